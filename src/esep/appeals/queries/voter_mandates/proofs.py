"""Proofs of steps: what was brought, and which photos of it everybody may see (2.2)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from esep.appeals.models import VoterMandateStep
from esep.kernel import scope
from esep.kernel.refusals import not_found
from esep.records.models import Evidence, StoredFile
from esep.records.photos import seen_photos
from esep.regulation.dates import legal_day
from esep.regulation.facts.common import EvidenceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class StepProof:
    """A proof of a step that claims the day ``on``; ``moment`` is ``before``, ``after`` or empty. ``file`` is none for
    a link.
    """

    pk: int
    kind: EvidenceKind
    on: date
    received_on: date
    name: str
    link: str
    file: StoredFile | None
    moment: str

    @property
    def is_photo(self) -> bool:
        """Whether it is a picture that a page can show."""
        return self.file is not None and self.file.media_type.startswith("image/")


def proofs_of(subjects: Sequence[str]) -> Mapping[str, tuple[StepProof, ...]]:
    """The proofs that stand, by what they are for. One query."""
    rows = Evidence.objects.filter(subject__in=subjects, withdrawn_at__isnull=True, superseded_by__isnull=True)
    found: dict[str, list[StepProof]] = {}
    for row in rows.select_related("file").order_by("pk"):
        found.setdefault(row.subject, []).append(
            StepProof(
                pk=row.pk,
                kind=EvidenceKind(row.kind),
                on=row.claimed_on,
                received_on=legal_day(row.received_at),
                name=(row.name or row.file.name) if row.file is not None else row.link,
                link=row.link,
                file=row.file,
                moment=row.note if row.note in ("before", "after") else "",
            )
        )
    return {subject: tuple(proofs) for subject, proofs in found.items()}


def file_of_proof(proof: int, *, code: str) -> StoredFile:
    """The file of a proof of one of the steps of a voter mandate in scope. Raises Refused (NOT_FOUND)."""
    facts = VoterMandateStep.objects.filter(voter_mandate__code=code).values_list("fact__code", flat=True)
    subjects = [f"fact:{fact}" for fact in facts]
    found = Evidence.objects.filter(pk=proof, subject__in=subjects).select_related("file").first()
    if found is None or found.file is None:
        raise not_found()
    return found.file


def photo_in_public(code: str, proof: int, *, municipality: int) -> str | None:
    """The digest of a photo of a step that stands, if everybody may see it; none otherwise."""
    with scope.of(municipality):
        steps = VoterMandateStep.objects.filter(
            voter_mandate__code=code, voter_mandate__withdrawn_at__isnull=True, undone_at__isnull=True
        )
        subjects = [f"fact:{fact}" for fact in steps.values_list("fact__code", flat=True)]
        proofs = [one for each in proofs_of(subjects).values() for one in each if one.pk == proof]
        digests = {one.file.sha256 for one in proofs if one.file is not None and one.kind is EvidenceKind.PHOTO}
        return next(iter(seen_photos(digests)), None)
