"""The description of the API: whole, in itself right, and of exactly what answers."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver

from esep.api import tables, urls
from esep.api.description import described
from tests.api.asked import PLACE, asked
from tests.api.schema import faults, resolved

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

UNDESCRIBED = frozenset({"api-nothing"})


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return described()


def refs(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        if isinstance(content.get("$ref"), str):
            yield content["$ref"]
        for one in content.values():
            yield from refs(one)
    elif isinstance(content, list):
        for one in content:
            yield from refs(one)


def test_the_description_is_served_as_it_is(document: dict[str, Any]) -> None:
    assert asked("/api/v1/openapi.json") == json.loads(json.dumps(document))
    assert document["openapi"] == "3.1.0"
    assert document["info"]["license"]["name"] == "CC-BY-4.0"


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    assert [ref for ref in set(refs(document)) if not resolved(ref, document)] == []


def test_every_operation_has_a_name_of_its_own_and_its_variables(document: dict[str, Any]) -> None:
    names = []
    for path, item in document["paths"].items():
        said = [resolved(one["$ref"], document) if "$ref" in one else one for one in item["parameters"]]
        variables = {one["name"] for one in said if one["in"] == "path"}
        assert variables == set(re.findall(r"{(\w+)}", path)), path
        assert all(one["required"] for one in said if one["in"] == "path")
        assert len({(one["name"], one["in"]) for one in said}) == len(said)
        names += [item[method]["operationId"] for method in ("get", "head", "options")]
        assert {"200", "304", "400", "503"} <= set(item["get"]["responses"])
        assert ("404" in item["get"]["responses"]) is bool(variables)

    assert len(set(names)) == len(names)


def test_what_is_described_is_what_there_is(document: dict[str, Any]) -> None:
    patterns = {one.name: str(one.pattern) for one in urls.urlpatterns if one.name not in UNDESCRIBED}
    there = set()
    for pattern in patterns.values():
        path = "/" + pattern.replace("<slug:slug>", "{slug}").replace("<str:key>", "{key}")
        there |= {path.replace("<slug:table>", table.name) for table in tables.TABLES}

    assert set(document["paths"]) == there
    assert get_resolver().resolve("/api/v1/min-bulak/promises").url_name == "api-table"


def test_every_answer_is_as_it_is_described(document: dict[str, Any]) -> None:
    client = Client(headers={"accept-language": "ru"})
    keys = {table.name: asked(f"{table.name}?limit=1")["rows"][0]["id"].rsplit("/", 1)[1] for table in tables.TABLES}
    for path, item in document["paths"].items():
        table = item["get"]["operationId"].partition(".")[0]
        address = "/api/v1" + path.replace("{slug}", "min-bulak").replace("{key}", keys.get(table, ""))
        answer = client.get(address)
        content = item["get"]["responses"]["200"]["content"]

        assert answer.status_code == 200, address
        assert set(content) == {answer.headers["Content-Type"]}, address
        assert set(item["get"]["responses"]["200"]["headers"]) <= {*answer.headers, "Link"}
        schema = content[answer.headers["Content-Type"]]["schema"]
        if schema != {"type": "string"}:
            found = list(faults(json.loads(answer.content), schema, root=document, at=address))
            assert found == [], found[:5]


def test_a_column_that_is_not_declared_or_not_given_is_found(document: dict[str, Any]) -> None:
    schema = document["components"]["schemas"]["promises"]
    row = asked("promises?limit=1")["rows"][0]

    assert list(faults(row, schema, root=document)) == []
    assert list(faults({**row, "phone": "1"}, schema, root=document)) == [": phone is not foreseen"]
    assert list(faults({**row, "state": "x"}, schema, root=document)) != []
    row.pop("text")
    assert list(faults(row, schema, root=document)) == [": text is missing"]


def test_a_complaint_is_as_it_is_described(document: dict[str, Any]) -> None:
    for address in ("promises?state=x", "promises?color=1", "promises?limit=0", "promises?changed_since=x"):
        answer = Client().get(f"{PLACE}/{address}")
        said = resolved(document["paths"]["/{slug}/promises"]["get"]["responses"]["400"]["$ref"], document)
        schema = said["content"][answer.headers["Content-Type"]]["schema"]
        assert list(faults(json.loads(answer.content), schema, root=document)) == []
