"""`/<slug>/promises/<code>/`: one promise. The address is printed in QR codes and never changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from esep.meetings.models.outcome import STATE_WORDS
from esep.meetings.queries.promises.public import PublicMeasures, PublicPromise, PublicStep, measures_in_public
from esep.portal.meetings.kept import meeting_at
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.promises.kept import in_kyrgyz, promises
from esep.portal.promises.line import language_of, lines_of
from esep.records.models.evidence import KIND_WORDS
from esep.regulation.facts.meeting import OutcomeState

ROUTE = "place-promise"
NOT_FOUND = 404
TONES = {OutcomeState.DONE: "done", OutcomeState.DECLINED: "idle"}
MOMENTS = {
    "before": pgettext_lazy("a picture of a promise", "Before"),
    "after": pgettext_lazy("a picture of a promise", "After"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that everybody may see: its key, a mark of its bytes, and what it shows."""

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
    """A step in words. ``language`` is that of the note; ``others`` are proofs without a picture."""

    step: PublicStep
    words: str
    tone: str
    language: str
    pictures: tuple[Picture, ...]
    others: tuple[Other, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a notice of measures says of the promise; an empty text where the notice is known by its day alone."""

    notice: PublicMeasures
    text: str


@of_place
def promise(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """A promise as it stands today; status 404 with the way on where there is none."""
    found = next((one for one in promises(here) if one.code == code), None)
    if found is None:
        return unknown(request, here)
    (line,) = lines_of(here, [found])
    context = {
        "line": line,
        "promise": found,
        "steps": tuple(_steps(found, in_kyrgyz(here)[code], language=here.language)),
        "answers": tuple(_answers(here, found)),
        "meeting": meeting_at(here, found.meeting),
        "carried": [one for one in (meeting_at(here, later) for later in found.carried) if one is not None],
    }
    return place_page(
        request,
        here,
        "portal/promises/promise.html",
        route=ROUTE,
        title=found.text,
        description=f"{line.status.word}. {found.text}",
        context=context,
    )


def unknown(request: HttpRequest, here: Here) -> HttpResponse:
    """Status 404 with the way to the list."""
    context = {"place": here.place, "place_links": links_of(here.place.slug, page=ROUTE)}
    return render(request, "portal/promises/unknown.html", context, status=NOT_FOUND)


def _steps(found: PublicPromise, written: PublicPromise, *, language: str) -> Iterator[Step]:
    for step, same in zip(found.steps, written.steps, strict=True):
        shown = [proof for proof in step.proofs if proof.sha256 is not None]
        pictures = tuple(
            Picture(
                key=proof.key,
                mark=(proof.sha256 or "")[:12],
                words=str(MOMENTS.get(proof.moment, _("Photo"))),
                on=proof.on,
                received_on=proof.received_on,
            )
            for proof in sorted(shown, key=lambda one: (one.moment != "before", one.key))
        )
        yield Step(
            step=step,
            words=str(STATE_WORDS[step.state]),
            tone=TONES.get(step.state, "due"),
            language=language_of(step.note, same.note, language=language),
            pictures=pictures,
            others=tuple(
                Other(words=str(KIND_WORDS[one.kind]), link=one.link, on=one.on, received_on=one.received_on)
                for one in step.proofs
                if one.sha256 is None
            ),
        )


def _answers(here: Here, found: PublicPromise) -> Iterator[Answer]:
    """Yield what the council's notices said of a promise, the newest first."""
    if not found.meeting:
        return
    for notice in measures_in_public(found.meeting, municipality=here.place, language=here.language):
        for answer in notice.answers:
            if answer.code == found.code:
                yield Answer(notice=notice, text=answer.text)
