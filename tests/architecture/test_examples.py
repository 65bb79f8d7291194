"""Whatever a docstring shows of its own use comes out as it says."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src"
PROMPT = ">>> "
SHOWING = sorted(
    ".".join(file.relative_to(SOURCES).with_suffix("").parts)
    for file in (SOURCES / "esep").rglob("*.py")
    if PROMPT in file.read_text(encoding="utf-8")
)
"""Modules with examples. Looking for examples in all others, too, would take as long as a thousand tests."""


@pytest.mark.parametrize("name", SHOWING)
def test_every_example_of_a_docstring_comes_out(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    module = import_module(name)

    found = doctest.testmod(module, verbose=False)

    assert found.attempted
    assert found.failed == 0, capsys.readouterr().out
