"""`/<slug>/works/<code>/`: one work with its steps, photos and money. The address is printed and never changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.finance.queries.works import PublicStep, PublicWork
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.status import StatusWord
from esep.portal.works.kept import RECORDED_IN, in_kyrgyz, works
from esep.portal.works.line import STANDINGS, how_far, line_of
from esep.records.models.evidence import KIND_WORDS

NOT_FOUND = 404
ROUTE = "work"
MOMENTS = {
    "before": pgettext_lazy("a picture of a promise", "Before"),
    "after": pgettext_lazy("a picture of a promise", "After"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A small photo; ``mark`` changes with it."""

    key: int
    mark: str
    words: str
    on: date
    received_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """A proof that is no picture: what it is, its link where it is one, its claimed day and the day of receipt."""

    words: str
    link: str
    on: date
    received_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step in words; ``language`` is that of its note; ``others`` are proofs that are no photos."""

    step: PublicStep
    status: StatusWord
    how_far: str
    language: str
    pictures: tuple[Picture, ...]
    others: tuple[Other, ...]


@of_place
def work(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """A work as it stands today; status 404 with the way on where there is none."""
    found = next((one for one in works(here) if one.code == code), None)
    if found is None:
        context: dict[str, object] = {"place": here.place, "place_links": links_of(here.place.slug, page=ROUTE)}
        return render(request, "portal/works/unknown.html", context, status=NOT_FOUND)
    line = line_of(here, found)
    return place_page(
        request,
        here,
        "portal/works/work.html",
        route=ROUTE,
        title=found.name,
        description=f"{line.status.word}. {found.name}",
        context={
            "line": line,
            "work": found,
            "steps": tuple(_steps(found, in_kyrgyz(here)[code], language=here.language)),
        },
    )


def _steps(found: PublicWork, written: PublicWork, *, language: str) -> Iterator[Step]:
    for step, same in zip(found.steps, written.steps, strict=True):
        photos = [proof for proof in step.proofs if proof.sha256 is not None]
        yield Step(
            step=step,
            status=STANDINGS[step.state],
            how_far=how_far(done=step.done, target=found.target, unit=found.unit, percent=step.percent),
            language=RECORDED_IN if step.note == same.note else language,
            pictures=tuple(
                Picture(
                    key=proof.key,
                    mark=(proof.sha256 or "")[:12],
                    words=str(MOMENTS.get(proof.moment, _("Photo"))),
                    on=proof.on,
                    received_on=proof.received_on,
                )
                for proof in sorted(photos, key=lambda one: (one.moment != "before", one.key))
            ),
            others=tuple(
                Other(words=str(KIND_WORDS[one.kind]), link=one.link, on=one.on, received_on=one.received_on)
                for one in step.proofs
                if one.sha256 is None
            ),
        )
