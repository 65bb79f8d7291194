"""Another regulation: an invented city's own clauses, numbers and duties, judged by the same engine.

In the middle of 2026 its council dropped a duty, added two, and changed a number and a majority.
"""

import datetime as dt
from pathlib import Path

import pytest

from esep.regulation.evaluation import editions_of, evaluate
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import MandateEnd
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.loading import load_pack, model_pack
from esep.regulation.pack.model import Adoption, Pack
from esep.regulation.status import Status, Verdict, verdicts
from esep.regulation.steps import told
from esep.regulation.wording import Language
from tests.builders import fact, moment
from tests.regulation.judging import row, rows, steps
from tests.regulation.spoiling import CITY as CITY_FOLDER
from tests.regulation.spoiling import spoiled

DAY = dt.timedelta(days=1)
AMENDED = dt.date(2026, 7, 1)
BEFORE, AFTER = AMENDED - DAY, AMENDED
MEETING_DAY = dt.date(2026, 9, 19)

CITY = load_pack(CITY_FOLDER)
KEPT = adopt(CITY, Adoption(records_from=dt.date(2026, 1, 1)))


def planned(on: dt.date) -> Fact:
    return fact("meeting.planned", on=on, date=MEETING_DAY)


def judged(facts: list[Fact], rule: str, *, as_of: dt.date, pack: Pack = CITY) -> Verdict:
    return row(facts, rule, as_of=as_of, pack=pack)


def rules_owed(facts: list[Fact], *, as_of: dt.date = MEETING_DAY) -> set[str]:
    return {one.obligation.rule.id for one in verdicts(evaluate(CITY, facts, as_of), as_of=as_of)}


def test_nothing_of_the_model_regulation_is_owed() -> None:
    facts = [
        planned(BEFORE),
        fact("meeting.held", on=MEETING_DAY),
        fact("mandate.began", on=dt.date(2024, 3, 1)),
        fact("appeal.received", on=MEETING_DAY),
    ]

    found = list(verdicts(evaluate(KEPT, facts, MEETING_DAY), as_of=MEETING_DAY))

    assert {one.clause for one in found} <= CITY.clauses.keys()
    assert {one.clause for one in found}.isdisjoint(model_pack().clauses)


class TestNumbers:
    def test_of_the_city_s_own_are_counted(self) -> None:
        facts = [planned(BEFORE)]

        assert judged(facts, "announce", as_of=MEETING_DAY).obligation.due_on == MEETING_DAY - 7 * DAY
        assert judged(facts, "lists", as_of=MEETING_DAY).obligation.due_on == MEETING_DAY - 3 * DAY
        assert judged(facts, "desk", as_of=MEETING_DAY).obligation.due_at == moment(MEETING_DAY, 13, 30)

    def test_of_months_too(self) -> None:
        facts = [planned(BEFORE), fact("meeting.held", on=MEETING_DAY), fact("handover.received", on=MEETING_DAY)]

        assert judged(facts, "measures", as_of=MEETING_DAY).obligation.due_on == dt.date(2026, 11, 19)

    def test_of_working_days_skip_the_city_s_own_day_off(self) -> None:
        letter = fact("appeal.received", on=dt.date(2026, 9, 10))

        assert judged([letter], "letters", as_of=MEETING_DAY).obligation.due_on == dt.date(2026, 9, 25)

    def test_that_end_on_a_day_off_roll_because_the_city_says_so(self) -> None:
        found = rows([], "mayor", as_of=MEETING_DAY, pack=KEPT)

        assert [one.obligation.due_on for one in found] == [dt.date(2026, 8, 14), dt.date(2027, 2, 15)]
        assert found[0].obligation.case == "head:mayor/2026-H1"

    def test_may_be_read_in_the_city_s_own_other_way(self) -> None:
        short = adopt(CITY, Adoption(readings=("short-letters",)))
        letter = fact("appeal.received", on=dt.date(2026, 9, 10))

        found = judged([letter], "letters", as_of=MEETING_DAY, pack=short)

        assert found.obligation.due_on == dt.date(2026, 9, 17)

    def test_of_windows_are_its_own(self) -> None:
        facts = [planned(BEFORE)]

        assert judged(facts, "announce", as_of=MEETING_DAY - 13 * DAY).status is Status.PLANNED
        assert judged(facts, "announce", as_of=MEETING_DAY - 12 * DAY).status is Status.DUE_SOON


