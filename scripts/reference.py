"""Write the reference pages that are made from the code: `docs/facts.md` and `docs/regulation-map.md`.

python scripts/reference.py write    write them anew
python scripts/reference.py check    fail when they have fallen behind
"""

import io
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from inspect import cleandoc, getdoc
from pathlib import Path
from typing import Any

import pytest

from esep.regulation.facts import CHAPTERS, KINDS, FactKind
from esep.regulation.facts.reading import adapter_of
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.treatment import treatment_of
from esep.regulation.wording import name_of

ROOT = Path(__file__).resolve().parent.parent
LAW_TESTS = (ROOT / "tests/regulation", ROOT / "tests/cli")
RULES = ROOT / "src/esep/regulation/packs/kg-model/rules"

Pages = dict[str, str]

PATTERNS = {
    "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$": "id: letters, digits, `.`, `_`, `-`",
    "^(19|20|21)[0-9][0-9]-H[12]$": "half-year, `2026-H1`",
    "^[0-9a-f]{64}$": "SHA-256",
}


def pages() -> Pages:
    """Every page by its path below the repository."""
    return {"docs/facts.md": facts_page(), "docs/regulation-map.md": map_page()}


def facts_page() -> str:
    """The envelope of a facts file, and every kind of fact with its fields."""
    head = (ROOT / "docs/facts-head.md").read_text("utf-8")
    parts = [head.rstrip(), ""]
    for chapter in CHAPTERS:
        kinds = [kind for kind in KINDS.values() if kind.data.__module__ == chapter.__name__]
        parts += [f"## {(chapter.__doc__ or '').splitlines()[0].rstrip('.')}", ""]
        for kind in kinds:
            parts += [*_kind(kind), ""]
    return "\n".join(parts).rstrip() + "\n"


def _kind(kind: FactKind) -> Iterator[str]:
    yield f"### `{kind.name}`"
    yield ""
    yield " ".join(cleandoc(getdoc(kind.data) or "").split())
    yield ""
    records = ", ".join(f"`{case}`" for case in sorted(kind.cases))
    yield f"Records: {records}." + (" Needs `occurred_at`." if kind.needs_time else "")
    schema = adapter_of(kind.name).json_schema(ref_template="#/{model}")
    definitions = schema.get("$defs", {})
    required = set(schema.get("required", ()))
    if schema.get("properties"):
        yield ""
        yield "| field | needed | value |"
        yield "|---|---|---|"
        for name, described in schema["properties"].items():
            yield f"| `{name}` | {'yes' if name in required else 'no'} | {_value(described, definitions)} |"


