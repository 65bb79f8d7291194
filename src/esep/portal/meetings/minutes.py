"""`/<slug>/meetings/<code>/minutes/`: the minutes as everybody may read them, as a page and as a paper (3.6)."""

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from esep.meetings.models.outcome import KIND_WORDS
from esep.meetings.queries.minutes.public import PublicMinutes, public_minutes
from esep.meetings.queries.promises.public import handover_in_public
from esep.meetings.queries.public import PublicMeeting
from esep.portal.meetings.kept import meeting_at
from esep.portal.meetings.meeting import unknown
from esep.portal.meetings.telling import title_of
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.regulation.dates import legal_day
from esep.regulation.facts.meeting import OutcomeKind
from esep.regulation.wording import Language
from esep.reports.queries.public import reports_heard_at

ROUTE = "place-minutes"
NOT_FOUND = 404
PAPERS_KEPT = 16
IN_ORDER = ("date_place", "counts", "opening", "agenda", "rapporteurs")
"""The parts that are one text and stand before speeches, questions and outcomes."""


@of_place
def minutes(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """The copy that was released; status 404 with the way on where there is none yet."""
    meeting = meeting_at(here, code)
    if meeting is None:
        return unknown(request, here)
    found = public_minutes(code, municipality=here.place, language=here.language)
    if found is None:
        return _not_yet(request, here, meeting)
    parts = {one.name: one for one in found.parts}
    titles = {**{name: one.title for name, one in parts.items()}, **found.titles}
    context = {
        "meeting": meeting,
        "minutes": found,
        "parts": tuple(parts[name] for name in IN_ORDER if name in parts),
        "remarks": parts.get("remarks"),
        "reports": reports_heard_at(code, municipality=here.place, day=here.today, language=here.language),
        "adopted": _adopted(found),
        "corrections": tuple((one, titles.get(one.part, "")) for one in found.corrections),
        "released_on": legal_day(found.published_at),
        "paper": reverse("place-minutes-paper", args=[here.place.slug, code]),
    }
    return place_page(
        request,
        here,
        "portal/meetings/minutes.html",
        route=ROUTE,
        title=f"{pgettext('tab of a meeting', 'Minutes')}: {title_of(meeting)}",
        description=_("What was reported, asked, answered and adopted. Names of residents are left out."),
        context=context,
    )


@of_place
def paper(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """The same as a paper (PDF)."""
    with override("ky"):
        address = request.build_absolute_uri(reverse("place-meeting", args=[here.place.slug, code]))
    content = _paper(here, code, address)
    if content is None:
        raise Http404
    headers = {"Content-Disposition": f'inline; filename="{here.place.slug}-{code}-minutes.pdf"'}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


@lru_cache(maxsize=PAPERS_KEPT)
def _paper(here: Here, code: str, address: str) -> bytes | None:
    from esep.documents.minutes import minutes_pdf
    from esep.meetings.queries.public.minutes_paper import released_paper

    found = released_paper(code, municipality=here.place, language=Language(here.language), address=address)
    return minutes_pdf(*found) if found is not None else None


def _not_yet(request: HttpRequest, here: Here, meeting: PublicMeeting) -> HttpResponse:
    """Status 404 that says how far the minutes are."""
    chain = handover_in_public(meeting.code, municipality=here.place)
    context = {
        "place": here.place,
        "place_links": links_of(here.place.slug, page=ROUTE),
        "meeting": meeting,
        "signed_on": chain.signed_on,
    }
    return render(request, "portal/meetings/no_minutes.html", context, status=NOT_FOUND)


def _adopted(found: PublicMinutes) -> list[tuple[object, str]]:
    """What was adopted, each with its kind in words."""
    return [(one, str(KIND_WORDS.get(OutcomeKind(one.kind), "")) if one.kind else "") for one in found.adopted]
