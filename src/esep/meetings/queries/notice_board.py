"""The board of a notice: every village with what the law says of it, what reached it, and what shows it (2.5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from esep.community.models import Area, Village
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import not_found
from esep.meetings.commands.noticing import PUBLISHED
from esep.meetings.models import ReportMeeting
from esep.meetings.queries.coverage import Notice, coverage_of
from esep.meetings.queries.judging import judged
from esep.meetings.queries.meeting import Opened
from esep.meetings.telling import plan_of
from esep.records.models import StoredFile
from esep.regulation.facts.common import Evidence, EvidenceKind
from esep.regulation.judgement import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptProof:
    """A proof of a notice by its place, from 1: a file that is kept here, a link, or the bare ``name`` of a file that
    never came along.
    """

    position: int
    kind: EvidenceKind
    name: str
    file: StoredFile | None

    @property
    def is_link(self) -> bool:
        """Whether its name is an address on the web."""
        return self.kind is EvidenceKind.LINK and self.name.startswith(("https://", "http://"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A notice with its proofs."""

    notice: Notice
    proofs: tuple[KeptProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """An area that is called, with the rows of the law: the duty, and the advice on channels (two, one offline)."""

    place: Village | Area
    row: Row | None
    advice: Row | None
    given: tuple[Given, ...]
    first_on: date | None


def board_of(shown: Opened, *, municipality: Municipality, day: date, language: str) -> tuple[Block, ...]:
    """A block for every area of the audience of the municipality in scope, in the order of the plan."""
    meeting = shown.meeting
    found = judged(meeting, municipality=municipality, day=day, language=language)
    advice = {row.subject: row for row in found.of("notice-channels")}
    covered = coverage_of(found, plan_of(meeting))
    files = _files(evidence for one in covered for notice in one.notices for evidence in notice.evidence)
    places = {place.code: place for place in shown.areas}
    return tuple(
        Block(
            place=places[one.area],
            row=one.row,
            advice=advice.get(one.area),
            given=tuple(Given(notice=notice, proofs=_proofs(notice.evidence, files)) for notice in one.notices),
            first_on=one.first_on,
        )
        for one in covered
    )


def notice_fact(meeting: ReportMeeting, fact: str) -> RecordedFact:
    """The fact of a notice of the meeting. Raises Refused where there is none."""
    rows = RecordedFact.objects.filter(kind=PUBLISHED, cases__record=meeting.record, code=fact)
    found = rows.select_related("supersedes").prefetch_related("cases").first()
    if found is None:
        raise not_found()
    return found


def proof_file(meeting: ReportMeeting, fact: str, *, position: int) -> StoredFile:
    """The file of a proof by its place. Raises Refused where there is none."""
    said = notice_fact(meeting, fact).to_law().data
    evidence: tuple[Evidence, ...] = getattr(said, "evidence", ())
    proof = evidence[position - 1] if 1 <= position <= len(evidence) else None
    file = StoredFile.objects.filter(sha256=proof.sha256).first() if proof is not None and proof.sha256 else None
    if proof is None or file is None:
        raise not_found()
    return file.called(proof.ref)


def _files(evidence: Iterable[Evidence]) -> Mapping[str, StoredFile]:
    digests = {one.sha256 for one in evidence if one.sha256}
    rows = StoredFile.objects.filter(sha256__in=digests) if digests else ()
    return {row.sha256: row for row in rows}


def _proofs(evidence: Iterable[Evidence], files: Mapping[str, StoredFile]) -> tuple[KeptProof, ...]:
    return tuple(
        KeptProof(position=position, kind=one.kind, name=one.ref, file=files.get(one.sha256 or ""))
        for position, one in enumerate(evidence, start=1)
    )
