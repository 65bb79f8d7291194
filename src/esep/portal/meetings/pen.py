"""A pen for what a page repeats dozens of times: text into markup, with the words of one language made ready.

Templates draw a page; where one would be drawn for every row of a long account, drawing is most of what the page costs.
Every text goes through :func:`text`, and every word of a pen went through it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape as text
from types import MappingProxyType

from django.urls import reverse
from django.utils.formats import date_format, localize
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _

from esep.portal.status import STATUSES, StatusWord

__all__ = ["Pen", "counted", "pen", "text"]

ONE_GROUP = 1000
LANGUAGES = 8
DAYS = 4096
"""Days that are kept written; the pages of one meeting tell the same few again and again."""

WORDS: Mapping[str, Promise] = {
    "after": _("On the day and after it:"),
    "advice": _("Advice: the regulation gives no day for this"),
    "as_of": _("Reckoned as of:"),
    "aside": _("Does not apply to this meeting:"),
    "bearer": _("Who answers:"),
    "changed_since": _("Given for an earlier plan, does not count now. Changed since:"),
    "days_between": _("days later:"),
    "days_late": _("Days late:"),
    "done": _("What was due and what was done"),
    "done_on": _("Done on:"),
    "due": _("Still due"),
    "entry": _("Journal entry:"),
    "everybody": _("Everybody"),
    "free": _("Open to all, no need to sign up first"),
    "last_day": _("Last day:"),
    "no_due_day": _("No due day"),
    "no_proof": _("No proof, so it does not count yet"),
    "listed": _("Participants on the list:"),
    "nobody": _("Nobody recorded a notice here yet."),
    "photo": _("Photo of the notice"),
    "proof": _("Proof:"),
    "reckoned": _("How it was reckoned"),
    "recorded_on": _("Recorded on:"),
    "see": _("See the photo"),
    "speakers": _("Speakers on the list:"),
    "speakers_told": _("Speakers told:"),
    "told_on": _("Told on:"),
    "villages": _("How each village was told"),
    "when": _("When"),
    "where": _("Where"),
    "who_may": _("Who may come"),
    "who_reports": _("Who reports"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """A language: its ``words`` by their names in :data:`WORDS`, its pills, and where clauses are read."""

    language: str
    words: Mapping[str, str]
    pills: Mapping[str, str]
    clauses: str
    clause: str

    def pill(self, status: StatusWord, *, count: int | None = None) -> str:
        """A status as a pill, with how many there are."""
        drawn = self.pills[status.code]
        return drawn if count is None else drawn.replace("</span>", f": {counted(count)}</span>")

    def clause_link(self, clause: str, number: str) -> str:
        """A link to a clause by its code, that says its printed number."""
        words = self.clause % {"number": text(number)}
        return f'<a class="clause" href="{self.clauses}{text(clause)}/">{words}</a>'

    def day(self, day: date) -> str:
        """`14 September 2026`."""
        return _written(day, "DATE_FORMAT", self.language)

    def short(self, day: date) -> str:
        """`14.09.2026`."""
        return _written(day, "SHORT_DATE_FORMAT", self.language)

    def written(self, day: date, form: str) -> str:
        """A day in a form of Django's date filter; like the others, it never holds what markup is made of."""
        return _written(day, form, self.language)


def pen() -> Pen:
    """The pen of the reader's language."""
    return _pen(get_language() or "ky")


def counted(number: int) -> str:
    """A number as people write it."""
    return str(number) if number < ONE_GROUP else text(str(localize(number)))


@lru_cache(maxsize=LANGUAGES)
def _pen(language: str) -> Pen:
    with override(language):
        pills = {one.code: f'<span class="pill {one.tone}">{text(str(one.word))}</span>' for one in STATUSES}
        return Pen(
            language=language,
            words=MappingProxyType({name: text(str(words)) for name, words in WORDS.items()}),
            pills=MappingProxyType(pills),
            clauses=reverse("regulation"),
            clause=text(gettext("clause %(number)s")),
        )


@lru_cache(maxsize=DAYS)
def _written(day: date, form: str, language: str) -> str:
    with override(language):
        return date_format(day, form)
