"""Promises and measures as everybody may know them: an allow-list of values, photos kept as photos alone (3.6, 3.9)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from esep.kernel import scope
from esep.kernel.facts import records_beside
from esep.kernel.models import Municipality
from esep.meetings.handing import handover_of, receipt_of
from esep.meetings.models import OutcomeCarried, OutcomeStep, ReportMeeting
from esep.meetings.promising import WORD, signed_on
from esep.meetings.queries.after_papers import promise_said
from esep.meetings.queries.measures import measures_of
from esep.meetings.queries.promises.judging import Told, judged_promises
from esep.meetings.queries.promises.listing import Promise, in_order, listed_promises
from esep.meetings.queries.public.photos import Photo
from esep.records.models import Evidence
from esep.records.photos import seen_photos
from esep.regulation.dates import legal_day
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import Channel, OutcomeKind, OutcomeState
from esep.regulation.status import Status
from esep.regulation.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownProof:
    """A proof that everybody may know of: its sort, a link, and the digest of a photo that may be seen.

    ``on`` is the claimed day. ``key`` names it among the proofs of its step or notice; ``moment`` is ``before``,
    ``after`` or empty.
    """

    key: int
    kind: EvidenceKind
    on: date
    received_on: date
    link: str
    sha256: str | None
    moment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicStep:
    """A step of a promise that stands; ``name`` tells it from all others."""

    name: str
    state: OutcomeState
    on: date
    note: str
    expected_by: date | None
    proofs: tuple[ShownProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPromise:
    """A promise in the words of one language. ``villages`` and ``deputies`` are codes; ``carried`` are the codes of the
    meetings that took it up again. ``days_late`` counts from the promised day.
    """

    code: str
    kind: OutcomeKind
    text: str
    owner: str
    meeting: str
    adopted_on: date
    villages: tuple[str, ...]
    deputies: tuple[str, ...]
    promised_by: date | None
    expected_by: date | None
    state: OutcomeState | None
    status: Status | None
    days_late: int
    steps: tuple[PublicStep, ...]
    carried: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAnswer:
    """What a notice says of one outcome; ``text`` is empty where only the fact is known."""

    code: str
    promise: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMeasures:
    """A published notice that counts: its number, the words in front, the answers, how people were told, the proofs."""

    fact: str
    number: str
    published_on: date
    received_on: date
    lead: str
    answers: tuple[PublicAnswer, ...]
    channels: tuple[Channel, ...]
    proofs: tuple[ShownProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicHandover:
    """The days of the chain after a meeting; none where they are not known."""

    signed_on: date | None
    sent_on: date | None
    received_on: date | None


def promises_in_public(
    municipality: Municipality, *, language: str, day: date, meeting: str | None = None
) -> tuple[PublicPromise, ...]:
    """Every promise as it stands on a day, or those of one meeting; open ones first, by their day."""
    with scope.of(municipality.pk):
        codes = _adopted_at(meeting) if meeting is not None else None
        told = judged_promises(municipality, day=day, codes=codes).told
        if meeting is not None:
            told = {code: one for code, one in told.items() if one.meeting == meeting}
        found = in_order(listed_promises(told, day=day, language=language))
        carried: dict[str, list[str]] = {}
        rows = OutcomeCarried.objects.filter(outcome__code__in=told).values_list("outcome__code", "meeting__code")
        for code, later in rows:
            carried.setdefault(code, []).append(later)
        steps = _steps(found, told, language=language)
        return tuple(_public(one, steps[one.code], tuple(carried.get(one.code, ()))) for one in found)


def _adopted_at(meeting: str) -> set[str]:
    """The codes of the outcomes that share a fact with a meeting."""
    refs = (ref.partition(":") for ref in records_beside(f"meeting:{meeting}"))
    return {code for word, _colon, code in refs if word == WORD}


def measures_in_public(meeting: str, *, municipality: Municipality, language: str) -> tuple[PublicMeasures, ...]:
    """The notices of measures of a meeting that count, the newest first."""
    with scope.of(municipality.pk):
        row = ReportMeeting.objects.filter(code=meeting).first()
        if row is None:
            return ()
        said = Language(language)
        found = [one for one in measures_of(row).published if one.counts]
        seen = seen_photos({proof.file.sha256 for one in found for proof in one.proofs if proof.file is not None})
        return tuple(
            PublicMeasures(
                fact=one.fact,
                number=_number(one.row.document) if one.row is not None else "",
                published_on=one.on,
                received_on=one.received_on,
                lead=_lead(one.row, language) if one.row is not None else "",
                answers=tuple(
                    PublicAnswer(
                        code=answer.outcome.code,
                        promise=promise_said(answer.outcome, said).text,
                        text=answer.text_in(language),
                    )
                    for answer in one.answers
                    if answer.text_ky
                )
                or tuple(PublicAnswer(code=code, promise="", text="") for code in one.codes),
                channels=one.channels,
                proofs=tuple(
                    ShownProof(
                        key=proof.position,
                        kind=proof.kind,
                        on=one.on,
                        received_on=one.received_on,
                        link=proof.name if proof.is_link else "",
                        sha256=proof.file.sha256 if proof.file is not None and proof.file.sha256 in seen else None,
                        moment="",
                    )
                    for proof in one.proofs
                ),
            )
            for one in found
        )


def handover_in_public(meeting: str, *, municipality: Municipality) -> PublicHandover:
    """The days on which minutes were signed, sent and received."""
    with scope.of(municipality.pk):
        row = ReportMeeting.objects.filter(code=meeting).first()
        if row is None:
            return PublicHandover(signed_on=None, sent_on=None, received_on=None)
        handover, receipt = handover_of(row), receipt_of(row)
        return PublicHandover(
            signed_on=signed_on(row),
            sent_on=handover.sent_on if handover is not None else None,
            received_on=receipt.occurred_on if receipt is not None else None,
        )


def promise_photo(code: str, key: int, *, municipality: int) -> Photo | None:
    """The photo of a step of a promise that everybody may see; none otherwise. Three queries at most."""
    with scope.of(municipality):
        facts = OutcomeStep.objects.filter(outcome__code=code, undone_at__isnull=True).values_list("fact__code")
        subjects = [f"fact:{fact}" for (fact,) in facts]
        found = Evidence.objects.filter(pk=key, subject__in=subjects, kind=EvidenceKind.PHOTO.value)
        row = found.select_related("file").first()
        if row is None or row.file is None or not seen_photos({row.file.sha256}):
            return None
        return Photo(row.file.sha256, municipality)


def measures_photo(meeting: str, fact: str, position: int, *, municipality: int) -> Photo | None:
    """The photo of a board at a place, from 1, of a notice that counts; none where nobody may see one."""
    with scope.of(municipality):
        row = ReportMeeting.objects.filter(code=meeting).first()
        found = measures_of(row).published if row is not None else ()
        for one in found:
            for proof in one.proofs:
                if one.counts and (one.fact, proof.position) == (fact, position) and proof.file is not None:
                    is_seen = proof.kind is EvidenceKind.PHOTO and bool(seen_photos({proof.file.sha256}))
                    return Photo(proof.file.sha256, municipality) if is_seen else None
    return None


def _public(one: Promise, steps: tuple[PublicStep, ...], carried: tuple[str, ...]) -> PublicPromise:
    row = one.meeting_row
    return PublicPromise(
        code=one.code,
        kind=one.kind,
        text=one.text,
        owner=one.owner,
        meeting=one.meeting,
        adopted_on=one.adopted_on,
        villages=one.villages,
        deputies=tuple(deputy.mandate.code for deputy in row.deputies.all()) if row is not None else (),
        promised_by=one.promised_by,
        expected_by=one.expected_by,
        state=one.state,
        status=one.status,
        days_late=one.days_late,
        steps=steps,
        carried=carried,
    )


def _steps(
    found: Iterable[Promise], told: Mapping[str, Told], *, language: str
) -> Mapping[str, tuple[PublicStep, ...]]:
    """The steps of each promise in order; of those with rows their notes and kept proofs."""
    rows: dict[str, OutcomeStep] = {}
    for one in found:
        if one.outcome is not None:
            rows |= {step.fact.code: step for step in one.outcome.steps.all()}
    proofs = _proofs([f"fact:{code}" for code in rows])
    return {
        code: tuple(
            PublicStep(
                name=fact.id,
                state=said.state,
                on=fact.occurred_on,
                note=rows[fact.id].note_in(language) if fact.id in rows else "",
                expected_by=rows[fact.id].expected_by if fact.id in rows else None,
                proofs=proofs.get(f"fact:{fact.id}")
                or tuple(
                    ShownProof(
                        key=at,
                        kind=one.kind,
                        on=fact.occurred_on,
                        received_on=legal_day(fact.recorded_at),
                        link=one.ref if one.kind is EvidenceKind.LINK else "",
                        sha256=None,
                        moment="",
                    )
                    for at, one in enumerate(said.evidence, start=1)
                ),
            )
            for fact, said in one.steps
        )
        for code, one in told.items()
    }


def _proofs(subjects: list[str]) -> dict[str, tuple[ShownProof, ...]]:
    if not subjects:
        return {}
    rows = Evidence.objects.filter(subject__in=subjects, withdrawn_at__isnull=True, superseded_by__isnull=True)
    kept = list(rows.select_related("file"))
    seen = seen_photos({row.file.sha256 for row in kept if row.file is not None})
    found: dict[str, tuple[ShownProof, ...]] = {}
    for row in kept:
        is_photo = row.kind == EvidenceKind.PHOTO and row.file is not None and row.file.sha256 in seen
        shown = ShownProof(
            key=row.pk,
            kind=EvidenceKind(row.kind),
            on=row.claimed_on,
            received_on=legal_day(row.received_at),
            link=row.link,
            sha256=row.file.sha256 if is_photo and row.file is not None else None,
            moment=row.note if row.note in ("before", "after") else "",
        )
        found[row.subject] = (*found.get(row.subject, ()), shown)
    return found


def _lead(row: object, language: str) -> str:
    return getattr(row, f"lead_{language}", "") or getattr(row, "lead_ky", "")


def _number(document: object) -> str:
    number = getattr(document, "number", None)
    return number.text if number is not None else ""
