"""Whole tables: CSV and JSON say the same, every column is described, and no cell is a formula."""

import csv
import json
import re
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.test import Client

from esep.api.table import Kind, Table
from esep.api.tables import TABLES
from esep.documents.open_csv import open_csv
from tests.api.asked import PLACE, asked

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_csv_says_what_the_json_says(table: Table) -> None:
    answer = Client(headers={"accept-language": "en"}).get(f"{PLACE}/bulk/{table.name}.csv")
    lines = list(csv.DictReader(StringIO(answer.content.decode(), newline="")))
    told = asked(f"bulk/{table.name}.json")["rows"]

    assert [line["id"] for line in lines] == [row["id"] for row in told]
    for line, row in zip(lines, told, strict=True):
        assert (line["url"], line["gone_on"], line["gone_reason"]) == (row["url"], "", "")
        for column in table.columns:
            assert line[column.name] == _as_cell(row[column.name], column.kind), (row["id"], column.name)


def _as_cell(cell: Any, kind: Kind) -> str:
    if cell is None:
        return ""
    match kind:
        case Kind.MONEY:
            return str(cell["amount"])
        case Kind.CODES:
            return " ".join(cell)
        case Kind.FLAG:
            return "true" if cell else "false"
        case Kind.TEXT:
            mark = "'" if cell[:1] in ("=", "+", "-", "@") else ""
            return f"{mark}{cell}"
        case _:
            return str(cell)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_of_the_csv_is_described_where_the_file_says(table: Table) -> None:
    answer = Client().get(f"{PLACE}/bulk/{table.name}.csv")
    described = answer.headers["Link"].partition('rel="license", <http://testserver')[2].partition(">")[0]
    said = Client().get(described)
    columns = json.loads(said.content)["tableSchema"]["columns"]

    assert said.headers["Content-Type"] == "application/csvm+json"
    assert [column["name"] for column in columns] == answer.content.decode().partition("\r\n")[0].split(",")
    assert all(column["dc:description"] for column in columns)
    assert json.loads(said.content)["url"] == f"http://testserver{PLACE}/bulk/{table.name}.csv"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_are_described_in_the_language_that_is_asked_for(table: Table) -> None:
    def described(language: str) -> list[str]:
        said = Client().get(f"{PLACE}/bulk/{table.name}.csv-metadata.json", {"lang": language}).json()
        assert said["@context"][1] == {"@language": language}
        return [column["dc:description"] for column in said["tableSchema"]["columns"]]

    means = {language: described(language) for language in ("ky", "ru", "en")}

    assert all(re.search("[а-яё]", one) for language in ("ky", "ru") for one in means[language])
    assert not any(re.search("[а-яё]", one) for one in means["en"])
    assert all(ky != ru for ky, ru in zip(means["ky"], means["ru"], strict=True))


@pytest.mark.any_engine
@pytest.mark.parametrize("text", ["=1+1", "+7", "-1", "@sum", "\t=1", " \u200b=1", "＝1"])
def test_no_text_of_a_file_is_a_formula(text: str) -> None:
    written = open_csv(["a", "b"], [[text, Decimal("-1.50")]]).decode()
    _titles, line = csv.reader(StringIO(written, newline=""))

    assert line[0].startswith("'")
    assert line[1] == "-1.50"
