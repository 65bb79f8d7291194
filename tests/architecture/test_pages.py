"""Pages parse, ask once, and render: no queries and no writing in them."""

import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src" / "esep"
PAGES = sorted([*SOURCES.glob("portal/**/*.py"), *SOURCES.glob("workspace/**/*.py")])
QUERY = re.compile(r"\.objects\b|\.save\(|\.delete\(\)|\.raw\(|connection\.cursor")
SESSION_STORE = {"workspace/spent.py", "workspace/lists/kept.py"}
"""Where sent forms and uploaded lists wait (decision 14): sessions are no records."""


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(SOURCES)))
def test_a_page_holds_no_query(file: Path) -> None:
    found = QUERY.findall(file.read_text("utf-8"))

    assert found == [] or file.relative_to(SOURCES).as_posix() in SESSION_STORE
