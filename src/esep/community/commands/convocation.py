"""Convocations: opened with the first session, over with the last day (glossary 16)."""

from dataclasses import asdict, dataclass, replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.commands.correction import restate_beginning
from esep.community.commands.mandate import close_mandate
from esep.community.entering import change
from esep.community.models import Convocation
from esep.community.refusals import in_order, not_in_future, overlapping, unknown_code
from esep.community.terms import overlap
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.regulation.facts.deputy import MandateEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvocationEntry:
    """A convocation as entered; ``until`` is the last day of its term, as planned."""

    number: int
    elected_on: date
    first_session_on: date
    until: date
    seats: int


def open_convocation(entry: ConvocationEntry, *, by: Actor, municipality: int) -> Convocation:
    """Enter a convocation. Raises Refused when it is entered already, or runs beside another."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        if Convocation.objects.filter(number=entry.number).exists():
            raise Refused.because("convocation_entered", _("This convocation is entered already."), field="number")
        _refuse_bad_days(entry)
        return acting.save(Convocation(municipality=acting.municipality, **asdict(entry)))


def correct_convocation(
    entry: ConvocationEntry, *, by: Actor, municipality: int, seen: int, reason: str = ""
) -> Convocation:
    """Correct the days or seats of a convocation, named by its number. Raises Refused (STALE, overlap).

    Where its last day moves, so does the planned end of its mandates: their facts are corrected, with the ``reason``.
    """
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        convocation = known_convocation(entry.number)
        _refuse_bad_days(entry)
        change(acting, convocation, seen=seen, **asdict(entry))
        for mandate in convocation.mandates.select_related("district", "convocation"):
            restate_beginning(acting, mandate, reason=reason)
        return convocation


def end_convocation(number: int, *, by: Actor, municipality: int, seen: int, on: date) -> Convocation:
    """Say that a convocation is over after a day: its mandates and their seats in commissions end with it (1.7).

    Raises Refused for a day that has not come, or before its first session.
    """
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality) as acting:
        convocation = known_convocation(number)
        not_in_future(on, today=clock.today(), field="on")
        in_order(convocation.first_session_on, on, field="on")
        _refuse_bad_days(replace(entry_of(convocation), until=on))
        change(acting, convocation, seen=seen, until=on)
        for mandate in convocation.mandates.filter(until=None).select_related("district", "convocation"):
            restate_beginning(acting, mandate, reason=MandateEnd.TERM.value)
            close_mandate(acting, mandate, on=on, cause=MandateEnd.TERM)
        return convocation


def entry_of(convocation: Convocation) -> ConvocationEntry:
    """A convocation as it stands, to be corrected in part."""
    return ConvocationEntry(
        number=convocation.number,
        elected_on=convocation.elected_on,
        first_session_on=convocation.first_session_on,
        until=convocation.until,
        seats=convocation.seats,
    )


def known_convocation(number: int) -> Convocation:
    """The convocation with a number. Raises Refused."""
    found = Convocation.objects.filter(number=number).first()
    if found is None:
        raise unknown_code(str(number), field="number")
    return found


def _refuse_bad_days(entry: ConvocationEntry) -> None:
    in_order(entry.elected_on, entry.first_session_on, field="first_session_on")
    in_order(entry.first_session_on, entry.until, field="until")
    term = (entry.first_session_on, entry.until)
    for other in Convocation.objects.exclude(number=entry.number):
        if overlap(term, (other.first_session_on, other.until)):
            raise overlapping(
                _("Another convocation sits at that time: %(number)s.") % {"number": other.roman},
                remedy=_("End the earlier one on its real last day first."),
                field="first_session_on",
            )
