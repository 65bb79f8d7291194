"""Tables of open data: what a page holds, how pages follow, how rows are chosen, what a wrong question is told."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from esep.api.reading import order_of, sliced
from esep.api.table import Kind, Row, Table
from esep.api.tables import BY_NAME, TABLES
from tests.api.asked import PLACE, asked, keys, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

WRITTEN_DOWN = {("head-reports", "session"), ("budget-versions", "decision"), ("loans", "decision")}
"""Codes that somebody wrote of sessions and decisions from before the records began."""


def paged(address: str) -> Iterator[dict[str, Any]]:
    """Yield all rows, page after page, by the links alone."""
    following = f"{PLACE}/{address}"
    while following:
        answer = asked(following.removeprefix("http://testserver"))
        yield from answer["rows"]
        following = answer["next"]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_pages_give_every_row_once_in_one_order_whatever_their_size(table: Table) -> None:
    whole = [row["id"] for row in asked(f"bulk/{table.name}.json")["rows"]]
    size = 200 if len(whole) > 200 else 7

    assert whole
    assert len(set(whole)) == len(whole)
    assert [row["id"] for row in paged(f"{table.name}?limit={size}")] == whole


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_row_is_found_by_what_its_name_ends_with_and_its_page_opens(table: Table) -> None:
    first = rows(f"{table.name}?limit=1")[0]
    slug, name, key = first["id"].split("/")

    assert (slug, name) == ("min-bulak", table.name)
    assert asked(f"{table.name}/{key}")["row"] == first
    assert Client().get(first["url"].removeprefix("http://testserver")).status_code == 200


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_refers_to_another_table_stands_in_it(table: Table) -> None:
    for column in table.columns:
        if column.refers:
            known = {row["id"].rsplit("/", 1)[1] for row in asked(f"bulk/{column.refers}.json")["rows"]}
            cells = [row[column.name] for row in asked(f"bulk/{table.name}.json")["rows"]]
            named = {code for cell in cells for code in (cell if isinstance(cell, list) else [cell]) if code}
            assert named <= known or (table.name, column.name) in WRITTEN_DOWN, (column.name, named - known)


def test_a_place_in_a_list_holds_when_rows_before_it_come_or_go() -> None:
    def named(*names: str) -> list[Row]:
        return sorted((Row(name, {}, "") for name in names), key=lambda row: order_of(row.key))

    first = sliced(named("M1", "M2", "M3", "M10"), limit=2)
    assert [row.key for row in first.rows] == ["M1", "M2"]

    later = sliced(named("M0", "M3", "M10", "M11"), after=first.after, limit=2)
    assert [row.key for row in later.rows] == ["M3", "M10"]
    assert [row.key for row in sliced(named("M3", "M10", "M11"), after=later.after, limit=2).rows] == ["M11"]


def test_the_last_page_leads_nowhere() -> None:
    whole = len(keys("promises?limit=200"))
    last = asked(f"promises?limit={whole}")

    assert last["next"] is None
    assert asked(f"promises?limit={whole - 1}")["next"] is not None


@pytest.mark.clause("3.6-outcomes")
def test_rows_are_chosen_by_each_filter_that_a_table_declares() -> None:
    for table in TABLES:
        everything = asked(f"bulk/{table.name}.json")["rows"]
        for name in table.filters:
            cells = [cell for row in everything for cell in _cells(row[name])]
            if not cells:
                continue
            found = rows(f"{table.name}?limit=200&{name}={cells[0]}")
            expected = [row["id"] for row in everything if cells[0] in _cells(row[name])][:200]
            assert [row["id"] for row in found] == expected, (table.name, name)


def _cells(cell: Any) -> list[str]:
    return cell if isinstance(cell, list) else [cell] if cell else []


def test_days_are_chosen_with_both_ends() -> None:
    days = sorted(row["on"] for row in asked("bulk/meetings.json")["rows"])
    first, last = days[1], days[-2]

    found = [row["on"] for row in rows(f"meetings?limit=200&from={first}&until={last}")]

    assert sorted(found) == [day for day in days if first <= day <= last]


def test_duties_of_another_day_are_judged_as_of_it() -> None:
    today = {row["id"]: row["status"] for row in asked("bulk/obligations.json")["rows"]}
    answer = asked("bulk/obligations.json?as_of=2026-06-01")
    then = {row["id"]: row["status"] for row in answer["rows"]}

    assert answer["as_of"] == "2026-06-01"
    assert then.keys() < today.keys()
    assert any(today[one] != then[one] for one in then)


def test_money_has_its_currency_and_all_its_figures() -> None:
    work = next(row for row in rows("works?limit=200") if row["code"] == "A-01")

    assert work["plan"] == {"amount": "9800000.00", "currency": "KGS"}
    assert work["villages"] == ["V4", "V6"]


def test_what_a_reader_asks_for_is_in_the_readers_language() -> None:
    kyrgyz, russian = asked("villages", language="ky"), asked("villages?lang=ru", language="ky")

    assert (kyrgyz["language"], russian["language"]) == ("ky", "ru")
    assert asked("villages", language="ru")["rows"] == russian["rows"]
    assert russian["rows"][0]["url"].startswith("http://testserver/ru/min-bulak/")
    assert asked("promises/O-00?lang=ru")["row"]["text"] != asked("promises/O-00?lang=ky")["row"]["text"]


@pytest.mark.parametrize(
    ("address", "code", "parameter", "allowed"),
    [
        ("promises?color=red", "unknown_parameter", "color", "state"),
        ("promises?state=x", "unknown_value", "state", "declined"),
        ("promises?meeting=M99", "unknown_value", "meeting", "M8"),
        ("obligations?clause=0", "unknown_value", "clause", "2.5-notice"),
        ("promises?state=done&state=x", "repeated_parameter", "state", None),
        ("promises?limit=0", "not_a_number", "limit", "1-200"),
        ("promises?limit=201", "not_a_number", "limit", "1-200"),
        ("promises?limit=٣", "not_a_number", "limit", "1-200"),
        ("promises?cursor=%00", "not_a_cursor", "cursor", None),
        ("promises?changed_since=14.09.2026", "not_a_day", "changed_since", None),
        ("promises?changed_since=2026-02-30", "not_a_day", "changed_since", None),
        ("obligations?as_of=2028-01-01", "too_far", "as_of", None),
        ("budget-execution?changed=2026-01-01", "unknown_parameter", "changed", "changed_since"),
        ("promises?lang=de", "unknown_value", "lang", "ky"),
        ("popolo.json?limit=3", "unknown_parameter", "limit", "as_of"),
    ],
)
def test_a_wrong_question_is_told_what_is_allowed(address: str, code: str, parameter: str, allowed: str | None) -> None:
    answer = asked(address, status=400)

    assert (answer["code"], answer["parameter"]) == (code, parameter)
    assert (allowed in answer["allowed"]) if allowed else ("allowed" not in answer)
    assert asked(address, status=400, language="ru")["detail"] != answer["detail"]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("/api/v1/nowhere", "no_such_place"),
        ("/api/v1/nowhere/promises", "no_such_place"),
        ("promise", "no_such_table"),
        ("bulk/promise.csv", "no_such_table"),
        ("promises/O-999", "no_such_row"),
        ("/api/v1/min-bulak/promises/O-00/more", "no_such_address"),
        ("/api/v1/min bulak", "no_such_address"),
    ],
)
def test_what_is_not_there_is_said_to_be_not_there(address: str, code: str) -> None:
    assert asked(address, status=404)["code"] == code


def test_who_has_an_answer_does_not_get_it_twice() -> None:
    first = Client().get(f"{PLACE}/promises")
    tag = first.headers["ETag"]

    again = Client(headers={"if-none-match": tag}).get(f"{PLACE}/promises")

    assert not tag.startswith("W/")
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert Client().get(f"{PLACE}/promises?limit=1").headers["ETag"] != tag
    assert Client(headers={"if-none-match": tag}).get(f"{PLACE}/promises?lang=ru").status_code == 200


def test_a_page_of_any_site_may_read_and_nobody_may_write() -> None:
    asks = Client().options(f"{PLACE}/promises", headers={"origin": "https://example.invalid"})
    writes = Client(enforce_csrf_checks=True).post(f"{PLACE}/promises", {"state": "done"})
    wrong = Client().get(f"{PLACE}/promises?state=x")

    assert (asks.status_code, asks.headers["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")
    assert (writes.status_code, writes.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert json.loads(writes.content)["code"] == "unknown_method"
    for answer in (asks, writes, wrong):
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "Access-Control-Allow-Credentials" not in answer.headers
    assert not wrong.cookies


def test_the_head_of_an_answer_is_that_of_its_content() -> None:
    got, headed = Client().get(f"{PLACE}/promises"), Client().head(f"{PLACE}/promises")

    assert headed.content == b""
    assert headed.headers["ETag"] == got.headers["ETag"]


def test_every_answer_names_the_licence() -> None:
    answer = Client().get(f"{PLACE}/promises?limit=1")

    assert json.loads(answer.content)["licence"]["name"] == "CC-BY-4.0"
    assert '<https://creativecommons.org/licenses/by/4.0/>; rel="license"' in answer.headers["Link"]
    assert 'rel="next"' in answer.headers["Link"]


def test_the_municipality_names_everything_that_it_offers() -> None:
    offer = asked("/api/v1/min-bulak")

    assert [table["name"] for table in offer["tables"]] == [table.name for table in TABLES]
    addresses = [
        offer["popolo"],
        offer["events"],
        *(table[form] for table in offer["tables"][:2] for form in ("url", "csv")),
    ]
    for address in addresses:
        assert Client().get(address.removeprefix("http://testserver")).status_code == 200
    assert [row["id"] for row in asked("/api/v1/municipalities")["rows"]] == ["min-bulak"]


def test_a_table_is_declared_as_its_rows_are() -> None:
    assert len(BY_NAME) == len(TABLES)
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert {*table.filters, *([table.dated] if table.dated else ())} <= set(names)
        assert {column.refers for column in table.columns} - {""} <= set(BY_NAME)
        assert not table.dated or table.column(table.dated).kind is Kind.DAY


def test_an_appeal_that_was_not_released_tells_kind_and_days_alone() -> None:
    found = [row for row in rows("appeals?limit=200") if not row["is_released"]]

    assert found
    assert {(row["topic"], row["village"], row["subject"], row["text"], row["answer"]) for row in found} == {
        (None, None, "", "", "")
    }
