"""Proofs of works: what was brought with their steps, and which photos of it everybody may see (4.4-programmes)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from esep.finance.models import ActivityStep
from esep.kernel import scope
from esep.kernel.refusals import not_found
from esep.records.models import Evidence, StoredFile
from esep.regulation.dates import legal_day
from esep.regulation.facts.common import EvidenceKind

MOMENTS = ("before", "after")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkProof:
    """A proof of a step; ``moment`` is ``before``, ``after`` or empty. ``file`` is none for a link.

    ``sha256`` names the bytes of a photo that everybody may see; it is none for everything else.
    """

    pk: int
    kind: EvidenceKind
    on: date
    received_on: date
    name: str
    link: str
    file: StoredFile | None
    moment: str
    sha256: str | None

    @property
    def is_photo(self) -> bool:
        """Whether it is a picture that a page of the office can show."""
        return self.file is not None and self.file.media_type.startswith("image/")


def proofs_of_steps(steps: Sequence[int]) -> Mapping[int, tuple[WorkProof, ...]]:
    """The proofs that stand, by the number of the step, in the order of receipt. Two queries, none without steps."""
    if not steps:
        return {}
    subjects = {f"{ActivityStep.REF}:{pk}": pk for pk in steps}
    rows = Evidence.objects.filter(subject__in=subjects, withdrawn_at__isnull=True, superseded_by__isnull=True)
    kept = list(rows.select_related("file").order_by("pk"))
    photos = {row.file.sha256 for row in kept if row.file is not None and row.kind == EvidenceKind.PHOTO}
    seen = seen_by_everybody(photos)
    found: dict[int, list[WorkProof]] = {}
    for row in kept:
        found.setdefault(subjects[row.subject], []).append(_proof(row, seen))
    return {step: tuple(proofs) for step, proofs in found.items()}


def file_of_work_proof(proof: int, *, work: str) -> StoredFile:
    """The file of a proof of one of the steps of a work in scope. Raises Refused (NOT_FOUND)."""
    steps = ActivityStep.objects.filter(activity__code=work).order_by("pk").values_list("pk", flat=True)
    subjects = [f"{ActivityStep.REF}:{pk}" for pk in steps]
    found = Evidence.objects.filter(pk=proof, subject__in=subjects).select_related("file").first()
    if found is None or found.file is None:
        raise not_found()
    return found.file


def work_photo_in_public(work: str, proof: int, *, municipality: int) -> str | None:
    """The digest of a photo of a step that stands, if everybody may see it; none otherwise. Three queries at most."""
    with scope.of(municipality):
        steps = ActivityStep.objects.filter(
            activity__code=work, activity__withdrawn_at__isnull=True, withdrawn_at__isnull=True
        )
        numbers = list(steps.order_by("pk").values_list("pk", flat=True))
        proofs = [one for each in proofs_of_steps(numbers).values() for one in each if one.pk == proof]
        return proofs[0].sha256 if proofs else None


def seen_by_everybody(digests: Collection[str]) -> frozenset[str]:
    """Which of some files in scope are kept as photos, and nowhere as a sheet with signatures, nor withdrawn or
    replaced. One query, none without files.
    """
    if not digests:
        return frozenset()
    kept: set[str] = set()
    hidden: set[str] = set()
    uses = Evidence.objects.filter(file__sha256__in=digests, file__media_type__startswith="image/").order_by("pk")
    for digest, kind, withdrawn_at, replaced in uses.values_list(
        "file__sha256", "kind", "withdrawn_at", "superseded_by"
    ):
        if withdrawn_at is not None or replaced is not None or kind == EvidenceKind.SIGNATURE_SHEET:
            hidden.add(digest)
        elif kind == EvidenceKind.PHOTO:
            kept.add(digest)
    return frozenset(kept - hidden)


def _proof(row: Evidence, seen: frozenset[str]) -> WorkProof:
    is_seen = row.kind == EvidenceKind.PHOTO and row.file is not None and row.file.sha256 in seen
    return WorkProof(
        pk=row.pk,
        kind=EvidenceKind(row.kind),
        on=row.claimed_on,
        received_on=legal_day(row.received_at),
        name=(row.name or row.file.name) if row.file is not None else row.link,
        link=row.link,
        file=row.file,
        moment=row.note if row.note in MOMENTS else "",
        sha256=row.file.sha256 if is_seen and row.file is not None else None,
    )
