"""``esep demo``: load the invented municipality into an empty database, and say how to sign in."""

from esep.cli.arguments import Arguments, Parser, add_format
from esep.cli.installation import with_database
from esep.cli.output import print_json, print_table, printable
from esep.cli.telling import tell

LOADED = 0
FORMATS = ("table", "json")


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep demo``."""
    add_format(parser, FORMATS, language=language)


@with_database
def run(arguments: Arguments) -> int:
    """Load the demonstration, or say that it is there. Refused where others keep records."""
    from esep.access import Role
    from esep.demonstration.directory import directory
    from esep.journeys.demonstration import load
    from esep.kernel.models.account import ROLE_WORDS

    loaded = load()
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
        return LOADED
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
    return LOADED
