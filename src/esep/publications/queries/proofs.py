"""Files that show where versions are found, for the office. Inside a scope."""

from esep.kernel.refusals import not_found
from esep.publications.models import PublishedThrough
from esep.records.models import StoredFile


def file_of_proof(evidence: int, *, item: str) -> StoredFile:
    """The file of a proof of one of the versions of an item. Raises Refused (NOT_FOUND)."""
    rows = PublishedThrough.objects.filter(evidence=evidence, publication__item=item)
    found = rows.select_related("evidence__file").first()
    if found is None or found.evidence is None or found.evidence.file is None:
        raise not_found()
    return found.evidence.file.called(found.evidence.called)
