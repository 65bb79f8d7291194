"""Printed items meet the clauses of the pack."""

from dataclasses import dataclass

from esep.regulation.adopted import bind, read_outline
from tests.regulation.adopted.texts import MINI


@dataclass(frozen=True)
class Row:
    id: str
    printed: str


ITEMS = read_outline(MINI).items
EVERYTHING = [
    Row(f"{item.number}-row", item.number)
    for item in ITEMS
    if item.kind not in {"title", "contents", "chapter", "section"}
]


def test_when_print_and_pack_agree_nothing_is_extra_and_nothing_absent() -> None:
    bound = bind(ITEMS, EVERYTHING)

    assert bound.extra == ()
    assert bound.absent == ()
    assert list(bound.bound.values()) == [(row.id,) for row in EVERYTHING]


def test_rows_that_share_an_address_are_all_bound_in_the_order_of_the_pack() -> None:
    bound = bind(ITEMS, [Row("2.1-notice", "2.1 -1"), Row("2.1-venue", "2.1  -1 ")])

    assert {item.number: ids for item, ids in bound.bound.items()} == {"2.1 -1": ("2.1-notice", "2.1-venue")}


def test_a_clause_that_is_not_printed_is_absent() -> None:
    assert bind(ITEMS, [*EVERYTHING, Row("2.3-lost", "2.3")]).absent == ("2.3-lost",)


def test_an_item_that_no_clause_knows_is_extra() -> None:
    known = [row for row in EVERYTHING if row.printed not in {"2.6", "2.2 5)"}]

    assert [item.number for item in bind(ITEMS, known).extra] == ["2.2 5)", "2.6"]


def test_a_lead_whose_items_are_known_is_only_structure() -> None:
    known = [row for row in EVERYTHING if row.printed not in {"2.1", "2.2", "2.2 2)"}]

    assert bind(ITEMS, known).extra == ()


def test_a_number_printed_twice_gets_its_clauses_twice() -> None:
    items = read_outline("1.1. Бир.\n1.2. Эки.\n1.2. Дагы эки.").items

    assert list(bind(items, [Row("1.2-x", "1.2")]).bound.values()) == [("1.2-x",), ("1.2-x",)]
