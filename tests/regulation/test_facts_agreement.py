"""Whether facts agree with each other and with the regulation: ids, references, corrections, and an order of days."""

import datetime as dt
from typing import Any

import pytest

from esep.regulation.facts import Answer, Fact, PartAnswer
from esep.regulation.facts.document import MOST_BREACHES
from esep.regulation.wording import Language, message, remedy
from tests.builders import correction, fact, moment, withdrawal
from tests.regulation.filing import Bare, placed, refused, taken, whole, written

DAY = dt.date(2026, 9, 1)
LATER = dt.date(2026, 9, 5)
AT = "facts.json /facts/{}"


def wrong(*facts: Fact, **municipality: object) -> list[tuple[str, str]]:
    return placed(whole([written(one) for one in facts], **municipality))


class TestTheSameFactSaidTwice:
    session = fact("session.held", on=DAY)

    def test_counts_once(self) -> None:
        _, facts = taken(whole([written(self.session), written(self.session)]))

        assert facts == (self.session,)

    def test_may_be_written_in_another_zone(self) -> None:
        elsewhere: Bare = {**written(self.session), "recorded_at": "2026-09-01T17:00:00Z"}

        assert len(taken(whole([written(self.session), elsewhere]))[1]) == 1

    def test_with_other_content_is_refused(self) -> None:
        other = fact("session.held", on=DAY, topic="roads")

        assert wrong(self.session, other) == [("same_id_other_content", AT.format(1) + "/id")]

    def test_as_another_kind_is_refused(self) -> None:
        other = fact("venue.checked", on=DAY, id=self.session.id)

        assert wrong(self.session, other) == [("same_id_other_content", AT.format(1) + "/id")]


class TestACorrection:
    old = fact("session.held", on=DAY, id="old")
    place = AT.format(1) + "/supersedes"

    def test_of_an_older_fact_of_its_kind_and_record_is_taken(self) -> None:
        new = correction(self.old, id="new", recorded_at=moment(LATER, 9), topic="roads")

        assert wrong(self.old, new) == []
        assert wrong(new, self.old) == []

    def test_of_nothing_is_refused(self) -> None:
        new = correction(self.old, id="new", recorded_at=moment(LATER, 9))

        assert wrong(new) == [("unknown_fact", AT.format(0) + "/supersedes")]

    def test_recorded_before_what_it_corrects_is_refused(self) -> None:
        new = correction(self.old, id="new", recorded_at=moment(DAY, 22))

        assert wrong(self.old, new) == [("supersedes_later", self.place)]

    def test_of_itself_is_refused(self) -> None:
        itself = correction(self.old, id="old", recorded_at=moment(LATER, 9))

        assert wrong(itself) == [("supersedes_later", AT.format(0) + "/supersedes")]

    def test_of_another_kind_is_refused(self) -> None:
        other = fact("broadcast.aired", on=DAY, id="new", recorded_at=moment(LATER, 9), supersedes="old")

        assert wrong(self.old, other) == [("supersedes_other_kind", self.place)]

    def test_in_another_record_is_refused(self) -> None:
        other = fact(
            "session.held", on=DAY, id="new", cases=("session:S2",), recorded_at=moment(LATER, 9), supersedes="old"
        )

        assert wrong(self.old, other) == [("supersedes_other_case", self.place)]

    def test_of_what_is_corrected_already_is_refused(self) -> None:
        first = correction(self.old, id="first", recorded_at=moment(LATER, 9))
        second = correction(self.old, id="second", recorded_at=moment(LATER, 10))

        assert wrong(self.old, first, second) == [("superseded_twice", AT.format(2) + "/supersedes")]

    def test_in_a_circle_is_refused(self) -> None:
        one = fact("session.held", on=DAY, id="one", supersedes="two")
        two = fact("session.held", on=DAY, id="two", supersedes="one")

        assert {code for code, _ in wrong(one, two)} == {"supersedes_in_circle"}