class TestAnAnnouncement:
    def test_need_only_say_what_the_city_asks(self) -> None:
        bare = fact("notice.published", on=BEFORE, topic="anything", place="anywhere", date=MEETING_DAY, evidence=())

        assert judged([planned(BEFORE), bare], "announce", as_of=MEETING_DAY).status is Status.DONE_ON_TIME

    def test_of_another_day_does_not_count(self) -> None:
        other = fact("notice.published", on=BEFORE, date=MEETING_DAY + DAY)

        assert judged([planned(BEFORE), other], "announce", as_of=MEETING_DAY).status is Status.OVERDUE


class TestTheKindsOfMeetingItJudges:
    def test_are_its_own(self) -> None:
        hearing = fact("meeting.planned", on=BEFORE, date=MEETING_DAY, kind="hearing")
        gathering = fact("meeting.planned", on=BEFORE, date=MEETING_DAY, kind="gathering")

        assert rules_owed([hearing])
        assert not rules_owed([gathering])

    def test_are_closed_by_what_it_names(self) -> None:
        postponed = fact("meeting.postponed", on=AFTER)
        cancelled = fact("meeting.cancelled", on=AFTER)

        assert judged([planned(BEFORE), postponed], "lists", as_of=MEETING_DAY).status is Status.OVERDUE
        assert judged([planned(BEFORE), cancelled], "lists", as_of=MEETING_DAY).status is Status.NOT_APPLICABLE


class TestADeputy:
    def reports(self, *days: dt.date) -> list[Fact]:
        record = ("deputy:1",)
        return [
            one
            for number, day in enumerate(days)
            for one in (
                fact("meeting.held", on=day, id=f"held{number}", cases=record, meeting=f"M{number}", public=False),
                fact("report.heard", on=day, id=f"heard{number}", cases=record, meeting=f"M{number}"),
                fact("minutes.signed", on=day, id=f"signed{number}", cases=record, meeting=f"M{number}"),
            )
        ]

    def year(self, facts: list[Fact], *, as_of: dt.date = dt.date(2026, 12, 31)) -> Verdict:
        began = fact("mandate.began", on=dt.date(2026, 1, 1))
        return judged([began, *facts], "deputy-reports", as_of=as_of)

    def test_reports_twice_a_year_and_before_an_empty_hall_too(self) -> None:
        first, second = dt.date(2026, 3, 1), dt.date(2026, 10, 4)

        assert self.year(self.reports(first)).status is Status.DUE_TODAY
        assert self.year(self.reports(first, second)).done_on == second

    def test_who_moved_away_owes_nothing(self) -> None:
        moved = fact("mandate.ended", on=dt.date(2026, 10, 1), reason=MandateEnd.MOVED)

        assert self.year([moved]).exempt == "mandate_void"

    def test_of_ninety_days_owes_reports(self) -> None:
        def of(first: dt.date) -> Verdict:
            return judged([fact("mandate.began", on=first)], "deputy-reports", as_of=dt.date(2026, 12, 31))

        assert of(dt.date(2026, 10, 3)).exempt is None
        assert of(dt.date(2026, 10, 4)).exempt == "short_mandate"


def test_a_refused_entry_is_only_advice_here() -> None:
    refused = fact("access.refused", on=MEETING_DAY)

    assert judged([planned(BEFORE), refused], "entry", as_of=MEETING_DAY).status is Status.ADVICE_MISSED


def test_the_mayor_s_report_has_one_part() -> None:
    submitted = fact("head_report.submitted", on=dt.date(2026, 7, 2), cases=("head:mayor",))

    found = row([submitted], "mayor-contents", as_of=MEETING_DAY, pack=KEPT)

    assert (found.clause, found.status, found.obligation.due_on) == ("6.2-plans", Status.OVERDUE, dt.date(2026, 6, 30))


