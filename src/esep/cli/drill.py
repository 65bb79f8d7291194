"""``esep drill``: try a backup before it is needed (R3)."""

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from esep.cli.arguments import Arguments, Parser, add_format
from esep.cli.installation import demand_tables, told, with_settings
from esep.cli.output import print_json, print_table, printable
from esep.cli.telling import tell
from esep.cli.verify import head_lines

if TYPE_CHECKING:
    from esep.journeys.drilling.drill import Drill, Loss

WELL, UNWELL = 0, 1
FORMATS = ("table", "json")


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep drill``."""
    file, folder = tell("file", language), tell("folder", language)
    parser.add_argument("--from", dest="from_file", metavar=file, help=tell("drill_from", language))
    parser.add_argument("--head", action="append", default=[], metavar="HEAD", help=tell("verify_head", language))
    parser.add_argument("--within", metavar=folder, help=tell("drill_within", language))
    parser.add_argument("--database", default="", metavar=tell("database", language), help=tell("drill_base", language))
    add_format(parser, FORMATS, language=language)


@with_settings
def run(arguments: Arguments) -> int:
    """Try a backup in an empty place and say how each step went. Returns 1 when one failed, else 0."""
    from esep.journeys.drilling.drill import drill

    file = Path(arguments.from_file) if arguments.from_file else None
    if file is None:
        demand_tables(arguments.lang)
    elif not file.is_file():
        raise told("no_backup", arguments.lang, file=file)
    within = Path(arguments.within) if arguments.within else None
    if within is not None and not within.is_dir():
        raise told("no_folder", arguments.lang, folder=within)
    as_json = arguments.format == "json"
    heads = head_lines(arguments.head, language=arguments.lang)
    if not (heads or as_json):
        heads = _asked(arguments.lang)
    # Whatever ends us, the copy is taken away first.
    signal.signal(signal.SIGTERM, _leave)
    done = drill(file=file, heads=heads, within=within, database=arguments.database)
    if as_json:
        print_json(_as_json(done))
    else:
        _print(done, language=arguments.lang)
    return WELL if done.went_well else UNWELL


def _asked(language: str) -> list[str]:
    """The head that somebody at the terminal types; none when nobody sits there, or they have none."""
    if not sys.stdin.isatty():
        return []
    print(tell("drill_ask_head", language))
    return head_lines([typed] if (typed := sys.stdin.readline().strip()) else [], language=language)


def _leave(*_of_signal: object) -> NoReturn:
    raise SystemExit(128 + signal.SIGTERM)


def _as_json(done: "Drill") -> dict[str, object]:
    return {
        "well": done.went_well,
        "outside_heads": done.outside_heads,
        "steps": [
            {
                "step": step.task,
                "outcome": step.outcome,
                "seconds": round(step.seconds, 3),
                "count": step.count,
                "said": step.said,
            }
            for step in done.steps
        ],
        "loss": done.loss
        and {
            "age_seconds": done.loss.age,
            "entries_since": done.loss.entries,
            "interval_seconds": done.loss.interval,
        },
    }


def _print(done: "Drill", *, language: str) -> None:
    head = [tell(f"column_{name}", language) for name in ("step", "outcome", "seconds", "looked_at")]
    rows = [
        [
            tell(f"drill_{step.task}", language),
            tell(f"drill_{step.outcome}", language),
            f"{step.seconds:.1f}",
            step.said or (str(step.count) if step.count is not None else ""),
        ]
        for step in done.steps
    ]
    total = sum(step.seconds for step in done.steps)
    print_table(head, [*rows, [tell("drill_total", language), "", f"{total:.1f}", ""]])
    print()
    if not done.outside_heads:
        print(tell("verify_no_head", language))
    if done.loss is not None:
        _print_loss(done.loss, language=language)
    print(printable(tell("drill_well" if done.went_well else "drill_unwell", language)))


def _print_loss(loss: "Loss", *, language: str) -> None:
    print(tell("drill_age", language, seconds=loss.age))
    if loss.entries is not None:
        print(tell("drill_entries", language, count=loss.entries))
    key = "drill_no_worker" if loss.interval is None else "drill_window"
    print(tell(key, language, seconds=loss.interval or 0))
