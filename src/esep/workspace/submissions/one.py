"""One submission: what was sent, by whom, why it waits, and what can be done with it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.models import Submission
from esep.appeals.queries.submissions.waiting import files_of, looked_at
from esep.workspace.office import Office, office
from esep.workspace.page import Back, page
from esep.workspace.register.files import given
from esep.workspace.submissions.listing import shown

SUGGESTED = {
    Submission.Kind.VOTER_MANDATE: "mandate",
    Submission.Kind.DEMAND: "demand",
    Submission.Kind.MISTAKE: "remark",
    Submission.Kind.HIDE: "remark",
}
"""What it is registered as at a press, by what its author called it; an appeal where nothing stands here."""


@office(GET=Act.MODERATE)
def one(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """The submission."""
    look = looked_at(row, by=place.actor, municipality=place.municipality.pk)
    context = {
        **shown(look),
        "files": files_of(row, by=place.actor, municipality=place.municipality.pk),
        "suggested": SUGGESTED.get(Submission.Kind(look.submission.kind), "appeal"),
        "author": look.submission.author if place.may(Act.VIEW_AUTHORS) else None,
    }
    return page(request, place, "workspace/submissions/one.html", context)


@office(GET=Act.MODERATE)
def file(request: HttpRequest, place: Office, row: int, position: int) -> HttpResponseBase:
    """A file that came with it."""
    look = looked_at(row, by=place.actor, municipality=place.municipality.pk)
    found = files_of(row, by=place.actor, municipality=place.municipality.pk)
    kept = next((one.file for one in found if one.position == position), None)
    if kept is None:
        raise Http404
    return given(request, place, kept, back=to_one(place, look.submission))


def to_list(place: Office) -> Back:
    """The way back to what waits."""
    return Back(place.address("office-submissions"), _("What came in and waits"))


def to_one(place: Office, submission: Submission) -> Back:
    """The way back to a submission."""
    return Back(place.address("office-submissions-one", row=submission.pk), f"№ {submission.code}")
