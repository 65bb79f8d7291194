"""The demonstration municipality's year as of its frozen day: what its tables promise is what the law finds."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache

import pytest

from esep.demonstration import AS_OF, demonstration_bytes
from esep.regulation.clauses import LANGUAGES
from esep.regulation.dates import BISHKEK, legal_day
from esep.regulation.duties.obligation import Exemption
from esep.regulation.evaluation import evaluate
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Answer, Fact
from esep.regulation.facts.agreement import agreed
from esep.regulation.facts.council import HeadReportHeard
from esep.regulation.facts.deputy import VoterMandateProgressed, VoterMandateState
from esep.regulation.facts.meeting import MeetingHeld, MeetingPostponed
from esep.regulation.facts.reading import FactsFile, read_facts
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.model import Pack
from esep.regulation.status import ANSWERED, Status, Verdict, verdicts
from esep.regulation.steps import told
from esep.regulation.tenures import Tenure, tenures

ON_TIME, LATE, OVERDUE, TODAY = Status.DONE_ON_TIME, Status.DONE_LATE, Status.OVERDUE, Status.DUE_TODAY
SOON, PLANNED, MISSED = Status.DUE_SOON, Status.PLANNED, Status.ADVICE_MISSED

DEPUTIES = [str(number) for number in range(1, 22)]
"""Today's members; 22 resigned."""


def day(text: str) -> date:
    """A day of the year 2026 written as in the tables: ``09-14``."""
    return date.fromisoformat(f"2026-{text}")


@cache
def demonstration() -> FactsFile:
    """The file as read."""
    return read_facts(demonstration_bytes(), name="min-bulak.jsonl")


@dataclass(frozen=True)
class Year:
    """The judged year: the adopted regulation, the facts, and every row."""

    pack: Pack
    facts: tuple[Fact, ...]
    as_of: date
    rows: tuple[Verdict, ...]

    def of(self, rule: str, *, case: str = "") -> list[Verdict]:
        """The rows of a duty, in all cases or in those whose reference begins so."""
        return [r for r in self.rows if r.obligation.rule.id == rule and r.obligation.case.startswith(case)]

    def row(self, rule: str, case: str, *, subject: str | None = None) -> Verdict:
        """The only row of a duty in a case, for a subject where there are several."""
        (found,) = (r for r in self.of(rule, case=case) if r.obligation.case == case and subject in (None, r.subject))
        return found

    def steps(self, verdict: Verdict) -> dict[str, dict[str, object]]:
        """The explanation of a row: parameters by step code."""
        steps = Explainer(self.pack, self.facts, as_of=self.as_of).explain(verdict)
        return {step.code: dict(step.params) for step in steps}


@cache
def judged(
    *readings: str, as_of: date = AS_OF, known_at: datetime | None = None, changed: tuple[Fact, ...] = ()
) -> Year:
    """The year under some readings and as of a day; ``changed`` facts stand instead of those with the same id."""
    file = demonstration()
    pack = adopt(model_pack(), replace(file.envelope.municipality.adoption, readings=readings))
    instead = {fact.id: fact for fact in changed}
    facts = tuple(instead.get(fact.id, fact) for fact in agreed(file, pack))
    rows = tuple(verdicts(evaluate(pack, facts, as_of, known_at), as_of=as_of))
    return Year(pack, facts, as_of, rows)


def short(rows: Iterable[Verdict]) -> set[str]:
    """Rows as ``duty case subject``; the subject is left out where the case already names it."""
    found = set()
    for row in rows:
        case, subject = row.obligation.case, row.subject or ""
        found.add(f"{row.obligation.rule.id} {case}" + ("" if subject in case else f" {subject}"))
    return found


def with_status(status: Status) -> set[str]:
    """All rows of the year that have a status."""
    return short(row for row in judged().rows if row.status is status)


# The file itself.


def test_the_facts_stand_in_the_order_of_their_recording() -> None:
    recorded = [fact.recorded_at for fact in demonstration().facts]

    assert recorded == sorted(recorded)


def test_nothing_was_recorded_after_the_frozen_day() -> None:
    assert max(legal_day(fact.recorded_at) for fact in demonstration().facts) <= AS_OF


def test_every_fact_is_recorded_in_the_offset_of_bishkek() -> None:
    assert {fact.recorded_at.utcoffset() for fact in demonstration().facts} == {timedelta(hours=6)}


def test_villages_and_deputies_have_a_name_in_every_language() -> None:
    municipality = demonstration().envelope.municipality
    assert municipality.areas is not None
    assert municipality.deputies is not None

    assert list(municipality.areas) == [f"V{number}" for number in range(1, 9)]
    assert list(municipality.deputies) == [*DEPUTIES, "22"]
    names = [municipality.name, *municipality.areas.values(), *municipality.deputies.values()]
    assert all(tuple(name) == LANGUAGES for name in names)


