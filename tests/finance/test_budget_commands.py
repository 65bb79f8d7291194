"""Acts of the budget: dated codes, versions that are fixed, reports that replace each other (1.9, 5.2, 7.2.2)."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import pytest

from esep.access import Act, Actor, Role
from esep.community.names import Names
from esep.finance.checking import Rule, failing
from esep.finance.commands.balances.stating import StatementEntry, state_balance
from esep.finance.commands.codes.entering import CodeEntry, end_code, enter_code
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.commands.lines.putting import LineEntry, change_line, put_in_line, put_in_lines, take_out_line
from esep.finance.commands.versions.beginning import begin_version
from esep.finance.commands.versions.fixing import adopt_budget, submit_budget, withdraw_version
from esep.finance.models import BudgetCode, BudgetLine, BudgetVersion, Execution
from esep.finance.queries.summary import half_summary, plan_summary
from esep.finance.queries.versions import in_force, lines_of
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import Refused
from esep.regulation.facts.council import BudgetSubmitted
from tests.community.min_bulak import MinBulak
from tests.kernel.people import a_holder

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.9-draft-budget", "5.2-general")]

KIND = BudgetVersion.Kind
TEN, FOUR = Decimal(10_000), Decimal(4_000)


@pytest.fixture
def finance(built: MinBulak, db: None) -> Actor:
    """The finance chief of a municipality with one code of each classification."""
    by = a_holder(Role.FINANCE_CHIEF, built.place)
    for kind, code, group in (("income", "1.1", "taxes"), ("function", "1", ""), ("economic", "22", "")):
        entry = CodeEntry(kind=BudgetCode.Kind(kind), code=code, names=Names(ky=code), group=group)
        enter_code(entry, by=by, municipality=built.place.pk)
    return by


@pytest.fixture
def place(built: MinBulak) -> Iterator[Municipality]:
    """The municipality, whose rows are in sight."""
    with scope.of(built.place.pk):
        yield built.place


def income(**values: object) -> LineEntry:
    return LineEntry(**{"income": "1.1", "year_plan": TEN, "half_plan": FOUR, **values})  # type: ignore[arg-type]


def expense(**values: object) -> LineEntry:
    fitting = {"function": "1", "economic": "22", "year_plan": TEN, "half_plan": FOUR, **values}
    return LineEntry(**fitting)  # type: ignore[arg-type]


def a_version(by: Actor, place: Municipality, kind: BudgetVersion.Kind = KIND.APPROVED, *, year: int = 2026) -> str:
    version = begin_version(year, kind, by=by, municipality=place.pk)
    put_in_lines(version.code, [income(), expense()], by=by, municipality=place.pk)
    return version.code


def adopted(by: Actor, place: Municipality, *, on: date = date(2026, 1, 16), kind: str = "approved") -> str:
    code = a_version(by, place, KIND(kind))
    adopt_budget(code, on=on, decision="11-1", by=by, municipality=place.pk)
    return code


def a_report(number: int, amount: int, *, span: str = "month", on: date = date(2026, 8, 3)) -> ReportEntry:
    return ReportEntry(
        year=2026,
        span=Execution.Span(span),
        number=number,
        source="Казыналык",
        reported_on=on,
        lines=[DoneEntry(income="1.1", amount=Decimal(amount))],
    )


def codes_of(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [one.code for one in refused.value.refusals]


def facts(place: Municipality) -> list[tuple[str, date, dict[str, object]]]:
    rows = RecordedFact.objects.filter(kind__startswith="budget.", superseded_by__isnull=True).order_by("pk")
    return [(row.kind, row.occurred_on, row.data) for row in rows]


def test_a_line_takes_a_code_only_in_a_year_on_a_day_of_which_it_holds(finance: Actor, place: Municipality) -> None:
    old = BudgetCode.objects.get(kind="income")
    end_code(old.pk, on=date(2026, 12, 31), reason="Жаңы классификация", seen=1, by=finance, municipality=place.pk)
    new = CodeEntry(
        kind=BudgetCode.Kind.INCOME, code="1.1", names=Names(ky="Жаңы"), group="non_tax", since=date(2027, 1, 1)
    )
    newer = enter_code(new, by=finance, municipality=place.pk)

    before = put_in_line(
        begin_version(2026, KIND.DRAFT, by=finance, municipality=place.pk).code,
        income(),
        by=finance,
        municipality=place.pk,
    )
    after = put_in_line(
        begin_version(2027, KIND.DRAFT, by=finance, municipality=place.pk).code,
        income(),
        by=finance,
        municipality=place.pk,
    )

    assert (before.income, after.income) == (old, newer)
    with pytest.raises(Refused) as refused:
        put_in_line("B-2027-1", income(income=old.pk), by=finance, municipality=place.pk)
    assert codes_of(refused) == ["code_does_not_hold"]
    copied = begin_version(2027, KIND.DRAFT, by=finance, municipality=place.pk, copy_of="B-2026-1")
    assert Rule.CODE_ENDED in {check.rule for check in failing(plan_summary(copied).checks)}


def test_the_same_code_holds_once_on_a_day(finance: Actor, place: Municipality) -> None:
    again = CodeEntry(kind=BudgetCode.Kind.INCOME, code=" 1.1 ", names=Names(ky="Дагы"), group="taxes")

    with pytest.raises(Refused) as refused:
        enter_code(again, by=finance, municipality=place.pk)

    assert codes_of(refused) == ["code_twice"]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (expense(income="1.1"), "codes_do_not_fit"),
        (expense(economic=""), "code_missing"),
        (expense(function="99"), "no_such_code"),
        (income(), "line_twice"),
        (income(year_plan=Decimal("1E+300"), words_ky="Көп"), "sum_beyond_all"),
        (income(village="V99"), "unknown_code"),
    ],
)
def test_a_line_that_cannot_be_is_refused_and_nothing_of_it_stays(
    finance: Actor, place: Municipality, entry: LineEntry, code: str
) -> None:
    budget = a_version(finance, place)

    with pytest.raises(Refused) as refused:
        put_in_lines(budget, [income(words_ky="Башка"), entry], by=finance, municipality=place.pk)

    assert codes_of(refused) == [code]
    assert BudgetLine.objects.count() == 2


def test_a_draft_that_was_submitted_is_told_and_stays_as_it_is(finance: Actor, place: Municipality) -> None:
    code = a_version(finance, place, KIND.DRAFT, year=2027)

    submit_budget(code, on=date(2026, 9, 10), by=finance, municipality=place.pk)

    assert facts(place) == [("budget.submitted", date(2026, 9, 10), {"year": 2027})]
    line = lines_of(BudgetVersion.objects.get())[0]
    acts: tuple[Callable[[], object], ...] = (
        lambda: put_in_line(code, income(words_ky="Дагы"), by=finance, municipality=place.pk),
        lambda: change_line(code, line.pk, income(), seen=1, by=finance, municipality=place.pk),
        lambda: take_out_line(code, line.pk, seen=1, by=finance, municipality=place.pk),
    )
    for act in acts:
        with pytest.raises(Refused) as refused:
            act()
        assert codes_of(refused) == ["version_is_fixed"]


def test_a_fact_that_says_the_same_is_taken_over_and_not_told_twice(
    finance: Actor, place: Municipality, secretary: Actor
) -> None:
    with command(Act.RECORD_FACT, by=secretary, municipality=place.pk) as acting:
        known = acting.record(
            "budget.submitted", BudgetSubmitted(year=2027), records=["budget:local"], on=date(2026, 9, 10)
        )
    code = a_version(finance, place, KIND.DRAFT, year=2027)

    submitted = submit_budget(code, on=date(2026, 9, 10), by=finance, municipality=place.pk)

    assert submitted.fact == known
    assert len(facts(place)) == 1


def test_the_version_in_force_is_the_last_one_adopted_until_a_day(finance: Actor, place: Municipality) -> None:
    first = adopted(finance, place)
    second = adopted(finance, place, on=date(2026, 5, 15), kind="amended")

    days = (date(2026, 1, 15), date(2026, 1, 16), date(2026, 5, 14), date(2026, 5, 15))
    found = [in_force(2026, on=day) for day in days]

    assert [row.code if row is not None else None for row in found] == [None, first, first, second]
    assert [data["kind"] for _kind, _on, data in facts(place)] == ["approved", "amended"]


def test_a_version_that_is_withdrawn_takes_its_fact_along_and_counts_no_more(
    finance: Actor, place: Municipality
) -> None:
    code = adopted(finance, place)
    assert half_summary(2026, 1) is not None

    withdraw_version(code, reason="Ката киргизилген", by=finance, municipality=place.pk)

    assert half_summary(2026, 1) is None
    assert [kind for kind, _on, _data in facts(place)] == []
    assert BudgetVersion.objects.get().withdrawn_reason == "Ката киргизилген"


def test_a_year_is_approved_once_and_amended_after(finance: Actor, place: Municipality) -> None:
    adopted(finance, place)

    with pytest.raises(Refused) as refused:
        adopted(finance, place, on=date(2026, 2, 1))

    assert codes_of(refused) == ["budget_is_approved"]


@pytest.mark.parametrize(
    ("kind", "on", "decision", "code"),
    [
        ("draft", date(2026, 1, 16), "11-1", "draft_is_submitted"),
        ("approved", date(2026, 9, 15), "11-1", "day_in_future"),
        ("approved", date(2026, 1, 16), " ", "decision_missing"),
    ],
)
def test_an_adoption_that_cannot_be_is_refused(
    finance: Actor, place: Municipality, kind: str, on: date, decision: str, code: str
) -> None:
    budget = a_version(finance, place, KIND(kind))

    with pytest.raises(Refused) as refused:
        adopt_budget(budget, on=on, decision=decision, by=finance, municipality=place.pk)

    assert codes_of(refused) == [code]


def test_months_make_the_half_until_its_own_report_comes_and_then_are_held_against_it(
    finance: Actor, place: Municipality
) -> None:
    adopted(finance, place)
    for month in range(1, 6):
        report_execution(a_report(month, 1_000), by=finance, municipality=place.pk)
    in_part = half_summary(2026, 1)
    assert in_part is not None
    assert (in_part.income.actual, len(in_part.reports)) == (Decimal(5_000), 5)
    assert [(one.rule, one.where) for one in failing(in_part.checks) if one.rule is Rule.MONTHS_MISSING] == [
        (Rule.MONTHS_MISSING, "6")
    ]

    report_execution(a_report(6, 1_000), by=finance, municipality=place.pk)
    report_execution(a_report(1, 6_500, span="half"), by=finance, municipality=place.pk)
    whole = half_summary(2026, 1)

    assert whole is not None
    assert whole.income.actual == 6_500
    (differing,) = (one for one in failing(whole.checks) if one.rule is Rule.MONTHS_INCOME)
    assert (differing.left, differing.right) == (Decimal(6_500), Decimal(6_000))


def test_a_corrected_report_counts_and_the_old_one_stays(finance: Actor, place: Municipality) -> None:
    first = report_execution(a_report(7, 1_000), by=finance, municipality=place.pk)
    with pytest.raises(Refused) as twice:
        report_execution(a_report(7, 2_000), by=finance, municipality=place.pk)
    assert codes_of(twice) == ["report_is_there"]

    second = report_execution(a_report(7, 2_000), by=finance, municipality=place.pk, replaces=first.pk)

    assert list(Execution.objects.values_list("pk", "is_replaced", "replaces")) == [
        (second.pk, False, first.pk),
        (first.pk, True, None),
    ]
    with pytest.raises(Refused) as late:
        report_execution(a_report(7, 3_000), by=finance, municipality=place.pk, replaces=first.pk)
    assert codes_of(late) == ["report_was_replaced"]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (a_report(8, 1, on=date(2026, 8, 30)), "reported_too_early"),
        (a_report(13, 1), "no_such_time"),
        (a_report(3, 1, span="half"), "no_such_time"),
        (a_report(1, 1, on=date(2026, 9, 20)), "day_in_future"),
    ],
)
def test_a_report_of_a_time_that_is_not_over_is_refused(
    finance: Actor, place: Municipality, entry: ReportEntry, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        report_execution(entry, by=finance, municipality=place.pk)

    assert codes_of(refused) == [code]


def test_a_paper_that_the_register_does_not_know_is_refused(finance: Actor, place: Municipality) -> None:
    entry = StatementEntry(amount=TEN, source="Казыналык", document="01-99")

    with pytest.raises(Refused) as refused:
        state_balance(date(2026, 6, 30), entry, by=finance, municipality=place.pk)

    assert codes_of(refused) == ["no_such_document"]
