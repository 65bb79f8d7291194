"""``esep prepare``: make the database ready, or bring it up to date after a backup."""

from esep.cli.arguments import Arguments, Parser
from esep.cli.installation import with_settings
from esep.cli.output import printable
from esep.cli.telling import tell


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep prepare``."""
    parser.add_argument("--without-backup", action="store_true", help=tell("without_backup", language))


@with_settings
def run(arguments: Arguments) -> int:
    """Make a backup where there are records and something to change; then migrate as the owner of the tables."""
    from esep.kernel.backup import upgrade

    done = upgrade(with_backup=not arguments.without_backup)
    if done.backup is not None:
        print(printable(tell("backed_up", arguments.lang, file=done.backup.file)))
        print(tell("roll_back", arguments.lang))
    print(tell("prepared" if done.steps else "was_prepared", arguments.lang, count=done.steps))
    return 0
