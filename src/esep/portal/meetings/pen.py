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
from django.utils.translation import get_language, gettext, override, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from esep.portal.status import STATUSES, StatusWord

__all__ = ["Pen", "counted", "pen", "text"]

ONE_GROUP = 1000
LANGUAGES = 8
DAYS = 4096
"""Days that are kept written; the pages of one meeting tell the same few again and again."""

WORDS: Mapping[str, Promise] = {
    "abstained": _("Abstained:"),
    "advice": _("Advice: the regulation gives no day for this"),
    "after": _("On the day and after it:"),
    "against": _("Against:"),
    "agenda": _("Agenda"),
    "approved": _("Approved"),
    "as_of": _("Reckoned as of:"),
    "aside": _("Does not apply to this meeting:"),
    "asked": _("What was asked and answered"),
    "bearer": _("Who answers:"),
    "came": _("How many came"),
    "claimed_day": _("claimed day:"),
    "chair": _("Chair:"),
    "changed_since": _("Given for an earlier plan, does not count now. Changed since:"),
    "corrected_on": _("Wording or owner corrected later, and shown as corrected:"),
    "days_before": _("recorded before the claimed day, days:"),
    "days_between": _("days later:"),
    "days_late": _("Days late:"),
    "desk": _("Registration opened"),
    "done": _("What was due and what was done"),
    "done_on": _("Done on:"),
    "due": _("Still due"),
    "entry": _("Journal entry:"),
    "everybody": _("Everybody"),
    "free": _("Open to all, no need to sign up first"),
    "in_favour": _("In favour:"),
    "invited": _("Invited who came:"),
    "last_day": _("Last day:"),
    "listed": _("Participants on the list:"),
    "marks": _("What is heard when"),
    "measures": _("What was done since"),
    "minutes": pgettext_lazy("tab of a meeting", "Minutes"),
    "no_due_day": _("No due day"),
    "no_majority": _("Not approved: no majority"),
    "no_proof": _("No proof, so it does not count yet"),
    "nobody": _("Nobody recorded a notice here yet."),
    "not_approved": _("The agenda got no majority. The meeting went on."),
    "not_told": _("Not told:"),
    "notice": _("Notice of measures"),
    "number": _("Number in the register:"),
    "officers": _("Elected by the meeting"),
    "paper": _("The same as a paper (PDF)"),
    "parts": _("Kinds of information told:"),
    "photo": _("Photo of the notice"),
    "photo_of_measures": _("Photo of the notice of measures"),
    "preparing": _("The copy for everybody, without names of residents, is being prepared."),
    "present": _("Present:"),
    "promised": _("What was promised here"),
    "promised_by": _("Promised by:"),
    "proof": _("Proof:"),
    "read": _("Read the minutes"),
    "received_day": pgettext_lazy("a proof", "received:"),
    "received_on": _("The council received them on:"),
    "reckoned": _("How it was reckoned"),
    "recording": _("Recording of the meeting"),
    "reports": _("Reports heard"),
    "residents": _("Residents who came:"),
    "same_day": _("on the same day"),
    "secretary": _("Secretary:"),
    "see": _("See the photo"),
    "signed_on": _("Signed on:"),
    "speakers": _("Speakers on the list:"),
    "speakers_told": _("Speakers told:"),
    "the_day": _("The day of the meeting"),
    "told_on": _("Told on:"),
    "villages": _("How each village was told"),
    "when": _("When"),
    "where": _("Where"),
    "who_may": _("Who may come"),
    "who_reports": _("Who reports"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """A language: its ``words`` by their names in :data:`WORDS`, its pills, and where clauses are read.

    ``statuses`` are the words of statuses by their codes, as texts.
    """

    language: str
    words: Mapping[str, str]
    statuses: Mapping[str, str]
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
            statuses=MappingProxyType({one.code: str(one.word) for one in STATUSES}),
            pills=MappingProxyType(pills),
            clauses=reverse("regulation"),
            clause=text(gettext("clause %(number)s")),
        )


@lru_cache(maxsize=DAYS)
def _written(day: date, form: str, language: str) -> str:
    with override(language):
        return date_format(day, form)
