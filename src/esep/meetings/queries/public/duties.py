"""The judged duties of a meeting and of its requests as its page tells them: how each stands, how it was reckoned."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from esep.kernel.kept import Kept
from esep.meetings.queries.public.law import MeetingLaw
from esep.regulation.duties.rule import Force
from esep.regulation.evaluation import judge_record, known
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Fact
from esep.regulation.naming import Namer
from esep.regulation.status import Status, Verdict, verdicts
from esep.regulation.steps import sum_line, told


class PublicDuty(NamedTuple):
    """A duty on a day, or a part of a report or of the minutes.

    ``about`` is the village, the deputy or the request, empty where the title and the meeting say it all. ``reckoned``
    are the sentences of its explanation; of the parts of one report the first alone has it, and that is the arithmetic
    of the due day.
    """

    record: str
    obligation: str
    clause: str
    title: str
    subject: str | None
    about: str
    bearer: str
    is_advice: bool
    is_part: bool
    due_on: date | None
    done_on: date | None
    status: Status
    days_late: int
    reckoned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """Duties, and what they were judged by: as long as it is kept, nothing else can be known by the same identity."""

    duties: tuple[PublicDuty, ...]
    facts: Sequence[Fact]
    law: MeetingLaw


def duties_of(
    meeting: str, records: Collection[str], facts: Sequence[Fact], *, law: MeetingLaw, day: date, language: str
) -> tuple[PublicDuty, ...]:
    """The duties of some records by their facts, for the page of a meeting, named by its record.

    They follow from these values alone, so that those of the same facts and law (the very same, not others that read
    alike) are judged and worded once.
    """

    def judged() -> _Told:
        return _Told(tuple(_judged(meeting, records, facts, law=law, day=day, language=language)), facts, law)

    key = (meeting, frozenset(records), day, language, id(law), *map(id, facts))
    return _TOLD.find(key, judged).duties


def _judged(
    meeting: str, records: Collection[str], facts: Sequence[Fact], *, law: MeetingLaw, day: date, language: str
) -> Iterator[PublicDuty]:
    explainer = Explainer(law.pack, facts, as_of=day)
    counting = (law.read_to(fact, language=language) for fact in known(facts, as_of=day))
    namer = Namer(law.pack, counting, law.names, language=language)
    explained: set[tuple[str, str]] = set()
    for record in sorted(records):
        for verdict in verdicts(judge_record(law.pack, record, explainer.counting(record), day), as_of=day):
            duty = (record, verdict.obligation.rule.id)
            reckoned = () if duty in explained else _reckoned(verdict, explainer, language=language)
            if verdict.part is not None:
                explained.add(duty)
            yield _duty(verdict, meeting, namer, reckoned=reckoned)


def _duty(verdict: Verdict, meeting: str, namer: Namer, *, reckoned: tuple[str, ...]) -> PublicDuty:
    obligation = verdict.obligation
    case = obligation.case
    return PublicDuty(
        record=case,
        obligation=obligation.rule.id,
        clause=verdict.clause,
        title=namer.title(verdict),
        subject=verdict.subject,
        about=namer.subject(verdict) or ("" if case == meeting else namer.case(case)),
        bearer=namer.party(obligation.rule.bearer),
        is_advice=obligation.rule.force is Force.ADVICE,
        is_part=verdict.part is not None,
        due_on=obligation.due_on,
        done_on=verdict.done_on,
        status=verdict.status,
        days_late=verdict.days_late,
        reckoned=reckoned,
    )


def _reckoned(verdict: Verdict, explainer: Explainer, *, language: str) -> tuple[str, ...]:
    trace = explainer.explain(verdict)
    if verdict.part is None:
        return told(trace, language=language)
    found = sum_line(trace, language=language)
    return (found,) if found else ()


_TOLD: Kept[_Told] = Kept()
