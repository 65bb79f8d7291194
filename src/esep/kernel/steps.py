"""The steps by which tables came to be what they are (Django's migrations): those of this Esep, and those carried out.

They are told by the names of their files. Django's own way of asking reads every one of them into memory, where they
stay for as long as the process lives; so that is left to those who carry steps out.
"""

from functools import cache
from importlib.util import find_spec
from pkgutil import iter_modules

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

Step = tuple[str, str]
"""The label of an application, and the name of one of its migrations."""


@cache
def known() -> frozenset[Step]:
    """The steps of this Esep and of the libraries that keep tables in its database."""
    found: set[Step] = set()
    for app in apps.get_app_configs():
        package, _explicit = MigrationLoader.migrations_module(app.label)
        spec = find_spec(package) if package else None
        for module in iter_modules(spec.submodule_search_locations if spec else ()):
            if not module.ispkg and module.name[0] not in "_~":
                found.add((app.label, module.name))
    return frozenset(found)


def carried_out() -> frozenset[Step]:
    """The steps that the database has taken; none where it is empty. Raises OperationalError: it does not answer."""
    return frozenset(MigrationRecorder(connection).applied_migrations())


def to_do() -> frozenset[Step]:
    """The steps of this Esep that the database has not taken. Raises OperationalError: it does not answer."""
    return known() - carried_out()
