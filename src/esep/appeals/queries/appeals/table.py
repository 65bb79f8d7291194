"""The register of appeals as a table: what is known of each, and nobody's name (2.3)."""

from collections.abc import Sequence

from django.utils.translation import override

from esep.appeals.models.appeal import APPEAL_KIND_WORDS
from esep.appeals.queries.appeals.listing import ShownAppeal
from esep.documents.sheet import Cell, Column, Sheet, sheet_csv
from esep.documents.telling import tell
from esep.records.models import Document
from esep.regulation.wording import Language, name_of

COLUMNS = (
    ("code", 10),
    ("number", 12),
    ("came_on", 12),
    ("kind", 14),
    ("channel", 14),
    ("topic", 24),
    ("village", 18),
    ("subject", 50),
    ("collective", 10),
    ("with_whom", 30),
    ("due_on", 12),
    ("answered_on", 12),
    ("result", 18),
    ("status", 24),
    ("letter", 14),
    ("reply", 14),
)


def appeals_csv(found: Sequence[ShownAppeal], *, language: Language) -> bytes:
    """The register as CSV, in the language of the reader, without authors."""
    columns = tuple(Column(tell(f"appeal_list.{name}", language), width=width) for name, width in COLUMNS)
    with override(language.value):
        rows = tuple(_row(one, language=language) for one in found)
    return sheet_csv(Sheet(tell("appeal_list.title", language), columns, rows))


def _row(one: ShownAppeal, *, language: Language) -> tuple[Cell, ...]:
    row = one.appeal
    return (
        one.code,
        row.submission.code if row is not None else "",
        one.received_on,
        str(APPEAL_KIND_WORDS[one.kind]),
        str(row.submission.get_channel_display()) if row is not None else "",
        str(one.topic.label) if one.topic is not None else "",
        one.village_row.name_in(language.value) if one.village_row is not None else one.village,
        one.subject,
        row.collective if row is not None else None,
        holder_of(one, language=language.value),
        one.due_on,
        one.answered_on,
        str(row.get_result_display()) if row is not None and row.result else "",
        name_of("status", one.status.value, language=language.value) if one.status is not None else "",
        _number(row.letter) if row is not None else "",
        _number(row.reply) if row is not None else "",
    )


def holder_of(one: ShownAppeal, *, language: str) -> str:
    """Who has an appeal now: the office that it was passed on to, else the deputy; empty for neither."""
    row = one.appeal
    if row is None:
        return ""
    if row.position is not None:
        return row.position.name_in(language)
    return row.mandate.person.public_name if row.mandate is not None else ""


def _number(document: Document | None) -> str:
    return document.number.text if document is not None and document.number is not None else ""
