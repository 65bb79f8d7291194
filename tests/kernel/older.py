"""An installation as an earlier version left it, made by tests in a process: ``python -m tests.kernel.older``."""

import django

django.setup()

from django.db import connection  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402

from esep.kernel import projections  # noqa: E402
from esep.kernel.grants import grant_to  # noqa: E402
from esep.kernel.making import each_table_drawn_once  # noqa: E402
from esep.kernel.models import Municipality  # noqa: E402
from esep.kernel.owner import as_owner  # noqa: E402
from tests.kernel.errand import add, open_places  # noqa: E402

OURS = ("kernel", "community", "compliance", "records")
OTHERS = ("contenttypes", "auth", "sessions")


def make_tables() -> None:
    """The tables as they were before the second pair of migrations of each room, with what serving needs."""
    serving = connection.settings_dict["USER"]
    with as_owner():
        executor = MigrationExecutor(connection)
        others = [
            node for node in executor.loader.graph.leaf_nodes() if node[0] in ("contenttypes", "auth", "sessions")
        ]
        with each_table_drawn_once():
            executor.migrate([*others, *((room, "0002_guards") for room in OURS)])
        if connection.vendor == "postgresql":
            grant_to(serving)


if __name__ == "__main__":
    make_tables()
    # There was no search then, and the obligations had fewer columns; an upgrade computes them anew.
    projections._following.clear()
    projections._registered.clear()
    open_places(1)
    for number in range(3):
        print(add(Municipality.objects.get(), f"a{number}@example.invalid"))