def _value(described: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:
    """What a field may hold, in words."""
    if "$ref" in described:
        return _value(definitions[described["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in described:
        return " or ".join(_value(one, definitions) for one in described["anyOf"] if one.get("type") != "null")
    if "enum" in described:
        return "one of " + ", ".join(f"`{value}`" for value in described["enum"])
    kind = described.get("type")
    if kind == "array":
        return f"list: {_value(described['items'], definitions)}"
    if kind == "object" and (by_id := described.get("patternProperties")):
        return f"table by id: {_value(next(iter(by_id.values())), definitions)}"
    if kind == "object":
        names = ", ".join(f"`{name}`" for name in described.get("properties", ()))
        return f"table with {names}"
    if kind == "string" and "format" in described:
        return {"date": "day, `2026-09-14`", "time": "time, `14:00`"}[described["format"]]
    if kind == "string" and "pattern" in described:
        return PATTERNS[described["pattern"]]
    return {"integer": "whole number", "string": "text", "boolean": "`true` or `false`"}.get(str(kind), str(kind))


def map_page() -> str:
    """Clause -> rule -> code -> test -> screen."""
    pack, held_by, lines = model_pack(), clauses_in_tests(), rule_lines()
    by_place: dict[str, str] = {}
    for clause in pack.clauses.values():
        by_place.setdefault(clause.printed, clause.id)
    leads = {place: by_place.get(place.split()[0], "") for place in by_place}
    rows = [
        "# Map of the regulation",
        "",
        "Made by `scripts/reference.py` from the pack, the code and the tests; a test keeps it current. Clauses stand",
        "under their printed numbers. Rules are in `src/esep/regulation/packs/kg-model/rules/`, code in",
        "`src/esep/regulation/duties/`. `esep regulation show CLAUSE` reads a clause out; a judged one is on",
        "the demonstration page under the address in the last column. A part of a report or a list that no test names",
        "by itself shows the tests of the duty, or of the clause, that it belongs to.",
        "",
        "| Clause | Kind | Rule | Code | Tests | Screen |",
        "|---|---|---|---|---|---|",
    ]
    for clause in pack.clauses.values():
        treatment = treatment_of(pack, clause.id)
        rules = [f"`{rule}` ({lines[rule]})" for rule in treatment.rules]
        shapes = sorted({str(pack.obligations[rule]["shape"]) for rule in treatment.rules})
        if treatment.because is not None:
            reason = name_of("unchecked", treatment.because, language="en")
            carried_by = ", ".join(f"`{rule}`" for rule in treatment.through)
            rules.append(reason + (f": {carried_by}" if carried_by else ""))
        through = [
            clause.id,
            *(str(pack.obligations[rule]["clause"]) for rule in treatment.rules),
            leads[clause.printed],
        ]
        tests = next((held_by[id] for id in through if treatment.rules and id in held_by), [])
        shown = [*tests[:3], f"and {len(tests) - 3} more"] if len(tests) > 3 else tests
        screen = f"`/<slug>/year/?clause={clause.id}`" if treatment.rules else "—"
        rows.append(
            f"| `{clause.id}` | {clause.kind.replace('_', ' ')} | {'<br>'.join(rules)} "
            f"| {', '.join(f'`{shape}.py`' for shape in shapes) or '—'} | {'<br>'.join(shown) or '—'} | {screen} |"
        )
    return "\n".join(rows) + "\n"


def rule_lines() -> dict[str, str]:
    """Where each rule's table begins: file and line."""
    found: dict[str, str] = {}
    for file in sorted(RULES.glob("*.toml")):
        before = ""
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
            if before == "[[obligation]]" and line.startswith("id = "):
                found[line.split('"')[1]] = f"{file.name}:{number}"
            before = line
    return found


class Collector:
    """A pytest plugin that notes which tests are marked with which clause, and runs none."""

    def __init__(self) -> None:
        self.held_by: dict[str, list[str]] = defaultdict(list)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Take the marks of every test, once for all its parameters."""
        for item in session.items:
            test = item.nodeid.partition("[")[0].removeprefix("tests/")
            for mark in item.iter_markers("clause"):
                for clause in mark.args:
                    if f"`{test}`" not in self.held_by[clause]:
                        self.held_by[clause].append(f"`{test}`")


def clauses_in_tests() -> dict[str, list[str]]:
    """Tests by the clause they hold, as their marks say."""
    collector = Collector()
    with redirect_stdout(io.StringIO()):
        code = pytest.main(["--collect-only", "-q", f"--rootdir={ROOT}", *map(str, LAW_TESTS)], plugins=[collector])
    if code != pytest.ExitCode.OK:
        raise SystemExit(f"the tests could not be collected: {code}")
    return collector.held_by


def behind() -> list[str]:
    """The pages that have fallen behind the code."""
    return [path for path, text in pages().items() if not _is(ROOT / path, text)]


def _is(file: Path, text: str) -> bool:
    return file.exists() and file.read_text("utf-8") == text


def main(task: str) -> int:
    """Write the pages, or tell which have fallen behind."""
    if task == "write":
        for path, text in pages().items():
            (ROOT / path).write_text(text, "utf-8")
        return 0
    for path in behind():
        print(f"{path} has fallen behind: run `make reference`")
    return 1 if behind() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "check"))
