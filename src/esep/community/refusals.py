"""What the community's acts refuse, in words with a way out."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.community.models.lasting import ENDS_BEFORE_IT_BEGINS
from esep.kernel.refusals import Refused, Words
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR


def code_used(code: str) -> Refused:
    """The code belongs to another row, perhaps one that has ended."""
    return Refused.because(
        "code_used",
        _("This code is used already: %(code)s.") % {"code": code},
        remedy=_("Choose another code. Records that have ended keep theirs."),
        field="code",
    )


def unknown_code(code: str, *, field: str = "code") -> Refused:
    """No row of the municipality has the code."""
    return Refused.because(
        "unknown_code",
        _("Nothing here has this code: %(code)s.") % {"code": code},
        remedy=_("Look the code up in the directory."),
        field=field,
    )


def has_ended(code: str, *, field: str = "code") -> Refused:
    """The row has ended, and nothing new can hang on it."""
    return Refused.because(
        "has_ended",
        _("This record has ended: %(code)s.") % {"code": code},
        remedy=_("Choose one that is in force on that day."),
        field=field,
    )


def reason_missing() -> Refused:
    """An end or a correction without a reason."""
    return Refused.because("reason_missing", _("Say why."), field="reason")


def not_in_future(day: date, *, today: date, field: str) -> None:
    """Refuse a day that has not come yet for what has happened."""
    if day > today:
        raise Refused.because(
            "day_in_future",
            _("This day has not come yet."),
            remedy=_("Enter what has happened on the day it happened, or later."),
            field=field,
        )


def in_order(first: date | None, last: date | None, *, field: str) -> None:
    """Refuse a last day before the first."""
    if first is not None and last is not None and last < first:
        raise Refused.because("ends_before_beginning", ENDS_BEFORE_IT_BEGINS, remedy=_("Check both days."), field=field)


def in_years(day: date | None, *, field: str) -> None:
    """Refuse a day outside the years in which the law core counts."""
    if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Refused.because(
            "day_out_of_years",
            _("This year is not counted: %(year)s.") % {"year": day.year},
            remedy=_("Check the year."),
            field=field,
        )


def overlapping(message: Words, *, remedy: Words, field: str = "since", clause: str | None = None) -> Refused:
    """Two terms that cannot run at one time."""
    return Refused.because("terms_overlap", message, remedy=remedy, field=field, clause=clause)


def not_yet(beginning: date | None, day: date, *, field: str) -> None:
    """Refuse a day on which what it hangs on did not exist yet."""
    if beginning is not None and day < beginning:
        raise Refused.because(
            "not_yet",
            _("This did not exist yet on that day."),
            remedy=_("Check the day, and the first day of what it belongs to."),
            field=field,
        )
