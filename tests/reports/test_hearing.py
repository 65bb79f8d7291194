"""The duty of 1.8 in both years of the demonstration, deputy by deputy, and in the other reading of the year."""

from collections.abc import Iterator
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from esep.access import Role
from esep.community.models import DeputyMandate
from esep.demonstration import AS_OF
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.regulation.status import Status
from esep.reports.models import DeputyReport
from esep.reports.queries.hearing import Hearings, hearings
from esep.reports.queries.listing import reports_by_deputy
from esep.reports.queries.my_year import my_year
from esep.reports.queries.public import Asked, asked_by_deputy
from tests.builders import moment
from tests.grounds import Grounds
from tests.kernel.people import a_holder

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.8-annual-report")]

D1, D2, D3, D4, D5 = (date(2025, *day) for day in ((11, 22), (6, 14), (10, 18), (6, 21), (9, 27)))
M1, M2, M3, M4, M5 = (date(2026, *day) for day in ((3, 28), (5, 22), (8, 14), (9, 19), (10, 9)))
TABLE: dict[str, tuple[date | None, date | None, date | None]] = {
    "1": (D1, M1, None), "2": (D1, None, None), "3": (D1, None, None), "4": (D1, M1, None), "5": (D1, M1, None),
    "6": (date(2025, 12, 28), None, None), "7": (D2, M3, None), "8": (D2, M3, None), "9": (D2, M3, None),
    "10": (None, None, None), "11": (D3, M2, None), "12": (D3, M2, None), "13": (D3, M2, None), "14": (D3, M2, None),
    "15": (D4, None, M4), "16": (D4, None, M4), "17": (D4, None, M4), "19": (None, None, M4),
    "20": (D5, None, M5), "21": (D5, None, M5),
}  # fmt: skip
"""By deputy: heard in 2025, heard in 2026, planned in 2026."""


@pytest.fixture(scope="module")
def min_bulak(grounds: Grounds) -> Iterator[Municipality]:
    """The invented municipality with its two years."""
    with grounds.demonstration() as loaded, clock.set_to(moment(AS_OF, 12)):
        yield loaded.municipality


@pytest.fixture
def told(min_bulak: Municipality, db: None) -> Hearings:
    """Every mandate of the demonstration, on its day."""
    with scope.of(min_bulak.pk):
        codes = list(DeputyMandate.objects.values_list("code", flat=True))
        assert len(codes) == 22
        return hearings(codes, municipality=min_bulak, day=AS_OF, language="ky")


def test_each_deputy_stands_as_the_table_of_the_example_says(told: Hearings) -> None:
    found = {}
    for code in TABLE:
        years = {row.case.rpartition("/")[2]: row for row in told.duties[code]}
        found[code] = (years["2025"].done_on, years["2026"].done_on, years["2026"].planned_for)
        assert years["2024"].status is Status.NOT_APPLICABLE
        missed = TABLE[code][0] is None
        assert years["2025"].status is (Status.OVERDUE if missed else Status.DONE_ON_TIME)
    assert found == TABLE
    assert sum(done is not None for _year, done, _planned in TABLE.values()) == 10


def test_a_mandate_of_part_of_a_year_counts_from_183_days_on(told: Hearings) -> None:
    left = {row.case: row for row in told.duties["22"]}
    assert left["deputy:22/2025"].done_on == D4
    assert left["deputy:22/2026"].status is Status.NOT_APPLICABLE
    (came,) = told.duties["18"]
    assert (came.case, came.planned_for) == ("deputy:18/2026", M4)
    assert "183" in left["deputy:22/2026"].explanation


def test_who_was_absent_at_a_joint_meeting_reported_not(told: Hearings) -> None:
    heard = {code: [one.on for one in told.heard.get(code, ())] for code in ("7", "8", "9", "10")}
    assert heard == {"7": [D2, M3], "8": [D2, M3], "9": [D2, M3], "10": []}


def test_this_year_is_the_one_that_the_day_lies_in(told: Hearings) -> None:
    duty = told.duty("15", AS_OF)
    assert duty is not None
    assert duty.case == "deputy:15/2026"
    before = told.duty("15", date(2025, 3, 1))
    assert before is not None
    assert before.case == "deputy:15/2025"


def test_a_draft_was_heard_nowhere(told: Hearings, min_bulak: Municipality) -> None:
    with scope.of(min_bulak.pk):
        draft = DeputyReport(mandate=DeputyMandate.objects.get(code="7"))
        assert told.heard_on(draft) is None


def test_what_people_asked_is_counted_by_deputy_without_names(min_bulak: Municipality, db: None) -> None:
    asked = asked_by_deputy(min_bulak, day=AS_OF)
    assert sum(one.total for one in asked.values()) == 6
    assert asked["15"] == Asked(total=1, open=1, overdue=0)


def test_lists_cost_the_same_however_many_deputies_there_are(
    min_bulak: Municipality, db: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    by = a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak, login="clerk")
    with django_assert_max_num_queries(15):
        found = reports_by_deputy(by=by, municipality=min_bulak, language="ky")
    assert [one.code for one in found] == [str(number) for number in range(1, 22)]
    with django_assert_max_num_queries(60):
        year = my_year("15", by=by, municipality=min_bulak, language="ky")
    assert [one.code for one in year.appeals] == ["K-06"]
    assert [one.code for one in year.mandates] == ["N-07"]
    assert year.meeting is not None
    assert year.meeting.code == "M4"
