"""Work with people (2.3, 2.4): appeals have a term of another law, demands have none."""

import datetime as dt

import pytest

from esep.regulation.pack.model import Decision, Override
from esep.regulation.status import Status
from tests.builders import fact
from tests.regulation.judging import adopted, row, status, steps

RECEIVED = fact("appeal.received", on=dt.date(2026, 8, 20))
DUE = dt.date(2026, 9, 10)
DAY = dt.timedelta(days=1)


@pytest.mark.clause("2.3-appeals")
class TestTheAnswerToAnAppeal:
    def test_is_due_fourteen_working_days_after_receipt(self) -> None:
        found = row([RECEIVED], "appeal", as_of=DUE)
        told = steps([RECEIVED], found, as_of=DUE)

        assert (found.status, found.obligation.due_on) == (Status.DUE_TODAY, DUE)
        assert told["days_off"].params["days"] == (dt.date(2026, 8, 31),)

    @pytest.mark.parametrize(
        ("as_of", "expected"),
        [
            (DUE - 4 * DAY, Status.PLANNED),
            (DUE - 3 * DAY, Status.DUE_SOON),
            (DUE + DAY, Status.OVERDUE),
        ],
    )
    def test_comes_near_and_becomes_overdue(self, as_of: dt.date, expected: Status) -> None:
        assert status([RECEIVED], "appeal", as_of=as_of) is expected

    @pytest.mark.parametrize(("day", "expected"), [(DUE, Status.DONE_ON_TIME), (DUE + DAY, Status.DONE_LATE)])
    def test_given_is_in_time_or_late(self, day: dt.date, expected: Status) -> None:
        assert status([RECEIVED, fact("appeal.answered", on=day)], "appeal", as_of=DUE + DAY) is expected

    def test_lapses_when_the_appeal_is_taken_back(self) -> None:
        withdrawn = fact("appeal.withdrawn", on=dt.date(2026, 8, 25))

        assert status([RECEIVED, withdrawn], "appeal", as_of=DUE + DAY) is Status.NOT_APPLICABLE

    def test_is_not_moved_where_terms_roll_because_it_ends_on_a_working_day(self) -> None:
        rolling = adopted(readings=("roll-forward",))

        assert row([RECEIVED], "appeal", as_of=DUE, pack=rolling).obligation.due_on == DUE

    def test_follows_a_number_that_the_council_made_its_own(self) -> None:
        own = Override(parameter="appeal_days", value=10, decision=Decision(number="12/3", date=dt.date(2025, 3, 1)))

        found = row([RECEIVED], "appeal", as_of=DUE, pack=adopted(overrides=(own,)))

        assert found.obligation.due_on == dt.date(2026, 9, 4)


@pytest.mark.clause("2.4-on-demand")
class TestTheReplyToADemand:
    received = fact("demand.received", on=dt.date(2026, 9, 2))

    def test_has_no_term_and_is_never_missed(self) -> None:
        found = row([self.received], "demand-reply", as_of=dt.date(2030, 1, 1))

        assert (found.status, found.obligation.due_on) == (Status.PLANNED, None)
        assert "no_term" in steps([self.received], found, as_of=dt.date(2030, 1, 1))

    def test_given_is_done(self) -> None:
        answered = fact("demand.answered", on=dt.date(2026, 9, 14))

        assert status([self.received, answered], "demand-reply", as_of=dt.date(2026, 9, 14)) is Status.DONE_ON_TIME
