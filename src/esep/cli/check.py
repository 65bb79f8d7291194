"""``esep check``: judge a facts file without a database."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, time
from pathlib import Path

from esep.cli.arguments import FORMATS, Arguments, Parser, a_day, a_moment, add_format
from esep.cli.output import print_csv, print_json, print_table, printable
from esep.cli.reading import read_bytes
from esep.cli.telling import tell
from esep.regulation.dates import legal_day
from esep.regulation.facts.schema import facts_schema
from esep.regulation.judgement import URGENCY, Judgement, Row, judge_file
from esep.regulation.pack.loading import load_pack
from esep.regulation.refusals import BadInput, Breach
from esep.regulation.status import Status
from esep.regulation.steps import Step
from esep.regulation.wording import Word, name_of, shown

NOTHING_OVERDUE, OVERDUE = 0, 1

COLUMNS = tuple(field.name for field in fields(Row) if field.name != "trace")

SETTLED = (Status.PLANNED, Status.DONE_ON_TIME, Status.NOT_APPLICABLE)
"""Statuses that need nobody's attention: listed without their explanation unless it is asked for."""


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep check``."""
    parser.add_argument("file", nargs="?", metavar=tell("file", language), help=tell("check_file", language))
    parser.add_argument("--as-of", type=a_day, metavar="2026-09-14", help=tell("as_of", language))
    parser.add_argument("--known-at", type=a_moment, metavar="2026-09-14", help=tell("known_at", language))
    add_format(parser, FORMATS, language=language)
    parser.add_argument("--pack", metavar=tell("folder", language), help=tell("pack", language))
    parser.add_argument("--explain", action="store_true", help=tell("explain", language))
    parser.add_argument("--schema", action="store_true", help=tell("schema", language))


def run(arguments: Arguments) -> int:
    """Judge and print. Returns 1 when a duty of the regulation or of another law is overdue, else 0."""
    if arguments.schema:
        print_json(facts_schema())
        return NOTHING_OVERDUE
    if arguments.file is None:
        raise BadInput.because("no_file_named")
    judgement = judge_file(
        read_bytes(arguments.file),
        name=arguments.file,
        as_of=arguments.as_of or legal_day(datetime.now().astimezone()),
        known_at=arguments.known_at,
        language=arguments.lang,
        pack=load_pack(Path(arguments.pack)) if arguments.pack is not None else None,
    )
    if arguments.format == "json":
        print_json([{**row_as_json(row), "trace": trace_as_json(row.trace)} for row in judgement.rows])
    elif arguments.format == "csv":
        print_csv((row_as_json(row) for row in judgement.rows), COLUMNS)
    else:
        _print_judgement(judgement, language=arguments.lang, explain_all=arguments.explain)
    return OVERDUE if judgement.overdue else NOTHING_OVERDUE


def row_as_json(row: Row) -> Mapping[str, object]:
    """A row as plain data, without its trace."""
    return {column: getattr(row, column) for column in COLUMNS}


def trace_as_json(trace: tuple[Step, ...]) -> list[Mapping[str, object]]:
    """The steps of an explanation as codes and parameters."""
    return [{"step": step.code, **{name: _bare(value) for name, value in step.params.items()}} for step in trace]


def _bare(value: object) -> object:
    match value:
        case Word(_, key):
            return key
        case Breach(code, params):
            return {"objection": code, **{name: _bare(param) for name, param in params.items()}}
        case tuple():
            return [_bare(item) for item in value]
        case date() | time():
            return value.isoformat()
        case _:
            return value


def _print_judgement(judgement: Judgement, *, language: str, explain_all: bool) -> None:
    """A table for people: a summary, then the rows, with the explanation under those that need attention."""
    print(printable(tell("heading", language, name=judgement.name, day=judgement.as_of)))
    pack = judgement.pack
    print(tell("judged_by", language, pack=f"{pack.id} {pack.version}", sha256=pack.sha256[:12]))
    if not judgement.rows:
        print(tell("no_rows", language))
        return
    print()
    head = [tell("column_status", language), tell("column_rows", language)]
    counts = [(status, judgement.count(status)) for status in URGENCY]
    print_table(head, [[name_of("status", s, language=language), str(n)] for s, n in counts if n])
    print()
    for row in judgement.rows:
        _print_row(row, language=language, explained=explain_all or row.status not in SETTLED)


def _print_row(row: Row, *, language: str, explained: bool) -> None:
    status = name_of("status", row.status, language=language)
    due = shown(row.due_on, language=language) if row.due_on else "—"
    named = " · ".join(part for part in (row.title, row.case_name, row.subject_name) if part)
    print(printable(f"{due:10}  {status} · {row.clause} · {named}"))
    if explained:
        for line in row.lines:
            print(printable(f"            {line}"))