class TestTheAmendmentOfJuly:
    """A case is judged by the text of the day on which it opened, however late one looks."""

    def test_changes_the_number_for_meetings_planned_from_its_day_on(self) -> None:
        old, new = [planned(BEFORE)], [planned(AFTER)]

        assert judged(old, "announce", as_of=MEETING_DAY).obligation.due_on == MEETING_DAY - 7 * DAY
        assert judged(new, "announce", as_of=MEETING_DAY).obligation.due_on == MEETING_DAY - 10 * DAY

    def test_drops_a_duty_for_them(self) -> None:
        assert "speakers" in rules_owed([planned(BEFORE)])
        assert "speakers" not in rules_owed([planned(AFTER)])

    def test_adds_a_duty_for_them(self) -> None:
        assert "experts" not in rules_owed([planned(BEFORE)])
        assert judged([planned(AFTER)], "experts", as_of=MEETING_DAY).status is Status.DUE_TODAY

    def test_changes_how_the_agenda_is_adopted_for_them(self) -> None:
        vote = fact("agenda.approved", on=MEETING_DAY, present=10, in_favour=4, against=3)

        assert judged([planned(BEFORE), vote], "agenda", as_of=MEETING_DAY).status is Status.DONE_ON_TIME
        assert judged([planned(AFTER), vote], "agenda", as_of=MEETING_DAY).status is Status.DUE_TODAY

    def test_leaves_an_old_case_alone_though_its_plan_changes_after_it(self) -> None:
        changed = fact("meeting.changed", on=AFTER + 9 * DAY, place="hall")

        found = judged([planned(BEFORE), changed], "announce", as_of=MEETING_DAY)

        assert found.obligation.due_on == MEETING_DAY - 7 * DAY

    def test_leaves_what_it_does_not_name(self) -> None:
        assert {"announce", "lists", "desk", "agenda"} <= rules_owed([planned(BEFORE)])
        assert {"announce", "lists", "desk", "agenda"} <= rules_owed([planned(AFTER)])

    def test_is_named_in_the_explanation(self) -> None:
        facts = [planned(AFTER)]
        verdict = judged(facts, "announce", as_of=MEETING_DAY)

        *_, edition, _ = Explainer(CITY, facts, as_of=MEETING_DAY).explain(verdict)

        assert edition.params["edition"] == AMENDED

    def test_asks_for_its_new_item_since_its_own_first_day(self) -> None:
        assert rows([], "parking", as_of=BEFORE, pack=KEPT) == ()

        found = row([], "parking", as_of=AMENDED + 9 * DAY, pack=KEPT)

        assert (found.status, found.obligation.due_on, found.days_late) == (Status.OVERDUE, AMENDED, 9)

    def test_leaves_an_older_item_missing_since_records_are_kept(self) -> None:
        found = row([], "tariffs", as_of=AMENDED + 9 * DAY, pack=KEPT)

        assert found.obligation.due_on == dt.date(2026, 1, 1)

    def test_judges_a_new_item_published_before_it_by_its_own_round(self) -> None:
        published = fact("publication.published", on=AFTER + 3 * DAY, cases=("publication:7.2-parking",))

        found = row([published], "parking", as_of=AFTER + 4 * DAY, pack=KEPT)

        assert (found.status, found.obligation.due_on) == (Status.DONE_ON_TIME, AFTER + 93 * DAY)

    def test_makes_two_editions(self) -> None:
        first, second = editions_of(CITY)

        assert (first.since, second.since) == (None, AMENDED)
        assert first.rules.keys() - second.rules.keys() == {"speakers"}
        assert second.rules.keys() - first.rules.keys() == {"experts", "parking"}
        assert second.values["announce_days"].decision is not None
        assert second.values["announce_days"].decision.number == "14/2"

    @pytest.mark.parametrize("as_of", [BEFORE, AFTER, MEETING_DAY, MEETING_DAY + 700 * DAY])
    def test_never_reaches_back(self, as_of: dt.date) -> None:
        found = judged([planned(dt.date(2026, 6, 1))], "announce", as_of=as_of)

        assert found.obligation.due_on == MEETING_DAY - 7 * DAY


