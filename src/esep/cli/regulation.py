"""``esep regulation``: show a pack's clauses, validate a pack, import an adopted text, compare two packs."""

import textwrap
from dataclasses import asdict
from pathlib import Path

from esep.cli.arguments import Arguments, Parser, add_command, add_commands, add_format
from esep.cli.output import print_json, print_table, printable
from esep.cli.reading import read_bytes
from esep.cli.telling import tell
from esep.intake.source import read_text
from esep.regulation.adopted.report import ImportReport, import_text
from esep.regulation.clauses import Clause
from esep.regulation.pack.difference import difference
from esep.regulation.pack.loading import load_pack, model_pack
from esep.regulation.pack.model import Pack
from esep.regulation.pack.treatment import Treatment, treatment_of
from esep.regulation.refusals import BadInput
from esep.regulation.shapes import closest
from esep.regulation.wording import filled, name_of, words

FORMATS = ("table", "json")
WIDTH = 100


def add_arguments(parser: Parser, *, language: str) -> None:
    """The four commands below ``esep regulation``."""
    commands = add_commands(parser, language=language)
    show = add_command(commands, "show", run_show, language=language)
    show.add_argument("clause", nargs="?", metavar=tell("clause", language), help=tell("show_clause", language))
    validate = add_command(commands, "validate", run_validate, language=language)
    validate.add_argument("pack", nargs="?", metavar=tell("folder", language), help=tell("pack", language))
    reading = add_command(commands, "import", run_import, language=language)
    reading.add_argument("file", metavar=tell("file", language), help=tell("import_file", language))
    compare = add_command(commands, "diff", run_diff, language=language)
    compare.add_argument("older", metavar=tell("older", language), help=tell("diff_folder", language))
    compare.add_argument("newer", metavar=tell("newer", language), help=tell("diff_folder", language))
    for command in (show, reading):
        command.add_argument("--pack", metavar=tell("folder", language), help=tell("pack", language))
    for command in (show, validate, reading, compare):
        add_format(command, FORMATS, language=language)


def run_show(arguments: Arguments) -> int:
    """Every clause in a line, or one clause whole."""
    pack, language = _pack(arguments.pack), arguments.lang
    wanted = arguments.clause
    clauses = [c for c in pack.clauses.values() if wanted is None or wanted in (c.id, c.printed)]
    if not clauses:
        raise BadInput.because("unknown_clause", given=wanted, closest=closest(wanted or "", pack.clauses))
    if arguments.format == "json":
        print_json([{**asdict(clause), "treatment": asdict(treatment_of(pack, clause.id))} for clause in clauses])
    elif wanted is None:
        for clause in clauses:
            print(printable(textwrap.shorten(f"{clause.id:24} {clause.text[language]}", WIDTH, placeholder=" …")))
    else:
        for clause in clauses:
            _print_clause(clause, treatment_of(pack, clause.id), language=language)
    return 0


def run_validate(arguments: Arguments) -> int:
    """Check a pack; refusals list every breach."""
    pack = _pack(arguments.pack)
    if arguments.format == "json":
        print_json({"id": pack.id, "version": pack.version, "sha256": pack.sha256, "clauses": len(pack.clauses)})
    else:
        sound = {"pack": f"{pack.id} {pack.version}", "clauses": len(pack.clauses), "duties": len(pack.obligations)}
        print(tell("sound_pack", arguments.lang, **sound))
        print(f"sha256 {pack.sha256}")
    return 0


def run_import(arguments: Arguments) -> int:
    """Read an adopted text and bind it to the pack's clauses."""
    pack = _pack(arguments.pack)
    source = read_text(read_bytes(arguments.file), name=arguments.file)
    report = import_text(source, clauses=tuple(pack.clauses.values()))
    if arguments.format == "json":
        print_json(report.as_json())
    else:
        _print_report(report, language=arguments.lang)
    return 0


def run_diff(arguments: Arguments) -> int:
    """What differs between two packs."""
    changes = difference(load_pack(Path(arguments.older)), load_pack(Path(arguments.newer)))
    if arguments.format == "json":
        print_json([asdict(change) for change in changes])
    elif not changes:
        print(tell("no_changes", arguments.lang))
    for change in changes if arguments.format != "json" else ():
        name = f"{change.table} {change.id}" + (f" {change.field}" if change.field else "")
        if change.before is None and not change.field:
            print(tell("added", arguments.lang, name=name))
        elif change.after is None and not change.field:
            print(tell("removed", arguments.lang, name=name))
        else:
            print(printable(f"{name}: {change.before or '—'} → {change.after or '—'}"))
    return 0


def _pack(folder: str | Path | None) -> Pack:
    return model_pack() if folder is None else load_pack(Path(folder))


def _print_clause(clause: Clause, treatment: Treatment, *, language: str) -> None:
    actors = ", ".join(name_of("party", party, language=language) for party in clause.actors)
    owed_to = ", ".join(name_of("party", party, language=language) for party in clause.owed_to)
    print(clause.id)
    for label, text in (
        ("column_text", clause.text[language]),
        ("column_actor", f"{actors} → {owed_to}" if owed_to else actors),
        ("column_term", clause.term[language]),
        ("column_evidence", clause.evidence[language]),
        ("column_note", clause.note[language] if clause.note else ""),
        ("column_rules", ", ".join(treatment.rules) or _unchecked(treatment, language=language)),
    ):
        if text:
            said = f"{tell(label, language)}: {text}"
            print(textwrap.fill(printable(said), WIDTH, initial_indent="  ", subsequent_indent="    "))


def _bound_to(clauses: tuple[str, ...]) -> str:
    """The first clause an item is bound to, and how many more share it."""
    return f"{clauses[0]} +{len(clauses) - 1}" if len(clauses) > 1 else "".join(clauses) or "—"


def _unchecked(treatment: Treatment, *, language: str) -> str:
    """Why no duty judges a clause, and which ones carry it."""
    reason = name_of("unchecked", treatment.because or "", language=language)
    return f"{reason}: {', '.join(treatment.through)}" if treatment.through else reason


def _print_report(report: ImportReport, *, language: str) -> None:
    rows = [
        [
            item.number,
            item.kind,
            _bound_to(report.bound.get(item, ())),
            textwrap.shorten(item.text, 60, placeholder=" …"),
        ]
        for item in report.items
    ]
    print_table([tell(f"column_{name}", language) for name in ("number", "kind", "clause", "text")], rows)
    print()
    counts = {"bound": len(report.bound), "extra": len(report.extra), "absent": len(report.absent)}
    print(tell("import_summary", language, items=len(report.items), **counts))
    for item in report.extra:
        print(tell("import_extra", language, number=item.number, line=item.line))
    for clause in report.absent:
        print(tell("import_absent", language, clause=clause))
    for gap in report.gaps:
        print(tell("import_gap", language, **gap.as_json()))
    for remark in report.remarks:
        said = words()["remark"][remark.code]["message"][language]
        print(printable(filled(said, remark.params, language=language)))
