"""Remarks by their day; closed with an answer that whoever reported it reads."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.submissions.remarks import close_remark
from esep.appeals.models import Remark
from esep.appeals.queries.submissions.remarks import closed_remarks, open_remarks, remark_of
from esep.kernel import clock
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Radios, Text
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.submitting import Done, submit

MOST_CLOSED = 30


class CloseForm(OfficeForm):
    """What came of it."""

    state = forms.ChoiceField(
        label=_("What came of it"),
        choices=[(state.value, state.label) for state in (Remark.State.DONE, Remark.State.DECLINED)],
        widget=Radios,
    )
    answer = Text(label=_("Answer"), max_length=2000, help_text=_("Whoever reported it reads this by the code."))


@office(GET=Act.VIEW_REMARKS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Open ones by their day, then those closed last."""
    by, municipality = place.actor, place.municipality.pk
    context = {
        "remarks": open_remarks(by=by, municipality=municipality),
        "closed": closed_remarks(by=by, municipality=municipality, most=MOST_CLOSED),
        "today": clock.today(),
    }
    return page(request, place, "workspace/remarks/list.html", context)


@office(GET=Act.VIEW_REMARKS)
def one(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """A remark with what was sent."""
    remark = remark_of(row, by=place.actor, municipality=place.municipality.pk)
    author = remark.submission.author if place.may(Act.VIEW_AUTHORS) else None
    context = {"remark": remark, "one": remark.submission, "author": author, "today": clock.today()}
    return page(request, place, "workspace/remarks/one.html", context)


@office(GET=Act.KEEP_REMARKS, POST=Act.KEEP_REMARKS)
def close(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Close a remark."""
    remark = remark_of(row, by=place.actor, municipality=place.municipality.pk)
    form = CloseForm(posted(request), version=remark.version)

    def act(typed: dict[str, Any]) -> Done:
        close_remark(
            row,
            state=Remark.State(typed["state"]),
            answer=typed["answer"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=place.address("office-remarks"), words=_("The remark was closed."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Close the remark"),
        lead=remark.submission.text,
        button=_("Close it"),
        back=Back(place.address("office-remarks-one", row=remark.pk), remark.code),
    )