def test_no_kyrgyz_word_hides_a_latin_letter() -> None:
    text = demonstration_bytes().decode()

    assert re.findall(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]", text) == []


def test_the_file_holds_no_phone_number_and_no_real_address() -> None:
    text = demonstration_bytes().decode()

    assert re.findall(r"\+?996|\b0\d{9}\b|[\w.]+@[\w.]+", text) == []
    assert set(re.findall(r"https?://([^/\"]+)", text)) == {"example.invalid"}


def test_every_row_explains_itself_in_every_language() -> None:
    year = judged()
    explainer = Explainer(year.pack, year.facts, as_of=AS_OF)

    for row in year.rows:
        steps = explainer.explain(row)
        assert all(all(told(steps, language=language)) for language in LANGUAGES)


# Deputies and their yearly report (1.8).


REPORTED = (
    dict.fromkeys((1, 4, 5), "03-28") | dict.fromkeys(range(7, 10), "08-14") | dict.fromkeys(range(11, 15), "05-22")
)
PLANNED_FOR = dict.fromkeys(range(15, 20), "09-19") | dict.fromkeys((20, 21), "10-09")
REPORTED_2025 = (
    dict.fromkeys(range(1, 6), "2025-11-22")
    | {6: "2025-12-28"}
    | dict.fromkeys(range(7, 10), "2025-06-14")
    | dict.fromkeys(range(11, 15), "2025-10-18")
    | dict.fromkeys((15, 16, 17, 22), "2025-06-21")
    | dict.fromkeys((20, 21), "2025-09-27")
)


@pytest.mark.parametrize(("deputy", "held_on"), REPORTED.items())
def test_a_deputy_who_was_heard_has_reported_for_2026(deputy: int, held_on: str) -> None:
    row = judged().row("annual-report", f"deputy:{deputy}/2026")

    assert (row.status, row.done_on) == (ON_TIME, day(held_on))


@pytest.mark.parametrize(("deputy", "planned_for"), PLANNED_FOR.items())
def test_a_deputy_with_a_meeting_ahead_has_a_day_planned(deputy: int, planned_for: str) -> None:
    row = judged().row("annual-report", f"deputy:{deputy}/2026")

    assert (row.status, row.obligation.planned_for) == (PLANNED, day(planned_for))


@pytest.mark.parametrize("deputy", [2, 3, 6, 10])
def test_a_deputy_without_a_meeting_ahead_has_no_day_set(deputy: int) -> None:
    row = judged().row("annual-report", f"deputy:{deputy}/2026")

    assert (row.status, row.obligation.planned_for) == (PLANNED, None)
    assert "no_day_set" in judged().steps(row)


def test_ten_of_21_deputies_have_reported_seven_are_planned_and_four_have_no_date() -> None:
    rows = [judged().row("annual-report", f"deputy:{deputy}/2026") for deputy in DEPUTIES]

    assert Counter(row.status for row in rows) == {ON_TIME: 10, PLANNED: 11}
    assert sum(row.obligation.planned_for is not None for row in rows) == 7


@pytest.mark.parametrize(("deputy", "held_on"), REPORTED_2025.items())
def test_a_deputy_who_was_heard_has_reported_for_2025(deputy: int, held_on: str) -> None:
    row = judged().row("annual-report", f"deputy:{deputy}/2025")

    assert (row.status, row.done_on) == (ON_TIME, date.fromisoformat(held_on))


def test_of_todays_members_18_reported_for_2025_and_two_missed_it() -> None:
    rows = {row.subject: row.status for row in judged().of("annual-report") if row.obligation.case.endswith("/2025")}

    assert rows.keys() == {*DEPUTIES, "22"} - {"18"}
    assert Counter(rows[deputy] for deputy in DEPUTIES if deputy in rows) == {ON_TIME: 18, OVERDUE: 2}
    assert {deputy for deputy, status in rows.items() if status is OVERDUE} == {"10", "19"}


def test_the_35_days_of_2024_ask_no_report_of_anybody() -> None:
    rows = [row for row in judged().of("annual-report") if row.obligation.case.endswith("/2024")]

    assert {row.subject for row in rows} == {*DEPUTIES, "22"} - {"18"}
    assert {(row.status, row.exempt) for row in rows} == {(Status.NOT_APPLICABLE, Exemption.SHORT_MANDATE)}


def test_the_deputy_who_resigned_in_february_owes_no_report_for_2026() -> None:
    row = judged().row("annual-report", "deputy:22/2026")

    assert (row.status, row.exempt) == (Status.NOT_APPLICABLE, Exemption.SHORT_MANDATE)
    assert judged().steps(row)["mandate_days"] == {"days": 41, "least": 183}


