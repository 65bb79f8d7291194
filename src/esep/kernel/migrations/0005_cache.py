"""The table of the cache, in which throttles count; made on either engine, whatever the settings of the day say."""

from typing import Any

from django.core.management import call_command
from django.db import migrations

TABLE = "esep_cache"


def create(apps: Any, schema_editor: Any) -> None:
    call_command("createcachetable", TABLE, database=schema_editor.connection.alias, verbosity=0)


def drop(apps: Any, schema_editor: Any) -> None:
    schema_editor.execute(f"DROP TABLE {schema_editor.quote_name(TABLE)}")


class Migration(migrations.Migration):
    dependencies = [("kernel", "0004_guards")]

    operations = [migrations.RunPython(create, drop)]
