"""Photos of notices that everybody may see: a board, a loudspeaker, a page of a newspaper; never a sheet with names."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from esep.kernel import scope
from esep.kernel.models import RecordedFact
from esep.kernel.storage import store
from esep.meetings.channels import WITH_NAMES
from esep.records.photos import seen_photos
from esep.regulation.facts import Fact
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import MeasuresPublished, NoticePublished

PUBLISHED = "notice.published"


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo that everybody may see: the digest of its bytes, and whose it is."""

    sha256: str
    municipality: int

    def open(self) -> BinaryIO:
        """Its bytes. Raises :class:`esep.kernel.storage.BytesLost`."""
        return store().open(self.sha256, municipality=self.municipality)


def photo_in_public(meeting: str, fact: str, position: int, *, municipality: int) -> Photo | None:
    """The photo at a place, from 1, among the proofs of a notice that counts; none where nobody may see one.

    Three queries.
    """
    with scope.of(municipality):
        row = RecordedFact.objects.filter(
            code=fact, kind=PUBLISHED, cases__record=f"meeting:{meeting}", superseded_by__isnull=True
        )
        found = row.select_related("supersedes").prefetch_related("cases").first()
        if found is None:
            return None
        said = found.to_law().data
        assert isinstance(said, NoticePublished)
        if said.channel in WITH_NAMES or not 0 < position <= len(said.evidence):
            return None
        proof = said.evidence[position - 1]
        if proof.kind is not EvidenceKind.PHOTO or proof.sha256 is None or not seen_photos({proof.sha256}):
            return None
        return Photo(proof.sha256, municipality)


def photos_in(facts: Iterable[Fact]) -> frozenset[str]:
    """The digests of the photos that everybody may see, among the proofs of the notices that some facts tell of. Two
    queries, none where there are no such proofs.
    """
    notices = (fact.data for fact in facts if isinstance(fact.data, NoticePublished | MeasuresPublished))
    proofs = (proof for said in notices for proof in said.evidence)
    return seen_photos({one.sha256 for one in proofs if one.kind is EvidenceKind.PHOTO and one.sha256 is not None})
