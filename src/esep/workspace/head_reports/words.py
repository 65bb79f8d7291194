"""Words and colours of the head's report: half-years, answers, states."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.kernel.refusals import Words
from esep.regulation.facts.common import Answer
from esep.reports.models.head_report import HEAD_ANSWERS
from esep.reports.queries.head.listing import OfHalf
from esep.reports.queries.head.one import ShownHeadPart

ANSWER_WORDS = dict(HEAD_ANSWERS)
CHAPTERS = (
    ("4.4", _("What the report tells of")),
    ("5.1", _("Local matters")),
    ("5.2", _("Budget and property")),
    ("5.3", _("Draft budget of the next year")),
)
"""The clauses that ask for the parts, in their order."""


def half_words(year: int, half: int) -> Words:
    """A half-year in words."""
    said = _("First half of the year:") if half == 1 else _("Second half of the year:")
    return format_lazy("{} {}", said, str(year))


def answer_words(shown: ShownHeadPart) -> tuple[Words, str]:
    """How a part is answered, and its colour. What the law does not take for an answer is due."""
    answer = shown.row.answer
    if answer == Answer.NOT_YET_DRAFTED:
        return ANSWER_WORDS[answer], "idle" if shown.may_wait else "due"
    if not answer:
        return ANSWER_WORDS[""], "late" if shown.is_late else "due"
    return ANSWER_WORDS[answer], "done"


def state_words(one: OfHalf) -> tuple[Words, str]:
    """How far the report of a half-year is, and its colour."""
    if one.heard_on is not None:
        return pgettext_lazy("state of a report", "heard"), "done"
    if one.report is not None and one.report.submitted_on is None:
        return pgettext_lazy("state of a report", "draft"), "due"
    if one.submitted_on is not None:
        return pgettext_lazy("state of a report", "submitted"), "done"
    return pgettext_lazy("state of a report", "not begun"), "due"
