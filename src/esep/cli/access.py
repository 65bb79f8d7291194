"""``esep access``: a one-time code on the screen of the server, when nobody of the office can sign in."""

from esep.cli.arguments import Arguments, Parser, add_format
from esep.cli.installation import with_database
from esep.cli.output import print_json, printable
from esep.cli.telling import tell

GIVEN = 0
FORMATS = ("table", "json")


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep access``."""
    parser.add_argument("login", metavar=tell("login", language), help=tell("access_login", language))
    add_format(parser, FORMATS, language=language)


@with_database
def run(arguments: Arguments) -> int:
    """Give a code out in the name of the operator. Every municipality where the account holds a role journals it."""
    from esep.access import OPERATOR
    from esep.community.commands.access import first_office, rescue_access
    from esep.regulation.dates import legal_day

    slip = rescue_access(arguments.login, by=OPERATOR, municipality=first_office(arguments.login))
    if arguments.format == "json":
        print_json({"login": slip.login, "code": slip.code, "expires_at": slip.expires_at.isoformat()})
        return GIVEN
    day, hour = legal_day(slip.expires_at), slip.expires_at
    print(printable(tell("access_for", arguments.lang, name=slip.full_name, login=slip.login)))
    print(tell("access_code", arguments.lang, code=slip.code))
    print(tell("access_until", arguments.lang, day=day, hour=hour))
    print(tell("access_where", arguments.lang, path="/sign-in/code/"))
    print(tell("access_journaled", arguments.lang))
    return GIVEN