class TestAWithdrawal:
    def test_names_what_it_takes_back(self) -> None:
        old = fact("session.held", on=DAY, id="old")

        assert wrong(old, withdrawal(old, id="back", recorded_at=moment(LATER, 9))) == []

    def test_of_nothing_is_refused(self) -> None:
        nothing = fact("fact.withdrawn", on=DAY)

        assert wrong(nothing) == [("withdraws_nothing", AT.format(0) + "/supersedes")]


NAMES = {"ky": "Аты"}
AREAS = {"V1": NAMES, "V2": NAMES}
DEPUTIES = {"1": NAMES, "2": NAMES}
PLANNED = fact("meeting.planned", on=DAY)

REFERENCES: list[tuple[str, Fact, dict[str, Any], str, str]] = [
    ("an area of the audience", fact("meeting.planned", on=DAY, audience=("V1", "V9")), {"areas": AREAS},
     "unknown_area", "/data/audience"),
    ("an area of a notice", fact("notice.published", on=DAY, areas=("V9",)), {"areas": AREAS}, "unknown_area",
     "/data/areas"),
    ("the area of a room", fact("venue.registered", on=DAY, area="V9"), {"areas": AREAS}, "unknown_area",
     "/data/area"),
    ("a deputy of a meeting", fact("meeting.planned", on=DAY, deputies=("1", "9")), {"deputies": DEPUTIES},
     "unknown_deputy", "/data/deputies"),
    ("the deputy who was heard", fact("report.heard", on=DAY, deputy="9"), {"deputies": DEPUTIES}, "unknown_deputy",
     "/data/deputy"),
    ("a deputy's record", fact("mandate.began", on=DAY, cases=("deputy:9",)), {"deputies": DEPUTIES},
     "unknown_deputy", "/cases/0"),
    ("a part of the head's report", fact("head_report.part_written", on=DAY, part="weather"), {}, "unknown_part",
     "/data/part"),
    ("a part of the minutes", fact("minutes.written", on=DAY, parts={"weather": PartAnswer(Answer.FILLED)}), {},
     "unknown_part", "/data/parts"),
    ("a part of a deputy's report", fact("report.heard", on=DAY, parts={"weather": PartAnswer(Answer.FILLED)}), {},
     "unknown_part", "/data/parts"),
    ("an item of the catalogue", fact("publication.checked", on=DAY, cases=("publication:7.2.9",)), {},
     "unknown_record", "/cases/0"),
    ("a head who is none", fact("head_report.submitted", on=DAY, cases=("head:mayor",)), {}, "unknown_record",
     "/cases/0"),
    ("a budget that is none", fact("budget.submitted", on=DAY, cases=("budget:secret",)), {}, "unknown_record",
     "/cases/0"),
    ("another meeting than the case", fact("meeting.held", on=DAY, meeting="M2"), {}, "other_meeting",
     "/data/meeting"),
    ("an outcome nobody adopted", fact("measures.published", on=DAY, answers=("O9",)), {}, "unknown_outcome",
     "/data/answers"),
    ("a meeting nobody planned", fact("meeting.postponed", on=DAY, replaced_by="M9"), {}, "unknown_meeting",
     "/data/replaced_by"),
    ("more votes than people", fact("agenda.approved", on=DAY, present=5, in_favour=4, against=1, abstained=1), {},
     "more_votes_than_present", "/data/present"),
    ("an end before the start", fact("mandate.began", on=DAY, until=dt.date(2026, 8, 31)), {}, "ends_before_start",
     "/data/until"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "bad", "municipality", "code", "pointer"), REFERENCES, ids=[one[0] for one in REFERENCES]
)
def test_what_does_not_exist_is_refused(
    name: str, bad: Fact, municipality: dict[str, Any], code: str, pointer: str
) -> None:
    assert wrong(bad, **municipality) == [(code, AT.format(0) + pointer)]


def test_areas_and_deputies_are_free_where_the_municipality_lists_none() -> None:
    assert wrong(fact("meeting.planned", on=DAY, audience=("V9",), deputies=("9",))) == []


def test_a_reference_is_answered_with_the_closest_name() -> None:
    (found,) = refused(whole([written(fact("notice.published", on=DAY, areas=("V11",)))], areas=AREAS))

    assert found.params["closest"] == "V1"


