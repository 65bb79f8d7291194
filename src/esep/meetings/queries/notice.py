"""Notice proofs by village, as anybody may see them: channel, claimed day, received day, and what shows it (2.5)."""

from dataclasses import dataclass
from datetime import date

from esep.meetings.queries.coverage import Covered, Notice, coverage_of
from esep.meetings.queries.judging import Judged
from esep.regulation.dates import legal_day
from esep.regulation.facts.common import Evidence, EvidenceKind
from esep.regulation.facts.meeting import Channel, MeetingPlanned
from esep.regulation.judgement import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicProof:
    """What shows that a notice was given. ``link`` is an address on the web, ``photo`` the SHA-256 of a picture that
    may be shown small; both are empty for what holds names, such as a sheet with signatures: its kind alone is told.
    """

    kind: EvidenceKind
    link: str
    photo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicNotice:
    """One notice: ``on`` is the claimed day, ``received_on`` the day on which Esep got it, ``days_between`` what lies
    between them. ``differs`` names what it says otherwise than the plan does now (``place``, ``date``, …).
    """

    fact: str
    channel: Channel
    on: date
    received_on: date
    days_between: int
    counts: bool
    differs: tuple[str, ...]
    proofs: tuple[PublicProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaProofs:
    """A village, street or quarter (its code) with the row of the law and every notice that named it, in order."""

    area: str
    row: Row | None
    notices: tuple[PublicNotice, ...]


def proofs_of(judged: Judged, plan: MeetingPlanned) -> tuple[AreaProofs, ...]:
    """The proofs for every area of the audience, without who recorded them. No query: all is in the judgement."""
    return tuple(_of_area(covered) for covered in coverage_of(judged, plan))


def _of_area(covered: Covered) -> AreaProofs:
    return AreaProofs(area=covered.area, row=covered.row, notices=tuple(map(_of_notice, covered.notices)))


def _of_notice(notice: Notice) -> PublicNotice:
    return PublicNotice(
        fact=notice.fact,
        channel=notice.channel,
        on=notice.on,
        received_on=legal_day(notice.recorded_at),
        days_between=notice.days_between,
        counts=notice.counts,
        differs=notice.differs,
        proofs=tuple(map(_of_evidence, notice.evidence)),
    )


def _of_evidence(evidence: Evidence) -> PublicProof:
    is_link = evidence.kind is EvidenceKind.LINK and evidence.ref.startswith(("https://", "http://"))
    is_photo = evidence.kind is EvidenceKind.PHOTO and evidence.sha256 is not None
    return PublicProof(
        kind=evidence.kind, link=evidence.ref if is_link else "", photo=evidence.sha256 or "" if is_photo else ""
    )
