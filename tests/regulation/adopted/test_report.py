"""The report: everything an import has shown, as objects and as plain data."""

import json
from dataclasses import dataclass

import pytest

from esep.regulation.adopted import Remark, import_text
from esep.regulation.refusals import BadInput
from tests.regulation.adopted.texts import ADDRESSES, MINI, in_old_font


@dataclass(frozen=True)
class Row:
    id: str
    printed: str


@dataclass(frozen=True)
class Page:
    text: str
    remarks: tuple[Remark, ...] = ()


ROWS = [Row("2.1-a", "2.1"), Row("2.1-b", "2.1"), Row("9.9-x", "9.9")]


def test_items_are_listed_with_their_clauses() -> None:
    report = import_text(MINI, clauses=ROWS).as_json()

    items = report["items"]
    assert isinstance(items, list)
    assert [item["number"] for item in items] == list(ADDRESSES)
    assert next(item for item in items if item["number"] == "2.1") == {
        "number": "2.1",
        "kind": "clause",
        "text": "Суу башкаруучу жума сайын төмөнкүлөрдү аткарат:",
        "clause": "2.1-a",
        "clauses": ["2.1-a", "2.1-b"],
        "line": 44,
    }
    assert next(item for item in items if item["number"] == "3.1")["clause"] is None
    assert report["absent"] == ["9.9-x"]


def test_a_report_is_plain_data() -> None:
    report = import_text(MINI, clauses=ROWS).as_json()

    assert json.loads(json.dumps(report)) == report


def test_remarks_come_in_the_order_of_the_work() -> None:
    page = Page(in_old_font(MINI), (Remark("encoding_weighed", {"encoding": "windows-1251"}),))

    codes = [remark.code for remark in import_text(page, clauses=()).remarks]

    assert codes[:2] == ["encoding_weighed", "legacy_font"]
    assert codes[-1] == "slash_forms"


def test_an_old_font_gives_the_same_items() -> None:
    assert import_text(in_old_font(MINI), clauses=()).items == import_text(MINI, clauses=()).items


@pytest.mark.parametrize(("text", "found"), [("", 0), ("Жөнөкөй кат.", 0), ("1.1. Бир.\n1.2. Эки.", 2)])
def test_a_text_with_few_clauses_is_refused_with_advice(text: str, found: int) -> None:
    with pytest.raises(BadInput) as refused:
        import_text(text, clauses=())

    breach = refused.value.breaches[0]
    assert (breach.code, breach.params) == ("too_few_clauses", {"found": found, "needed": 3})
