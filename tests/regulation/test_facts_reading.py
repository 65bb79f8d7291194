"""Reading facts files: JSON and JSON Lines, and every way in which one can be written wrongly."""

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given

from esep.regulation.facts import KINDS, Fact
from esep.regulation.facts.document import LARGEST_FILE, MOST_BREACHES, check_size
from esep.regulation.facts.reading import read_facts
from esep.regulation.refusals import BadInput
from esep.regulation.wording import Language, message, remedy
from tests.builders import LEAST, MEETING_DAY, fact, moment
from tests.regulation.filing import Bare, head, lines, placed, refused, taken, whole, written
from tests.regulation.strategies import histories

SESSION = written(fact("session.held", on=dt.date(2026, 9, 1)))
PLANNED = written(fact("meeting.planned", on=dt.date(2026, 9, 1)))


def without(bare: Bare, name: str) -> Bare:
    return {key: value for key, value in bare.items() if key != name}


class TestAGoodFile:
    @pytest.mark.parametrize("form", [whole, lines], ids=["JSON", "JSON Lines"])
    def test_of_every_kind_of_fact_is_read_as_it_was_written(self, form: Any) -> None:
        facts = [
            fact(kind, at=moment(MEETING_DAY, 13)) if KINDS[kind].needs_time else fact(kind, on=MEETING_DAY)
            for kind in LEAST
        ]

        file = read_facts(form([written(one) for one in facts]), name="f")

        assert list(file.facts) == facts

    def test_names_the_municipality_and_how_it_adopted_the_regulation(self) -> None:
        data = whole(
            [],
            records_from="2025-01-01",
            readings=["strict-notice"],
            overrides=[
                {"parameter": "lists_days", "value": 4, "decision": {"number": "1/2", "date": "2025-02-03"}},
            ],
            calendar=[{"day": "2026-09-21", "kind": "off", "name": {"ky": "Той"}, "source": "decree"}],
        )

        municipality = taken(data)[0].envelope.municipality

        assert municipality.id == "test-aimak"
        assert municipality.adoption.records_from == dt.date(2025, 1, 1)
        assert municipality.adoption.readings == ("strict-notice",)
        assert municipality.adoption.overrides[0].decision.date == dt.date(2025, 2, 3)
        assert municipality.adoption.calendar[0].confirmed

    def test_may_begin_with_a_mark_of_byte_order(self) -> None:
        assert placed(b"\xef\xbb\xbf" + whole([SESSION])) == []

    def test_may_have_blank_lines_and_lines_of_windows(self) -> None:
        data = b"\r\n\r\n" + lines([SESSION]).replace(b"\n", b"\r\n\r\n") + b"\r\n\r\n"

        assert len(read_facts(data, name="f").facts) == 1

    def test_may_hold_no_facts(self) -> None:
        assert taken(whole([]))[1] == ()

    def test_gives_the_legal_day_of_an_instant(self) -> None:
        late = {**without(SESSION, "occurred_on"), "occurred_at": "2026-09-01T20:30:00Z"}
        late["recorded_at"] = "2026-09-02T09:00:00+06:00"

        (found,) = read_facts(whole([late]), name="f").facts

        assert found.occurred_on == dt.date(2026, 9, 2)

    def test_remembers_where_each_fact_stands(self) -> None:
        file = read_facts(lines([SESSION, PLANNED]), name="f")

        assert [str(located.place) for located in file.places] == ["f:2", "f:3"]


@given(facts=histories())
def test_any_facts_come_back_as_they_were_written(facts: list[Fact]) -> None:
    for form in (whole, lines) if facts else (whole,):
        assert list(read_facts(form([written(one) for one in facts]), name="f").facts) == facts


AT = "facts.json /facts/0"


def changed(bare: Bare, **fields: object) -> Bare:
    return {**bare, **fields}


def telling(bare: Bare, **content: object) -> Bare:
    return {**bare, "data": {**bare["data"], **content}}


def leaving_out(bare: Bare, name: str) -> Bare:
    return {**bare, "data": without(bare["data"], name)}


