"""Every table of a municipality is locked twice, and no chapter reaches into another."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection, models

from esep.kernel.models import Municipality, OfMunicipality

ROOT = Path(__file__).resolve().parents[2]
OURS = [model for model in apps.get_models() if model.__module__.startswith("esep.")]
TABLES = [model for model in OURS if issubclass(model, OfMunicipality)]


def rooms() -> list[set[str]]:
    """The layers of the house, from the top, as the import contract has them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "rooms")
    return [{room.strip() for room in layer.split("|")} for layer in layers]


def foreign_keys(model: type[models.Model]) -> Iterator["models.ForeignKey[models.Model, models.Model]"]:
    """The foreign keys of a table."""
    return (field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey))


def named(model: type[models.Model]) -> str:
    return model._meta.label


@pytest.mark.parametrize("model", OURS, ids=named)
def test_whatever_belongs_to_a_municipality_has_the_base_that_narrows_it(model: type[models.Model]) -> None:
    belongs = any(key.related_model is Municipality for key in foreign_keys(model))

    assert issubclass(model, OfMunicipality) is belongs


@pytest.mark.parametrize("model", TABLES, ids=named)
def test_the_municipality_leads_every_constraint_and_index(model: type[OfMunicipality]) -> None:
    unique = [one for one in model._meta.constraints if isinstance(one, models.UniqueConstraint)]

    leaders = {one.name: one.fields[0] for one in (*unique, *model._meta.indexes) if one.fields}
    assert set(leaders.values()) <= {"municipality"}, leaders
    assert not any(field.unique for field in model._meta.concrete_fields if not field.primary_key)


@pytest.mark.parametrize("model", OURS, ids=named)
def test_rows_are_never_deleted_by_deleting_another(model: type[models.Model]) -> None:
    assert {key.remote_field.on_delete for key in foreign_keys(model)} <= {models.PROTECT}


@pytest.mark.parametrize("model", TABLES, ids=named)
def test_lists_have_an_order(model: type[OfMunicipality]) -> None:
    unique = [one.fields for one in model._meta.constraints if isinstance(one, models.UniqueConstraint)]

    assert model._meta.ordering or unique == [("municipality",)]


@pytest.mark.parametrize("model", OURS, ids=named)
def test_a_foreign_key_leads_to_the_same_room_or_one_below(model: type[models.Model]) -> None:
    layer = {room: number for number, layer in enumerate(rooms()) for room in layer}

    for key in foreign_keys(model):
        target = key.related_model
        assert isinstance(target, type)
        here, there = model._meta.app_label, target._meta.app_label
        assert here == there or layer[there] > layer[here], key


def test_references_are_unambiguous() -> None:
    words = [model.REF for model in TABLES if model.REF]

    assert sorted(words) == sorted(set(words))


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no row-level security")
@pytest.mark.parametrize("model", TABLES, ids=named)
def test_r5_postgresql_forces_row_level_security(model: type[OfMunicipality]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relrowsecurity, relforcerowsecurity, pg_get_userbyid(relowner) = current_user"
            " FROM pg_class WHERE oid = %s::regclass",
            [model._meta.db_table],
        )
        locked = cursor.fetchone()
        cursor.execute(
            "SELECT policyname, cmd FROM pg_policies WHERE tablename = %s ORDER BY 1", [model._meta.db_table]
        )
        policies = cursor.fetchall()

    expected = [("own", "ALL")]
    if model.IS_OWN_OF_ACCOUNT:
        expected.append(("own_roles", "SELECT"))
    if model.IS_PUBLIC:
        expected.append(("public_all", "SELECT"))
    assert locked == (True, True, False)
    assert policies == expected


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no roles")
def test_r5_the_serving_role_cannot_slip_past_row_level_security() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")

        assert cursor.fetchone() == (False, False)
