"""Villages: entered, renamed, counted, ended (glossary 3; 2.5 owes each of them a notice)."""

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from esep.access import Act, Actor
from esep.community.entering import by_code, change, end, enter
from esep.community.models import Area, Village
from esep.community.names import Names
from esep.community.refusals import code_used
from esep.kernel.acting import Acting
from esep.kernel.command import command


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What is counted in a village; what nobody knows is empty. ``distance_km`` is the way to the centre."""

    population: int | None = None
    households: int | None = None
    voters: int | None = None
    distance_km: Decimal | None = None
    is_centre: bool = False
    network: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageEntry:
    """A village as it is entered. ``since`` is empty when it was always there."""

    code: str
    names: Names
    figures: Figures = Figures()
    since: date | None = None


def add_village(entry: VillageEntry, *, by: Actor, municipality: int) -> Village:
    """Enter a village. Raises Refused when the code was ever used, or another village is the centre."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return put_village(acting, entry)


def rename_village(code: str, *, by: Actor, municipality: int, seen: int, names: Names) -> Village:
    """Give a village another name; its code stays. Raises Refused (STALE, unknown code)."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return change(acting, by_code(Village, code), seen=seen, **names.columns)


def set_figures(code: str, *, by: Actor, municipality: int, seen: int, figures: Figures) -> Village:
    """Enter the present figures of a village. Raises Refused (STALE, unknown code, more voters than residents)."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return change(acting, by_code(Village, code), seen=seen, **asdict(figures))


def end_village(code: str, *, by: Actor, municipality: int, seen: int, on: date, reason: str) -> Village:
    """Say that a village no longer belongs to the municipality after a day. Raises Refused."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return end(acting, by_code(Village, code), on=on, reason=reason, seen=seen)


def put_village(acting: Acting, entry: VillageEntry) -> Village:
    """Enter a village inside an act."""
    if Area.objects.filter(code=entry.code).exists():
        raise code_used(entry.code)
    return enter(
        acting,
        Village(
            municipality=acting.municipality,
            code=entry.code,
            since=entry.since,
            **entry.names.columns,
            **asdict(entry.figures),
        ),
    )
