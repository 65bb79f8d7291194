"""Photos that everybody may see: kept as photos, and nowhere as a sheet with names."""

from collections.abc import Collection

from esep.kernel.prepared import Prepared
from esep.records.models import Evidence, StoredFile
from esep.regulation.facts.common import EvidenceKind


def seen_photos(digests: Collection[str]) -> frozenset[str]:
    """Which of some files of the municipality in scope are kept as photos, and nowhere as a sheet with signatures, nor
    withdrawn or replaced. Two queries.
    """
    kept: set[str] = set()
    hidden: set[str] = set()
    for digest, kind, withdrawn_at, replaced in _USES({number for (number,) in _PICTURES(digests)}):
        if withdrawn_at is not None or replaced is not None or kind == EvidenceKind.SIGNATURE_SHEET:
            hidden.add(digest)
        elif kind == EvidenceKind.PHOTO:
            kept.add(digest)
    return frozenset(kept - hidden)


# In two steps: each then goes by an index, however many files a municipality keeps.
_PICTURES = Prepared(
    lambda digests: (
        StoredFile.objects.filter(sha256__in=digests, media_type__startswith="image/").order_by().values_list("pk")
    )
)
_USES = Prepared(
    lambda files: (
        Evidence.objects.filter(file__in=files)
        .order_by("file_id", "pk")
        .values_list("file__sha256", "kind", "withdrawn_at", "superseded_by")
    )
)