def test_the_deputy_who_came_in_march_owes_a_report_for_2026() -> None:
    row = judged().row("annual-report", "deputy:18/2026")

    assert row.status is PLANNED
    assert judged().steps(row)["mandate_days"] == {"days": 295, "least": 183}


def test_deputy_10_is_told_that_2025_was_missed_before() -> None:
    row = judged().row("annual-report", "deputy:10/2026")

    assert judged().steps(row)["missed_before"] == {"years": ("2025",)}


def holders(on: date) -> set[str]:
    """Who holds a mandate on a day."""
    held: dict[str, tuple[Tenure, ...]] = {}
    for deputy in [*DEPUTIES, "22"]:
        facts = [fact for fact in demonstration().facts if f"deputy:{deputy}" in fact.cases]
        began = [fact for fact in facts if fact.kind == "mandate.began"]
        held[deputy] = tenures(began, [fact for fact in facts if fact.kind == "mandate.ended"])
    return {deputy for deputy, stretches in held.items() if any(s.start <= on <= s.end for s in stretches)}


def test_a_seat_was_empty_between_the_resignation_and_the_successor() -> None:
    before, between, after = holders(day("02-10")), holders(day("02-11")), holders(day("03-12"))

    assert len(before) == 21
    assert before - between == {"22"}
    assert after - between == {"18"}


# Report meetings (sections 2 and 3).


@pytest.mark.parametrize(
    ("case", "village", "due_on", "done_on", "status", "days_late"),
    [
        ("meeting:M1", "V1", "03-23", "03-20", ON_TIME, 0),
        ("meeting:M2", "V3", "05-17", "05-16", ON_TIME, 0),
        ("meeting:M2", "V7", "05-17", "05-19", LATE, 2),
        ("meeting:M3", "V2", "08-09", "08-07", ON_TIME, 0),
        ("meeting:M3", "V8", "08-09", "08-08", ON_TIME, 0),
        ("meeting:M4", "V4", "09-14", "09-11", ON_TIME, 0),
        ("meeting:M4", "V6", "09-14", None, TODAY, 0),
        ("meeting:M5", "V5", "10-04", None, PLANNED, 0),
    ],
)
def test_notice_is_judged_village_by_village(
    case: str, village: str, due_on: str, done_on: str | None, status: Status, days_late: int
) -> None:
    row = judged().row("notice", case, subject=village)

    assert (row.obligation.due_on, row.done_on) == (day(due_on), day(done_on) if done_on else None)
    assert (row.status, row.days_late) == (status, days_late)


def test_only_one_notice_was_ever_late() -> None:
    late = [row for row in judged().of("notice") if row.status in (LATE, OVERDUE)]

    assert [(row.obligation.case, row.subject, row.days_late) for row in late] == [("meeting:M2", "V7", 2)]


def test_the_late_notice_says_that_it_was_recorded_two_days_after_the_claimed_day() -> None:
    steps = judged().steps(judged().row("notice", "meeting:M2", subject="V7"))

    assert steps["recorded_later"] == {"claimed": day("05-19"), "recorded": day("05-21"), "days": 2}


def test_on_20_may_the_office_did_not_yet_know_of_the_notice_in_chon_aryk() -> None:
    that_evening = datetime(2026, 5, 20, 18, tzinfo=BISHKEK)

    known_then = judged(as_of=day("05-20"), known_at=that_evening).row("notice", "meeting:M2", subject="V7")

    assert (known_then.status, known_then.days_late) == (OVERDUE, 3)


@pytest.mark.parametrize(
    ("case", "due_on", "done_on", "status"),
    [
        ("meeting:M1", "03-26", "03-25", ON_TIME),
        ("meeting:M2", "05-20", "05-20", ON_TIME),
        ("meeting:M3", "08-12", "08-11", ON_TIME),
        ("meeting:M4", "09-17", None, PLANNED),
        ("meeting:M5", "10-07", None, PLANNED),
    ],
)
def test_lists_are_due_two_days_before(case: str, due_on: str, done_on: str | None, status: Status) -> None:
    row = judged().row("lists", case)

    assert (row.obligation.due_on, row.done_on, row.status) == (day(due_on), day(done_on) if done_on else None, status)


@pytest.mark.parametrize(
    ("case", "due_on", "done_on", "status", "days_late"),
    [
        ("meeting:M8", "01-30", "01-30", ON_TIME, 0),
        ("meeting:M1", "05-01", "04-28", ON_TIME, 0),
        ("meeting:M2", "07-08", "07-14", LATE, 6),
        ("meeting:M3", "09-19", None, SOON, 0),
    ],
)
def test_measures_are_told_within_a_month_of_the_hand_over(
    case: str, due_on: str, done_on: str | None, status: Status, days_late: int
) -> None:
    row = judged().row("measures-info", case)

    assert (row.obligation.due_on, row.done_on) == (day(due_on), day(done_on) if done_on else None)
    assert (row.status, row.days_late) == (status, days_late)


