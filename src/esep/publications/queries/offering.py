"""What the office chooses from when it publishes. Inside a scope."""

from esep.publications.commands.publishing.entry import OPEN_KINDS
from esep.records.models import Document

MOST_OFFERED = 200


def open_documents() -> tuple[tuple[Document, str], ...]:
    """Documents that may become public as they are, the newest first, each with its number, day and title."""
    rows = (
        Document.objects.filter(kind__in=OPEN_KINDS, counterparty="", number__annulled_at__isnull=True)
        .exclude(direction=Document.Direction.INCOMING)
        .filter(number__isnull=False, replaced_by__isnull=True)
        .select_related("number")
        .order_by("-registered_on", "-pk")[:MOST_OFFERED]
    )
    return tuple(
        (row, f"{row.number.text}, {row.dated_on:%d.%m.%Y} · {row.title}") for row in rows if row.number is not None
    )
