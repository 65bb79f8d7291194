"""Appeals as everybody may read them: an allow-list of values, made of the law's facts and of released copies (2.3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from esep.appeals.models import Appeal, Submission
from esep.kernel import scope
from esep.kernel.facts import facts_of
from esep.kernel.models import FactCase
from esep.regulation.evaluation import known
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import AppealAnswered, AppealKind, AppealReceived, AppealWithdrawn

RECORD = "appeal"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCopy:
    """What was written of an appeal for everybody, with the text in view, and the language of each."""

    subject: str
    subject_language: str
    text: str
    text_language: str
    answer: str
    answer_language: str
    released_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAppeal:
    """An appeal in public. Of one that was not released only this is known: code, kind, topic, village and days.

    ``village`` is a code, empty where none was named; ``topic`` is none where only facts are kept; ``joined_to`` the
    code of the appeal it was joined to.
    """

    code: str
    kind: AppealKind
    topic: Submission.Topic | None
    village: str
    collective: int | None
    received_on: date
    answered_on: date | None
    withdrawn_on: date | None
    result: Appeal.Result | None
    joined_to: str
    recorded_at: datetime
    copy: PublicCopy | None

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for the answer."""
        return self.answered_on is None and self.withdrawn_on is None

    @property
    def days(self) -> int | None:
        """Calendar days from the receipt to the answer; none while there is none."""
        return (self.answered_on - self.received_on).days if self.answered_on is not None else None


def appeals_in_public(facts: Iterable[Fact], *, municipality: int, language: str) -> tuple[PublicAppeal, ...]:
    """Every appeal that ``facts`` tell of, those that count, the newest first. One query."""
    with scope.of(municipality):
        rows = {row.code: row for row in Appeal.objects.select_related("submission", "merged_into")}
    found = _told(facts)
    appeals = (_public(code, said, rows.get(code), language=language) for code, said in found.items())
    return tuple(sorted(appeals, key=lambda one: (-one.received_on.toordinal(), one.code)))


def every_appeal_in_public(*, municipality: int, day: date, language: str) -> tuple[PublicAppeal, ...]:
    """Every appeal as it stands on a day, the newest first, from the facts of appeals alone. Four queries."""
    with scope.of(municipality):
        cases = FactCase.objects.filter(record__startswith=f"{RECORD}:").order_by()
        facts = facts_of(records=set(cases.values_list("record", flat=True).distinct()))
    return appeals_in_public(known(facts, as_of=day), municipality=municipality, language=language)


@dataclass(slots=True)
class _Said:
    """What facts say of one appeal."""

    received: Fact
    data: AppealReceived
    answered_on: date | None = None
    withdrawn_on: date | None = None


def _told(facts: Iterable[Fact]) -> dict[str, _Said]:
    found: dict[str, _Said] = {}
    ends = []
    for fact in facts:
        if isinstance(fact.data, AppealReceived):
            found.update({code: _Said(fact, fact.data) for code in _codes(fact)})
        elif isinstance(fact.data, AppealAnswered | AppealWithdrawn):
            ends.append(fact)
    for fact in ends:
        for said in (found[code] for code in _codes(fact) if code in found):
            if isinstance(fact.data, AppealAnswered):
                said.answered_on = fact.occurred_on
            else:
                said.withdrawn_on = fact.occurred_on
    return found


def _codes(fact: Fact) -> Iterator[str]:
    return (case.partition(":")[2] for case in fact.cases if case.partition(":")[0] == RECORD)


def _public(code: str, said: _Said, row: Appeal | None, *, language: str) -> PublicAppeal:
    joined = row.merged_into if row is not None else None
    return PublicAppeal(
        code=code,
        kind=said.data.kind,
        topic=Submission.Topic(row.submission.topic) if row is not None else None,
        village=said.data.area or "",
        collective=said.data.collective,
        received_on=said.received.occurred_on,
        answered_on=said.answered_on,
        withdrawn_on=said.withdrawn_on,
        result=Appeal.Result(row.result) if row is not None and row.result else None,
        joined_to=joined.code if joined is not None else "",
        recorded_at=said.received.recorded_at,
        copy=_copy(row, language=language) if row is not None and row.released_at is not None else None,
    )


def _copy(row: Appeal, *, language: str) -> PublicCopy:
    assert row.released_at is not None
    return PublicCopy(
        subject=row.public_subject(language),
        subject_language=language if language == "ru" and row.public_subject_ru else "ky",
        text=row.public_text,
        text_language=row.submission.language,
        answer=row.public_answer,
        answer_language=row.answer_language or row.submission.language,
        released_at=row.released_at,
    )
