"""`/<slug>/mandates/<code>/`: one voter mandate with its timeline and photos (2.2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.appeals.queries.voter_mandates.public import PublicGiven, PublicGivenStep
from esep.portal.mandates.kept import RECORDED_IN, in_kyrgyz, mandates
from esep.portal.mandates.standing import standing_of
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.status import StatusWord
from esep.records.models.evidence import KIND_WORDS

NOT_FOUND = 404
ROUTE = "place-mandate"
MOMENTS = {
    "before": pgettext_lazy("picture of a promise", "before"),
    "after": pgettext_lazy("picture of a promise", "after"),
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

    step: PublicGivenStep
    status: StatusWord
    language: str
    pictures: tuple[Picture, ...]
    others: tuple[Other, ...]


@of_place
def mandate(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """A voter mandate as it stands today; status 404 with the way on where there is none."""
    found = next((one for one in mandates(here) if one.code == code), None)
    if found is None:
        context: dict[str, object] = {"place": here.place, "place_links": links_of(here.place.slug, page=ROUTE)}
        return render(request, "portal/mandates/unknown.html", context, status=NOT_FOUND)
    written = next(one for one in in_kyrgyz(here) if one.code == code)
    status = standing_of(found.state)
    return place_page(
        request,
        here,
        "portal/mandates/mandate.html",
        route=ROUTE,
        title=found.text,
        description=f"{status.word}. {found.text}",
        context={
            "given": found,
            "language": RECORDED_IN if found.text == written.text else here.language,
            "status": status,
            "steps": tuple(_steps(found, written, language=here.language)),
        },
    )


def _steps(found: PublicGiven, written: PublicGiven, *, language: str) -> Iterator[Step]:
    for step, same in zip(found.steps, written.steps, strict=True):
        photos = [proof for proof in step.proofs if proof.sha256 is not None]
        yield Step(
            step=step,
            status=standing_of(step.state),
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
