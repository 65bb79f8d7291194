"""``esep verify``: show that nobody changed the journal, or the records behind it, in silence."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from esep.cli.arguments import Arguments, Parser, add_format
from esep.cli.installation import chosen, told, with_database
from esep.cli.output import print_json, printable
from esep.cli.reading import read_bytes
from esep.cli.telling import tell

if TYPE_CHECKING:
    from esep.kernel.verification import Finding, OutsideHead, Verified

WHOLE, CHANGED = 0, 1
FORMATS = ("table", "json")


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep verify``."""
    place = tell("municipality", language)
    parser.add_argument("municipality", nargs="?", metavar=place, help=tell("verify_municipality", language))
    parser.add_argument("--head", action="append", default=[], metavar="HEAD", help=tell("verify_head", language))
    add_format(parser, FORMATS, language=language)


@with_database
def run(arguments: Arguments) -> int:
    """Verify one journal or all. Returns 1 when anything is not as it was journaled, else 0."""
    from esep.kernel.verification import verify

    places = chosen(arguments.municipality, language=arguments.lang)
    heads = _heads(arguments.head, slugs=[place.slug for place in places], language=arguments.lang)
    found = [verify(place, heads=[head for head in heads if head.slug == place.slug]) for place in places]
    if arguments.format == "json":
        print_json([as_json(one) for one in found])
    else:
        for one in found:
            print_verified(one, language=arguments.lang)
        if not heads:
            print(tell("verify_no_head", arguments.lang))
    return WHOLE if all(one.is_whole for one in found) else CHANGED


def head_lines(given: Sequence[str], *, language: str) -> list[str]:
    """Heads said in words or in files of such lines. Raises Refused for a line that is no head."""
    from esep.kernel.verification import read_head

    lines = [line for words in given for line in _lines(words)]
    for line in lines:
        if read_head(line) is None:
            raise told("bad_head", language, given=line[:100])
    return lines


def _heads(given: Sequence[str], *, slugs: Sequence[str], language: str) -> "list[OutsideHead]":
    """Heads said in words or in files. Where several journals are verified, each says of which it is."""
    from dataclasses import replace

    from esep.kernel.verification import read_head

    found = []
    for line in head_lines(given, language=language):
        head = read_head(line)
        if head is None or (head.slug and head.slug not in slugs):
            raise told("no_municipality", language, slug=head.slug if head else line[:100])
        if not head.slug and len(slugs) != 1:
            raise told("whose_head", language, given=line[:100])
        found.append(head if head.slug else replace(head, slug=slugs[0]))
    return found


def _lines(words: str) -> list[str]:
    """The words themselves, or the lines of the file that they name."""
    if not Path(words).is_file():
        return [words]
    lines = read_bytes(words).decode("utf-8", "replace").splitlines()
    return [line for line in lines if line.strip()]


def as_json(one: "Verified") -> dict[str, object]:
    """One journal as plain data."""
    return {
        "municipality": one.slug,
        "entries": one.entries,
        "tip": one.tip,
        "rows": one.rows,
        "faults": one.count,
        "findings": [
            {"fault": finding.fault, "number": finding.number, "ref": finding.ref, "table": finding.table}
            for finding in one.findings
        ],
    }


def print_verified(one: "Verified", *, language: str) -> None:
    """One journal for people: a line, then a line for each finding."""
    key = "verify_whole" if one.is_whole else "verify_changed"
    print(tell(key, language, slug=one.slug, entries=one.entries, rows=one.rows, count=one.count))
    for finding in one.findings:
        print(f"  {printable(_said(finding, language=language))}")


def _said(finding: "Finding", *, language: str) -> str:
    where = f"{finding.table} {finding.ref}" if finding.ref else str(finding.number)
    return f"{where}: {tell(f'fault_{finding.fault}', language)}"
