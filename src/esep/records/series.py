"""Series: the three runs of numbers of the register, from the first document on, or from where the paper book ended."""

from esep.access import Act, Actor
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import NumberCounter, NumberSeries
from esep.kernel.numbers import continue_numbers
from esep.records.models import Document

Direction = Document.Direction

DEFAULTS: dict[Direction, tuple[str, str, str, str]] = {
    Direction.INCOMING: ("Келген документтер", "Входящие документы", "Incoming documents", "01-7/{number}"),
    Direction.OUTGOING: ("Чыккан документтер", "Исходящие документы", "Outgoing documents", "01-8/{number}"),
    Direction.INTERNAL: ("Ички документтер", "Внутренние документы", "Internal documents", "01-9/{number}"),
}
"""Names in three languages and the pattern of a number, begun anew every year; the municipality may change them."""


def series_of(acting: Acting, direction: str) -> NumberSeries:
    """The run of numbers of a direction, made at its first use, inside an act."""
    found = NumberSeries.objects.filter(code=direction).first()
    if found is not None:
        return found
    name_ky, name_ru, name_en, pattern = DEFAULTS[Direction(direction)]
    return acting.save(
        NumberSeries(
            municipality=acting.municipality,
            code=direction,
            name_ky=name_ky,
            name_ru=name_ru,
            name_en=name_en,
            restart=NumberSeries.Restart.YEAR,
            pattern=pattern,
        )
    )


def continue_register(direction: str, *, by: Actor, municipality: int, year: int, first: int) -> NumberCounter:
    """Let the register go on after the paper book: ``first`` is the next number of the year in a direction.

    Raises Refused once a number of that year was given here.
    """
    with command(Act.KEEP_MUNICIPALITY, by=by, municipality=municipality) as acting:
        acting.note(series_of(acting, direction))
    return continue_numbers(by=by, municipality=municipality, series=direction, period=str(year), first=first)
