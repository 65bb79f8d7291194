"""Lines of the deputy's year: the first few of each kind, each with its page, and the page of all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.queries.appeals.listing import ShownAppeal
from esep.appeals.queries.voter_mandates import Given
from esep.kernel.refusals import Words
from esep.meetings.queries.promises import Promise
from esep.reports.queries.my_year import MyYear
from esep.workspace.appeals.words import pill_of as appeal_pill
from esep.workspace.office import Office
from esep.workspace.promises.words import pill_of as promise_pill
from esep.workspace.voter_mandates.words import state_words, tone_of

MOST = 5
"""Lines of a kind on the page: it is read on a telephone."""

TILE_WORDS: Mapping[str, Lazy] = {
    "appeals": _("Open appeals"),
    "mandates": _("Open voter mandates"),
    "promises": _("Open promises"),
}


@dataclass(frozen=True, slots=True)
class Tile:
    """A number with its words, leading to a section of the page."""

    section: str
    words: Words
    count: int
    tone: str

    @classmethod
    def of(cls, section: str, count: int, *, is_late: bool = False) -> "Tile":
        """The tile of a section; red where something of it is late."""
        return cls(section, TILE_WORDS[section], count, "late" if is_late else "idle")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something open: its words, the pill with the days it announces, what else is known, its page.

    ``since`` is the day from which the pill says how it stands.
    """

    title: str
    about: str
    pill: Words
    days: int | None
    tone: str
    address: str
    since: date | None = None


def lines_of(year: MyYear, place: Office, *, today: date) -> Mapping[str, object]:
    """The first open appeals, voter mandates and promises, by the name of their section."""
    return {
        "appeals": [appeal_line(one, place, today) for one in year.appeals[:MOST]],
        "mandates": [mandate_line(one, place) for one in year.mandates[:MOST]],
        "promises": [_promise(one, place, today) for one in year.promises[:MOST]],
        "slots": year.slots[:MOST],
    }


def appeal_line(one: ShownAppeal, place: Office, today: date) -> Line:
    """An appeal with the days that are left, or by which it is late."""
    pill, days, tone = appeal_pill(one, today=today)
    address = place.address("office-appeals-appeal", appeal=one.code)
    return Line(title=one.subject, about=one.code, pill=pill, days=days, tone=tone, address=address)


def mandate_line(one: Given, place: Office) -> Line:
    """A voter mandate with how far it has come, and since when."""
    about = " · ".join(filter(None, (one.code, one.village_name)))
    address = place.address("office-mandates-mandate", mandate=one.code) if place.may(Act.VIEW_VOTER_MANDATES) else ""
    pill, tone = state_words(one.state), tone_of(one.state)
    since = one.moved_on or one.received_on
    return Line(title=one.text, about=about, pill=pill, days=None, tone=tone, address=address, since=since)


def _promise(one: Promise, place: Office, today: date) -> Line:
    pill, days, tone = promise_pill(one, today=today)
    address = place.address("office-promises-promise", promise=one.code) if place.may(Act.VIEW_PROMISES) else ""
    about = " · ".join((one.code, one.meeting))
    return Line(title=one.text, about=about, pill=pill, days=days, tone=tone, address=address)