IMPOSSIBLE = [
    ("answered before it was sent", "request.sent", "request.answered"),
    ("answered before it was received", "request.received", "request.answered"),
    ("received before it was sent", "request.sent", "request.received"),
    ("signed before the meeting", "meeting.held", "minutes.signed"),
    ("handed over before the meeting", "meeting.held", "handover.received"),
    ("an appeal answered before it came", "appeal.received", "appeal.answered"),
    ("a demand answered before it came", "demand.received", "demand.answered"),
    ("heard before it was submitted", "head_report.submitted", "head_report.heard"),
    ("aired before the session", "session.held", "broadcast.aired"),
    ("progress before the outcome", "outcome.adopted", "outcome.progressed"),
    ("ended before it began", "mandate.began", "mandate.ended"),
]


@pytest.mark.parametrize(("name", "cause", "effect"), IMPOSSIBLE, ids=[one[0] for one in IMPOSSIBLE])
class TestAnOrderOfDays:
    def test_that_is_impossible_is_refused(self, name: str, cause: str, effect: str) -> None:
        found = wrong(fact(cause, on=LATER), fact(effect, on=DAY))

        assert found == [("before_its_cause", AT.format(1) + "/occurred_on")]

    def test_on_one_day_is_possible(self, name: str, cause: str, effect: str) -> None:
        assert wrong(fact(cause, on=DAY), fact(effect, on=DAY)) == []

    def test_counts_corrections(self, name: str, cause: str, effect: str) -> None:
        slip = fact(cause, on=LATER, id="slip")
        mended = correction(slip, id="mended", recorded_at=moment(LATER, 23), on=DAY)

        assert wrong(slip, mended, fact(effect, on=DAY)) == []


@pytest.mark.clause("4.4-half-year")
def test_half_years_of_the_head_do_not_mix() -> None:
    heard_before = fact("head_report.heard", on=dt.date(2026, 2, 10), period="2025-H2")
    submitted = fact("head_report.submitted", on=dt.date(2026, 8, 10), period="2026-H1")

    assert wrong(heard_before, submitted) == []


@pytest.mark.clause("1.8-annual-report")
def test_meetings_of_a_deputy_do_not_mix() -> None:
    record = ("deputy:1",)
    signed_before = fact("minutes.signed", on=DAY, cases=record, meeting="M1")
    held_later = fact("meeting.held", on=LATER, cases=record, meeting="M2")

    assert wrong(signed_before, held_later) == []


@pytest.mark.clause("2.3-appeals")
def test_appeals_of_a_deputy_do_not_mix() -> None:
    answered = fact("appeal.answered", on=DAY, cases=("appeal:K1", "deputy:1"))
    received_earlier = fact("appeal.received", on=dt.date(2026, 8, 20), cases=("appeal:K1",))
    another = fact("appeal.received", on=LATER, id="another", cases=("appeal:K2", "deputy:1"))

    assert wrong(answered, received_earlier, another) == []


def test_beyond_a_hundred_disagreements_are_only_hinted_at() -> None:
    bad = [
        fact("meeting.held", on=DAY, id=f"h{number}", meeting=f"M{number + 2}") for number in range(MOST_BREACHES + 9)
    ]

    found = [code for code, _ in wrong(*bad)]

    assert found == ["other_meeting"] * MOST_BREACHES + ["more_breaches"]


def test_disagreements_of_several_sorts_are_said_together() -> None:
    found = wrong(
        fact("meeting.held", on=DAY, meeting="M2"),
        fact("notice.published", on=DAY, areas=("V9",)),
        fact("fact.withdrawn", on=DAY),
        areas=AREAS,
    )

    assert {code for code, _ in found} == {"other_meeting", "unknown_area", "withdraws_nothing"}


@pytest.mark.parametrize("language", Language)
def test_every_disagreement_can_be_told(language: Language) -> None:
    for _, bad, municipality, _, _ in REFERENCES:
        for breach in refused(whole([written(bad)], **municipality)):
            assert message(breach, language=language).encode()
            assert remedy(breach, language=language).encode()
