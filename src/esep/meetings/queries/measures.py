"""Notices of measures as the office sees them: the draft with what it lacks, and what was published (3.9)."""

from dataclasses import dataclass
from datetime import date

from esep.kernel.models import RecordedFact
from esep.kernel.refusals import not_found
from esep.meetings.measuring import (
    PUBLISHED,
    TOLD_IN,
    answered_codes,
    answers_of,
    newer_lines,
    outcomes_to_tell,
)
from esep.meetings.models import MeasuresAnswer, MeasuresNotice, ReportMeeting
from esep.meetings.promising import steps_of
from esep.records.models import StoredFile
from esep.regulation.dates import legal_day
from esep.regulation.facts.common import Evidence, EvidenceKind
from esep.regulation.facts.meeting import Channel, MeasuresPublished


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresProof:
    """A proof of a published notice by its place, from 1: a kept file, a link, or the bare name of a file."""

    position: int
    kind: EvidenceKind
    name: str
    file: StoredFile | None

    @property
    def is_link(self) -> bool:
        """Whether its name is an address on the web."""
        return self.kind is EvidenceKind.LINK and self.name.startswith(("https://", "http://"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedMeasures:
    """A notice that was published; ``row`` is none for what is known from a fact alone. ``counts`` while its fact
    stands, and ``is_proved`` once something shows it.
    """

    row: MeasuresNotice | None
    fact: str
    on: date
    received_on: date
    channels: tuple[Channel, ...]
    codes: tuple[str, ...]
    proofs: tuple[MeasuresProof, ...]
    counts: bool
    answers: tuple[MeasuresAnswer, ...]

    @property
    def is_proved(self) -> bool:
        """Whether it counts for the law: with a proof (3.9)."""
        return self.counts and bool(self.proofs)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresBoard:
    """The notices of a meeting. ``unanswered`` are the outcomes that neither the draft nor a notice speaks of.

    ``newer`` are the outcomes of the draft with steps that its text does not hold yet; ``adopted`` counts outcomes.
    """

    draft: MeasuresNotice | None
    answers: tuple[MeasuresAnswer, ...]
    newer: tuple[str, ...]
    unanswered: tuple[str, ...]
    published: tuple[PublishedMeasures, ...]
    adopted: int


def measures_of(meeting: ReportMeeting) -> MeasuresBoard:
    """The notices of a meeting of the municipality in scope."""
    outcomes = outcomes_to_tell(meeting)
    draft = MeasuresNotice.objects.filter(meeting=meeting, published_on__isnull=True).first()
    answers = tuple(answers_of(draft)) if draft is not None else ()
    answered = answered_codes(meeting)
    known = {row.outcome.code for row in answers if row.text_ky} | answered
    standing = [row for row in answers if row.outcome.withdrawn_at is None]
    there = {row.outcome_id for row in answers}
    late = [one.code for one in outcomes if draft is not None and one.pk not in there and one.code not in answered]
    return MeasuresBoard(
        draft=draft,
        answers=tuple(standing),
        newer=(*(row.outcome.code for row in standing if _has_newer(row)), *late),
        unanswered=tuple(one.code for one in outcomes if one.code not in known),
        published=_published(meeting),
        adopted=len(outcomes),
    )


def measures_proof(meeting: ReportMeeting, fact: str, *, position: int) -> StoredFile:
    """The file of a proof of a published notice by its place. Raises Refused (NOT_FOUND)."""
    found = RecordedFact.objects.filter(kind=PUBLISHED, cases__record=meeting.record, code=fact)
    row = found.select_related("supersedes").prefetch_related("cases").first()
    said = row.to_law().data if row is not None else None
    evidence = said.evidence if isinstance(said, MeasuresPublished) else ()
    sha256 = evidence[position - 1].sha256 if 1 <= position <= len(evidence) else None
    file = StoredFile.objects.filter(sha256=sha256).first() if sha256 else None
    if file is None:
        raise not_found()
    return file


def _has_newer(row: MeasuresAnswer) -> bool:
    steps = steps_of(row.outcome)
    return any(newer_lines(getattr(row, f"text_{one.value}"), steps, language=one) for one in TOLD_IN)


def _published(meeting: ReportMeeting) -> tuple[PublishedMeasures, ...]:
    """Newest first. Of each notice its newest fact speaks, withdrawn ones among them; facts without rows too."""
    rows = {row.fact_id: row for row in MeasuresNotice.objects.filter(meeting=meeting, published_on__isnull=False)}
    told = RecordedFact.objects.filter(kind=PUBLISHED, cases__record=meeting.record)
    facts = list(told.select_related("supersedes").prefetch_related("cases").order_by("-occurred_on", "-pk"))
    gone = set(
        RecordedFact.objects.filter(supersedes__in=[fact.pk for fact in facts]).values_list("supersedes", flat=True)
    )
    shown = [fact for fact in facts if fact.pk in rows or fact.pk not in gone]
    files = _files([one for fact in shown for one in _said(fact).evidence])
    return tuple(
        PublishedMeasures(
            row=rows.get(fact.pk),
            fact=fact.code,
            on=fact.occurred_on,
            received_on=legal_day(fact.recorded_at),
            channels=_said(fact).channels,
            codes=_said(fact).answers,
            proofs=tuple(
                MeasuresProof(position=at, kind=one.kind, name=one.ref, file=files.get(one.sha256 or ""))
                for at, one in enumerate(_said(fact).evidence, start=1)
            ),
            counts=fact.pk not in gone,
            answers=tuple(answers_of(rows[fact.pk])) if fact.pk in rows else (),
        )
        for fact in shown
    )


def _said(fact: RecordedFact) -> MeasuresPublished:
    said = fact.to_law().data
    assert isinstance(said, MeasuresPublished)
    return said


def _files(evidence: list[Evidence]) -> dict[str, StoredFile]:
    digests = {one.sha256 for one in evidence if one.sha256}
    return {row.sha256: row for row in StoredFile.objects.filter(sha256__in=digests)} if digests else {}
