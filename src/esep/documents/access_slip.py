"""The slip with a one-time code: handed over in person, torn off from what the office keeps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from esep.documents.content import Verbatim
from esep.documents.paper import JournalHead, MunicipalityName, journal_line, live
from esep.documents.pdf import render_pdf
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.regulation.dates import legal_day
from esep.regulation.wording import Language

STEPS = ("open", "type", "choose")
"""What the owner does, in this order."""

NAME_SIGNS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessSlip:
    """What the slip says. ``address`` is the page where the code is typed; ``language`` that of the account's owner.

    ``drops_second_factor`` says that the second factor goes when the code is used.
    """

    municipality: MunicipalityName
    full_name: str
    login: str
    code: str
    expires_at: datetime
    drops_second_factor: bool
    address: str
    language: Language
    made_on: date
    journal: JournalHead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A label and what stands beside it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What to do, in one language."""

    language: str
    title: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessSlipPaper:
    """The slip as its template takes it: above the line for the owner, below it for the office, without the code."""

    title: str
    names: tuple[str, ...]
    language: str
    lines: tuple[Line, ...]
    code_label: str
    code: str
    address_label: str
    address: Verbatim
    qr: Verbatim
    qr_said: Verbatim
    guides: tuple[Guide, ...]
    tear: str
    kept: str
    kept_lines: tuple[Line, ...]
    signature: str
    journal: str | None


def access_slip_pdf(slip: AccessSlip) -> bytes:
    """The slip on one A4 page, in the owner's language and in Kyrgyz.

    Raises Refused for an address that no QR code can carry, and as :func:`esep.documents.pdf.render_pdf` does.
    """
    languages = tuple(dict.fromkeys([slip.language, Language.KY]))
    page = live(slip.address, language=slip.language)

    def both(key: str) -> str:
        return " / ".join(dict.fromkeys(tell(f"access_slip.{key}", language) for language in languages))

    who = (
        Line(label=both("who"), value=shortened(slip.full_name, most=NAME_SIGNS)),
        Line(label=both("login"), value=slip.login),
    )
    until = Line(label=both("until"), value=_until(slip, language=slip.language))
    content = AccessSlipPaper(
        title=both("title"),
        names=tuple(dict.fromkeys([slip.municipality.ky, slip.municipality.ru])),
        language=slip.language.value,
        lines=(*who, until),
        code_label=both("code"),
        code=slip.code,
        address_label=both("where"),
        address=page.address,
        qr=page.code,
        qr_said=page.code_said,
        guides=tuple(_guide(slip, language=language) for language in languages),
        tear=both("tear"),
        kept=both("kept"),
        kept_lines=(*who, until),
        signature=both("signature"),
        journal=journal_line(slip.journal, language=slip.language) if slip.journal is not None else None,
    )
    return render_pdf("access-slip", content=content, made_on=slip.made_on)


def _guide(slip: AccessSlip, *, language: Language) -> Guide:
    notes: Sequence[str] = ("once", "phone", "secret") if slip.drops_second_factor else ("once", "secret")
    return Guide(
        language=language.value,
        title=tell("access_slip.what_to_do", language),
        steps=tuple(tell(f"access_slip.{step}", language) for step in STEPS),
        notes=tuple(tell(f"access_slip.{note}", language) for note in notes),
    )


def _until(slip: AccessSlip, *, language: Language) -> str:
    return tell("access_slip.moment", language, day=legal_day(slip.expires_at), hour=slip.expires_at)
