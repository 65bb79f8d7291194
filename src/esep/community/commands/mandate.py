"""Mandates: given and ended. The law judges deputies by these facts (1.7, 1.8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor, Role
from esep.community.commands.person import known_person
from esep.community.commands.role import put_end
from esep.community.entering import by_code, enter
from esep.community.models import CommissionMembership, Convocation, DeputyMandate, ElectoralDistrict, Person
from esep.community.refusals import has_ended, in_order, not_in_future, overlapping, unknown_code
from esep.community.terms import most_at_once, overlap
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RoleGrant
from esep.kernel.refusals import Refused
from esep.regulation.facts.deputy import MandateBegan, MandateEnd, MandateEnded

BEGAN, ENDED = "mandate.began", "mandate.ended"
CLAUSE = "1.7-deputy-accountable"


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateEntry:
    """A mandate as entered: the deputy's code, the person, the numbers of convocation and district, the first day."""

    code: str
    person: int
    convocation: int
    district: str
    since: date


def give_mandate(entry: MandateEntry, *, by: Actor, municipality: int) -> DeputyMandate:
    """Give a person a seat (1.7): the yearly report of 1.8 is owed from then on.

    Raises Refused when the code was ever used, the person is a deputy already, or no seat is free in the district or
    the council on any day from ``since`` on.
    """
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality, owner=entry.code) as acting:
        return put_mandate(acting, entry)


def end_mandate(code: str, *, by: Actor, municipality: int, on: date, cause: MandateEnd) -> DeputyMandate:
    """Say that a mandate ended with a day, and why. Seats in commissions end with it.

    Raises Refused for a day that has not come, before the first, or when it has ended.
    """
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality, owner=code) as acting:
        return close_mandate(acting, by_code(DeputyMandate, code), on=on, cause=cause)


def put_mandate(acting: Acting, entry: MandateEntry) -> DeputyMandate:
    """Give a mandate inside an act."""
    convocation = Convocation.objects.filter(number=entry.convocation).first()
    if convocation is None:
        raise unknown_code(str(entry.convocation), field="convocation")
    person = known_person(entry.person)
    district = by_code(ElectoralDistrict, entry.district, field="district")
    not_in_future(entry.since, today=clock.today(), field="since")
    refuse_outside(convocation, entry.since, field="since")
    if not district.holds_on(entry.since):
        raise has_ended(district.code, field="district")
    refuse_overlaps(person=person, district=district, convocation=convocation, since=entry.since)
    mandate = enter(
        acting,
        DeputyMandate(
            municipality=acting.municipality,
            code=entry.code,
            person=person,
            convocation=convocation,
            district=district,
            since=entry.since,
        ),
    )
    acting.record(BEGAN, beginning_of(mandate), records=[mandate.record], on=entry.since)
    return mandate


def beginning_of(mandate: DeputyMandate) -> MandateBegan:
    """What the law hears of the beginning of a mandate."""
    return MandateBegan(district=mandate.district.code, until=mandate.convocation.until)


def close_mandate(acting: Acting, mandate: DeputyMandate, *, on: date, cause: MandateEnd) -> DeputyMandate:
    """End a mandate inside an act, with its seats in commissions and the roles that accounts hold by it."""
    if mandate.until is not None:
        raise has_ended(mandate.code)
    not_in_future(on, today=clock.today(), field="on")
    in_order(mandate.since, on, field="on")
    refuse_outside(mandate.convocation, on, field="on")
    mandate.until = on
    mandate.end_reason = cause.value
    for membership in CommissionMembership.objects.filter(mandate=mandate, until=None):
        membership.until = max(on, membership.since)
        membership.end_reason = cause.value
        acting.save(membership)
    for grant in roles_by([mandate.code]):
        put_end(acting, grant, reason=cause.value)
    acting.record(ENDED, MandateEnded(reason=cause), records=[mandate.record], on=on)
    return acting.save(mandate)


def roles_by(codes: Sequence[str]) -> QuerySet[RoleGrant]:
    """The roles that accounts hold as deputies with these mandates."""
    return RoleGrant.objects.filter(role=Role.DEPUTY.value, deputy__in=codes, until=None)


def refuse_outside(convocation: Convocation, day: date, *, field: str) -> None:
    """Refuse a day of a mandate on which its convocation was not there: before the election, or after its last day."""
    if not convocation.elected_on <= day <= convocation.until:
        raise Refused.because(
            "outside_convocation",
            _("This day is outside the convocation: %(number)s. Its days: %(first)s – %(last)s.")
            % {
                "number": convocation.roman,
                "first": f"{convocation.elected_on:%d.%m.%Y}",
                "last": f"{convocation.until:%d.%m.%Y}",
            },
            remedy=_("Check the day. Choose another convocation, or correct the days of this one first."),
            clause=CLAUSE,
            field=field,
        )


def refuse_overlaps(
    *,
    person: Person,
    district: ElectoralDistrict,
    convocation: Convocation,
    since: date,
    until: date | None = None,
    but: DeputyMandate | None = None,
) -> None:
    """Refuse a term in which the person holds another mandate, or for which no seat is free.

    ``but`` is the mandate that is being corrected, and does not stand in its own way.
    """
    term = (since, until)
    others = [other for other in DeputyMandate.objects.select_related(None) if but is None or other.pk != but.pk]
    if any(other.person_id == person.pk and overlap(term, (other.since, other.until)) for other in others):
        raise overlapping(
            _("This person holds another mandate at that time."),
            remedy=_("End the earlier mandate first, with its last day."),
            field="person",
        )
    for of_place, seats, field in (
        ([other for other in others if other.district_id == district.pk], district.seats, "district"),
        ([other for other in others if other.convocation_id == convocation.pk], convocation.seats, "convocation"),
    ):
        terms = [(other.since, other.until) for other in of_place]
        if most_at_once([*terms, term], within=term) > seats:
            raise overlapping(
                _("Every seat is taken at that time. Seats: %(seats)s.") % {"seats": seats},
                remedy=_("End the mandate of whoever left, with the last day, or check the number of seats."),
                field=field,
                clause=CLAUSE,
            )
