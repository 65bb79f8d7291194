"""The arguments of the ``esep`` command; a misspelt one is refused like any other bad input."""

import argparse
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import NoReturn, TypeVar

from esep import __version__
from esep.cli.telling import tell
from esep.regulation.dates import BISHKEK
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.regulation.refusals import BadInput
from esep.regulation.shapes import brief
from esep.regulation.wording import Language

D = TypeVar("D", date, datetime)

FORMATS = ("table", "json", "csv")


class Arguments(argparse.Namespace):
    """What was asked for; ``run`` carries it out. A field that a command does not take is not there."""

    run: Callable[["Arguments"], int]
    lang: str
    format: str
    file: str
    pack: Path | None
    as_of: date | None
    known_at: datetime | None
    schema: bool
    explain: bool
    clause: str | None
    folder: Path
    older: Path
    newer: Path
    municipality: str | None
    head: list[str]
    target: str
    login: str
    once: bool
    without_backup: bool
    from_file: str | None
    within: str | None
    database: str
    reset: bool
    yes: bool


class Parser(argparse.ArgumentParser):
    """A parser that speaks the reader's language, and refuses instead of leaving."""

    language: str = Language.KY

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", f"{tell('usage', self.language)}:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", f"{tell('usage', self.language)}:", 1)

    def error(self, message: str) -> NoReturn:
        raise BadInput.because("bad_option", said=brief(message))


def new_parser(language: str) -> tuple[Parser, "argparse._SubParsersAction[Parser]"]:
    """The top of the command, and where commands are added."""
    parser = Parser(prog="esep", description=tell("about", language), add_help=False)
    _speak(parser, language)
    parser.add_argument("--version", action="version", version=f"esep {__version__}", help=tell("version", language))
    return parser, add_commands(parser, language=language)


def add_commands(parser: Parser, *, language: str) -> "argparse._SubParsersAction[Parser]":
    """Where the commands below a parser are added."""
    return parser.add_subparsers(title=tell("commands", language), metavar=tell("command", language), required=True)


def add_format(parser: Parser, formats: tuple[str, ...], *, language: str) -> None:
    """The choice of how to print; a table unless another is asked for."""
    parser.add_argument("--format", choices=formats, default=argparse.SUPPRESS, help=tell("format", language))


def add_command(
    commands: "argparse._SubParsersAction[Parser]", name: str, run: Callable[[Arguments], int], *, language: str
) -> Parser:
    """A command with its help in the reader's language and the options that every command takes."""
    about = tell(name.replace("-", "_"), language)
    command = commands.add_parser(name, help=about, description=about, add_help=False)
    _speak(command, language)
    command.add_argument("--lang", choices=tuple(Language), default=argparse.SUPPRESS, help=tell("lang", language))
    command.set_defaults(run=run)
    return command


def _speak(parser: Parser, language: str) -> None:
    """Headings and ``--help`` in the reader's language."""
    parser.language = language
    parser._optionals.title = tell("options", language)
    parser._positionals.title = tell("arguments", language)
    parser.add_argument("-h", "--help", action="help", help=tell("help", language))


def a_day(text: str) -> date:
    """A day such as 2026-09-14."""
    return _in_years(_parsed(date.fromisoformat, text, code="bad_date", field="--as-of"), text, field="--as-of")


def a_moment(text: str) -> datetime:
    """An instant with its offset; a bare day means its last moment in Bishkek."""
    field = "--known-at"
    if len(text) == len("2026-09-14"):
        day = _in_years(_parsed(date.fromisoformat, text, code="bad_instant", field=field), text, field=field)
        return datetime.combine(day, time.max, BISHKEK)
    moment = _in_years(_parsed(datetime.fromisoformat, text, code="bad_instant", field=field), text, field=field)
    if moment.tzinfo is None:
        raise BadInput.because("no_offset", field=field, given=brief(text))
    return moment


def _parsed(parse: Callable[[str], D], text: str, *, code: str, field: str) -> D:
    try:
        return parse(text)
    except ValueError:
        raise BadInput.because(code, field=field, given=brief(text)) from None


def _in_years(day: D, text: str, *, field: str) -> D:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise BadInput.because("day_out_of_years", field=field, given=brief(text))
    return day
