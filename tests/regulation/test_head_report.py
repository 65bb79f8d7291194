"""The head's half-year report: when it is heard (4.4), what it holds (4.4, 5.1-5.3), who prepares it and from what."""

import datetime as dt

import pytest

from esep.regulation.duties.contents import ContentsRule
from esep.regulation.evaluation import editions_of
from esep.regulation.facts import Answer, Fact, PartAnswer
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.model import Pack
from esep.regulation.status import Status, Verdict
from tests.builders import FILLED, fact
from tests.regulation.judging import adopted, row, rows, steps

DAY = dt.timedelta(days=1)
AS_OF = dt.date(2026, 9, 14)
KEPT = adopted(records_from=dt.date(2026, 1, 1))
FIRST_HALF, SECOND_HALF = "head:okmotu/2026-H1", "head:okmotu/2026-H2"


def judged(rule: str, *facts: Fact, as_of: dt.date = AS_OF, case: str = FIRST_HALF, pack: Pack = KEPT) -> Verdict:
    return row(facts, rule, as_of=as_of, pack=pack, case=case)


@pytest.mark.clause("4.4-half-year")
class TestTheHearing:
    def test_is_owed_for_each_half_year_without_any_fact(self) -> None:
        found = rows([], "head-report", as_of=AS_OF, pack=KEPT)

        assert [(one.obligation.case, one.obligation.due_on) for one in found] == [
            (FIRST_HALF, dt.date(2026, 12, 31)),
            (SECOND_HALF, dt.date(2027, 6, 30)),
        ]

    @pytest.mark.parametrize(
        ("as_of", "status"),
        [
            (dt.date(2026, 11, 30), Status.PLANNED),
            (dt.date(2026, 12, 1), Status.DUE_SOON),
            (dt.date(2026, 12, 31), Status.DUE_TODAY),
            (dt.date(2027, 1, 1), Status.OVERDUE),
        ],
    )
    def test_is_due_by_the_end_of_the_next_half_year(self, as_of: dt.date, status: Status) -> None:
        assert judged("head-report", as_of=as_of).status is status

    def test_counts_for_the_half_year_it_names(self) -> None:
        heard = fact("head_report.heard", on=dt.date(2026, 9, 10), period="2026-H1")

        assert judged("head-report", heard).status is Status.DONE_ON_TIME
        assert judged("head-report", heard, case=SECOND_HALF).status is Status.PLANNED

    def test_shows_the_session_that_is_set(self) -> None:
        scheduled = fact("hearing.scheduled", on=dt.date(2026, 8, 26), date=dt.date(2026, 9, 18))
        moved = fact("hearing.scheduled", on=dt.date(2026, 9, 1), date=dt.date(2026, 9, 25))

        assert judged("head-report", scheduled).obligation.planned_for == dt.date(2026, 9, 18)
        assert judged("head-report", scheduled, moved).obligation.planned_for == dt.date(2026, 9, 25)

    def test_is_advised_by_the_end_of_the_second_month(self) -> None:
        found = judged("head-report-advice")

        assert (found.status, found.obligation.due_on, found.days_late) == (
            Status.ADVICE_MISSED,
            dt.date(2026, 8, 31),
            14,
        )

    def test_is_advised_by_the_end_of_february_for_the_second_half(self) -> None:
        found = judged("head-report-advice", as_of=dt.date(2028, 1, 1), case="head:okmotu/2027-H2")

        assert found.obligation.due_on == dt.date(2028, 2, 29)

    def test_is_advised_a_day_later_where_terms_roll_because_31_august_is_a_day_off(self) -> None:
        rolling = adopted(records_from=dt.date(2026, 1, 1), readings=("roll-forward",))

        found = judged("head-report-advice", pack=rolling)

        assert found.obligation.due_on == dt.date(2026, 9, 1)

    def test_explains_the_advised_day_in_steps(self) -> None:
        told = steps([], judged("head-report-advice"), as_of=AS_OF, pack=KEPT)

        assert told["sum"].params["due"] == dt.date(2026, 8, 30)
        assert told["month_end"].params["due"] == dt.date(2026, 8, 31)

    def test_held_after_the_advised_day_is_still_in_time_by_the_text(self) -> None:
        heard = fact("head_report.heard", on=dt.date(2026, 9, 10))

        assert judged("head-report", heard).status is Status.DONE_ON_TIME
        assert judged("head-report-advice", heard).status is Status.ADVICE_MISSED


@pytest.mark.clause("4.4-half-year")
class TestTheReadingOfOneHearingInsideEachHalfYear:
    pack = adopted(records_from=dt.date(2026, 1, 1), readings=("hearing-inside-half-year",))

    def test_looks_at_the_day_of_the_hearing_and_not_at_the_period_it_names(self) -> None:
        heard = fact("head_report.heard", on=dt.date(2026, 2, 27), period="2025-H2")

        assert judged("head-report", heard, pack=self.pack).status is Status.DONE_ON_TIME
        assert judged("head-report", heard, case=SECOND_HALF, pack=self.pack).done_on is None

    def test_makes_the_hearing_due_when_the_half_year_ends(self) -> None:
        found = judged("head-report", pack=self.pack)

        assert (found.status, found.obligation.due_on) == (Status.OVERDUE, dt.date(2026, 6, 30))


