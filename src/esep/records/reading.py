"""Reading one document: all that its page shows, and the files that it and its evidence lead to."""

from dataclasses import dataclass

from esep.kernel.models import SecondPersonRequest
from esep.kernel.refusals import not_found
from esep.records.changing import document_of
from esep.records.evidence import Shown, evidence_of
from esep.records.models import Document, DocumentFile, Evidence, StoredFile
from esep.records.register import meetings


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A document with its files in order (those taken out among them), its evidence and what stands around it.

    ``record`` is what people call the record whose material it is; ``unlocking`` the request to unlock it that waits.
    """

    document: Document
    files: tuple[DocumentFile, ...]
    evidence: tuple[Shown, ...]
    record: str
    unlocking: SecondPersonRequest | None
    replaced_by: Document | None


def opened(document: int) -> Opened:
    """A document as its page shows it, in the same few queries however much it holds. Raises Refused."""
    found = document_of(document)
    return Opened(
        document=found,
        files=tuple(found.files.select_related("file")),
        evidence=evidence_of(found.ref),
        record=meetings().get(found.record, found.record) if found.record else "",
        unlocking=_unlocking(found) if found.is_closed else None,
        replaced_by=found.replaced_by.select_related("number").first(),
    )


def file_in(document: Document, *, position: int) -> StoredFile:
    """The file in a place of a document, one taken out too. Raises Refused where there is none."""
    placed = document.files.filter(position=position).select_related("file").first()
    if placed is None:
        raise not_found()
    return placed.file.called(placed.called)


def file_of_evidence(document: Document, *, evidence: int) -> StoredFile:
    """The file of a piece of evidence for a document. Raises Refused where there is none."""
    kept = Evidence.objects.filter(pk=evidence, subject=document.ref).select_related("file").first()
    if kept is None or kept.file is None:
        raise not_found()
    return kept.file.called(kept.called)


def _unlocking(document: Document) -> SecondPersonRequest | None:
    return SecondPersonRequest.objects.select_related("asked_by").filter(subject=document.ref, outcome="").first()