WRONG_FACTS: list[tuple[str, Any, str, str]] = [
    ("no id", without(SESSION, "id"), "missing_field", f"{AT}/id"),
    ("no kind", without(SESSION, "kind"), "missing_field", f"{AT}/kind"),
    ("no cases", without(SESSION, "cases"), "missing_field", f"{AT}/cases"),
    ("no day of recording", without(SESSION, "recorded_at"), "missing_field", f"{AT}/recorded_at"),
    ("no content", without(SESSION, "data"), "missing_field", f"{AT}/data/topic"),
    ("a field of the content missing", leaving_out(PLANNED, "topic"), "missing_field", f"{AT}/data/topic"),
    ("a field nobody knows", changed(SESSION, remark="x"), "unknown_field", f"{AT}/remark"),
    ("a field of the content nobody knows", telling(PLANNED, colour="x"), "unknown_field", f"{AT}/data/colour"),
    ("not a table", 7, "not_table", AT),
    ("content is a list", changed(SESSION, data=[]), "not_table", f"{AT}/data"),
    ("cases is a text", changed(SESSION, cases="session:S1"), "not_list", f"{AT}/cases"),
    ("cases is empty", changed(SESSION, cases=[]), "empty_value", f"{AT}/cases"),
    ("a case without kind", changed(SESSION, cases=["S1"]), "bad_value", f"{AT}/cases/0"),
    ("a case of another kind", changed(SESSION, cases=["session:S1", "meeting:M1"]), "wrong_case", f"{AT}/cases/1"),
    ("a case named twice", changed(SESSION, cases=["session:S1", "session:S1"]), "repeated_value", f"{AT}/cases"),
    ("an unknown kind", changed(SESSION, kind="session.heald"), "unknown_fact_kind", f"{AT}/kind"),
    ("an id with spaces", changed(SESSION, id="a b"), "bad_value", f"{AT}/id"),
    ("an id that is too long", changed(SESSION, id="a" * 81), "bad_value", f"{AT}/id"),
    ("an id that is a number", changed(SESSION, id=7), "not_text", f"{AT}/id"),
    ("a text that is empty", telling(SESSION, topic=""), "empty_value", f"{AT}/data/topic"),
    ("a text that is too long", telling(SESSION, topic="а" * 2001), "out_of_range", f"{AT}/data/topic"),
    ("a day that is none", changed(SESSION, occurred_on="2026-02-29"), "bad_date", f"{AT}/occurred_on"),
    ("a day the other way round", changed(SESSION, occurred_on="01.09.2026"), "bad_date", f"{AT}/occurred_on"),
    ("a day that is a number", changed(SESSION, occurred_on=20260901), "bad_date", f"{AT}/occurred_on"),
    ("a day with an hour", changed(SESSION, occurred_on="2026-09-01T00:00:00"), "bad_date", f"{AT}/occurred_on"),
    ("a day of another age", changed(SESSION, occurred_on="0926-09-01"), "day_out_of_years", f"{AT}/occurred_on"),
    ("a planned day of another age", telling(PLANNED, date="9999-12-31"), "day_out_of_years", f"{AT}/data/date"),
    ("an instant that is none", changed(SESSION, recorded_at="2026-09-01T25:00:00+06:00"), "bad_instant",
     f"{AT}/recorded_at"),
    ("an instant that is a day", changed(SESSION, recorded_at="2026-09-01"), "bad_instant", f"{AT}/recorded_at"),
    ("an instant that is a count of seconds", changed(SESSION, recorded_at="1790000000"), "bad_instant",
     f"{AT}/recorded_at"),
    ("an instant at the edge of time", changed(SESSION, recorded_at="9999-12-31T23:59:59-12:00"), "day_out_of_years",
     f"{AT}/recorded_at"),
    ("an instant without zone", changed(SESSION, recorded_at="2026-09-01T23:00:00"), "no_offset", f"{AT}/recorded_at"),
    ("an hour that is none", telling(PLANNED, start_time="25:00"), "bad_time", f"{AT}/data/start_time"),
    ("an hour with a zone", telling(PLANNED, start_time="14:00+01:00"), "bad_time", f"{AT}/data/start_time"),
    ("a value that is not in the list", telling(PLANNED, kind="party"), "not_in_list", f"{AT}/data/kind"),
    ("a count that is a text", telling(written(fact("reception.held", on=MEETING_DAY)), visitors="4"), "not_number",
     f"{AT}/data/visitors"),
    ("a count with a fraction", telling(written(fact("reception.held", on=MEETING_DAY)), visitors=4.5), "not_number",
     f"{AT}/data/visitors"),
    ("a count below zero", telling(written(fact("reception.held", on=MEETING_DAY)), visitors=-4), "out_of_range",
     f"{AT}/data/visitors"),
    ("a count that is too high", telling(written(fact("reception.held", on=MEETING_DAY)), visitors=10**30),
     "out_of_range", f"{AT}/data/visitors"),
    ("yes as a text", telling(written(fact("meeting.held", on=MEETING_DAY)), public="yes"), "not_yes_no",
     f"{AT}/data/public"),
    ("no audience", telling(PLANNED, audience=[]), "empty_value", f"{AT}/data/audience"),
    ("an area named twice", telling(PLANNED, audience=["V1", "V2", "V1"]), "repeated_value", f"{AT}/data/audience"),
    ("a half-year that is none", telling(written(fact("head_report.submitted", on=MEETING_DAY)), period="2026-H3"),
     "bad_value", f"{AT}/data/period"),
    ("a half-year in other digits", telling(written(fact("head_report.submitted", on=MEETING_DAY)),
     period="202६-H1"), "bad_value", f"{AT}/data/period"),
    ("neither day nor instant", without(SESSION, "occurred_on"), "one_of_two_days", f"{AT}/occurred_on"),
    ("both day and instant", changed(SESSION, occurred_at="2026-09-01T10:00:00+06:00"), "one_of_two_days",
     f"{AT}/occurred_on"),
    ("a desk without an hour", written(fact("desk.opened", on=MEETING_DAY)), "needs_time", f"{AT}/occurred_at"),
    ("recorded before it happened", changed(SESSION, recorded_at="2026-08-31T23:00:00+06:00"), "recorded_too_early",
     f"{AT}/recorded_at"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "bare", "code", "place"), WRONG_FACTS, ids=[one[0] for one in WRONG_FACTS])
