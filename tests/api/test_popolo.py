"""People in office as Popolo: every object is of the published shape, and every reference leads to one."""

from typing import Any

import pytest

from tests.api.asked import asked
from tests.api.schema import faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak"), pytest.mark.clause("1.2")]

TEXT = {"type": "string", "minLength": 1}
DAY = {"type": "string", "pattern": r"^\d{4}(-\d\d){0,2}$"}
"""Popolo takes a year, a month or a day."""
SOURCES = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"url": {"type": "string", "format": "uri"}, "note": TEXT},
        "required": ["url"],
        "additionalProperties": False,
    },
}


def shape(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": ["id", *required], "additionalProperties": False}


PERSON = shape({"id": TEXT, "name": TEXT, "sources": SOURCES}, "name")
ORGANIZATION = shape(
    {
        "id": TEXT,
        "name": TEXT,
        "classification": TEXT,
        "parent_id": TEXT,
        "founding_date": DAY,
        "dissolution_date": DAY,
    },
    "name",
)
POST = shape(
    {"id": TEXT, "label": TEXT, "role": TEXT, "organization_id": TEXT, "area_id": TEXT}, "label", "organization_id"
)
MEMBERSHIP = shape(
    {
        "id": TEXT,
        "label": TEXT,
        "role": TEXT,
        "person_id": TEXT,
        "organization_id": TEXT,
        "post_id": TEXT,
        "start_date": DAY,
        "end_date": DAY,
    },
    "person_id",
    "organization_id",
)
AREA = shape({"id": TEXT, "name": TEXT, "classification": TEXT, "parent_id": TEXT}, "name")
SHAPES = {
    "persons": PERSON,
    "organizations": ORGANIZATION,
    "posts": POST,
    "memberships": MEMBERSHIP,
    "areas": AREA,
}
LEADS = {
    "person_id": "persons",
    "organization_id": "organizations",
    "parent_id": "organizations",
    "post_id": "posts",
    "area_id": "areas",
}


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_every_object_is_of_the_published_shape(language: str) -> None:
    told = asked("popolo.json", language=language)

    for name, schema in SHAPES.items():
        assert told[name]
        assert [fault for one in told[name] for fault in faults(one, schema, root={}, at=one["id"])] == []


def test_names_are_given_once_and_every_reference_leads_somewhere() -> None:
    told = asked("popolo.json")
    names = {name: [one["id"] for one in told[name]] for name in SHAPES}
    every = [one for of_kind in names.values() for one in of_kind]

    assert len(set(every)) == len(every)
    for kind in SHAPES:
        for one in told[kind]:
            for field, target in LEADS.items():
                assert field not in one or one[field] in names[target], (one["id"], field)


def test_everybody_is_there_once_with_the_mandate_and_the_offices() -> None:
    told = asked("popolo.json")
    deputies = asked("bulk/deputies.json")["rows"]
    mandates = {one["person_id"]: one for one in told["memberships"] if one["id"].endswith("/mandate")}

    assert set(mandates) == {row["id"] for row in deputies}
    for row in deputies:
        said = mandates[row["id"]]
        assert (said["start_date"], said.get("end_date")) == (row["since"], row["until"])
    held = [one for one in told["memberships"] if one.get("post_id", "").startswith("min-bulak/offices/")]
    assert len(held) == len(asked("bulk/office-holders.json")["rows"])
    sitting = {row["id"]: row["name"] for row in deputies}
    people = {one["id"]: one["name"] for one in told["persons"]}
    assert sitting.items() <= people.items()


def test_another_day_has_other_people() -> None:
    then, now = asked("popolo.json?as_of=2024-12-31"), asked("popolo.json")

    assert then["as_of"] == "2024-12-31"
    assert then["memberships"] != now["memberships"]
