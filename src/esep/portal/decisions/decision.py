"""`/<slug>/decisions/<code>/`: one decision with its text, its vote, and what became of it on any day."""

from dataclasses import dataclass
from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override

from esep.council.queries.decisions import Changing
from esep.portal.choice import read_day
from esep.portal.decisions.kept import RECORDED_IN, decisions, in_kyrgyz
from esep.portal.decisions.line import line_of
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.regulation.wording import Language

NOT_FOUND, BAD = 404, 400
PAPERS_KEPT = 16
ROUTE = "decision"


@dataclass(frozen=True, slots=True)
class Link:
    """What one decision does to another; ``language`` is that of the other one's title, ``came`` whether it did so by
    the day that is shown.
    """

    change: Changing
    language: str
    came: bool


@of_place
def decision(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """A decision as it stands today or on ``as_of``; status 404 with the way on where there is none."""
    every, written = decisions(here), in_kyrgyz(here)
    one, same = every.find(code), written.find(code)
    if one is None or same is None:
        context: dict[str, object] = {"place": here.place, "place_links": links_of(here.place.slug, page=ROUTE)}
        return render(request, "portal/decisions/unknown.html", context, status=NOT_FOUND)
    query = request.GET.dict()
    day, faults = read_day(query, today=here.today)
    asked = day or here.today

    def linked(changes: tuple[Changing, ...]) -> tuple[Link, ...]:
        titles = {each.code: each.title for each in written.rows}
        return tuple(
            Link(each, RECORDED_IN if titles[each.other] == each.title else here.language, each.since <= asked)
            for each in changes
        )

    language = RECORDED_IN if one.title == same.title else here.language
    line = line_of(every, one, day=asked, language=language)
    return place_page(
        request,
        here,
        "portal/decisions/decision.html",
        route=ROUTE,
        title=f"№ {one.number}. {one.title}",
        description=f"{line.status.word}. {one.title}",
        context={
            "line": line,
            "one": one,
            "language": language,
            "text_language": RECORDED_IN if one.text == same.text else here.language,
            "changes": linked(one.changes),
            "changed_by": linked(one.changed_by),
            "day": day,
            "faults": faults,
            "fault_fields": {fault.field: fault for fault in faults},
            "typed_day": query.get("as_of", "").strip() if day is None else f"{day:%d.%m.%Y}",
        },
        status=BAD if faults else 200,
    )


@of_place
def paper(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """The same as a paper (PDF)."""
    with override("ky"):
        address = request.build_absolute_uri(reverse("decision", args=[here.place.slug, code]))
    content = _paper(here, code, address)
    if content is None:
        raise Http404
    headers = {"Content-Disposition": f'inline; filename="{here.place.slug}-decision-{code}.pdf"'}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


@lru_cache(maxsize=PAPERS_KEPT)
def _paper(here: Here, code: str, address: str) -> bytes | None:
    from esep.council.queries.decision_papers import decision_said, public_paper
    from esep.documents.decision import decision_pdf

    every = decisions(here)
    one = every.find(code)
    if one is None:
        return None
    language = Language(here.language)
    frame = public_paper(here.place, language=language, address=address)
    return decision_pdf(frame, decision_said(every, one, on=here.today, language=language))