class TestAWrongFact:
    def test_is_refused_with_a_pointer(self, name: str, bare: Any, code: str, place: str) -> None:
        assert (code, place) in placed(whole([bare]))

    def test_is_refused_with_its_line(self, name: str, bare: Any, code: str, place: str) -> None:
        pointer = place.removeprefix(AT)
        expected = f"facts.json:3 {pointer}" if pointer else "facts.json:3"

        assert (code, expected) in [
            (found, where.removesuffix(" /")) for found, where in placed(lines([SESSION, bare]))
        ]


WRONG_HEADS: list[tuple[str, bytes, str, str]] = [
    ("no envelope", b'{"facts": []}', "no_envelope", "facts.json /"),
    ("a list", b"[]", "no_envelope", "facts.json /"),
    ("a number", b"7", "no_envelope", "facts.json /"),
    ("lines without envelope", b'{"id": "a"}\n{"id": "b"}', "no_envelope", "facts.json:1"),
    ("another format", json.dumps({**head(), "esep": "facts/2", "facts": []}).encode(), "not_in_list",
     "facts.json /esep"),
    ("no municipality", b'{"esep": "facts/1", "facts": []}', "missing_field", "facts.json /municipality"),
    ("an unknown field", json.dumps({**head(), "aimak": 1, "facts": []}).encode(), "unknown_field",
     "facts.json /aimak"),
    ("no facts", json.dumps(head()).encode(), "missing_field", "facts.json /facts"),
    ("facts is a table", json.dumps({**head(), "facts": {}}).encode(), "not_list", "facts.json /facts"),
    ("a day that is none", whole([], records_from="2025-02-30"), "bad_date", "facts.json /municipality/records_from"),
    ("a day of another age", whole([], records_from="0001-01-01"), "day_out_of_years",
     "facts.json /municipality/records_from"),
    ("a kind that is none", whole([], kind="village"), "not_in_list", "facts.json /municipality/kind"),
    ("an override without a decision", whole([], overrides=[{"parameter": "lists_days", "value": 4}]),
     "missing_field", "facts.json /municipality/overrides/0/decision"),
    ("a day off without a source", whole([], calendar=[{"day": "2026-09-21", "kind": "off", "name": {"ky": "a"}}]),
     "missing_field", "facts.json /municipality/calendar/0/source"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "code", "place"), WRONG_HEADS, ids=[one[0] for one in WRONG_HEADS])
def test_a_wrong_head_is_refused_with_its_place(name: str, data: bytes, code: str, place: str) -> None:
    assert (code, place) in placed(data)


