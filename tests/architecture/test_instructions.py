"""What a reader is told to type can be typed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from esep.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "CONTRIBUTING.md")

every_page = pytest.mark.parametrize("page", PAGES)


def code(page: str) -> list[str]:
    """Return what stands in code on a page: the lines of its blocks without remarks, and the spans in its sentences."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    lines = [line.partition("#")[0] for block in blocks for line in block.splitlines()]
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return lines + re.findall(r"`([^`]+)`", prose)


def commands(page: str) -> Iterator[list[str]]:
    """Yield the words of every `esep` command on a page, without files, clauses and options."""
    for line in code(page):
        if found := re.search(r"(?:^|/)esep((?: [a-z]+(?![^ ]))*)", line):
            yield found[1].split()


@every_page
def test_every_make_target_on_a_page_is_in_the_makefile(page: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))

    named = {target for line in code(page) for target in re.findall(r"\bmake ([a-z]+)", line)}

    assert named
    assert named - targets == set()


def test_every_setting_given_to_make_is_one_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    named = {name for line in code("README.md") for name in re.findall(r"\b([A-Z_]+)=", line)}

    assert all(f"$({name})" in makefile for name in named)


def test_every_command_and_option_of_the_readme_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    known = ""
    for words in commands("README.md"):
        with pytest.raises(SystemExit) as leaving:
            main([*words, "--help", "--lang", "en"])
        assert leaving.value.code == 0, words
        known += capsys.readouterr().out

    options = {option for line in code("README.md") for option in re.findall(r"(?<!\S)--[a-z-]+", line)}

    assert options
    assert {option for option in options if option not in known} == set()
