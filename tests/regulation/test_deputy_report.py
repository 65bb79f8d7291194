"""A deputy's yearly report (1.8): the meeting held, the own report heard, the minutes signed by both."""

import datetime as dt

import pytest

from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import MandateEnd
from esep.regulation.facts.meeting import Role
from esep.regulation.pack.model import Pack
from esep.regulation.status import Status, Verdict
from tests.builders import fact
from tests.regulation.judging import adopted, row, rows, steps

pytestmark = pytest.mark.clause("1.8-annual-report")

DAY = dt.timedelta(days=1)
AS_OF = dt.date(2026, 9, 14)
YEAR_END = dt.date(2026, 12, 31)
BEGAN = fact("mandate.began", on=dt.date(2024, 11, 27), until=dt.date(2029, 11, 26))


def meeting(
    id: str = "M1",
    *,
    on: dt.date = dt.date(2026, 5, 16),
    deputy: str = "1",
    public: bool = True,
    signed_on: dt.date | None = None,
    signed_by: tuple[Role, ...] = (Role.CHAIR, Role.SECRETARY),
) -> tuple[Fact, Fact, Fact]:
    """The three facts that together are a report: held, heard, signed."""
    record = ("deputy:1",)
    return (
        fact("meeting.held", on=on, id=f"{id}-held", cases=record, meeting=id, public=public),
        fact("report.heard", on=on, id=f"{id}-heard", cases=record, meeting=id, deputy=deputy),
        fact(
            "minutes.signed",
            on=signed_on or on + 4 * DAY,
            id=f"{id}-signed",
            cases=record,
            meeting=id,
            signed_by=signed_by,
        ),
    )


def judged(*facts: Fact, year: str = "2026", as_of: dt.date = AS_OF, pack: Pack | None = None) -> Verdict:
    return row([BEGAN, *facts], "annual-report", as_of=as_of, pack=pack, case=f"deputy:1/{year}")


def test_is_done_on_the_day_of_the_meeting() -> None:
    found = judged(*meeting())

    assert (found.status, found.done_on, found.obligation.due_on) == (
        Status.DONE_ON_TIME,
        dt.date(2026, 5, 16),
        YEAR_END,
    )
    assert found.facts == ("M1-held", "M1-heard", "M1-signed")


def test_is_known_only_once_the_minutes_are_signed() -> None:
    held = dt.date(2026, 5, 16)
    facts = meeting(on=held, signed_on=held + 4 * DAY)

    assert judged(*facts, as_of=held + 3 * DAY).done_on is None
    assert judged(*facts, as_of=held + 4 * DAY).done_on == held


@pytest.mark.parametrize("left_out", [0, 1, 2], ids=["held", "heard", "signed"])
def test_needs_all_three_facts(left_out: int) -> None:
    facts = [one for number, one in enumerate(meeting()) if number != left_out]

    assert judged(*facts).status is Status.PLANNED


@pytest.mark.parametrize("signed_by", [(Role.CHAIR,), (Role.SECRETARY,), ()])
def test_is_not_given_while_a_signature_is_missing(signed_by: tuple[Role, ...]) -> None:
    facts = meeting(signed_by=signed_by)
    found = judged(*facts)

    told = steps([BEGAN, *facts], found, as_of=AS_OF)

    assert found.done_on is None
    assert told["not_signed"].params["meeting"] == "M1"


def test_facts_of_different_meetings_do_not_add_up() -> None:
    held, _, _ = meeting("M1")
    _, heard, signed = meeting("M2")

    assert judged(held, heard, signed).done_on is None


def test_another_deputy_s_report_is_not_the_own() -> None:
    assert judged(*meeting(deputy="2")).done_on is None


def test_a_joint_meeting_reports_for_those_who_spoke_and_not_for_one_who_was_absent() -> None:
    both = ("deputy:1", "deputy:2")
    joint = [
        BEGAN,
        fact("mandate.began", on=dt.date(2024, 11, 27), id="second", cases=("deputy:2",)),
        fact("meeting.held", on=dt.date(2026, 5, 16), cases=both),
        fact("report.heard", on=dt.date(2026, 5, 16), cases=("deputy:1",), deputy="1"),
        fact("minutes.signed", on=dt.date(2026, 5, 20), cases=both),
    ]

    found = {
        one.subject: one.status
        for one in rows(joint, "annual-report", as_of=AS_OF)
        if one.obligation.case.endswith("2026")
    }

    assert found == {"1": Status.DONE_ON_TIME, "2": Status.PLANNED}


