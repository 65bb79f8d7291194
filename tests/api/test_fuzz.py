"""R12: whatever is asked of the API, of a feed or of a file, the answer is one that is described, and never a 500."""

import csv
import json
import random
from collections.abc import Mapping
from io import StringIO
from typing import Any
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from esep.api.description import described
from esep.api.parameters import cursor_at
from esep.kernel.models import Municipality
from tests.api.feeds import feeds
from tests.api.schema import faults, resolved
from tests.web.matrix.routes import Route

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak"), pytest.mark.any_engine]

DOCUMENT = described()
PATHS = sorted(DOCUMENT["paths"])
KEYS = ("O-00", "M4", "15", "V1", "12-1", "2026-H1", "no-such-key", "..", "%2e%2e", "a" * 300)
TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["", "0", "-1", "1e3", "9" * 30, "\x00", "'; --", "=1+1", "٣", "2026-02-30", "0000-00-00", "ky"]),
)
PATIENT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def values_of(parameter: Mapping[str, Any]) -> st.SearchStrategy[str]:
    """Values that a parameter describes, and any others."""
    schema = parameter["schema"]
    if "enum" in schema:
        right = st.sampled_from(schema["enum"])
    elif schema.get("format") == "date":
        right = st.dates().map(lambda day: day.isoformat())
    elif schema["type"] == "integer":
        right = st.integers(schema["minimum"], schema["maximum"]).map(str)
    elif parameter["name"] == "cursor":
        right = st.text(min_size=1, max_size=20).map(lambda key: cursor_at(key.encode("utf-8", "ignore").decode()))
    else:
        right = st.sampled_from(KEYS)
    return st.one_of(right, TEXTS)


@st.composite
def requests(draw: st.DrawFn) -> tuple[str, str]:
    """A path of the description and a request to it: right, nearly right, or neither."""
    path = draw(st.sampled_from(PATHS))
    declared = [
        resolved(one["$ref"], DOCUMENT) if "$ref" in one else one for one in DOCUMENT["paths"][path]["parameters"]
    ]
    query = {
        one["name"]: draw(values_of(one)) for one in declared if one["in"] == "query" and draw(st.integers(0, 2)) == 0
    }
    if draw(st.integers(0, 5)) == 0:
        query[draw(TEXTS)] = draw(TEXTS)
    slug = draw(st.sampled_from(["min-bulak", "min-bulak", "min-bulak", "nowhere"]))
    address = path.replace("{slug}", slug).replace("{key}", quote(draw(st.sampled_from(KEYS)), safe=""))
    return path, f"/api/v1{address}?{urlencode(query, errors='surrogatepass')}"


@PATIENT
@given(several=st.lists(st.tuples(requests(), st.sampled_from(["GET", "GET", "GET", "HEAD"])), min_size=4, max_size=8))
def test_r12_every_answer_of_the_api_is_described(several: list[tuple[tuple[str, str], str]]) -> None:
    for (path, address), method in several:
        _as_described(path, address, method)


def _as_described(path: str, address: str, method: str) -> None:
    answer = Client(headers={"accept-language": "ru"}).generic(method, address)
    documented = DOCUMENT["paths"][path][method.lower()]["responses"]

    assert str(answer.status_code) in documented, (answer.status_code, address)
    said = documented[str(answer.status_code)]
    said = resolved(said["$ref"], DOCUMENT) if "$ref" in said else said
    if method == "HEAD":
        assert answer.content == b""
        return
    media_type = answer.headers["Content-Type"]
    assert media_type in said["content"], (address, media_type)
    schema = said["content"][media_type]["schema"]
    if schema != {"type": "string"}:
        assert list(faults(json.loads(answer.content), schema, root=DOCUMENT, at=address)) == []


@PATIENT
@given(rest=st.text(max_size=60), method=st.sampled_from(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]))
def test_r12_any_address_and_method_below_the_api_is_answered(rest: str, method: str) -> None:
    address = "/api/v1/" + quote(rest.encode("utf-8", "ignore"))
    answer = Client().generic(method, address)

    assert answer.status_code in (200, 204, 400, 404, 405), address
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    if answer.status_code >= 400 and method != "HEAD":
        assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("route", feeds(), ids=lambda route: route.name)
def test_r12_every_feed_and_file_stays_readable_whatever_stands_after_it(route: Route, min_bulak: Municipality) -> None:
    address = reverse(route.name, kwargs=dict.fromkeys(route.variables, "min-bulak"))
    chance = random.Random(route.name)
    for _number in range(8):
        strange = "".join(chr(chance.choice((0, 39, 61, 0x4FF, 0x1F600, 0xFFFD, 65))) for _sign in range(5))
        query = urlencode({chance.choice(("page", "village", "as_of", "from", "lang", strange)): strange})
        answer = Client(headers={"accept-language": strange[-1]}).get(f"{address}?{query}")

        assert answer.status_code in (200, 400), (address, query)
        if answer.status_code == 200:
            _read(b"".join(answer.streaming_content) if answer.streaming else answer.content, address)  # type: ignore[attr-defined]


def _read(content: bytes, address: str) -> None:
    """Read a file as a strict program would."""
    text = content.decode("utf-8-sig")
    match address.rpartition(".")[2]:
        case "atom":
            ElementTree.fromstring(text)
        case "ics":
            calendar = Calendar.from_ical(content)
            assert isinstance(calendar, Calendar)
            assert calendar.errors == []
        case "csv":
            lines = list(csv.reader(StringIO(text, newline=""), delimiter=";", strict=True))
            assert len({len(line) for line in lines}) == 1
        case "jsonl":
            assert all(json.loads(line) for line in text.splitlines())
        case _:
            json.loads(text)
