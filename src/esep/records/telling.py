"""Telling the law: a document of a meeting's record is a fact of that record (3.7)."""

from datetime import date

from esep.kernel.acting import Acting
from esep.kernel.models import FactCase, RecordedFact
from esep.records.models import Document
from esep.regulation.evaluation import WITHDRAWN
from esep.regulation.facts.common import FactWithdrawn
from esep.regulation.facts.meeting import DocumentRegistered

REGISTERED = "document.registered"
CORRESPONDENCE = frozenset(
    {Document.Kind.REQUEST.value, Document.Kind.ANSWER.value, Document.Kind.LETTER.value, Document.Kind.NOTICE.value}
)
"""Kinds that serve the preparation of a meeting: numbered as all documents are, and no report material (3.7)."""

HELD = "meeting.held"


def tell_law(acting: Acting, document: Document, *, reason: str) -> None:
    """Bring the fact ``document.registered`` in line with the row: recorded, corrected, or withdrawn; letters are none.
    So are reports that were ready before the meeting: its minutes are not registered by them.

    ``reason`` stands in the newer fact when an older one said otherwise. The row is changed, not written.
    """
    told = document.fact
    record = "" if document.kind in CORRESPONDENCE or _was_ready_before(document) else document.record
    if told is not None and record in {case.record for case in told.cases.all()}:
        if _said(told) != _to_say(document):
            document.fact = _record(acting, document, instead_of=told, reason=reason)
        return
    if told is not None:
        withdraw(acting, told, reason=reason)
        document.fact = None
    if record:
        document.fact = _record(acting, document, instead_of=None, reason="")


def withdraw(acting: Acting, told: RecordedFact, *, reason: str) -> None:
    """Say that the fact should not have been recorded."""
    acting.record(
        WITHDRAWN,
        FactWithdrawn(reason=reason),
        records=[case.record for case in told.cases.all()],
        on=told.occurred_on,
        supersedes=told,
        reason=reason,
    )


def _was_ready_before(document: Document) -> bool:
    """Whether it is a report that was registered before its meeting was held, if that was held at all."""
    if document.kind != Document.Kind.REPORT or not document.record.startswith("meeting:"):
        return False
    held = FactCase.objects.filter(record=document.record, fact__kind=HELD, fact__superseded_by__isnull=True)
    days = held.values_list("fact__occurred_on", flat=True)
    return all(document.registered_on < day for day in days)


def _record(acting: Acting, document: Document, *, instead_of: RecordedFact | None, reason: str) -> RecordedFact:
    title, number, day = _to_say(document)
    return acting.record(
        REGISTERED,
        DocumentRegistered(title=title, number=number),
        records=[document.record],
        on=day,
        supersedes=instead_of,
        reason=reason,
    )


def _to_say(document: Document) -> tuple[str, str, date]:
    if document.number is None:
        raise ValueError("a document is told of once it has its number")
    return document.title, document.number.text, document.registered_on


def _said(told: RecordedFact) -> tuple[object, object, date]:
    return told.data["title"], told.data["number"], told.occurred_on