def test_the_measures_of_m3_show_the_monday_to_which_a_rolling_term_would_move() -> None:
    row = judged().row("measures-info", "meeting:M3")

    assert judged().steps(row)["would_roll"] == {"rolled": day("09-21")}


def test_with_rolling_the_measures_of_m3_are_due_on_monday() -> None:
    row = judged("roll-forward").row("measures-info", "meeting:M3")

    assert (row.obligation.due_on, row.status) == (day("09-21"), SOON)


def test_rolling_never_moves_a_notice_or_a_list() -> None:
    plain, rolled = judged(), judged("roll-forward")

    for duty in ("notice", "lists", "info-request"):
        assert [r.obligation.due_on for r in rolled.of(duty)] == [r.obligation.due_on for r in plain.of(duty)]


REQUESTS = [
    ("IR-01", "03-15", "03-13", ON_TIME, 0),
    ("IR-02", "05-12", "05-16", LATE, 4),
    ("IR-03", "08-04", "08-03", ON_TIME, 0),
    ("IR-04", "09-13", None, OVERDUE, 1),
    ("IR-05", "09-09", None, OVERDUE, 5),
    ("IR-06", None, None, Status.CANNOT_TELL, 0),
    ("IR-07", "09-09", "09-08", ON_TIME, 0),
]
ROLLED = {"IR-01": ("03-16", ON_TIME, 0), "IR-04": ("09-14", TODAY, 0)}


@pytest.mark.parametrize(("request_no", "due_on", "done_on", "status", "days_late"), REQUESTS)
def test_an_addressee_has_five_days_from_receipt(
    request_no: str, due_on: str | None, done_on: str | None, status: Status, days_late: int
) -> None:
    row = judged().row("info-response", f"request:{request_no}")

    assert row.obligation.due_on == (day(due_on) if due_on else None)
    assert row.done_on == (day(done_on) if done_on else None)
    assert (row.status, row.days_late) == (status, days_late)


@pytest.mark.parametrize(("request_no", "due_on", "done_on", "status", "days_late"), REQUESTS)
def test_with_rolling_an_answer_due_on_a_day_off_moves_to_the_next_working_day(
    request_no: str, due_on: str | None, done_on: str | None, status: Status, days_late: int
) -> None:
    row = judged("roll-forward").row("info-response", f"request:{request_no}")

    due_on, status, days_late = ROLLED.get(request_no, (due_on, status, days_late))
    assert row.obligation.due_on == (day(due_on) if due_on else None)
    assert (row.status, row.days_late) == (status, days_late)


def test_a_request_without_a_receipt_says_which_date_is_missing() -> None:
    row = judged().row("info-response", "request:IR-06")

    assert row.obligation.missing == "request.received"
    assert "missing" in judged().steps(row)


@pytest.mark.parametrize(
    ("case", "opened_at", "status"),
    [
        ("meeting:M1", "2026-03-28T13:32", ON_TIME),
        ("meeting:M2", "2026-05-22T14:49", LATE),
        ("meeting:M3", "2026-08-14T15:33", ON_TIME),
    ],
)
def test_the_desk_opens_15_minutes_before_the_start(case: str, opened_at: str, status: Status) -> None:
    row = judged().row("registration", case)

    assert row.obligation.done_at == datetime.fromisoformat(opened_at).replace(tzinfo=BISHKEK)
    assert (row.status, row.days_late) == (status, 0)


def test_the_desk_of_m2_was_four_minutes_late_on_the_right_day() -> None:
    row = judged().row("registration", "meeting:M2")

    assert (row.obligation.due_on, row.done_on) == (day("05-22"), day("05-22"))
    assert judged().steps(row)["result_minutes"]["minutes"] == 4


@pytest.mark.parametrize(
    ("case", "duty", "in_favour", "present"),
    [
        ("meeting:M1", "chair-secretary", 96, 110),
        ("meeting:M1", "agenda", 103, 110),
        ("meeting:M2", "chair-secretary", 70, 70),
        ("meeting:M2", "agenda", 66, 70),
        ("meeting:M3", "chair-secretary", 101, 101),
        ("meeting:M3", "agenda", 97, 101),
    ],
)
def test_more_than_half_of_those_present_were_for(case: str, duty: str, in_favour: int, present: int) -> None:
    row = judged().row(duty, case)

    assert row.status is ON_TIME
    assert judged().steps(row)["vote"] == {"in_favour": in_favour, "base": present}


