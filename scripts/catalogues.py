"""Catalogues of interface words: `compile` writes each .mo beside its .po, `check` compares with the sources.

Every string that templates and code offer for translation is in each catalogue, translated, not fuzzy, with
the same placeholders; no catalogue holds a string that nothing uses. Entries with the extracted comment
`framework` replace words of Django itself.
"""

import ast
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import django.conf
from babel.messages.catalog import Catalog, Message
from babel.messages.checkers import python_format
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "esep"
CATALOGUES = tuple(sorted(PACKAGE.glob("locale/*/LC_MESSAGES/django.po")))
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
ROOMS = tuple(sorted(room.name for room in PACKAGE.iterdir() if room.is_dir() and room.name != "locale"))
PLAIN = frozenset({"gettext", "gettext_lazy"})
WITH_CONTEXT = frozenset({"pgettext", "pgettext_lazy"})
TEMPLATE_WORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "pgettext": ((1, "c"), 2),
}
"""What is left of a template calls these, with the places of context and text."""

Key = tuple[str | None, str]


def read(catalogue: Path) -> Catalog:
    """Return the entries of a .po file. Raises PoFileError when it is not well formed."""
    with catalogue.open("rb") as stream:
        return read_po(stream, locale=catalogue.parent.parent.name, abort_invalid=True)


def compiled(catalogue: Path) -> bytes:
    """Return what the .mo file beside `catalogue` must hold: the same bytes on every day."""
    content = read(catalogue)
    content.creation_date = content.revision_date = EPOCH
    stream = io.BytesIO()
    write_mo(stream, content)
    return stream.getvalue()


def offered() -> dict[Key, str]:
    """Return every string offered for translation in the sources, with the file that offers it."""
    found: dict[Key, str] = {}
    for room in ROOMS:
        for file in sorted((PACKAGE / room).rglob("*")):
            if file.suffix == ".py":
                keys = in_python(file.read_text(encoding="utf-8"))
            elif file.suffix == ".html":
                keys = in_template(file.read_text(encoding="utf-8"), name=str(file))
            else:
                continue
            for key in keys:
                found.setdefault(key, str(file.relative_to(PACKAGE)))
    return found


def in_python(source: str) -> Iterator[Key]:
    """Yield what a module offers, inside f-strings too, under whatever name it imports the functions.

    >>> list(in_python("from django.utils.translation import gettext as _\\nwords = f'{_(\\"Day\\")}: {day}'"))
    [(None, 'Day')]
    """
    tree = ast.parse(source)
    meant = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        match meant.get(node.func.id), texts:
            case name, [text] if name in PLAIN:
                yield None, text
            case name, [context, text] if name in WITH_CONTEXT:
                yield context, text


def in_template(source: str, *, name: str) -> Iterator[Key]:
    """Yield what a template offers; ``name`` tells which one it is where it cannot be read."""
    # What is left of a page is no Python: without its indentation at least each line can be read alone.
    lines = "\n".join(line.strip() for line in templatize(source, origin=name).splitlines())
    for _line, words, _comments, context in extract("python", io.BytesIO(lines.encode()), TEMPLATE_WORDS):
        yield context, words if isinstance(words, str) else words[-1]


def faults() -> Iterator[str]:
    """Yield one line for each thing that is wrong with the catalogues."""
    sources = offered()
    framework = _framework_words()
    for file in CATALOGUES:
        name = file.relative_to(PACKAGE)
        entries = {_key(message): message for message in read(file) if message.id}
        for key, source in sources.items():
            if key not in entries:
                yield f"{name}: misses {key[1]!r} of {source}"
        for key, message in entries.items():
            expected = framework if "framework" in message.auto_comments else sources
            if key not in expected:
                yield f"{name}: nothing uses {key[1]!r}"
            yield from (f"{name}: {key[1]!r} {fault}" for fault in _message_faults(message))
        binary = file.with_suffix(".mo")
        if not binary.exists() or binary.read_bytes() != compiled(file):
            yield f"{name}: its .mo is out of step, run `make catalogues`"


def main(task: str) -> int:
    """Do `task`, `compile` or `check`; return 1 when a check finds something, 2 for an unknown task."""
    if task == "compile":
        for file in CATALOGUES:
            content, binary = compiled(file), file.with_suffix(".mo")
            if not binary.exists() or binary.read_bytes() != content:
                binary.write_bytes(content)
            binary.touch()
        return 0
    if task == "check":
        found = list(faults())
        print("\n".join(found) or f"{len(CATALOGUES)} catalogues complete, {len(offered())} strings in use")
        return 1 if found else 0
    print("catalogues.py: compile or check", file=sys.stderr)
    return 2


def _framework_words() -> set[Key]:
    file = Path(django.conf.__file__).parent / "locale" / "en" / "LC_MESSAGES" / "django.po"
    with file.open("rb") as stream:
        return {_key(message) for message in read_po(stream) if message.id}


def _key(message: Message) -> Key:
    text = message.id if isinstance(message.id, str) else message.id[0]
    return (message.context, text)


def _message_faults(message: Message) -> Iterator[str]:
    if not message.string:
        yield "is not translated"
    if message.fuzzy:
        yield "is marked as fuzzy"
    try:
        python_format(None, message)
    except ValueError as error:
        yield f"has other placeholders: {error}"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or [""]))
