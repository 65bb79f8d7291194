"""What is known of migrations by the names of their files is what Django finds by reading them."""

import subprocess
import sys

import pytest
from django.db.migrations.loader import MigrationLoader

from esep.kernel import steps

ASKED = """
import sys, django
django.setup()
from esep.kernel import steps
assert steps.known()
print([name for name in sys.modules if ".migrations.0" in name])
"""


def test_the_steps_known_by_their_names_are_those_that_django_reads() -> None:
    read = MigrationLoader(None).disk_migrations

    assert steps.known() == set(read)


def test_no_migration_stands_for_others() -> None:
    """Such a one counts as taken where those were: then names alone would not tell any more."""
    read = MigrationLoader(None).disk_migrations

    assert not [name for name, migration in read.items() if migration.replaces]


@pytest.mark.django_db
def test_a_database_that_was_made_ready_has_nothing_to_do() -> None:
    assert steps.carried_out() == steps.known()
    assert not steps.to_do()


def test_asking_reads_no_migration_into_memory() -> None:
    asked = subprocess.run([sys.executable, "-c", ASKED], check=True, capture_output=True, text=True)

    assert asked.stdout.strip() == "[]"
