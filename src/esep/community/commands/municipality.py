"""The municipality's own row: its names, and since when its records are kept."""

from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.names import Names
from esep.community.refusals import in_years
from esep.kernel.acting import stale
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.kernel.opening import content_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityEntry:
    """Names of municipality and rayon, and the day since when records are kept: earlier duties are not judged."""

    names: Names
    rayon: Names
    records_from: date | None


def keep_municipality(entry: MunicipalityEntry, *, by: Actor, municipality: int, seen: int) -> Municipality:
    """Correct what is known of the municipality; its address never changes. Raises Refused (STALE)."""
    with command(Act.KEEP_MUNICIPALITY, by=by, municipality=municipality) as acting:
        in_years(entry.records_from, field="records_from")
        place = acting.municipality
        if place.version != seen:
            raise stale()
        rayon = {f"rayon_{column.removeprefix('name_')}": name for column, name in entry.rayon.columns.items()}
        for field, value in {**entry.names.columns, **rayon, "records_from": entry.records_from}.items():
            setattr(place, field, value)
        place.version = seen + 1
        place.full_clean()
        place.save()
        acting.note_as(place.ref, content_of(place))
        return place
