"""What holds for any facts: order of arrival, batches and more facts elsewhere never change a judgement."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.regulation.calendar import CalendarDay, DayKind
from esep.regulation.cases import cases_of
from esep.regulation.duties.contents import ContentsRule
from esep.regulation.duties.met import Satisfier
from esep.regulation.duties.obligation import Obligation
from esep.regulation.duties.relative import RelativeRule, subjects
from esep.regulation.duties.standing import StandingRule
from esep.regulation.evaluation import by_record, editions_of, evaluate, evaluate_record, known, standing_records
from esep.regulation.facts import Fact
from esep.regulation.status import Status, status_of, verdicts
from tests.builders import fact
from tests.regulation.judging import adopted
from tests.regulation.strategies import ADOPTED, AS_OF, WAYS, facts_of, histories

DAY = dt.timedelta(days=1)

Key = tuple[str, str, str | None]


def by_key(obligations: Iterable[Obligation]) -> dict[Key, Obligation]:
    """Obligations by duty, case and subject, which name each of them once."""
    found: dict[Key, Obligation] = {}
    for one in obligations:
        key = (one.rule.id, one.case, one.subject)
        assert key not in found
        found[key] = one
    return found


@given(facts=histories(), as_of=AS_OF, way=WAYS, data=st.data())
def test_the_order_of_arrival_never_matters(facts: list[Fact], as_of: dt.date, way: str, data: st.DataObject) -> None:
    pack = ADOPTED[way]
    shuffled = data.draw(st.permutations(facts))

    assert evaluate(pack, shuffled, as_of) == evaluate(pack, facts, as_of)


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_a_duty_is_judged_once_for_each_case_and_subject(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    by_key(evaluate(pack, facts, as_of))


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_judging_record_by_record_gives_the_same_as_judging_all(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    records = sorted({*standing_records(pack), *(ref for one in facts for ref in one.cases)})

    one_by_one = [
        obligation
        for ref in records
        for obligation in evaluate_record(pack, ref, [one for one in facts if ref in one.cases], as_of)
    ]

    assert tuple(one_by_one) == evaluate(pack, facts, as_of)


@given(facts=histories(), as_of=AS_OF, way=WAYS, more=facts_of("session.held", number=999))
def test_a_fact_of_another_case_changes_nothing_in_this_one(
    facts: list[Fact], as_of: dt.date, way: str, more: Fact
) -> None:
    pack = ADOPTED[way]
    elsewhere = replace(more, cases=("session:S9",))

    with_it = [one for one in evaluate(pack, [*facts, elsewhere], as_of) if one.case != "session:S9"]

    assert tuple(with_it) == evaluate(pack, facts, as_of)


BESIDE_THE_POINT = {"meeting": "experts.engaged", "deputy": "contact.made", "voter_mandate": "voter_mandate.progressed"}


@given(facts=histories(), as_of=AS_OF, way=WAYS, later=st.integers(0, 90))
def test_a_fact_that_no_duty_looks_at_changes_nothing(facts: list[Fact], as_of: dt.date, way: str, later: int) -> None:
    pack = ADOPTED[way]
    records = by_record(known(facts, as_of=as_of))
    more = [
        fact(BESIDE_THE_POINT[kind], on=of_record[0].occurred_on + later * DAY, id=f"more-{ref}", cases=(ref,))
        for ref, of_record in records.items()
        if (kind := ref.partition(":")[0]) in BESIDE_THE_POINT
    ]

    assert evaluate(pack, [*facts, *more], as_of) == evaluate(pack, facts, as_of)


@given(facts=histories(), as_of=AS_OF, way=WAYS, days=st.integers(1, 60))
def test_an_earlier_fact_never_gives_a_later_satisfaction(
    facts: list[Fact], as_of: dt.date, way: str, days: int
) -> None:
    pack = ADOPTED[way]
    for key, before in by_key(evaluate(pack, facts, as_of)).items():
        if before.done_on is None or not movable(before):
            continue
        for moved in before.facts:
            earlier = [sooner(one, days * DAY) if one.id == moved else one for one in facts]

            after = by_key(evaluate(pack, earlier, as_of))[key]

            assert after.done_on is not None
            assert after.done_on <= before.done_on


def movable(obligation: Obligation) -> bool:
    """Whether the facts that met a duty can be moved without moving what it asks: not where a day picks the period."""
    rule = obligation.rule
    return isinstance(rule, RelativeRule) and "/" not in obligation.case


def sooner(one: Fact, span: dt.timedelta) -> Fact:
    """The same fact, happened and recorded earlier."""
    return replace(
        one,
        occurred_on=one.occurred_on - span,
        occurred_at=one.occurred_at - span if one.occurred_at else None,
        recorded_at=one.recorded_at - span,
    )


@given(
    received=st.dates(dt.date(2026, 1, 1), dt.date(2026, 11, 30)),
    off=st.lists(st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)), max_size=8),
    readings=st.sampled_from(((), ("roll-forward",))),
)
def test_more_days_off_never_shorten_a_term(received: dt.date, off: list[dt.date], readings: tuple[str, ...]) -> None:
    facts = [
        fact("appeal.received", on=received),
        fact("request.received", on=received),
        fact("meeting.held", on=received),
    ]
    more = tuple(CalendarDay(day=day, kind=DayKind.OFF, name={"ky": "дем алыш"}, source="decree") for day in off)

    plain = by_key(evaluate(adopted(readings=readings), facts, received))
    longer = by_key(evaluate(adopted(readings=readings, calendar=more), facts, received))

    for key, one in plain.items():
        due_on = longer[key].due_on
        assert (due_on is None) == (one.due_on is None)
        assert due_on is None or one.due_on is None or due_on >= one.due_on


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_a_fact_counts_exactly_when_nothing_speaks_against_it(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    editions = editions_of(pack)
    for ref, of_record in by_record(known(facts, as_of=as_of)).items():
        kind = pack.case_kinds.get(ref.partition(":")[0])
        assert kind is not None
        for case in cases_of(ref, of_record, kind, as_of=as_of, records_from=pack.adoption.records_from):
            edition = editions.on(case.opened_on or as_of)
            for rule in edition.rules.values():
                if isinstance(rule, RelativeRule) and rule.case == kind.kind:
                    if rule.met_by.same and case.plan is None:
                        continue
                    satisfier = Satisfier(rule.met_by, edition.context)
                    for subject in subjects(rule.for_each)(case):
                        for one in satisfier.candidates(case):
                            assert satisfier.counts(one, case, subject) is (
                                satisfier.objection(one, case, subject) is None
                            )


NEARER = (Status.PLANNED, Status.DUE_SOON, Status.DUE_TODAY)
PAST = (Status.OVERDUE, Status.ADVICE_MISSED, Status.CANNOT_TELL)


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_an_unmet_duty_only_comes_nearer_as_days_pass(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    for obligation in evaluate(pack, facts, as_of):
        if obligation.done_on or obligation.exempt or obligation.breached or obligation.parts or not obligation.due_on:
            continue
        days = [obligation.due_on + n * DAY for n in range(-70, 4)]

        found = [status_of(obligation, as_of=day) for day in days]

        ranks = [NEARER.index(one) if one in NEARER else len(NEARER) for one in found]
        assert ranks == sorted(ranks)
        assert found[days.index(obligation.due_on)] is Status.DUE_TODAY
        assert found[-1] in PAST


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_a_fresh_publication_only_grows_old_as_days_pass(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    order = (Status.DONE_ON_TIME, Status.DUE_SOON, Status.DUE_TODAY, Status.ADVICE_MISSED)
    for obligation in evaluate(pack, facts, as_of):
        if isinstance(obligation.rule, StandingRule) and obligation.done_on and obligation.due_on:
            days = [obligation.done_on + n * DAY for n in range((obligation.due_on - obligation.done_on).days + 3)]

            ranks = [order.index(status_of(obligation, as_of=day)) for day in days]

            assert ranks == sorted(ranks)


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_advice_is_never_overdue_and_never_done_late(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    for verdict in verdicts(evaluate(pack, facts, as_of), as_of=as_of):
        if verdict.obligation.rule.force == "advice":
            assert verdict.status not in (Status.OVERDUE, Status.DONE_LATE)
        if verdict.days_late:
            assert verdict.status in (Status.OVERDUE, Status.DONE_LATE, Status.ADVICE_MISSED)


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_what_met_a_duty_was_known_and_happened_by_then(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    counting = {one.id: one for one in known(facts, as_of=as_of)}
    for verdict in verdicts(evaluate(pack, facts, as_of), as_of=as_of):
        assert set(verdict.facts) <= counting.keys()
        if verdict.done_on is not None:
            assert verdict.done_on <= as_of
            assert verdict.done_on in {counting[id].occurred_on for id in verdict.facts}


@pytest.mark.clause("4.4-half-year")
@given(facts=histories(of=("head",)), as_of=AS_OF)
def test_every_required_part_has_one_row_and_no_other_has_any(facts: list[Fact], as_of: dt.date) -> None:
    for obligation in evaluate(ADOPTED["with a start"], facts, as_of):
        if isinstance(obligation.rule, ContentsRule) and obligation.rule.parts:
            assert [part.part for part in obligation.parts] == [part.part for part in obligation.rule.parts]
