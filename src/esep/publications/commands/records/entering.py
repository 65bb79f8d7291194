"""What the acts on public records share: a code, words in two languages, days, the reason of a withdrawal."""

from datetime import date
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from esep.community.codes import next_code
from esep.community.entering import by_code, change
from esep.community.models.coded import Coded
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.community.texts import Texts
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.models import OfMunicipality
from esep.kernel.refusals import Refused
from esep.publications.models.taking_back import Withdrawable

C = TypeVar("C", bound=Coded)
LANGUAGES = ("ky", "ru")
UNSAID = Texts()
"""Nothing written, where words may lack."""


def given(table: type[Coded], code: str, prefix: str) -> str:
    """The code that was typed, else the next one of its run."""
    return code.strip() or next_code(table, prefix, word=table.REF)


def worded(table: type[OfMunicipality], **texts: Texts) -> dict[str, str]:
    """Texts as a table keeps them, by the beginning of its columns. Raises Refused: one is too long."""
    found = {}
    for name, text in texts.items():
        for language in LANGUAGES:
            column, words = f"{name}_{language}", getattr(text, language).strip()
            most = getattr(table._meta.get_field(column), "max_length", None)
            if most is not None and len(words) > most:
                raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field=column)
            found[column] = words
    return found


def in_kyrgyz(text: Texts, *, field: str, clause: str) -> Texts:
    """A text of which the Kyrgyz words are there. Raises Refused."""
    if not text.ky.strip():
        raise Refused.because("words_missing", _("Write it in Kyrgyz."), clause=clause, field=field)
    return text


def happened(day: date, *, field: str) -> date:
    """A day that counts and has come. Raises Refused."""
    in_years(day, field=field)
    not_in_future(day, today=clock.today(), field=field)
    return day


def year_begun(year: int, *, clause: str) -> int:
    """A year that counts and has begun. Raises Refused."""
    if year > clock.today().year:
        raise Refused.because(
            "year_not_begun",
            _("This year has not begun yet."),
            remedy=_("Check the year."),
            clause=clause,
            field="year",
        )
    return year


def standing(table: type[C], code: str, *, clause: str) -> C:
    """The row with a code, unless it was taken back. Raises Refused."""
    row = by_code(table, code)
    if getattr(row, "withdrawn_at", None) is not None:
        raise Refused.because(
            "withdrawn_already",
            _("This was withdrawn already."),
            remedy=_("Enter it anew, if it holds after all."),
            clause=clause,
        )
    return row


def take_back(acting: Acting, row: C, *, reason: str, seen: int) -> C:
    """Say that a row was entered by mistake, or holds no longer. Raises Refused: no reason, too long, STALE."""
    assert isinstance(row, Withdrawable)
    if not reason.strip():
        raise reason_missing()
    return change(acting, row, seen=seen, withdrawn_at=acting.at, withdrawn_reason=reason.strip())