@pytest.mark.parametrize(
    ("case", "citizens", "invited", "came"), [("M1", 96, 17, 14), ("M2", 61, 15, 9), ("M3", 88, 16, 13)]
)
def test_a_meeting_counts_citizens_and_guests(case: str, citizens: int, invited: int, came: int) -> None:
    (held,) = (fact.data for fact in demonstration().facts if fact.id == f"{case}-held")

    assert isinstance(held, MeetingHeld)
    assert (held.citizens, held.invited, held.invited_present) == (citizens, invited, came)


@pytest.mark.parametrize(
    ("case", "signed", "handed_over"),
    [
        ("meeting:M8", "2025-12-29", "2025-12-30"),
        ("meeting:M1", "2026-03-31", "2026-04-01"),
        ("meeting:M3", "2026-08-18", "2026-08-19"),
    ],
)
def test_minutes_that_were_signed_and_handed_over_in_good_time(case: str, signed: str, handed_over: str) -> None:
    rows = [judged().row(duty, case) for duty in ("minutes-signed", "handover")]

    assert [row.status for row in rows] == [ON_TIME, ON_TIME]
    assert [row.done_on for row in rows] == [date.fromisoformat(signed), date.fromisoformat(handed_over)]


def test_the_minutes_of_m2_were_signed_and_handed_over_after_the_advised_days() -> None:
    signed, handed_over = (judged().row(duty, "meeting:M2") for duty in ("minutes-signed", "handover"))

    assert (signed.status, signed.done_on) == (MISSED, day("06-04"))
    assert (handed_over.status, handed_over.done_on) == (MISSED, day("06-08"))


def test_all_parts_of_reports_and_minutes_of_held_meetings_are_answered() -> None:
    held = {"meeting:M1", "meeting:M2", "meeting:M3", "meeting:M8"}
    contents = judged().of("deputy-report-contents") + judged().of("minutes-contents")

    open_parts = [r for r in contents if r.obligation.case in held and r.status is not ON_TIME]

    assert {(r.obligation.case, r.subject, r.exempt) for r in open_parts} == {("meeting:M3", "10", Exemption.NOT_HEARD)}


def test_a_part_with_nothing_to_tell_says_so_with_the_reason() -> None:
    rows = [r for r in judged().rows if r.part is not None and r.part.answer is Answer.NONE]

    assert rows
    assert all(row.status is ON_TIME and "reason" in judged().steps(row) for row in rows)


def test_the_joint_meeting_in_ak_tilek_counts_for_those_heard_and_not_for_the_absent() -> None:
    year = judged()

    assert {r.subject for r in year.of("deputy-report-contents", case="meeting:M3")} == {"7", "8", "9", "10"}
    assert [year.row("annual-report", f"deputy:{n}/2026").status for n in (7, 8, 9, 10)] == [ON_TIME] * 3 + [PLANNED]


def test_what_was_still_due_for_the_meeting_put_off_has_lapsed() -> None:
    rows = [row for row in judged().rows if row.obligation.case == "meeting:M6" and row.done_on is None]

    assert {row.exempt for row in rows} == {Exemption.CLOSED}
    assert {row.status for row in rows} == {Status.NOT_APPLICABLE}


def test_the_meeting_put_off_names_the_one_in_its_place_which_needs_its_own_notice() -> None:
    (postponed,) = (fact.data for fact in demonstration().facts if isinstance(fact.data, MeetingPostponed))

    assert (postponed.meeting, postponed.replaced_by) == ("M6", "M4")
    notices = [judged().row("notice", "meeting:M4", subject=village) for village in ("V4", "V6")]
    assert [row.facts for row in notices] == [("M4-notice-V4",), ()]


def test_a_month_from_the_last_day_of_january_ends_on_the_last_day_of_february() -> None:
    (received,) = (fact for fact in demonstration().facts if fact.id == "M8-handover")
    later = replace(received, occurred_on=day("01-31"))

    row = judged(changed=(later,)).row("measures-info", "meeting:M8")

    assert row.obligation.due_on == day("02-28")


@pytest.mark.parametrize(
    ("outcome", "due_on", "done_on", "status"),
    [
        ("O-01", "04-10", "04-08", ON_TIME),
        ("O-02", "06-01", "06-12", MISSED),
        ("O-03", None, "04-15", ON_TIME),
        ("O-04", "07-15", "07-10", ON_TIME),
        ("O-05", None, "06-10", ON_TIME),
        ("O-06", None, None, PLANNED),
        ("O-07", None, "07-06", ON_TIME),
        ("O-08", "09-30", None, PLANNED),
        ("O-09", None, "08-20", ON_TIME),
        ("O-10", "11-30", None, PLANNED),
        ("O-11", None, None, PLANNED),
    ],
)
def test_what_was_promised_at_a_meeting(outcome: str, due_on: str | None, done_on: str | None, status: Status) -> None:
    row = judged().row("promise", f"outcome:{outcome}")

    assert row.obligation.due_on == (day(due_on) if due_on else None)
    assert (row.done_on, row.status) == (day(done_on) if done_on else None, status)