class TestAnItemThatIsRepealed:
    """The tariffs need no publication any more from 2027 on."""

    repeal = '[[amendment]]\nsince = 2027-01-01\ndecision = { number = "1", date = 2026-12-01 }\nrepeals = ["tariffs"]'
    published = fact("publication.published", on=dt.date(2026, 9, 1), cases=("publication:7.1-tariffs",))

    @pytest.fixture
    def pack(self, tmp_path: Path) -> Pack:
        folder = spoiled(tmp_path, file="later.toml", old="", new=self.repeal)
        return adopt(load_pack(folder), Adoption(records_from=dt.date(2026, 1, 1)))

    def test_is_owed_until_its_last_day(self, pack: Pack) -> None:
        assert row([self.published], "tariffs", as_of=dt.date(2026, 12, 31), pack=pack).status is Status.OVERDUE

    def test_is_not_owed_after_it_published_or_not(self, pack: Pack) -> None:
        for facts in ([self.published], []):
            assert rows(facts, "tariffs", as_of=dt.date(2027, 1, 1), pack=pack) == ()


class TestWhatIsToldIsWhatWasJudged:
    """Where a number changes between two days that both could open a case."""

    def city(self, folder: Path, parameter: str, value: str, new: str) -> Pack:
        """The city with one more dated value of a number."""
        old = f'id = "{parameter}"'
        text = (CITY_FOLDER / "rules" / "reports.toml").read_text("utf-8")
        table = text[text.index(old) :].partition("values")[0]
        copy = spoiled(
            folder, file="rules/reports.toml", old=f"{table}values = [{value}]", new=f"{table}values = [{value}, {new}]"
        )
        return adopt(load_pack(copy), Adoption(records_from=dt.date(2026, 1, 1)))

    def test_for_a_mandate_that_began_after_the_change(self, tmp_path: Path) -> None:
        pack = self.city(tmp_path, "least_mandate_days", "{ value = 90 }", "{ value = 200, since = 2026-07-01 }")
        facts = [fact("mandate.began", on=dt.date(2026, 8, 1))]
        verdict = row(facts, "deputy-reports", as_of=MEETING_DAY, pack=pack)

        told_days = steps(facts, verdict, as_of=MEETING_DAY, pack=pack)["mandate_days"].params

        assert (verdict.exempt == "short_mandate") is (told_days["days"] < told_days["least"])  # type: ignore[operator]

    def test_for_an_item_that_was_only_looked_at_after_the_change(self, tmp_path: Path) -> None:
        pack = self.city(tmp_path, "refresh_days", "{ value = 90 }", "{ value = 30, since = 2026-07-01 }")
        item = ("publication:7.1-tariffs",)
        facts = [
            fact("publication.published", on=dt.date(2026, 6, 1), cases=item),
            fact("publication.checked", on=dt.date(2026, 7, 10), cases=item),
        ]
        verdict = row(facts, "tariffs", as_of=dt.date(2026, 7, 14), pack=pack)

        told_sum = steps(facts, verdict, as_of=dt.date(2026, 7, 14), pack=pack)["renew"].params

        assert told_sum["due"] == verdict.obligation.due_on


class TestACityWhoseMayorReportsOnceAYear:
    @pytest.fixture
    def yearly(self, tmp_path: Path) -> Pack:
        folder = spoiled(tmp_path, file="pack.toml", old='unfolds = "half_year"', new='unfolds = "year"')
        return adopt(load_pack(folder), Adoption(records_from=dt.date(2026, 1, 1)))

    def test_has_one_report_for_the_year(self, yearly: Pack) -> None:
        found = rows([], "mayor", as_of=dt.date(2027, 1, 10), pack=yearly)

        assert [(one.obligation.case, one.obligation.due_on) for one in found] == [
            ("head:mayor/2026", dt.date(2027, 2, 15)),
            ("head:mayor/2027", dt.date(2028, 2, 14)),
        ]

    def test_counts_a_report_that_names_either_half_of_it(self, yearly: Pack) -> None:
        heard = fact("head_report.heard", on=dt.date(2027, 2, 1), cases=("head:mayor",), period="2026-H2")

        found = row([heard], "mayor", as_of=dt.date(2027, 2, 20), pack=yearly, case="head:mayor/2026")

        assert found.status is Status.DONE_ON_TIME


def test_every_row_can_be_told_though_the_clauses_are_unknown_to_the_words() -> None:
    facts = [planned(AFTER), fact("meeting.held", on=MEETING_DAY), fact("mandate.began", on=dt.date(2024, 3, 1))]
    explainer = Explainer(KEPT, facts, as_of=MEETING_DAY)

    for verdict in verdicts(evaluate(KEPT, facts, MEETING_DAY), as_of=MEETING_DAY):
        for language in Language:
            assert all(told(explainer.explain(verdict), language=language))