SESSION_TEXT = json.dumps(SESSION)
WRONG_BYTES: list[tuple[str, bytes, str, str]] = [
    ("nothing", b"", "empty_file", "facts.json"),
    ("blanks", b" \r\n\t\n", "empty_file", "facts.json"),
    ("UTF-16 with a mark", whole([]).decode().encode("utf-16"), "not_utf8", "facts.json:1"),
    ("UTF-16 without a mark", "{}".encode("utf-16-le"), "not_json", "facts.json:1"),
    ("another alphabet's bytes", '{"name":\n"Айыл"}'.encode("cp1251"), "not_utf8", "facts.json:2"),
    ("cut off", whole([SESSION])[:-20], "not_json", "facts.json:1"),
    ("a comma too many", b'{"esep": 1,\n}', "not_json", "facts.json:2"),
    ("a line that is cut off", lines([SESSION]) + b'\n{"id": ', "not_json", "facts.json:3"),
    ("a key twice", b'{"esep": 1, "esep": 2}', "repeated_key", "facts.json"),
    ("a key twice in a line", lines([]) + b'\n{"id": "a", "id": "b"}', "repeated_key", "facts.json:2"),
    ("not a number", b'{"esep": NaN}', "bad_number", "facts.json"),
    ("without end", b'{"esep": -Infinity}', "bad_number", "facts.json"),
    ("a number too long", b'{"esep": ' + b"9" * 5000 + b"}", "bad_number", "facts.json"),
    ("too deep", b"[" * 100_000, "too_deep", "facts.json"),
    ("too deep in a line", lines([]) + b"\n" + b'{"a":' * 100_000, "too_deep", "facts.json:2"),
    ("half a sign", lines([]) + b"\n" + SESSION_TEXT.replace("budget", "\\ud800").encode(), "broken_text",
     "facts.json:2 /"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "code", "place"), WRONG_BYTES, ids=[one[0] for one in WRONG_BYTES])
def test_bytes_that_are_no_facts_are_refused_with_their_place(name: str, data: bytes, code: str, place: str) -> None:
    assert placed(data) == [(code, place)]


class TestAFileThatIsTooLarge:
    def test_is_refused_before_it_is_decoded(self) -> None:
        assert placed(b"\xff" * 65_000_000) == [("too_large", "facts.json")]

    def test_is_refused_by_its_size_alone(self) -> None:
        with pytest.raises(BadInput):
            check_size(LARGEST_FILE + 1, name="f")

    def test_is_one_byte_over_the_limit_and_not_at_it(self) -> None:
        check_size(LARGEST_FILE, name="f")


class TestManyComplaints:
    def test_are_all_said_at_once(self) -> None:
        bad = [changed(SESSION, id=f"s{n}", kind="x.y") for n in range(5)]

        assert [one.code for one in refused(whole(bad))] == ["unknown_fact_kind"] * 5

    def test_of_one_fact_are_said_together(self) -> None:
        bad = telling(changed(SESSION, cases=["meeting:M1"], recorded_at="2020-01-01T00:00:00+06:00"), topic="")

        assert {one.code for one in refused(whole([bad]))} == {"wrong_case", "recorded_too_early", "empty_value"}

    @pytest.mark.parametrize("form", [whole, lines], ids=["JSON", "JSON Lines"])
    def test_beyond_a_hundred_are_only_hinted_at(self, form: Any) -> None:
        bad = [changed(SESSION, id=f"s{n}", kind="x.y") for n in range(MOST_BREACHES + 50)]

        found = refused(form(bad))

        assert [one.code for one in found] == ["unknown_fact_kind"] * MOST_BREACHES + ["more_breaches"]

    def test_of_lines_that_are_no_json_are_capped_too(self) -> None:
        found = refused(b"1\n" + b"x\n" * 20_000)

        assert len(found) == MOST_BREACHES + 1

    def test_of_the_head_and_of_facts_come_together(self) -> None:
        data = whole([changed(SESSION, kind="x.y")], kind="village")

        assert {one.code for one in refused(data)} == {"not_in_list", "unknown_fact_kind"}


def test_a_pointer_escapes_what_json_pointers_escape() -> None:
    odd = changed(SESSION, **{"a/b~c": 1})

    assert ("unknown_field", f"{AT}/a~1b~0c") in placed(whole([odd]))


def test_a_long_or_steering_name_is_shown_short_and_harmless() -> None:
    odd = changed(SESSION, **{"\x1b[31m" + "x" * 500: 1})

    (found,) = refused(whole([odd]))

    shown = str(found.params["field"])
    assert len(shown) <= 60
    assert shown.isprintable()


EVERY_WRONG_FILE = [
    *(whole([bare]) for _, bare, _, _ in WRONG_FACTS),
    *(data for _, data, _, _ in WRONG_HEADS),
    *(data for _, data, _, _ in WRONG_BYTES),
]


@pytest.mark.parametrize("language", Language)
def test_every_refusal_can_be_told(language: Language) -> None:
    for data in EVERY_WRONG_FILE:
        for breach in refused(data):
            assert message(breach, language=language).encode()
            assert remedy(breach, language=language).encode()
