"""Convocations: opened with the first session, over with the last day (glossary 16)."""

from dataclasses import asdict, dataclass, replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.commands.correction import restate_beginning
from esep.community.commands.mandate import close_mandate, roles_by
from esep.community.entering import change
from esep.community.models import CommissionMembership, Convocation
from esep.community.refusals import in_order, not_in_future, overlapping, unknown_code
from esep.community.terms import overlap
from esep.kernel import clock
from esep.kernel.acting import Acting
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
        return put_convocation(acting, entry)


def correct_convocation(
    entry: ConvocationEntry, *, by: Actor, municipality: int, seen: int, reason: str = ""
) -> Convocation:
    """Correct the days or seats of a convocation, named by its number.

    Raises Refused (STALE), and for days that overlap with another convocation or leave a mandate outside.

    Where its last day moves, so does the planned end of its mandates: their facts are corrected, with the ``reason``.
    """
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        convocation = known_convocation(entry.number)
        _refuse_bad_days(entry)
        change(acting, convocation, seen=seen, **asdict(entry))
        _refuse_leaving_out(convocation)
        for mandate in convocation.mandates.select_related("district", "convocation"):
            restate_beginning(acting, mandate, reason=reason)
        return convocation


def end_convocation(number: int, *, by: Actor, municipality: int, seen: int, on: date) -> Convocation:
    """Say that a convocation is over after a day: its mandates and their seats in commissions end with it (1.7).

    Roles that accounts hold as its deputies end at once. Raises Refused for a day that has not come, or before its
    first session.
    """
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality) as acting:
        convocation = known_convocation(number)
        close_convocation(acting, convocation, on=on, seen=seen)
        return convocation


@dataclass(frozen=True, slots=True)
class Closed:
    """How many mandates ended with a convocation, how many seats in commissions, and how many roles of accounts."""

    mandates: int
    seats: int
    roles: int


def put_convocation(acting: Acting, entry: ConvocationEntry) -> Convocation:
    """Enter a convocation inside an act."""
    if Convocation.objects.filter(number=entry.number).exists():
        raise Refused.because("convocation_entered", _("This convocation is entered already."), field="number")
    _refuse_bad_days(entry)
    return acting.save(Convocation(municipality=acting.municipality, **asdict(entry)))


def close_convocation(acting: Acting, convocation: Convocation, *, on: date, seen: int) -> Closed:
    """End a convocation inside an act, with its mandates, their seats and the roles of its deputies."""
    not_in_future(on, today=clock.today(), field="on")
    in_order(convocation.first_session_on, on, field="on")
    _refuse_bad_days(replace(entry_of(convocation), until=on))
    change(acting, convocation, seen=seen, until=on)
    held = list(convocation.mandates.filter(until=None).select_related("district", "convocation"))
    seats = CommissionMembership.objects.filter(mandate__in=held, until=None).count()
    roles = roles_by([mandate.code for mandate in held]).count()
    for mandate in held:
        restate_beginning(acting, mandate, reason=MandateEnd.TERM.value)
        close_mandate(acting, mandate, on=on, cause=MandateEnd.TERM)
    return Closed(len(held), seats, roles)


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


def _refuse_leaving_out(convocation: Convocation) -> None:
    """Refuse days of a convocation outside of which one of its mandates would lie (1.7)."""
    for mandate in convocation.mandates.select_related("person"):
        last = mandate.until or mandate.since
        if mandate.since < convocation.elected_on or last > convocation.until:
            raise Refused.because(
                "mandate_left_outside",
                _("A mandate would lie outside these days: %(name)s.") % {"name": mandate.person.full_name},
                remedy=_("Correct the days of that mandate first, or check the days of the convocation."),
                field="elected_on" if mandate.since < convocation.elected_on else "until",
                clause="1.7-deputy-accountable",
            )


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
