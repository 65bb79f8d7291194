"""Notices of measures, as the page of a meeting tells them: by their facts, in the words of the rows (3.9)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from esep.kernel.prepared import Prepared, Row
from esep.meetings.models import MeasuresAnswer
from esep.regulation.dates import legal_day
from esep.regulation.facts import Fact
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import MeasuresPublished
from esep.regulation.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTold:
    """A notice of measures: its claimed day and the day of receipt, its number, the answers by the code of their
    outcome, and the photos to be seen.

    ``answered`` are the codes that it speaks of; ``photos`` are places among its proofs, from 1, with a mark of the
    bytes.
    """

    fact: str
    on: date
    received_on: date
    number: str
    lead: str
    answered: tuple[str, ...]
    answers: Mapping[str, str]
    photos: tuple[tuple[int, str], ...]


def told_in(row: int | None, facts: Sequence[Fact], photos: Collection[str], *, language: str) -> Iterator[PublicTold]:
    """Yield the notices of a meeting, named by the key of its row, by its facts that count, the newest first.

    ``photos`` are the digests of those that everybody may see. One query, none where no notice was published.
    """
    published = [(fact, fact.data) for fact in reversed(facts) if isinstance(fact.data, MeasuresPublished)]
    if not published:
        return
    rows: dict[str, list[Row]] = {}
    for answer in _ANSWERS(row) if row is not None else ():
        rows.setdefault(answer[0], []).append(answer)
    for fact, said in published:
        own = rows.get(fact.id, [])
        number, lead_ky, lead_ru = own[0][4:] if own else ("", "", "")
        yield PublicTold(
            fact=fact.id,
            on=fact.occurred_on,
            received_on=legal_day(fact.recorded_at),
            number=number or "",
            lead=(lead_ru if language == Language.RU else "") or lead_ky,
            answered=said.answers,
            answers={
                outcome: (ru if language == Language.RU else "") or ky for _fact, outcome, ky, ru, *_rest in own if ky
            },
            photos=tuple(
                (position, proof.sha256[:12])
                for position, proof in enumerate(said.evidence, start=1)
                if proof.kind is EvidenceKind.PHOTO and proof.sha256 is not None and proof.sha256 in photos
            ),
        )


_ANSWERS = Prepared(
    lambda row: (
        MeasuresAnswer.objects.filter(
            notice__meeting=row, notice__published_on__isnull=False, outcome__withdrawn_at__isnull=True
        )
        .order_by()
        .values_list(
            "notice__fact__code",
            "outcome__code",
            "text_ky",
            "text_ru",
            "notice__document__number__text",
            "notice__lead_ky",
            "notice__lead_ru",
        )
    )
)