@pytest.mark.parametrize(
    ("venue", "status"),
    [
        ("W1", ON_TIME), ("W2", ON_TIME), ("W3", ON_TIME), ("W4", ON_TIME),
        ("W5", MISSED), ("W6", ON_TIME), ("W7", MISSED),
    ],
)  # fmt: skip
def test_a_room_needs_a_sanitary_check_within_the_year(venue: str, status: Status) -> None:
    assert judged().row("venue-check", f"venue:{venue}").status is status


def test_two_rooms_carry_a_warning_one_never_checked_and_one_checked_too_long_ago() -> None:
    warned = {row.subject: row.done_on for row in judged().of("venue-check") if row.status is MISSED}

    assert warned == {"W5": None, "W7": date(2025, 8, 20)}


# Appeals, voter mandates and demands (2.2-2.4).


@pytest.mark.parametrize(
    ("appeal", "due_on", "done_on", "status"),
    [
        ("K-01", "07-22", "07-09", ON_TIME),
        ("K-02", "07-31", "07-31", ON_TIME),
        ("K-03", "08-17", "08-14", ON_TIME),
        ("K-04", "08-25", "08-28", LATE),
        ("K-05", "09-10", "09-04", ON_TIME),
        ("K-06", "09-14", None, TODAY),
        ("K-07", "09-15", None, SOON),
        ("K-08", "09-21", None, PLANNED),
        ("K-09", "09-23", None, PLANNED),
        ("K-10", "09-25", "09-08", ON_TIME),
        ("K-11", "09-07", None, OVERDUE),
        ("K-12", "09-30", None, PLANNED),
    ],
)
def test_an_appeal_is_due_in_14_working_days(appeal: str, due_on: str, done_on: str | None, status: Status) -> None:
    row = judged().row("appeal", f"appeal:{appeal}")

    assert (row.obligation.due_on, row.done_on) == (day(due_on), day(done_on) if done_on else None)
    assert row.status is status


def test_appeals_by_status() -> None:
    counts = Counter(row.status for row in judged().of("appeal"))

    assert counts == {LATE: 1, ON_TIME: 5, SOON: 1, TODAY: 1, PLANNED: 3, OVERDUE: 1}


@pytest.mark.parametrize("appeal", ["K-05", "K-06"])
def test_31_august_does_not_count_as_a_working_day(appeal: str) -> None:
    steps = judged().steps(judged().row("appeal", f"appeal:{appeal}"))

    assert steps["days_off"] == {"days": (day("08-31"),)}


def test_the_corrected_day_of_an_answer_counts_and_the_explanation_tells_of_the_correction() -> None:
    row = judged().row("appeal", "appeal:K-04")

    assert (row.done_on, row.days_late) == (day("08-28"), 3)
    assert judged().steps(row)["withdrawn"] == {"fact": "K-04-answered", "by": "K-04-answered-corrected"}


@pytest.mark.parametrize(
    ("mandate", "state"),
    [
        ("N-01", VoterMandateState.DONE),
        ("N-02", VoterMandateState.IN_PLAN),
        ("N-03", VoterMandateState.IN_WORK),
        ("N-04", VoterMandateState.IN_WORK),
        ("N-05", VoterMandateState.PARTLY_DONE),
        ("N-06", VoterMandateState.DONE),
        ("N-07", VoterMandateState.IN_PLAN),
        ("N-08", VoterMandateState.DECLINED),
        ("N-09", None),
        ("N-10", VoterMandateState.DONE),
    ],
)
def test_what_became_of_a_voter_mandate(mandate: str, state: VoterMandateState | None) -> None:
    facts = [fact for fact in demonstration().facts if f"voter_mandate:{mandate}" in fact.cases]
    progress = [fact.data.state for fact in facts if isinstance(fact.data, VoterMandateProgressed)]

    assert facts[0].kind == "voter_mandate.received"
    assert (progress[-1] if progress else None) is state


def test_a_demand_without_a_reply_is_an_open_request_and_no_breach() -> None:
    row = judged().row("demand-reply", "demand:M7")

    assert (row.status, row.obligation.due_on) == (PLANNED, None)


# The head's half-year report (4.4, section 5), the council's sessions (7.1) and the budget (1.9).


def test_the_report_on_the_first_half_of_2026_missed_the_advised_day_but_is_still_in_time() -> None:
    advice = judged().row("head-report-advice", "head:okmotu/2026-H1")
    binding = judged().row("head-report", "head:okmotu/2026-H1")

    assert (advice.status, advice.obligation.due_on, advice.days_late) == (MISSED, day("08-31"), 14)
    assert (binding.status, binding.obligation.due_on) == (PLANNED, day("12-31"))
    assert {row.obligation.planned_for for row in (advice, binding)} == {day("09-18")}


