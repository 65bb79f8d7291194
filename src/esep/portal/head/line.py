"""A half-year of the head as lists and its own page show it: in words, with how it stands."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from esep.portal.head.hearing import Hearing, hearing_of
from esep.portal.head.kept import duties, halves
from esep.portal.place.here import Here
from esep.portal.status import BY_CODE, StatusWord
from esep.regulation.judgement import Row
from esep.reports.queries.head.public import HeadHalf

PUBLISHED = StatusWord("published", pgettext_lazy("how a report of the head stands", "Published"), "done")
HEARD = StatusWord("heard", pgettext_lazy("how a report of the head stands", "Heard by the council"), "done")
SUBMITTED = StatusWord("submitted", pgettext_lazy("how a report of the head stands", "Given to the council"), "due")
EXPECTED = StatusWord("expected", pgettext_lazy("how a report of the head stands", "Not given yet"), "idle")
HALVES = {
    "1": gettext_lazy("The first half of %(year)s"),
    "2": gettext_lazy("The second half of %(year)s"),
}


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of the half-year with the word of its status."""

    row: Row
    status: StatusWord


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A half-year; ``half`` is none where nothing but its duty is known yet."""

    period: str
    title: str
    status: StatusWord
    half: HeadHalf | None
    hearing: Hearing | None
    duties: tuple[Duty, ...]


def lines_of(here: Here) -> tuple[Line, ...]:
    """Every half-year with a report or a duty, the newest first."""
    told = {one.period: one for one in halves(here)}
    owed = duties(here)
    return tuple(
        Line(
            period=period,
            title=half_title(period),
            status=status_of(told.get(period)),
            half=told.get(period),
            hearing=hearing_of(here, told.get(period)),
            duties=tuple(Duty(row, BY_CODE[row.status.value]) for row in owed.get(period, ())),
        )
        for period in sorted({*told, *owed}, reverse=True)
    )


def status_of(half: HeadHalf | None) -> StatusWord:
    """How far the report of a half-year has come."""
    if half is None or half.submitted_on is None:
        return EXPECTED if half is None or half.heard is None else HEARD
    if half.published_on is not None:
        return PUBLISHED
    return HEARD if half.heard is not None else SUBMITTED


def half_title(period: str) -> str:
    """A half-year in words, by its key."""
    return str(HALVES[period[-1]]) % {"year": period[:4]}


def report_title(period: str) -> str:
    """The title of the report's page."""
    return _("Report of the head: %(half)s") % {"half": half_title(period)}