def required_parts() -> dict[str, str]:
    """Clauses of the head's report and their parts, as the model regulation lists them."""
    rule = editions_of(model_pack()).on(AS_OF).rules["head-report-contents"]
    assert isinstance(rule, ContentsRule)
    return {part.clause: part.part for part in rule.parts}


CLAUSES = [pytest.param(clause, marks=pytest.mark.clause(clause)) for clause in required_parts()]
MAY_WAIT = {
    "5.3-draft-budget",
    "5.3-resources",
    "5.3-expenses",
    "5.3-balance",
    "5.3-debt",
    "5.3-note",
    "5.3-risk-assessment",
}


def written(clause: str, answer: PartAnswer, *, on: dt.date, period: str = "2026-H1") -> Fact:
    part = required_parts()[clause]
    return fact("head_report.part_written", on=on, id=f"{part}-{on}", period=period, part=part, answer=answer)


class TestAPartOfTheReport:
    """The hearing is set for 18 September."""

    scheduled = fact("hearing.scheduled", on=dt.date(2026, 8, 26), date=dt.date(2026, 9, 18))
    submitted = fact("head_report.submitted", on=dt.date(2026, 8, 24))

    def part(self, clause: str, *facts: Fact, as_of: dt.date = dt.date(2026, 9, 20)) -> Verdict:
        return row(
            [self.scheduled, self.submitted, *facts],
            "head-report-contents",
            as_of=as_of,
            pack=KEPT,
            case=FIRST_HALF,
            clause=clause,
        )

    def test_is_one_of_twenty_five(self) -> None:
        assert len(required_parts()) == 25

    @pytest.mark.parametrize("clause", CLAUSES)
    def test_is_due_when_the_report_is_heard(self, clause: str) -> None:
        in_time = written(clause, FILLED, on=dt.date(2026, 9, 18))

        assert self.part(clause, in_time).status is Status.DONE_ON_TIME
        assert self.part(clause).status is Status.OVERDUE
        assert self.part(clause, as_of=dt.date(2026, 9, 11)).status is Status.DUE_SOON

    @pytest.mark.parametrize("clause", CLAUSES)
    def test_may_wait_to_be_drafted_only_if_it_is_of_the_next_budget(self, clause: str) -> None:
        waiting = written(clause, PartAnswer(Answer.NOT_YET_DRAFTED), on=dt.date(2026, 9, 1))

        found = self.part(clause, waiting)

        assert (found.exempt == "not_yet_drafted") is (clause in MAY_WAIT)
        assert found.status is (Status.NOT_APPLICABLE if clause in MAY_WAIT else Status.OVERDUE)

    @pytest.mark.clause("5.3-draft-budget")
    def test_may_not_wait_in_the_second_half(self) -> None:
        period = "2026-H2"
        facts = [
            fact("hearing.scheduled", on=dt.date(2027, 2, 1), period=period, date=dt.date(2027, 2, 26)),
            written("5.3-draft-budget", PartAnswer(Answer.NOT_YET_DRAFTED), on=dt.date(2027, 2, 2), period=period),
        ]

        found = row(
            facts,
            "head-report-contents",
            as_of=dt.date(2027, 3, 1),
            pack=KEPT,
            case=SECOND_HALF,
            clause="5.3-draft-budget",
        )

        assert found.status is Status.OVERDUE

    def test_is_not_asked_before_anybody_began_the_report(self) -> None:
        assert rows([self.scheduled], "head-report-contents", as_of=AS_OF, pack=KEPT) == ()

    def test_is_due_by_the_last_day_of_the_hearing_while_no_hearing_is_set(self) -> None:
        found = rows([self.submitted], "head-report-contents", as_of=AS_OF, pack=KEPT)

        assert {one.obligation.due_on for one in found} == {dt.date(2026, 12, 31)}

    def test_follows_the_day_on_which_the_report_was_really_heard(self) -> None:
        heard = fact("head_report.heard", on=dt.date(2026, 9, 25))

        assert self.part("5.1-plans", heard, as_of=dt.date(2026, 9, 25)).obligation.due_on == dt.date(2026, 9, 25)