@pytest.mark.parametrize(
    ("half", "heard_on", "advised", "told_on"),
    [("2025-H1", "2025-08-29", "2025-08-31", "2025-09-03"), ("2025-H2", "2026-02-27", "2026-02-28", "2026-03-03")],
)
def test_the_reports_on_2025_were_heard_and_made_public_in_good_time(
    half: str, heard_on: str, advised: str, told_on: str
) -> None:
    case = f"head:okmotu/{half}"
    rows = [judged().row(duty, case) for duty in ("head-report", "head-report-advice", "report-to-community")]

    assert [row.status for row in rows] == [ON_TIME] * 3
    assert [row.done_on for row in rows] == [date.fromisoformat(d) for d in (heard_on, heard_on, told_on)]
    assert rows[1].obligation.due_on == date.fromisoformat(advised)


@pytest.mark.parametrize("half", ["2025-H1", "2025-H2"])
def test_the_reports_on_2025_answered_all_25_parts(half: str) -> None:
    parts = judged().of("head-report-contents", case=f"head:okmotu/{half}")

    assert Counter(row.status for row in parts) == {ON_TIME: 25}


def test_of_25_parts_of_the_report_20_are_filled_four_not_yet_drafted_and_one_is_empty() -> None:
    parts = [row.part for row in judged().of("head-report-contents", case="head:okmotu/2026-H1") if row.part]

    assert Counter(part.answer for part in parts) == {Answer.FILLED: 20, Answer.NOT_YET_DRAFTED: 4, Answer.EMPTY: 1}
    assert sum(part.answer in ANSWERED for part in parts) == 24


def test_the_open_parts_of_the_report_are_those_left_open_on_purpose() -> None:
    parts = judged().of("head-report-contents", case="head:okmotu/2026-H1")

    assert {row.clause for row in parts if row.status is Status.NOT_APPLICABLE} == {
        "5.3-draft-budget", "5.3-resources", "5.3-expenses", "5.3-balance",
    }  # fmt: skip
    assert {row.exempt for row in parts} == {None, Exemption.NOT_YET_DRAFTED}
    assert [(row.clause, row.status) for row in parts if row.status is SOON] == [("5.1-plans", SOON)]


def test_the_filled_parts_name_their_sources() -> None:
    assert [row.status for row in judged().of("sources")] == [ON_TIME] * 3


def test_the_council_accepted_the_report_on_the_second_half_of_2025() -> None:
    (heard,) = (f.data for f in demonstration().facts if f.id == "2025-H2-heard")

    assert isinstance(heard, HeadReportHeard)
    assert (heard.session, heard.in_favour, heard.against, heard.abstained) == ("S-12", 17, 2, 1)


def test_the_draft_budget_of_2026_reached_the_council_before_the_new_year() -> None:
    row = judged().row("draft-budget", "budget:local/2025")

    assert (row.status, row.done_on) == (ON_TIME, date(2025, 12, 26))


@pytest.mark.parametrize(
    ("session", "aired_on", "status"),
    [("S-11", "01-19", ON_TIME), ("S-12", "03-02", ON_TIME), ("S-13", None, MISSED), ("S-14", "06-30", ON_TIME)],
)
def test_a_session_goes_out_through_state_media(session: str, aired_on: str | None, status: Status) -> None:
    row = judged().row("broadcast", f"session:{session}")

    assert (row.done_on, row.status) == (day(aired_on) if aired_on else None, status)


def test_three_of_four_sessions_were_broadcast() -> None:
    assert sorted(row.done_on is not None for row in judged().of("broadcast")) == [False, True, True, True]


def test_an_own_stream_is_only_an_extra() -> None:
    row = judged().row("broadcast", "session:S-11")

    assert row.facts == ("S-11-broadcast",)
    assert judged().steps(row)["passed_over"]["fact"] == "S-11-stream"


# The catalogue of publications (7.2).


