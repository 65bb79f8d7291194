"""Refusals of commands: what cannot be done, why, and the way out, in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.regulation.refusals import BadInput
from esep.regulation.wording import message, remedy

Words = str | Promise


class Kind(StrEnum):
    """What sort of refusal it is; each surface has one answer to each."""

    INVALID = "invalid"
    NOT_FOUND = "not_found"
    FORBIDDEN = "forbidden"
    STALE = "stale"
    BUSY = "busy"
    CLOCK = "clock"
    STORAGE = "storage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One reason: a code for programs, the message and the way out for people, the clause and the field if any."""

    code: str
    message: Words
    remedy: Words = ""
    clause: str | None = None
    field: str = ""


class Refused(Exception):
    """A command that was not carried out. Nothing was written. Carries every reason found, at least one."""

    def __init__(self, refusals: Iterable[Refusal], *, kind: Kind = Kind.INVALID) -> None:
        self.refusals = tuple(refusals)
        self.kind = kind
        if not self.refusals:
            raise ValueError("a refusal names at least one reason")
        super().__init__("; ".join(refusal.code for refusal in self.refusals))

    @classmethod
    def because(
        cls,
        code: str,
        message: Words,
        *,
        remedy: Words = "",
        clause: str | None = None,
        field: str = "",
        kind: Kind = Kind.INVALID,
    ) -> "Refused":
        """A refusal for one reason."""
        return cls([Refusal(code=code, message=message, remedy=remedy, clause=clause, field=field)], kind=kind)


def not_found() -> Refused:
    """There is no such row here. Said of another municipality's rows too, without a hint."""
    return Refused.because("not_found", _("There is no such record."), kind=Kind.NOT_FOUND)


def of_invalid(error: ValidationError) -> Refused:
    """What Django's validation of a row found."""
    by_field = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    return Refused(
        Refusal(code="invalid", message=words, field="" if field == NON_FIELD_ERRORS else field)
        for field, messages in by_field.items()
        for words in messages
    )


def of_bad_input(error: BadInput) -> Refused:
    """What the law core found in facts, a list or a file, in the reader's language."""
    language = get_language() or "ky"
    return Refused(
        Refusal(
            code=breach.code,
            message=message(breach, language=language),
            remedy=remedy(breach, language=language),
            field=(breach.place.field if breach.place and breach.place.field else ""),
        )
        for breach in error.breaches
    )