def test_the_first_report_of_a_year_is_the_one_that_counts() -> None:
    found = judged(*meeting("M2", on=dt.date(2026, 7, 4)), *meeting("M1"))

    assert found.done_on == dt.date(2026, 5, 16)


def test_a_report_counts_for_the_year_of_its_meeting() -> None:
    facts = meeting(on=dt.date(2025, 12, 30), signed_on=dt.date(2026, 1, 5))

    assert judged(*facts, year="2025").status is Status.DONE_ON_TIME
    assert judged(*facts, year="2026").status is Status.PLANNED


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        (dt.date(2026, 10, 31), Status.PLANNED),
        (dt.date(2026, 11, 1), Status.DUE_SOON),
        (YEAR_END, Status.DUE_TODAY),
        (YEAR_END + DAY, Status.OVERDUE),
    ],
)
def test_that_was_not_given_becomes_overdue_when_the_year_ends(as_of: dt.date, status: Status) -> None:
    assert judged(as_of=as_of).status is status


class TestAnEmptyHall:
    def test_does_not_count_unless_the_municipality_says_so(self) -> None:
        facts = meeting(public=False)

        assert judged(*facts).done_on is None
        assert judged(*facts, pack=adopted(readings=("empty-hall-counts",))).status is Status.DONE_ON_TIME

    def test_does_not_hide_a_later_meeting_to_which_people_came(self) -> None:
        found = judged(*meeting(public=False), *meeting("M2", on=dt.date(2026, 7, 4)))

        assert found.done_on == dt.date(2026, 7, 4)


class TestAMandateHeldForPartOfTheYear:
    def test_of_183_days_owes_a_report(self) -> None:
        began = fact("mandate.began", on=dt.date(2026, 7, 2))

        found = row([began], "annual-report", as_of=AS_OF)

        assert (found.status, found.obligation.due_on) == (Status.PLANNED, YEAR_END)

    def test_of_182_days_owes_none(self) -> None:
        began = fact("mandate.began", on=dt.date(2026, 7, 3))
        found = row([began], "annual-report", as_of=AS_OF)

        told = steps([began], found, as_of=AS_OF)

        assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "short_mandate")
        assert told["mandate_days"].params == {"days": 182, "least": 183}

    def test_that_owes_none_shows_a_report_that_was_given_all_the_same(self) -> None:
        began = fact("mandate.began", on=dt.date(2026, 8, 1))

        found = row([began, *meeting(on=dt.date(2026, 8, 20))], "annual-report", as_of=AS_OF)

        assert found.status is Status.DONE_ON_TIME

    def test_adds_up_over_an_interruption(self) -> None:
        facts = [
            fact("mandate.began", on=dt.date(2026, 1, 1), id="b1"),
            fact("mandate.ended", on=dt.date(2026, 4, 10)),
            fact("mandate.began", on=dt.date(2026, 9, 1), id="b2"),
        ]

        assert row(facts, "annual-report", as_of=AS_OF).exempt is None


