"""Tables are made the quick way; they must be those that Django makes when it is left alone."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.databases import SQLITE, opened, prepared_file
from tests.kernel import nursery

SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"


def test_tables_drawn_once_are_those_that_django_makes(tmp_path: Path) -> None:
    settings = {"DJANGO_SETTINGS_MODULE": "esep.config.settings", "DATABASE_URL": "", "ESEP_DATA": str(tmp_path)}

    plain = nursery.run(["django", "migrate", "--verbosity=0"], environment={**os.environ, **settings})

    assert plain.returncode == 0, plain.stderr
    with closing(sqlite3.connect(tmp_path / SQLITE)) as slow, closing(opened(prepared_file())) as quick:
        assert slow.execute(SCHEMA).fetchall() == quick.execute(SCHEMA).fetchall()
