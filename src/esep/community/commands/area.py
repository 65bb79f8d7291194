"""Streets and quarters to which a notice may go (glossary 4)."""

from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.entering import by_code, change, end, enter, live
from esep.community.models import Area, Village
from esep.community.names import Names
from esep.community.refusals import code_used
from esep.kernel.command import command


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaEntry:
    """A part of a village, as it is entered; ``village`` is the village's code."""

    code: str
    names: Names
    kind: Area.Kind
    village: str


def add_area(entry: AreaEntry, *, by: Actor, municipality: int) -> Area:
    """Enter a street or a quarter. Raises Refused when the code was ever used, by a village too."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        if Village.objects.filter(code=entry.code).exists():
            raise code_used(entry.code)
        village = live(Village, entry.village, field="village")
        return enter(
            acting,
            Area(
                municipality=acting.municipality,
                code=entry.code,
                kind=entry.kind,
                village=village,
                **entry.names.columns,
            ),
        )


def rename_area(code: str, *, by: Actor, municipality: int, seen: int, names: Names) -> Area:
    """Give a street or a quarter another name; its code stays. Raises Refused (STALE, unknown code)."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return change(acting, by_code(Area, code), seen=seen, **names.columns)


def end_area(code: str, *, by: Actor, municipality: int, seen: int, on: date, reason: str) -> Area:
    """Say that a street or a quarter is none of its own after a day. Raises Refused."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return end(acting, by_code(Area, code), on=on, reason=reason, seen=seen)
