"""What became public lately, in the order of recording: facts of public kinds, office holders, the adopted text."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.community.queries.public import Change
from esep.community.queries.public.changes import What
from esep.portal.meetings.kept import meetings
from esep.portal.place.here import Here
from esep.portal.place.kept import changes, judged
from esep.regulation.dates import legal_day
from esep.regulation.evaluation import known
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import OutcomeAdopted, OutcomeProgressed
from esep.regulation.judgement import Judgement
from esep.regulation.naming import Namer
from esep.regulation.wording import name_of

KEPT = 16
NAMED = 6
"""Records that one line names; the rest are counted."""

TOLD = (
    *("meeting.planned", "meeting.changed", "meeting.postponed", "meeting.cancelled", "notice.published"),
    *("lists.locked", "meeting.held", "report.heard", "minutes.written", "minutes.signed", "handover.received"),
    *("officers.elected", "agenda.approved", "outcome.adopted", "outcome.progressed", "measures.published"),
    *("voter_mandate.received", "voter_mandate.progressed", "reception.held"),
    *("head_report.part_written", "head_report.submitted", "hearing.scheduled", "head_report.heard"),
    *("budget.submitted", "budget.approved", "session.held", "broadcast.aired"),
    *("publication.published", "publication.checked", "publication.matter_changed"),
    *("mandate.began", "mandate.ended", "venue.registered", "venue.checked"),
)
"""Kinds of facts that everybody may read of. What a resident sent or asked for is not among them."""

CHANGES: dict[What, Promise] = {
    What.TOOK_OFFICE: _("Took office"),
    What.LEFT_OFFICE: _("Left office"),
    What.ADOPTED: _("The council adopted the regulation"),
}


@dataclass(frozen=True, slots=True)
class About:
    """Whom or what a piece of news is about, in words; ``meeting`` or ``promise`` is the code of what has its page."""

    words: str
    meeting: str = ""
    promise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that became public: its kind, by code and in words, whom or what it is about, and its two days."""

    kind: str
    recorded_at: datetime
    claimed_on: date
    what: str
    about: About

    @property
    def recorded_on(self) -> date:
        """The legal day of recording."""
        return legal_day(self.recorded_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Things of one kind that were recorded on one day and are of one day; ``more`` are not named."""

    what: str
    claimed_on: date
    recorded_at: datetime
    about: tuple[About, ...]
    more: int
    kind: str

    @property
    def id(self) -> str:
        """What tells it from all other news of the municipality, in whatever language."""
        return f"{self.recorded_on} {self.claimed_on} {self.kind}"

    @property
    def recorded_on(self) -> date:
        """The legal day of recording."""
        return legal_day(self.recorded_at)

    @property
    def is_later(self) -> bool:
        """Whether it was recorded on another day than it is of."""
        return self.recorded_on != self.claimed_on


@lru_cache(maxsize=KEPT)
def news(here: Here) -> tuple[News, ...]:
    """Everything that became public, the newest first."""
    pages = frozenset(one.code for one in meetings(here))
    facts = _of_facts(judged(here, here.today), language=here.language, pages=pages)
    events = [*facts, *_of_changes(changes(here))]
    events.sort(key=lambda one: (*_of_one(one), one.recorded_at, one.about.words), reverse=True)
    return tuple(_gathered(list(group)) for _key, group in groupby(events, key=_of_one))


def _of_one(event: Event) -> tuple[date, date, str]:
    """What events that make one piece of news have in common."""
    return event.recorded_on, event.claimed_on, event.kind


def _gathered(events: list[Event]) -> News:
    about = tuple(dict.fromkeys(one.about for one in reversed(events) if one.about.words))
    last = max(events, key=lambda one: one.recorded_at)
    return News(
        what=last.what,
        claimed_on=last.claimed_on,
        recorded_at=last.recorded_at,
        about=about[:NAMED],
        more=max(0, len(about) - NAMED),
        kind=last.kind,
    )


def _of_facts(year: Judgement, *, language: str, pages: Collection[str]) -> Iterator[Event]:
    counting: list[Fact] = known(year.facts, as_of=date.max, known_at=None)
    namer = Namer(year.pack, counting, year.municipality, language=language)
    for fact in counting:
        if fact.kind in TOLD:
            yield Event(
                kind=fact.kind,
                recorded_at=fact.recorded_at,
                claimed_on=fact.occurred_on,
                what=name_of("kind", fact.kind, language=language),
                about=_about_promise(fact, namer)
                or About(_about(fact, year, namer, language=language), _page_of(fact, pages)),
            )


def _about_promise(fact: Fact, namer: Namer) -> About | None:
    """The promise that a fact is about, whichever record it names first; none where it is about something else."""
    said = fact.data
    if not isinstance(said, OutcomeAdopted | OutcomeProgressed):
        return None
    return About(namer.case(f"outcome:{said.outcome}"), promise=said.outcome)


def _page_of(fact: Fact, pages: Collection[str]) -> str:
    """The code of the meeting whose page tells more; empty where there is none."""
    word, _colon, code = fact.cases[0].partition(":")
    return code if word == "meeting" and code in pages else ""


def _about(fact: Fact, year: Judgement, namer: Namer, *, language: str) -> str:
    """What the fact is about: a deputy by name, a published item by its clause, else the record it belongs to."""
    kind, _colon, code = fact.cases[0].partition(":")
    if kind == "deputy":
        names = (year.municipality.deputies or {}).get(code, {})
        return names.get(language) or names.get("ky") or namer.case(fact.cases[0])
    if kind == "publication" and code in year.pack.clauses:
        return year.pack.clauses[code].title[language]
    period = getattr(fact.data, "period", None)
    return namer.case(f"{fact.cases[0]}/{period}" if period else fact.cases[0])


def _of_changes(found: Iterable[Change]) -> Iterator[Event]:
    for change in found:
        what = str(CHANGES[change.what])
        about = f"{change.who}, {change.about}" if change.who else change.about
        yield Event(
            kind=change.what,
            recorded_at=change.recorded_at,
            claimed_on=change.happened_on,
            what=what,
            about=About(about),
        )