@pytest.mark.parametrize(
    ("item", "last", "next_check", "status", "days_late"),
    [
        ("7.2.1-functions", "2026-02-02", "2027-02-02", ON_TIME, 0),
        ("7.2.2-a", "2025-12-29", "2026-12-29", ON_TIME, 0),
        ("7.2.2-b", "2026-05-18", "2027-05-18", ON_TIME, 0),
        ("7.2.3-a", "2026-03-03", "2026-09-02", MISSED, 12),
        ("7.2.3-b", "2024-12-20", "2025-12-20", MISSED, 268),
        ("7.2.4-a", "2025-10-01", "2026-10-01", SOON, 0),
        ("7.2.4-g", "2026-06-05", "2027-06-05", ON_TIME, 0),
        ("7.2.5-anticorruption", "2025-09-22", "2026-09-22", SOON, 0),
        ("7.2.11-a", "2026-04-10", "2027-04-10", ON_TIME, 0),
        ("7.2.11-b", "2026-09-08", "2026-09-15", SOON, 0),
        ("7.2.11-v", "2026-09-08", "2026-10-08", ON_TIME, 0),
        ("7.2.11-g", "2026-07-06", "2026-08-05", MISSED, 40),
        ("7.2.11-d", "2026-06-08", "2027-06-08", ON_TIME, 0),
        ("7.2.12-cooperation", "2026-05-27", "2027-05-27", ON_TIME, 0),
        ("7.2.13-contacts", "2026-04-20", "2026-10-20", ON_TIME, 0),
    ],
)
def test_a_publication_stays_fresh_until_its_next_check(
    item: str, last: str, next_check: str, status: Status, days_late: int
) -> None:
    (row,) = (row for row in judged().rows if row.obligation.case == f"publication:{item}")

    assert (row.done_on, row.obligation.due_on) == (date.fromisoformat(last), date.fromisoformat(next_check))
    assert (row.status, row.days_late) == (status, days_late)


def test_of_16_publications_nine_are_current_three_due_soon_three_stale_and_one_missing() -> None:
    rows = [row for row in judged().rows if row.obligation.case.startswith("publication:")]

    assert Counter((row.status, row.done_on is not None) for row in rows) == {
        (ON_TIME, True): 9, (SOON, True): 3, (MISSED, True): 3, (MISSED, False): 1,
    }  # fmt: skip
    assert [row.clause for row in rows if row.done_on is None] == ["7.2.4-v"]


# The year as a whole: every row that is not plainly in order, by name.


def test_these_rows_and_no_others_are_overdue() -> None:
    assert with_status(OVERDUE) == {
        "annual-report deputy:10/2025",
        "annual-report deputy:19/2025",
        "appeal appeal:K-11",
        "info-response request:IR-04",
        "info-response request:IR-05",
    }


def test_these_rows_and_no_others_were_done_late() -> None:
    assert with_status(LATE) == {
        "appeal appeal:K-04",
        "info-response request:IR-02",
        "measures-info meeting:M2",
        "notice meeting:M2 V7",
        "registration meeting:M2",
    }


def test_these_rows_and_no_others_missed_an_advised_day() -> None:
    assert with_status(MISSED) == {
        "broadcast session:S-13",
        "handover meeting:M2",
        "head-report-advice head:okmotu/2026-H1",
        "minutes-signed meeting:M2",
        "notice-channels meeting:M2 V7",
        "promise outcome:O-02",
        "publish-7-2-11-g publication:7.2.11-g",
        "publish-7-2-3-a publication:7.2.3-a",
        "publish-7-2-3-b publication:7.2.3-b",
        "publish-7-2-4-v publication:7.2.4-v",
        "venue-check venue:W5",
        "venue-check venue:W7",
    }


def test_these_rows_and_no_others_are_due_today() -> None:
    assert with_status(TODAY) == {
        "appeal appeal:K-06",
        "notice meeting:M4 V6",
        "notice-channels meeting:M4 V6",
    }


def test_these_rows_and_no_others_are_due_soon() -> None:
    assert with_status(SOON) == {
        "appeal appeal:K-07",
        "head-report-contents head:okmotu/2026-H1 plans",
        "measures-info meeting:M3",
        "publish-7-2-11-b publication:7.2.11-b",
        "publish-7-2-4-a publication:7.2.4-a",
        "publish-7-2-5-anticorruption publication:7.2.5-anticorruption",
    }


def test_only_one_row_cannot_be_told() -> None:
    assert with_status(Status.CANNOT_TELL) == {"info-response request:IR-06"}


def test_a_duty_that_does_not_apply_says_why() -> None:
    reasons = {(row.exempt, row.obligation.case) for row in judged().rows if row.status is Status.NOT_APPLICABLE}

    assert {(reason, case) for reason, case in reasons if reason is not Exemption.SHORT_MANDATE} == {
        (Exemption.CLOSED, "meeting:M6"),
        (Exemption.NOT_HEARD, "meeting:M3"),
        (Exemption.NOT_NEEDED, "meeting:M8"),
        (Exemption.NOT_YET_DRAFTED, "head:okmotu/2026-H1"),
    }


def test_without_new_facts_tomorrow_turns_only_todays_terms_red() -> None:
    tomorrow = judged(as_of=AS_OF + timedelta(days=1))

    overdue = short(row for row in tomorrow.rows if row.status is OVERDUE)

    assert overdue - with_status(OVERDUE) == {"appeal appeal:K-06", "notice meeting:M4 V6"}
