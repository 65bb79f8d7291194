"""What no template holds: style and scripts of its own, which the content policy would drop, and slips of the pen."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted([*ROOT.glob("src/**/*.html"), *ROOT.glob("tests/**/templates/*.html")])

FORBIDDEN = {
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "a style attribute": re.compile(r"\sstyle\s*=", re.IGNORECASE),
    "a script without a file": re.compile(r"<script\b(?![^>]*\ssrc=)", re.IGNORECASE),
    "an event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "a script address": re.compile(r"javascript:", re.IGNORECASE),
    "a full stop after a written day, which ends with one in Russian": re.compile(r'"DATE_FORMAT" }}(</\w+>)?\.'),
    "text that is not escaped": re.compile(r"\|\s*safe\b|\bautoescape\s+off\b"),
}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_template_is_free_of_what_none_holds(template: Path) -> None:
    text = template.read_text(encoding="utf-8")

    assert [what for what, pattern in FORBIDDEN.items() if pattern.search(text)] == []
