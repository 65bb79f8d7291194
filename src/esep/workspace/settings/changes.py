"""What would change, in words: how many duties of each sort, and each of them before and after."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.compliance.consequences import Change, Consequence, Consequences
from esep.regulation.judgement import Row
from esep.workspace.today.entries import status_words

CHANGE_WORDS: dict[Change, Promise] = {
    Change.MOVED: _("Another due day"),
    Change.JUDGED: _("Another status"),
    Change.ASKED: _("Asked from now on"),
    Change.DROPPED: _("Asked no more"),
}


@dataclass(frozen=True, slots=True)
class Count:
    """A sort of change and how many duties it meets."""

    words: Promise
    count: int


@dataclass(frozen=True, slots=True)
class Side:
    """A duty before or after: its due day and its status; ``status`` is empty where it is not asked."""

    row: Row | None
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One duty that would change."""

    row: Row
    words: Promise
    number: str
    before: Side
    after: Side

    @property
    def is_judged_otherwise(self) -> bool:
        """Whether the status is another one, and not the due day alone."""
        return self.before.status != self.after.status


@dataclass(frozen=True, slots=True)
class Summary:
    """All that would change: the counts of those sorts that there are, and the lines shown."""

    counts: tuple[Count, ...]
    lines: tuple[Line, ...]


def summary_of(found: Consequences) -> Summary:
    """The consequences, ready for the page."""
    return Summary(
        tuple(Count(words, found.counts[change]) for change, words in CHANGE_WORDS.items() if found.counts.get(change)),
        tuple(_line(one) for one in found.found),
    )


def _line(one: Consequence) -> Line:
    return Line(
        row=one.row,
        words=CHANGE_WORDS[one.change],
        number=one.row.clause.partition("-")[0],
        before=_side(one.before),
        after=_side(one.after),
    )


def _side(row: Row | None) -> Side:
    return Side(row, status_words(row.status) if row is not None else "")
