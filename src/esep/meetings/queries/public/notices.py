"""Notices by village as everybody may see them: each with the claimed day, the day of receipt, and the proofs."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from esep.kernel.models import JournalSubject, RecordedFact
from esep.kernel.prepared import Prepared
from esep.kernel.sayings import Sayings
from esep.meetings.channels import CHANNEL_WORDS, WITH_NAMES
from esep.meetings.queries.coverage import Notice, notices_of
from esep.meetings.queries.public.duties import PublicDuty
from esep.meetings.queries.public.law import MeetingLaw
from esep.meetings.queries.public.values import Called, Part
from esep.records.models.evidence import KIND_WORDS
from esep.regulation.dates import legal_day
from esep.regulation.facts import Fact
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import MeetingPlanned

NOTICE = "notice"
"""The duty to tell every village (2.5), as the pack names it."""

PARTS = {"topic": Part.TOPIC, "place": Part.PLACE, "date": Part.WHEN, "start_time": Part.WHEN}
"""What a notice may say otherwise than the plan does now, as residents call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicProof:
    """One proof of a notice: what it is, and its place among the proofs from 1. ``mark`` names the picture of a photo
    that everybody may see, and is empty otherwise.
    """

    kind: str
    position: int
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicNotice:
    """One notice. ``days_between`` lie between the claimed day and the receipt; ``entry`` is that of the journal.

    ``differs`` are the parts in which it says otherwise than the plan does now: then it no longer counts.
    """

    fact: str
    channel: str
    on: date
    received_on: date
    days_between: int
    differs: tuple[Part, ...]
    proofs: tuple[PublicProof, ...]
    entry: int | None

    @property
    def counts(self) -> bool:
        """Whether it says what the plan says, and has a proof."""
        return not self.differs and bool(self.proofs)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCoverage:
    """An area that is owed the notice: the duty where it is judged, and the notices that named it."""

    area: Called
    duty: PublicDuty | None
    notices: tuple[PublicNotice, ...]


def covered_in_public(
    plan: MeetingPlanned,
    facts: Iterable[Fact],
    duties: Iterable[PublicDuty],
    photos: Collection[str],
    *,
    law: MeetingLaw,
    language: str,
) -> tuple[PublicCoverage, ...]:
    """The coverage of a meeting of the municipality in scope, in the order of its areas, by the facts that count and
    its judged duties. ``photos`` are the digests of those that everybody may see. One query, none where no notice was
    given.
    """
    notices = notices_of(facts, plan)
    judged = {duty.subject: duty for duty in duties if duty.obligation == NOTICE}
    given = {notice.fact: notice for notice in notices if not set(plan.audience).isdisjoint(notice.areas)}
    entries = _entries(given)
    shown = {fact: _shown(notice, photos, entry=entries.get(fact), language=language) for fact, notice in given.items()}
    return tuple(
        PublicCoverage(
            area=Called(area, law.area(area, language=language)),
            duty=judged.get(area),
            notices=tuple(shown[notice.fact] for notice in notices if area in notice.areas),
        )
        for area in plan.audience
    )


def _shown(notice: Notice, photos: Collection[str], *, entry: int | None, language: str) -> PublicNotice:
    return PublicNotice(
        fact=notice.fact,
        channel=_CHANNELS.say(notice.channel, language=language),
        on=notice.on,
        received_on=legal_day(notice.recorded_at),
        days_between=notice.days_between,
        differs=tuple(dict.fromkeys(PARTS[name] for name in notice.differs)),
        proofs=tuple(_proofs(notice, photos, language=language)),
        entry=entry,
    )


def _proofs(notice: Notice, photos: Collection[str], *, language: str) -> Iterator[PublicProof]:
    for position, proof in enumerate(notice.evidence, start=1):
        sha256 = proof.sha256 or ""
        is_seen = proof.kind is EvidenceKind.PHOTO and notice.channel not in WITH_NAMES and sha256 in photos
        kind = _KINDS.say(proof.kind, language=language)
        yield PublicProof(kind=kind, position=position, mark=sha256[:12] if is_seen else "")


def _entries(facts: Collection[str]) -> dict[str, int]:
    """The journal entry that recorded each fact."""
    rows = _ENTRIES([f"{RecordedFact.REF}:{fact}" for fact in facts])
    return {subject.partition(":")[2]: number for subject, number in rows}


_CHANNELS, _KINDS = Sayings(CHANNEL_WORDS), Sayings(KIND_WORDS)
_ENTRIES = Prepared(
    lambda subjects: (
        JournalSubject.objects.filter(subject__in=subjects)
        .order_by("-entry__number")
        .values_list("subject", "entry__number")
    )
)
