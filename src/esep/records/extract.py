"""Extract: the register of a period, to print, to sort and to hand out (3.7)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.community.queries.letterhead import printed_head, printed_letterhead
from esep.documents.labels import Label
from esep.documents.paper import MunicipalityName
from esep.documents.register import WIDTHS, RegisterExtract, RegisterLine
from esep.documents.sheet import Column, Sheet, sheet_csv
from esep.documents.telling import tell
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.records.models import Document
from esep.records.register import Wanted, documents_wanted, with_files
from esep.records.retention import retention_of
from esep.regulation.wording import Language

MOST_LABELS = 240
"""Labels printed at once: ten sheets."""


def extract_of(
    municipality: Municipality, *, since: date, until: date, language: Language, address: str
) -> RegisterExtract:
    """The register from ``since`` to ``until``, both included, in the order of registration, annulled numbers among it.

    ``address`` is that of the living register. Counterparties are left out: they may be residents. Raises Refused when
    the period ends before it begins.
    """
    if until < since:
        raise Refused.because("period_backwards", _("The period ends before it begins."), field="until")
    rows = with_files(documents_wanted(Wanted(since=since, until=until))).order_by("registered_on", "pk")
    with override(language.value):
        lines = tuple(_line(row) for row in rows)
    return RegisterExtract(
        municipality=MunicipalityName(ky=municipality.name_in("ky"), ru=municipality.name_in("ru")),
        since=since,
        until=until,
        language=language,
        lines=lines,
        made_on=clock.today(),
        journal=printed_head(municipality.pk),
        address=address,
        letterhead=printed_letterhead(municipality.pk, language=language),
    )


def register_csv(extract: RegisterExtract) -> bytes:
    """The extract as CSV, with the columns of its table."""
    columns = tuple(Column(tell(f"register.{name}", extract.language)) for name in WIDTHS)
    rows = tuple(
        (row.number, row.day, row.kind, row.title, row.direction, row.files, row.shelf, row.retention, row.annulled)
        for row in extract.lines
    )
    return sheet_csv(Sheet(tell("register.title", extract.language), columns=columns, rows=rows))


def label_of(document: Document, *, address: str) -> Label:
    """The sticker of a document: its number, title, day and shelf, and the address of its page."""
    return Label(
        number=_number(document),
        title=document.title,
        address=address,
        day=document.registered_on,
        shelf=document.shelf or None,
    )


def labelled(wanted: Wanted) -> Sequence[Document]:
    """The documents to print labels for, the oldest first. Raises Refused when there are none, or too many for once."""
    rows = documents_wanted(wanted).filter(number__annulled_at__isnull=True).select_related("number")
    found = list(rows.order_by("registered_on", "pk")[: MOST_LABELS + 1])
    if not found:
        raise Refused.because("no_labels", _("There are no documents to print labels for."))
    if len(found) > MOST_LABELS:
        raise Refused.because(
            "too_many_labels",
            _("These are too many labels for one file."),
            remedy=_("Choose a shorter period."),
        )
    return found


def _line(row: Document) -> RegisterLine:
    number = row.number
    return RegisterLine(
        number=_number(row),
        kind=row.get_kind_display(),
        title=row.title,
        day=row.registered_on,
        direction=row.get_direction_display(),
        files=row.files_present,  # type: ignore[attr-defined]
        shelf=row.shelf or None,
        retention=str(retention_of(row).words),
        annulled=number.annul_reason if number is not None and number.annulled_at is not None else None,
    )


def _number(row: Document) -> str:
    return row.number.text if row.number is not None else ""
