"""``esep rebuild``: compute every duty anew from the facts, and the search; mend what was stored otherwise."""

from esep.cli.arguments import Arguments, Parser, add_format
from esep.cli.installation import chosen, with_database
from esep.cli.output import print_json
from esep.cli.telling import tell

DONE = 0
FORMATS = ("table", "json")


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep rebuild``."""
    place = tell("municipality", language)
    parser.add_argument("municipality", nargs="?", metavar=place, help=tell("rebuild_municipality", language))
    add_format(parser, FORMATS, language=language)


@with_database
def run(arguments: Arguments) -> int:
    """Rebuild one municipality or all, each by an act of its own, and say how many rows differed."""
    from esep.access import OPERATOR
    from esep.compliance.rebuilding import rebuild
    from esep.search import rebuilding as search

    found = {
        place.slug: (rebuild(place, by=OPERATOR), search.rebuild(place, by=OPERATOR))
        for place in chosen(arguments.municipality, language=arguments.lang)
    }
    if arguments.format == "json":
        print_json(
            [
                {
                    "municipality": slug,
                    "obligations": rebuilt.obligations,
                    "differed": rebuilt.differed,
                    "entries": searched.entries,
                    "entries_differed": searched.differed,
                }
                for slug, (rebuilt, searched) in found.items()
            ]
        )
        return DONE
    if not found:
        print(tell("rebuild_nothing", arguments.lang))
    for slug, (rebuilt, searched) in found.items():
        key = "rebuild_differed" if rebuilt.differed else "rebuild_same"
        print(tell(key, arguments.lang, slug=slug, obligations=rebuilt.obligations, differed=rebuilt.differed))
        counts = {"entries": searched.entries, "differed": searched.differed}
        print(tell("rebuild_entries", arguments.lang, slug=slug, **counts))
    return DONE
