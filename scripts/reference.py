"""Write the reference pages that are made from the code: `docs/facts.md` and `docs/regulation-map.md`.

python scripts/reference.py write    write them anew
python scripts/reference.py check    fail when they have fallen behind
"""

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from inspect import cleandoc, getdoc
from pathlib import Path
from typing import Any

from esep.regulation.facts import CHAPTERS, KINDS, FactKind
from esep.regulation.facts.reading import adapter_of
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.treatment import treatment_of
from esep.regulation.wording import name_of

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "src/esep/regulation/packs/kg-model/rules"

Pages = dict[str, str]

PATTERNS = {
    "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$": "id: letters, digits, `.`, `_`, `-`",
    r"^(19|20|21)\d\d-H[12]$": "half-year, `2026-H1`",
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
    rows = [
        "# Map of the regulation",
        "",
        "Made by `scripts/reference.py` from the pack, the code and the tests; a test keeps it current. Clauses stand",
        "under their printed numbers. Rules are in `src/esep/regulation/packs/kg-model/rules/`, code in",
        "`src/esep/regulation/duties/`. `esep regulation show CLAUSE` reads a clause out; a judged one is on",
        "the demonstration page under the address in the last column.",
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
            through = ", ".join(f"`{rule}`" for rule in treatment.through)
            rules.append(reason + (f": {through}" if through else ""))
        tests = held_by.get(clause.id, [])
        shown = [*tests[:3], f"and {len(tests) - 3} more"] if len(tests) > 3 else tests
        screen = f"`/?clause={clause.id}`" if treatment.rules else "—"
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


def clauses_in_tests() -> dict[str, list[str]]:
    """Tests by the clause they hold: those marked `clause("...")`, by themselves or through their module."""
    found: dict[str, list[str]] = defaultdict(list)
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        name = file.relative_to(ROOT / "tests").as_posix()
        for node in tree.body:
            if isinstance(node, ast.FunctionDef):
                for clause in _marked(node.decorator_list):
                    found[clause].append(f"`{name}::{node.name}`")
            elif isinstance(node, ast.Assign) and any(getattr(t, "id", "") == "pytestmark" for t in node.targets):
                for clause in _marked([node.value]):
                    found[clause].append(f"`{name}`")
    return found


def _marked(nodes: list[ast.expr]) -> Iterator[str]:
    for top in nodes:
        for node in ast.walk(top):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "clause":
                yield from (a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str))


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
