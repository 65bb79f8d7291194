"""Draft: an outcome as somebody words it, and the rows of the directory that own it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.community.entering import by_code
from esep.community.models import Commission, DeputyMandate, Position
from esep.kernel.refusals import Refused
from esep.meetings.promising import CLAUSE
from esep.regulation.facts.meeting import OutcomeKind

LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeDraft:
    """What was adopted. Its owner is one of ``position``, ``deputy``, ``commission`` by code, or ``responsible`` in
    words; ``due_on`` is the day that was named.
    """

    kind: OutcomeKind
    text: str
    text_ru: str = ""
    position: str = ""
    deputy: str = ""
    commission: str = ""
    responsible: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who is to do it, as rows, and in words as facts say it."""

    position: Position | None
    mandate: DeputyMandate | None
    commission: Commission | None
    words: str


def owner_of(draft: OutcomeDraft) -> Owner:
    """Look the owner up. Raises Refused for an unknown code, and for more owners than one."""
    if sum(map(bool, (draft.position, draft.deputy, draft.commission))) > 1:
        raise Refused.because(
            "two_owners",
            _("A promise has one owner."),
            remedy=_("Choose who answers for it. Others can be named in the text."),
            clause=CLAUSE,
            field="owner",
        )
    position = by_code(Position, draft.position, field="owner") if draft.position else None
    mandate = by_code(DeputyMandate, draft.deputy, field="owner") if draft.deputy else None
    commission = by_code(Commission, draft.commission, field="owner") if draft.commission else None
    body = position or commission
    words = " ".join(draft.responsible.split())
    if not words and body is not None:
        words = body.name_ky
    if not words and mandate is not None:
        words = mandate.person.public_name
    return Owner(position=position, mandate=mandate, commission=commission, words=words[:200])


def worded(draft: OutcomeDraft) -> tuple[str, str]:
    """The text in Kyrgyz and in Russian. Raises Refused without the first, and for endless ones."""
    texts = " ".join(draft.text.split()), " ".join(draft.text_ru.split())
    if not texts[0]:
        raise Refused.because("text_missing", _("Write what was adopted, in Kyrgyz."), clause=CLAUSE, field="text_ky")
    for field, text in zip(("text_ky", "text_ru"), texts, strict=True):
        if len(text) > LONGEST_TEXT:
            raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field=field)
    return texts