class TestTheLastAnswer:
    clause = "5.1-plans"
    scheduled = fact("hearing.scheduled", on=dt.date(2026, 8, 26), date=dt.date(2026, 9, 18))

    def judged(self, *answers: tuple[int, PartAnswer]) -> Verdict:
        facts = [written(self.clause, answer, on=dt.date(2026, 9, day)) for day, answer in answers]
        return row(
            [self.scheduled, *facts],
            "head-report-contents",
            as_of=dt.date(2026, 9, 20),
            pack=KEPT,
            case=FIRST_HALF,
            clause=self.clause,
        )

    pytestmark = pytest.mark.clause("5.1-plans")

    def test_replaces_the_one_before(self) -> None:
        found = self.judged((1, FILLED), (2, PartAnswer(Answer.EMPTY)))

        assert found.status is Status.OVERDUE

    def test_that_improves_an_answer_leaves_it_done_since_the_first(self) -> None:
        found = self.judged((1, PartAnswer(Answer.NONE, "none")), (19, FILLED))

        assert (found.status, found.done_on) == (Status.DONE_ON_TIME, dt.date(2026, 9, 1))

    def test_after_an_empty_one_counts_from_its_own_day(self) -> None:
        found = self.judged((1, FILLED), (2, PartAnswer(Answer.EMPTY)), (19, FILLED))

        assert (found.status, found.done_on) == (Status.DONE_LATE, dt.date(2026, 9, 19))


@pytest.mark.clause("5.4-preparer")
class TestWhoPreparesTheReport:
    submitted = fact("head_report.submitted", on=dt.date(2026, 8, 24))
    heard = fact("head_report.heard", on=dt.date(2026, 9, 10))

    def test_must_be_named_by_the_hearing(self) -> None:
        assigned = fact("head_report.assigned", on=dt.date(2026, 7, 6))

        assert judged("preparer", assigned, self.submitted, self.heard).status is Status.DONE_ON_TIME
        assert judged("preparer", self.submitted, self.heard).status is Status.OVERDUE

    def test_is_not_named_by_an_empty_list(self) -> None:
        nobody = fact("head_report.assigned", on=dt.date(2026, 7, 6), authors=())

        assert judged("preparer", nobody, self.heard).status is Status.OVERDUE


@pytest.mark.clause("5.5-sources")
class TestTheSources:
    heard = fact("head_report.heard", on=dt.date(2026, 9, 10))
    bare = PartAnswer(Answer.FILLED)

    def test_stand_with_every_filled_part(self) -> None:
        found = judged(
            "sources",
            written("5.1-plans", FILLED, on=dt.date(2026, 8, 1)),
            written("5.1-social", FILLED, on=dt.date(2026, 8, 2)),
            self.heard,
        )

        assert (found.status, found.done_on) == (Status.DONE_ON_TIME, dt.date(2026, 8, 2))
        assert found.facts == ("plans-2026-08-01", "social-2026-08-02")

    def test_missing_once_are_advice_missed(self) -> None:
        found = judged(
            "sources",
            written("5.1-plans", FILLED, on=dt.date(2026, 8, 1)),
            written("5.1-social", self.bare, on=dt.date(2026, 8, 2)),
            self.heard,
        )

        assert found.status is Status.ADVICE_MISSED

    def test_are_not_asked_of_a_part_that_is_empty_with_a_reason(self) -> None:
        found = judged(
            "sources",
            written("5.1-plans", FILLED, on=dt.date(2026, 8, 1)),
            written("5.1-social", PartAnswer(Answer.NONE, "none"), on=dt.date(2026, 8, 2)),
            self.heard,
        )

        assert found.status is Status.DONE_ON_TIME


@pytest.mark.clause("1.5-report-community")
class TestTheReportToTheCommunity:
    heard = fact("head_report.heard", on=dt.date(2026, 8, 29))

    def published(self, on: dt.date) -> Fact:
        return fact("publication.published", on=on, cases=("head:okmotu",), period="2026-H1")

    def test_is_advised_within_ten_days_of_the_hearing(self) -> None:
        assert judged("report-to-community", self.heard, self.published(dt.date(2026, 9, 8))).status is (
            Status.DONE_ON_TIME
        )
        assert judged("report-to-community", self.heard, self.published(dt.date(2026, 9, 9))).status is (
            Status.ADVICE_MISSED
        )

    def test_is_not_asked_before_the_hearing(self) -> None:
        assert rows([], "report-to-community", as_of=AS_OF, pack=KEPT) == ()


@pytest.mark.clause("1.9-draft-budget")
class TestTheDraftBudget:
    def test_is_advised_by_the_end_of_the_year(self) -> None:
        found = row([], "draft-budget", as_of=AS_OF, pack=KEPT)

        assert (found.status, found.obligation.due_on) == (Status.PLANNED, dt.date(2026, 12, 31))

    def test_is_met_by_a_draft_sent_within_the_year(self) -> None:
        sent = fact("budget.submitted", on=dt.date(2026, 12, 26), year=2027)

        found = rows([sent], "draft-budget", as_of=dt.date(2027, 1, 4), pack=KEPT)

        assert [(one.obligation.case, one.status) for one in found] == [
            ("budget:local/2026", Status.DONE_ON_TIME),
            ("budget:local/2027", Status.PLANNED),
        ]
