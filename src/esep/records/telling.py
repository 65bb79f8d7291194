"""Telling the law: a document of a meeting's record is a fact of that record (3.7)."""

from datetime import date

from esep.kernel.acting import Acting
from esep.kernel.models import RecordedFact
from esep.records.models import Document
from esep.regulation.evaluation import WITHDRAWN
from esep.regulation.facts.common import FactWithdrawn
from esep.regulation.facts.meeting import DocumentRegistered

REGISTERED = "document.registered"
CORRESPONDENCE = frozenset(
    {Document.Kind.REQUEST.value, Document.Kind.ANSWER.value, Document.Kind.LETTER.value, Document.Kind.NOTICE.value}
)
"""Kinds that serve the preparation of a meeting: numbered as all documents are, and no report material (3.7)."""


def tell_law(acting: Acting, document: Document, *, reason: str) -> None:
    """Bring the fact ``document.registered`` in line with the row: recorded, corrected, or withdrawn; letters are none.

    ``reason`` stands in the newer fact when an older one said otherwise. The row is changed, not written.
    """
    told = document.fact
    record = "" if document.kind in CORRESPONDENCE else document.record
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
