"""A whole file judged: rows in the order in which a clerk wants them, with names that people know."""

import datetime as dt
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.regulation.facts import Fact
from esep.regulation.judgement import URGENCY, Judgement, Row, judge_file
from esep.regulation.refusals import BadInput
from esep.regulation.status import Status
from esep.regulation.wording import Language
from tests.builders import MEETING_DAY, correction, fact, moment, withdrawal
from tests.regulation.filing import Bare, lines, whole, written
from tests.regulation.strategies import AS_OF, histories

AS_OF_DAY = dt.date(2026, 9, 12)
PLANNED = fact("meeting.planned", on=dt.date(2026, 9, 1))


def judged(
    *facts: Fact,
    as_of: dt.date = AS_OF_DAY,
    known_at: dt.datetime | None = None,
    language: str = "ky",
    **municipality: Any,
) -> Judgement:
    data = whole([written(one) for one in facts], **municipality)
    return judge_file(data, name="facts.json", as_of=as_of, known_at=known_at, language=language)


def notice(judgement: Judgement) -> Row:
    (found,) = (one for one in judgement.rows if one.obligation == "notice")
    return found


@given(facts=histories(), as_of=AS_OF, language=st.sampled_from(Language), data=st.data())
def test_the_same_facts_in_any_order_give_the_same_rows(
    facts: list[Fact], as_of: dt.date, language: str, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(facts))
    try:
        expected = judged(*facts, as_of=as_of, language=language, records_from="2026-01-01")
    except BadInput:
        return

    found = judged(*shuffled, as_of=as_of, language=language, records_from="2026-01-01")

    assert found.rows == expected.rows


def test_rows_stand_in_the_order_of_urgency_then_of_days() -> None:
    judgement = judged(PLANNED, as_of=dt.date(2026, 9, 15), records_from="2026-01-01")

    keys = [(URGENCY.index(row.status), row.due_on or dt.date.max) for row in judgement.rows]

    assert keys == sorted(keys)
    assert set(URGENCY) == set(Status)


def test_json_and_json_lines_give_the_same_rows() -> None:
    of_lines = judge_file(lines([written(PLANNED)]), name="f", as_of=AS_OF_DAY, language="ky")

    assert of_lines.rows == judged(PLANNED).rows


def test_a_row_names_the_text_it_was_judged_by() -> None:
    judgement = judged(PLANNED)

    assert {row.pack for row in judgement.rows} == {f"kg-model/{judgement.pack.version}/{judgement.pack.sha256[:12]}"}


def test_a_file_for_another_regulation_is_refused() -> None:
    data = whole([]).replace(b'"esep": "facts/1"', b'"esep": "facts/1", "pack": "kg-modle"')

    with pytest.raises(BadInput) as refusal:
        judge_file(data, name="facts.json", as_of=AS_OF_DAY, language="ky")

    (breach,) = refusal.value.breaches
    assert (breach.code, str(breach.place), breach.params["closest"]) == (
        "unknown_pack",
        "facts.json /pack",
        "kg-model",
    )


def test_missed_advice_alone_is_not_overdue() -> None:
    missed = judged(fact("session.held", on=dt.date(2026, 8, 1)))

    assert missed.count(Status.ADVICE_MISSED) == 1
    assert not missed.overdue


def test_a_missed_duty_is_overdue() -> None:
    assert judged(PLANNED, as_of=dt.date(2026, 9, 15)).overdue


class TestTheNameOfAMeeting:
    def test_is_its_day_and_place(self) -> None:
        assert notice(judged(PLANNED)).case_name == "Жолугушуу M1: 19.09.2026, school"

    def test_follows_a_change_of_plan(self) -> None:
        moved = fact("meeting.changed", on=dt.date(2026, 9, 5), date=MEETING_DAY + dt.timedelta(days=7), place="club")

        assert notice(judged(PLANNED, moved)).case_name == "Жолугушуу M1: 26.09.2026, club"

    def test_follows_a_correction_of_the_plan(self) -> None:
        mended = correction(PLANNED, id="mended", recorded_at=moment(dt.date(2026, 9, 3), 9), place="club")

        for facts in ((PLANNED, mended), (mended, PLANNED)):
            assert notice(judged(*facts)).case_name == "Жолугушуу M1: 19.09.2026, club"

    def test_is_what_was_known_at_the_time(self) -> None:
        mended = correction(PLANNED, id="mended", recorded_at=moment(dt.date(2026, 9, 3), 9), place="club")

        found = judged(PLANNED, mended, known_at=moment(dt.date(2026, 9, 2), 9))

        assert notice(found).case_name == "Жолугушуу M1: 19.09.2026, school"

    def test_forgets_a_plan_that_was_taken_back(self) -> None:
        notice_given = fact("notice.published", on=dt.date(2026, 9, 5))
        again = fact("meeting.planned", on=dt.date(2026, 9, 4), id="again", place="club")
        taken_back = withdrawal(PLANNED, id="back", recorded_at=moment(dt.date(2026, 9, 3), 9))

        found = judged(PLANNED, taken_back, again, notice_given)

        assert notice(found).case_name == "Жолугушуу M1: 19.09.2026, club"


class TestTheNameOfASubject:
    areas: ClassVar[Bare] = {"1": {"ky": "Ак-Тилек", "en": "Ak-Tilek"}}
    deputies: ClassVar[Bare] = {"1": {"ky": "Асанов", "en": "Asanov"}}
    planned = fact("meeting.planned", on=dt.date(2026, 9, 1), audience=("1",), deputies=("1",))

    def names(self, rule: str, language: str = "ky") -> set[str | None]:
        found = judged(self.planned, language=language, areas=self.areas, deputies=self.deputies)
        return {row.subject_name for row in found.rows if row.obligation == rule}

    def test_is_the_area_s_where_a_notice_is_owed_to_it(self) -> None:
        assert self.names("notice") == {"Ак-Тилек"}

    def test_is_the_deputy_s_where_a_report_is_owed_by_one(self) -> None:
        assert self.names("deputy-report-contents") == {"Асанов"}

    def test_is_in_the_reader_s_language_or_else_in_kyrgyz(self) -> None:
        assert self.names("notice", "en") == {"Ak-Tilek"}
        assert self.names("notice", "ru") == {"Ак-Тилек"}

    def test_is_the_id_where_the_municipality_lists_no_names(self) -> None:
        assert notice(judged(PLANNED)).subject_name == "V1"
