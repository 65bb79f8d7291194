"""``esep prepare``: make the database ready, or bring it up to date."""

from esep.cli.arguments import Arguments
from esep.cli.installation import with_settings
from esep.cli.telling import tell


@with_settings
def run(arguments: Arguments) -> int:
    """Migrate as the owner of the tables, and let the serving role use them."""
    from esep.kernel.owner import prepare

    count = prepare()
    print(tell("prepared" if count else "was_prepared", arguments.lang, count=count))
    return 0
