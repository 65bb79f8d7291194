"""The dashboard in words: what the tiles are called, and in which words and tone they count."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from esep.compliance.dashboard import Code, Share, Tile, Topic
from esep.compliance.deputy_years import Report
from esep.publications.freshness import Freshness
from esep.publications.words import FRESHNESS_WORDS
from esep.publications.words import TONES as FRESHNESS_TONES
from esep.regulation.facts import Answer
from esep.regulation.judgement import Row
from esep.regulation.status import Status
from esep.regulation.wording import name_of

TITLES: Mapping[Topic, Promise] = {
    Topic.REPORTS: _("Deputies who reported this year"),
    Topic.NOTICE: _("Notices in the villages"),
    Topic.REQUESTS: _("Requests for information"),
    Topic.LISTS: _("Lists of participants and speakers"),
    Topic.MEASURES: _("What was done after a meeting"),
    Topic.HEAD_REPORT: _("Report of the head"),
    Topic.CONTENTS: _("Parts of the head's report"),
    Topic.APPEALS: _("Appeals"),
    Topic.PUBLICATIONS: _("Catalogue of publications"),
    Topic.BROADCASTS: _("Sessions in state media"),
    Topic.VENUES: _("Checks of the rooms"),
}
REPORT_WORDS: Mapping[Report, tuple[Promise, str]] = {
    Report.REPORTED: (pgettext_lazy("report of a deputy", "reported"), "done"),
    Report.PLANNED: (pgettext_lazy("report of a deputy", "have a day"), "idle"),
    Report.WITHOUT_A_DAY: (pgettext_lazy("report of a deputy", "without a day"), "due"),
}
ANSWER_WORDS: Mapping[Answer, tuple[Promise, str]] = {
    Answer.FILLED: (pgettext_lazy("answer of a part", "filled"), "done"),
    Answer.NONE: (pgettext_lazy("answer of a part", "nothing in this period"), "done"),
    Answer.NOT_YET_DRAFTED: (pgettext_lazy("answer of a part", "not yet drafted"), "idle"),
    Answer.EMPTY: (pgettext_lazy("answer of a part", "empty"), "due"),
}
TONES: Mapping[Status, str] = {
    Status.OVERDUE: "late",
    Status.DUE_TODAY: "due",
    Status.DUE_SOON: "due",
    Status.DONE_LATE: "due",
    Status.ADVICE_MISSED: "due",
    Status.DONE_ON_TIME: "done",
}
ADVICE = frozenset({Topic.HEAD_REPORT, Topic.PUBLICATIONS, Topic.BROADCASTS, Topic.VENUES})
"""Topics for which the regulation gives no day: what is past is never red."""

NAMED_BY_DUTY = frozenset({Topic.CONTENTS, Topic.PUBLICATIONS})
"""Topics whose rows are told apart by what is asked, not by the case."""

OPEN = pgettext_lazy("appeal", "open")
"""An appeal whose day is further away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCount:
    """So many of a word, and the tone of its pill."""

    code: str
    words: str
    tone: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """A row that presses: what it is about, how late it is or how many days are left, and the page of its record."""

    row: Row
    name: str
    words: str
    tone: str
    days_left: int | None
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTile:
    """A tile as a page shows it; ``address`` leads to everything behind it, ``number`` is the printed clause."""

    topic: str
    title: Promise
    clause: str
    number: str
    share: Share | None
    counts: tuple[ShownCount, ...]
    rows: tuple[ShownRow, ...]
    more: int
    address: str
    is_advice: bool


def shown(tile: Tile, *, as_of: date, address: str, row_address: Callable[[Row], str] = lambda _row: "") -> ShownTile:
    """A tile in the reader's language."""
    return ShownTile(
        topic=tile.topic.value,
        title=TITLES[tile.topic],
        clause=tile.clause,
        number=tile.clause.partition("-")[0],
        share=tile.share,
        counts=tuple(_counts(tile)),
        rows=tuple(
            ShownRow(
                row=row,
                name=row.title if tile.topic in NAMED_BY_DUTY else row.case_name,
                words=_status_words(row.status),
                tone=TONES.get(row.status, "idle"),
                days_left=(row.due_on - as_of).days if row.due_on and row.due_on >= as_of and not row.done_on else None,
                address=row_address(row),
            )
            for row in tile.rows
        ),
        more=tile.more,
        address=address,
        is_advice=tile.topic in ADVICE,
    )


def _counts(tile: Tile) -> Iterator[ShownCount]:
    for code, number in tile.counts.items():
        words, tone = _words(code, tile.topic)
        yield ShownCount(code=code.value, words=str(words), tone=tone, number=number)


def _words(code: Code, topic: Topic) -> tuple[Promise | str, str]:
    match code:
        case Report():
            return REPORT_WORDS[code]
        case Freshness():
            return FRESHNESS_WORDS[code], FRESHNESS_TONES[code]
        case Answer():
            return ANSWER_WORDS[code]
        case Status.PLANNED if topic is Topic.APPEALS:
            return OPEN, "idle"
        case _:
            return _status_words(code), TONES.get(code, "idle")


def _status_words(status: Status) -> str:
    return name_of("status", status.value, language=get_language() or "ky")
