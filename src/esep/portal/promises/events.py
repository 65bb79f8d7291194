"""What happened to promises, in the order of recording: for the feed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from esep.meetings.models.outcome import KIND_WORDS, STATE_WORDS
from esep.meetings.queries.promises.public import PublicPromise
from esep.portal.place.here import Here
from esep.portal.place.kept import judged
from esep.portal.promises.kept import promises
from esep.regulation.evaluation import known
from esep.regulation.facts.meeting import OutcomeAdopted, OutcomeProgressed


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened to a promise: ``name`` tells it from all others, in any language."""

    code: str
    name: str
    title: str
    description: str
    at: datetime


def events_of(here: Here) -> list[Event]:
    """Everything that was promised and done, the newest first."""
    return sorted(_events(here), key=lambda one: (one.at, one.code, one.name), reverse=True)


def _events(here: Here) -> Iterator[Event]:
    own = {one.code: one for one in promises(here)}
    for fact in known(judged(here, here.today).facts, as_of=date.max):
        said = fact.data
        if not isinstance(said, OutcomeAdopted | OutcomeProgressed) or said.outcome not in own:
            continue
        promise = own[said.outcome]
        if isinstance(said, OutcomeAdopted):
            word, description = str(KIND_WORDS[said.kind]), promise.owner and f"{_('Who answers:')} {promise.owner}"
        else:
            word, description = str(STATE_WORDS[said.state]), _note(promise, fact.occurred_on, said)
        yield Event(
            code=promise.code,
            name=fact.id,
            title=f"{word[:1].upper()}{word[1:]}: {promise.text}",
            description=description,
            at=fact.recorded_at,
        )


def _note(promise: PublicPromise, on: date, said: OutcomeProgressed) -> str:
    """What was said of a step."""
    return next((step.note for step in promise.steps if (step.on, step.state) == (on, said.state)), "")
