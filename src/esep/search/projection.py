"""The projection: entries of what an act touched are written anew in the same transaction."""

from datetime import date

from esep import __version__
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.kernel.projections import Touched
from esep.search.models import IndexState, PublicEntry, StaffEntry
from esep.search.source import Reading, Source
from esep.search.sources import SOURCES
from esep.search.storing import store

FORM = f"{__version__}/2"
"""The form of the index; entries of another one are made anew. The number grows when a source says something else."""

FOLLOWED = frozenset(word for source in SOURCES for word in source.words)
"""Words of rows and records that entries are made from. Acts that touch none of them never come here."""


def renew(municipality: Municipality, touched: Touched) -> None:
    """Bring the entries of the municipality in scope up to date with an act; all of them where there are none yet.

    Sources that say something else on another day are read whole by the first act of a day.
    """
    day, state = clock.today(), IndexState.objects.first()
    if state is None or state.form != FORM:
        write_all(municipality, day=day)
        return
    is_new_day = state.made_on != day
    for source in SOURCES:
        keys = None if is_new_day and source.by_day else source.touched(touched)
        if keys is None or keys:
            _write(source, municipality, day=day, keys=keys)
    if is_new_day:
        _remember(municipality, state, day=day)


def write_all(municipality: Municipality, *, day: date) -> int:
    """Write every entry of the municipality in scope, as of a day. Answers how many rows differed."""
    differed = sum(_write(source, municipality, day=day, keys=None) for source in SOURCES)
    differed += _forget_others()
    _remember(municipality, IndexState.objects.first(), day=day)
    return differed


def is_good(day: date) -> bool:
    """Whether the entries of the municipality in scope are of this form and this day."""
    return IndexState.objects.filter(form=FORM, made_on=day).exists()


def _write(source: Source, municipality: Municipality, *, day: date, keys: frozenset[str] | None) -> int:
    found = source.read(Reading(municipality, day), keys)
    return store(source, found, municipality=municipality, records=keys)


def _forget_others() -> int:
    """Take away entries of sources that are no more."""
    gone = 0
    for table, is_public in ((PublicEntry, True), (StaffEntry, False)):
        known = [source.name for source in SOURCES if source.is_public is is_public]
        gone += table.objects.exclude(source__in=known).delete()[0]
    return gone


def _remember(municipality: Municipality, state: IndexState | None, *, day: date) -> None:
    IndexState(pk=state.pk if state is not None else None, municipality=municipality, form=FORM, made_on=day).save()
