"""Explanations: every row can be told in three languages, and the telling names the sum, the facts and the reasons."""

import datetime as dt

import pytest
from hypothesis import given

from esep.regulation.dates import months_after
from esep.regulation.evaluation import evaluate
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Answer, Fact, PartAnswer
from esep.regulation.status import Verdict, verdicts
from esep.regulation.steps import Step, sum_line, told
from esep.regulation.wording import Language
from tests.builders import MEETING_DAY, fact
from tests.regulation.judging import adopted, row, steps
from tests.regulation.strategies import ADOPTED, AS_OF, WAYS, histories

PLANNED = fact("meeting.planned", on=dt.date(2026, 9, 1))
AS_OF_DAY = dt.date(2026, 9, 12)
DAY = dt.timedelta(days=1)


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_any_row_of_any_facts_can_be_told_in_every_language(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    explainer = Explainer(pack, facts, as_of=as_of)
    for verdict in verdicts(evaluate(pack, facts, as_of), as_of=as_of):
        trace = explainer.explain(verdict)
        for language in Language:
            sentences = told(trace, language=language)
            assert len(sentences) == len(trace)
            assert all(sentences)
            assert "{" not in "".join(sentences)


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_an_explanation_ends_with_the_edition_and_the_status(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    explainer = Explainer(pack, facts, as_of=as_of)
    for verdict in verdicts(evaluate(pack, facts, as_of), as_of=as_of):
        *_, edition, last = explainer.explain(verdict)
        assert edition.code == "judged_by"
        assert edition.params["clause"] == verdict.clause
        assert last.code.startswith("result")
        assert last.params["status"].key == verdict.status  # type: ignore[attr-defined]


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_the_sum_that_is_told_gives_the_day_that_is_judged(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    explainer = Explainer(pack, facts, as_of=as_of)
    for verdict in verdicts(evaluate(pack, facts, as_of), as_of=as_of):
        by_code = {step.code: step for step in explainer.explain(verdict)}
        for code, name in (("rolled", "after"), ("month_end", "due"), ("sum", "due"), ("due_is", "due")):
            if code in by_code:
                due = by_code[code].params[name]
                on = due.date() if isinstance(due, dt.datetime) else due
                assert on == verdict.obligation.due_on
                break


@given(facts=histories(), as_of=AS_OF, way=WAYS)
def test_every_fact_that_met_a_duty_is_named(facts: list[Fact], as_of: dt.date, way: str) -> None:
    pack = ADOPTED[way]
    explainer = Explainer(pack, facts, as_of=as_of)
    for verdict in verdicts(evaluate(pack, facts, as_of), as_of=as_of):
        if verdict.done_on is not None and verdict.obligation.rule.shape != "incident":  # type: ignore[attr-defined]
            named = {step.params["fact"] for step in explainer.explain(verdict) if step.code in ("met", "met_at")}
            assert named == set(verdict.facts)


@pytest.mark.clause("2.5-notice")
class TestTheSum:
    def notice(self) -> tuple[Verdict, dict[str, Step]]:
        verdict = row([PLANNED], "notice", as_of=AS_OF_DAY)
        return verdict, steps([PLANNED], verdict, as_of=AS_OF_DAY)

    def test_is_said_as_anchor_sign_number_unit_and_day(self) -> None:
        verdict, by_code = self.notice()

        params = by_code["sum"].params

        assert (params["start"], params["sign"], params["count"], params["due"]) == (
            MEETING_DAY,
            "−",
            5,
            verdict.obligation.due_on,
        )

    @pytest.mark.parametrize("language", Language)
    def test_is_written_with_days_as_people_read_them(self, language: Language) -> None:
        _, by_code = self.notice()

        line = sum_line(by_code.values(), language=language)

        assert "19.09.2026" in line
        assert "14.09.2026" in line
        assert "− 5" in line

    def test_is_empty_for_a_duty_without_a_day(self) -> None:
        received = fact("demand.received", on=dt.date(2026, 9, 1))
        verdict = row([received], "demand-reply", as_of=AS_OF_DAY)
        trace = Explainer(adopted(), [received], as_of=AS_OF_DAY).explain(verdict)

        assert sum_line(trace, language="ky") == ""


@pytest.mark.clause("3.9-measures-info")
def test_the_sum_of_a_month_names_the_receipt() -> None:
    receipt = dt.date(2026, 1, 31)
    facts = [
        fact("meeting.held", on=receipt - 9 * DAY),
        fact("outcome.adopted", on=receipt - 9 * DAY, cases=("meeting:M1",)),
        fact("handover.received", on=receipt),
    ]
    verdict = row(facts, "measures-info", as_of=receipt)

    by_code = steps(facts, verdict, as_of=receipt)

    assert by_code["sum"].params["start"] == receipt
    assert by_code["sum"].params["due"] == months_after(receipt, months=1)
    assert by_code["would_roll"].params["rolled"] == dt.date(2026, 3, 2)


@pytest.mark.clause("3.9-measures-info")
def test_a_term_that_rolled_says_from_which_day_to_which() -> None:
    receipt = dt.date(2026, 1, 31)
    rolling = adopted(readings=("roll-forward",))
    facts = [
        fact("meeting.held", on=receipt - 9 * DAY),
        fact("outcome.adopted", on=receipt - 9 * DAY, cases=("meeting:M1",)),
        fact("handover.received", on=receipt),
    ]
    verdict = row(facts, "measures-info", as_of=receipt, pack=rolling)

    by_code = steps(facts, verdict, as_of=receipt, pack=rolling)

    assert by_code["rolled"].params == {"before": dt.date(2026, 2, 28), "after": dt.date(2026, 3, 2)}
    assert by_code["readings"].params["readings"] == ("roll-forward",)


@pytest.mark.clause("2.5-notice")
def test_a_duty_of_which_nothing_is_on_record_says_what_was_looked_for() -> None:
    verdict = row([PLANNED], "notice", as_of=AS_OF_DAY)

    by_code = steps([PLANNED], verdict, as_of=AS_OF_DAY)

    assert [word.key for word in by_code["nothing_found"].params["kinds"]] == ["notice.published"]  # type: ignore[attr-defined]


@pytest.mark.clause("2.5-notice-channels")
def test_a_fact_that_is_good_but_not_enough_says_so() -> None:
    facts = [PLANNED, fact("notice.published", on=dt.date(2026, 9, 5))]
    verdict = row(facts, "notice-channels", as_of=AS_OF_DAY)

    why = steps(facts, verdict, as_of=AS_OF_DAY)["passed_over"].params["why"]

    assert why.code == "not_enough_yet"  # type: ignore[attr-defined]


@pytest.mark.clause("2.5-free-access")
class TestFreeAccess:
    held = fact("meeting.held", on=MEETING_DAY)
    refused = fact("access.refused", on=MEETING_DAY)

    def test_that_was_kept_says_that_no_breach_is_on_record(self) -> None:
        facts = [PLANNED, self.held]
        verdict = row(facts, "free-access", as_of=MEETING_DAY)

        assert "kept" in steps(facts, verdict, as_of=MEETING_DAY)

    def test_that_was_broken_names_the_breach(self) -> None:
        facts = [PLANNED, self.held, self.refused]
        verdict = row(facts, "free-access", as_of=MEETING_DAY)

        assert steps(facts, verdict, as_of=MEETING_DAY)["broken"].params["fact"] == self.refused.id


@pytest.mark.clause("5.3-draft-budget")
def test_a_part_is_told_with_its_answer_and_its_reason() -> None:
    answer = PartAnswer(Answer.NOT_YET_DRAFTED, "in October")
    facts = [fact("head_report.part_written", on=dt.date(2026, 8, 1), part="draft-budget", answer=answer)]
    kept = adopted(records_from=dt.date(2026, 1, 1))
    verdict = row(facts, "head-report-contents", as_of=AS_OF_DAY, pack=kept, clause="5.3-draft-budget")

    by_code = steps(facts, verdict, as_of=AS_OF_DAY, pack=kept)

    assert by_code["reason"].params["reason"] == "in October"
    assert by_code["exempt"].params["reason"].key == "not_yet_drafted"  # type: ignore[attr-defined]


def test_a_row_without_any_fact_says_that_it_was_never_published() -> None:
    kept = adopted(records_from=dt.date(2026, 1, 1))
    verdict = row([], "publish-7-2-1-functions", as_of=AS_OF_DAY, pack=kept)

    assert "never" in steps([], verdict, as_of=AS_OF_DAY, pack=kept)
