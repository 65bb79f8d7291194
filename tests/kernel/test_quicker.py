"""The short ways of tests lead where Django's own lead."""

from itertools import product

import pytest
from django.apps import apps
from django.db.models import CharField, IntegerField
from django.db.models.expressions import Col, Expression

from tests.quicker import short_identity

FIELDS = [field for model in apps.get_models() for field in model._meta.concrete_fields]


@pytest.mark.parametrize("alias", ["", "T1"])
def test_a_column_is_what_django_says_it_is(alias: str) -> None:
    whole = Expression.identity.func  # type: ignore[attr-defined]
    other = [None, IntegerField(), CharField(max_length=3)]
    columns = [Col(alias, field, shown) for field, shown in product(FIELDS, other)]
    columns += [Col(alias, target=field, output_field=field) for field in FIELDS]

    assert [short_identity(column) for column in columns] == [whole(column) for column in columns]
