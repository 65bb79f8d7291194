"""``esep demo``: load the invented municipality into an empty database, and say how to sign in.

``esep demo --reset`` loads it anew: what visitors did with it is gone.
"""

import sys
from typing import TYPE_CHECKING

from esep.cli.arguments import Arguments, Parser, add_format
from esep.cli.installation import told, with_database
from esep.cli.output import print_json, print_table, printable
from esep.cli.telling import tell

if TYPE_CHECKING:
    from esep.journeys.demonstration import Loaded

LOADED = 0
YES = frozenset({"ооба", "да", "yes"})
FORMATS = ("table", "json")


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep demo``."""
    parser.add_argument("--reset", action="store_true", help=tell("demo_reset", language))
    parser.add_argument("--yes", action="store_true", help=tell("demo_yes", language))
    add_format(parser, FORMATS, language=language)


@with_database
def run(arguments: Arguments) -> int:
    """Load the demonstration, or say that it is there. Refused where others keep records."""
    from esep.journeys.demonstration import load

    _print(_reset(arguments) if arguments.reset else load(), arguments)
    return LOADED


def _reset(arguments: Arguments) -> "Loaded":
    """Load it anew once somebody agreed: by ``--yes``, or with a word at the terminal. Raises Refused without."""
    from esep.journeys import demonstration

    demonstration.refuse_real()
    if not arguments.yes:
        answer = input(f"{tell('demo_sure', arguments.lang)} ") if sys.stdin.isatty() else ""
        if answer.strip().casefold() not in YES:
            raise told("demo_unsure", arguments.lang)
    return demonstration.reset()


def _print(loaded: "Loaded", arguments: Arguments) -> None:
    from esep.access import Role
    from esep.demonstration.directory import directory
    from esep.kernel.models.account import ROLE_WORDS

    accounts = directory().accounts
    if arguments.format == "json":
        print_json(
            {
                "municipality": loaded.municipality.slug,
                "facts": loaded.facts,
                "loaded_now": loaded.is_new,
                "password": accounts.password,
                "accounts": [{"login": account.login, "role": account.role} for account in accounts.of],
            }
        )
        return
    key = "demo_loaded" if loaded.is_new else "demo_present"
    name = loaded.municipality.name_in(arguments.lang)
    print(printable(tell(key, arguments.lang, name=name, facts=loaded.facts)))
    print(tell("demo_password", arguments.lang, password=accounts.password))
    print(tell("demo_open", arguments.lang))
    print()
    print_table(
        [tell("column_login", arguments.lang), tell("column_role", arguments.lang)],
        [[account.login, str(ROLE_WORDS[Role(account.role)])] for account in accounts.of],
    )
