"""A step as the list shows it: its words, its state, what is missing, and the pages that the visitor's role opens."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from esep.community.queries.setup import Progress, SetUp, State, Step
from esep.kernel.refusals import Words
from esep.workspace.office import Office
from esep.workspace.setup.words import STEPS, Way

PILLS: Mapping[State, tuple[str, Words]] = {
    State.DONE: ("done", _("Done")),
    State.BEGUN: ("due", _("Begun")),
    State.NOT_BEGUN: ("", _("Not begun")),
}
"""The tone and the words of each state."""

OUTSIDE = frozenset({"account"})
"""Pages that belong to the visitor, and to no office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page to go to."""

    address: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A step as it is drawn."""

    name: str
    title: Words
    why: Words
    clause: str
    tone: str
    state: Words
    is_done: bool
    is_begun: bool
    missing: tuple[Words, ...]
    links: tuple[Link, ...]


def shown_steps(place: Office, setup: SetUp) -> tuple[Shown, ...]:
    """Every step of the set-up, in order."""
    return tuple(shown(place, progress) for progress in setup.steps)


def shown(place: Office, progress: Progress) -> Shown:
    """One step, with the pages that the visitor's role opens."""
    told = STEPS[progress.step]
    tone, state = PILLS[progress.state]
    return Shown(
        name=progress.step.value,
        title=told.title,
        why=told.why,
        clause=told.clause,
        tone=tone,
        state=state,
        is_done=progress.is_done,
        is_begun=progress.state is State.BEGUN,
        missing=progress.missing,
        links=tuple(
            Link(address=_address(place, way), words=way.words)
            for way in told.ways
            if place.may(way.act) and not _is_settled(way, progress)
        ),
    )


def _address(place: Office, way: Way) -> str:
    return reverse(way.name) if way.name in OUTSIDE else place.address(way.name, **(way.value or {}))


def _is_settled(way: Way, progress: Progress) -> bool:
    """Whether a page that only says that nothing is missing has nothing more to say."""
    is_look = progress.step is Step.OWN_NUMBERS
    return way.value is not None and "mark" in way.value and progress.is_done and not is_look
