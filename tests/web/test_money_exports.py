"""What leaves as a table of money never runs as a formula, whatever was typed or brought in (S4)."""

import csv
import re
from collections.abc import Iterator
from io import BytesIO, StringIO

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import resolve
from openpyxl import load_workbook
from pytest_django import DjangoDbBlocker

from esep.access import Role
from esep.kernel import clock, scope
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.databases import for_a_module
from tests.finance.holdings import a_fund, a_property, some_works
from tests.finance.sums_2026 import kept
from tests.grounds import Grounds
from tests.kernel.people import a_holder
from tests.web.matrix.routes import routes
from tests.web.office.desk import desk_of, text

pytestmark = pytest.mark.django_db

SIGNS = ("=", "+", "-", "@", "\t=", "\r=")
PAGES = (
    "budget/2026/",
    "budget/2026-1/",
    "budget/versions/B-2026-1/",
    "property/2026-1/",
    "funds/2026-1/",
    "debts/",
    "works/",
    "office/budget/2026/?half=1",
    "office/budget/versions/B-2026-1/",
    "office/property/",
    "office/funds/",
    "office/debts/",
    "office/programmes/",
    "office/outlook/",
)
MONEY = re.compile(r"(?:office-)?(?:budget|property|funds|debts|programmes|outlook|works)\b")
EXPORT = re.compile(r"-(?:table|csv|xlsx)$")
NUMBER = re.compile(r"-?[\d\u00a0 ]+(?:[.,]\d+)?")
KEPT = ("code", "digest", "fingerprint", "decision", "sheet", "withdrawn_reason", "end_reason")
"""Texts that have a form of their own, or stand only where something was withdrawn or has ended."""

POISON = "1+HYPERLINK(1)"


@pytest.fixture(scope="module")
def money(grounds: Grounds, django_db_blocker: DjangoDbBlocker) -> Iterator[MinBulak]:
    """The municipality with all the money of the example."""
    with grounds.min_bulak() as built, for_a_module(django_db_blocker):
        with clock.set_to(at(TODAY, hour=17)):
            by = a_holder(Role.FINANCE_CHIEF, built.place, login="money")
            kept(by, built.place.pk)
            for keep in (a_property, a_fund, some_works):
                keep(by, built.place.pk)
        yield built


def address(page: str) -> str:
    inside = page.removeprefix("office/")
    return f"/en/office/min-bulak/{inside}" if inside != page else f"/en/min-bulak/{page}"


def exports(client: Client) -> list[str]:
    """All tables that the pages of money offer."""
    found = (re.findall(r'href="([^"]+\.(?:csv|xlsx)(?:\?[^"]*)?)"', text(client.get(address(page)))) for page in PAGES)
    return sorted({one.replace("&amp;", "&") for links in found for one in links})


def poison(money: MinBulak, sign: str) -> None:
    """Let every free text of the chapter of money begin with a sign."""
    with scope.of(money.place.pk):
        for model in apps.get_app_config("finance").get_models():
            free = [field for field in model._meta.concrete_fields if _is_free(field)]
            if free and model._default_manager.exists():
                model._default_manager.update(**{field.name: f"{sign}{POISON}"[: field.max_length] for field in free})


def _is_free(field: object) -> bool:
    return isinstance(field, models.CharField) and not field.choices and field.name not in KEPT


def cells(name: str, content: bytes) -> Iterator[str]:
    """The texts of a table that a spreadsheet would take as they stand; not those it is told to leave alone."""
    if "xlsx" in name:
        for sheet in load_workbook(BytesIO(content)).worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != "f", (name, cell.coordinate)
                    if isinstance(cell.value, str) and not cell.quotePrefix:
                        yield cell.value
        return
    for line in csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"):
        yield from line


@pytest.fixture
def today() -> Iterator[None]:
    with clock.set_to(at(TODAY, hour=18)):
        yield


@pytest.mark.parametrize("sign", SIGNS)
def test_s4_no_table_of_money_leaves_with_a_formula(money: MinBulak, today: None, sign: str) -> None:
    client = desk_of(Role.FINANCE_CHIEF, money.place)
    offered = exports(client)
    wanted = {route.name for route in routes() if MONEY.match(route.name) and EXPORT.search(route.name)}
    assert {resolve(one.partition("?")[0]).url_name for one in offered} == wanted
    poison(money, sign)

    found = 0
    for one in offered:
        answer = client.get(one)
        assert answer.status_code == 200, one
        for cell in cells(one, answer.content):
            found += POISON in cell
            assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r") or NUMBER.fullmatch(cell), (one, cell)
    assert found > 10