class TestAMandateThatEnded:
    def ended(self, on: dt.date, reason: MandateEnd) -> Fact:
        return fact("mandate.ended", on=on, reason=reason)

    @pytest.mark.parametrize("reason", [reason for reason in MandateEnd if reason is not MandateEnd.DEATH])
    def test_after_half_a_year_owed_its_report_by_its_last_day(self, reason: MandateEnd) -> None:
        last = dt.date(2026, 8, 31)

        found = judged(self.ended(last, reason))

        assert (found.status, found.obligation.due_on, found.days_late) == (Status.OVERDUE, last, 14)

    def test_by_death_owes_nothing(self) -> None:
        found = judged(self.ended(dt.date(2026, 8, 31), MandateEnd.DEATH))

        assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "mandate_void")

    def test_by_death_in_a_later_year_leaves_the_earlier_years_owed(self) -> None:
        found = judged(self.ended(dt.date(2026, 8, 31), MandateEnd.DEATH), year="2025")

        assert found.status is Status.OVERDUE

    def test_early_in_the_year_owes_nothing_for_it(self) -> None:
        found = judged(self.ended(dt.date(2026, 3, 11), MandateEnd.RESIGNED))

        assert found.exempt == "short_mandate"

    def test_has_no_years_after_its_last_day(self) -> None:
        facts = [BEGAN, self.ended(dt.date(2025, 12, 31), MandateEnd.RESIGNED)]

        cases = [one.obligation.case for one in rows(facts, "annual-report", as_of=AS_OF)]

        assert cases == ["deputy:1/2024", "deputy:1/2025"]

    def test_is_followed_by_the_successor_s_own_years(self) -> None:
        facts = [
            BEGAN,
            self.ended(dt.date(2026, 3, 11), MandateEnd.RESIGNED),
            fact("mandate.began", on=dt.date(2026, 3, 12), id="next", cases=("deputy:22",)),
        ]

        found = {
            one.obligation.case: one.status
            for one in rows(facts, "annual-report", as_of=AS_OF)
            if one.obligation.case.endswith("2026")
        }

        assert found == {"deputy:1/2026": Status.NOT_APPLICABLE, "deputy:22/2026": Status.PLANNED}


class TestTheMandateYearReading:
    pack = adopted(readings=("mandate-year",))

    def test_counts_years_from_the_day_the_mandate_began(self) -> None:
        found = rows([BEGAN], "annual-report", as_of=AS_OF, pack=self.pack)

        assert [(one.obligation.case, one.obligation.due_on) for one in found] == [
            ("deputy:1/2024-11-27", dt.date(2025, 11, 26)),
            ("deputy:1/2025-11-27", dt.date(2026, 11, 26)),
        ]

    def test_puts_a_report_into_the_mandate_year_of_its_meeting(self) -> None:
        found = rows([BEGAN, *meeting(on=dt.date(2025, 12, 1))], "annual-report", as_of=AS_OF, pack=self.pack)

        assert [one.status for one in found] == [Status.OVERDUE, Status.DONE_ON_TIME]


class TestBeforeRecordsWereKept:
    pack = adopted(records_from=dt.date(2025, 1, 1))

    def test_a_year_is_not_judged(self) -> None:
        began = fact("mandate.began", on=dt.date(2021, 4, 1))

        found = row([began], "annual-report", as_of=AS_OF, pack=self.pack, case="deputy:1/2024")

        assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "before_records")

    def test_and_no_later_a_year_is_judged(self) -> None:
        assert judged(year="2025", pack=self.pack).status is Status.OVERDUE


class TestAPlannedMeeting:
    planned = fact("meeting.planned", on=dt.date(2026, 8, 1), cases=("deputy:1",), date=dt.date(2026, 10, 3))

    def test_shows_the_day_on_which_the_report_is_expected(self) -> None:
        assert judged(self.planned).obligation.planned_for == dt.date(2026, 10, 3)

    def test_is_expected_up_to_its_day_and_not_after_it(self) -> None:
        day = dt.date(2026, 10, 3)

        assert judged(self.planned, as_of=day).obligation.planned_for == day
        assert judged(self.planned, as_of=day + DAY).obligation.planned_for is None

    def test_moved_shows_the_new_day(self) -> None:
        moved = fact("meeting.changed", on=dt.date(2026, 8, 9), cases=("deputy:1",), date=dt.date(2026, 10, 10))

        assert judged(self.planned, moved).obligation.planned_for == dt.date(2026, 10, 10)

    @pytest.mark.parametrize("over", ["meeting.postponed", "meeting.cancelled", "meeting.held"])
    def test_that_is_over_shows_no_day(self, over: str) -> None:
        assert judged(self.planned, fact(over, on=dt.date(2026, 9, 1), cases=("deputy:1",))).obligation.planned_for is (
            None
        )

    def test_that_is_lacking_is_said_in_the_explanation(self) -> None:
        told = steps([BEGAN], judged(), as_of=AS_OF)

        assert "no_day_set" in told
        assert told["missed_before"].params["years"] == ("2025",)
