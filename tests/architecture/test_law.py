"""The law can be read and run without the rest of the house."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

LAW = Path(__file__).resolve().parents[2] / "src" / "esep" / "regulation"
ALLOWED = {*sys.stdlib_module_names, "pydantic", "pydantic_core"}
# Parts of the standard library that would let the clock, chance or the network into a judgement.
WITHHELD = {"random", "secrets", "socket", "sqlite3", "subprocess", "time", "urllib", "uuid"}


def imported(file: Path) -> Iterator[str]:
    """Yield the full name of every module that `file` imports."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


@pytest.mark.parametrize("file", sorted(LAW.rglob("*.py")), ids=lambda file: str(file.relative_to(LAW)))
def test_a_module_of_the_law_imports_only_the_law_pydantic_and_the_standard_library(file: Path) -> None:
    strangers = {
        name
        for name in imported(file)
        if not name.startswith(("esep.regulation", ".")) and name.partition(".")[0] not in ALLOWED - WITHHELD
    }

    assert strangers == set()
