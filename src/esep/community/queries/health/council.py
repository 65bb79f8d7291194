"""The council: terms that overlap or lie outside of their convocation, and seats that nobody holds (1.7)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

from django.utils.translation import gettext_lazy as _

from esep.community.models import DeputyMandate
from esep.community.queries.health.finding import Finding, Target, Weight, day_in_words
from esep.community.queries.health.records import Records
from esep.community.terms import Term, most_at_once, overlap
from esep.kernel.refusals import Words

CLAUSE = "1.7-deputy-accountable"
EVER: Term = (date.min, None)


def overlapping_mandates(records: Records, day: date) -> Iterator[Finding]:
    """One person with two mandates at one time."""
    for one, other in combinations(records.mandates, 2):
        if one.person_id == other.person_id and overlap(_term(one), _term(other)):
            yield _wrong(
                "mandates_overlap",
                _("%(name)s holds two mandates at one time. Codes: %(codes)s."),
                _("Correct the days of one of them."),
                other,
                name=one.person.public_name,
                codes=f"{one.code}, {other.code}",
            )


def too_many_mandates(records: Records, day: date) -> Iterator[Finding]:
    """More mandates at one time than a district or the council has seats."""
    for district in records.districts:
        held = [one for one in records.mandates if one.district_id == district.pk]
        if _most(held) > district.seats:
            yield _of_district(district.code, _("More mandates than seats. District: %(name)s."), name=district.name)
    for convocation in records.convocations:
        held = [one for one in records.mandates if one.convocation_id == convocation.pk]
        if _most(held) > convocation.seats:
            yield Finding(
                code="too_many_in_council",
                weight=Weight.WRONG,
                message=_("More mandates than seats. Convocation: %(name)s.") % {"name": convocation.roman},
                remedy=_("End the mandate of whoever left, or correct the number of seats."),
                target=Target.CONVOCATIONS,
                key=str(convocation.number),
                clause=CLAUSE,
            )


def outside_their_convocation(records: Records, day: date) -> Iterator[Finding]:
    """Mandates, or their facts, on days on which their convocation was not there."""
    by_record = {mandate.record: mandate for mandate in records.mandates}
    told = [(mandate, said) for mandate in records.mandates for said in (mandate.since, mandate.until) if said]
    told += [(by_record[fact.record], fact.on) for fact in records.facts if fact.record in by_record]
    seen = set()
    for mandate, said in told:
        convocation = mandate.convocation
        if mandate.pk not in seen and not convocation.elected_on <= said <= convocation.until:
            seen.add(mandate.pk)
            yield _wrong(
                "outside_convocation",
                _("A mandate lies outside its convocation: %(name)s, %(day)s. The convocation: %(first)s – %(last)s."),
                _("Correct the days of the mandate, or those of the convocation."),
                mandate,
                name=mandate.person.public_name,
                day=day_in_words(said),
                first=day_in_words(convocation.elected_on),
                last=day_in_words(convocation.until),
            )


def never_closed(records: Records, day: date) -> Iterator[Finding]:
    """Mandates without a last day although their convocation is over."""
    for mandate in records.mandates:
        if mandate.until is None and mandate.convocation.until < day:
            yield _wrong(
                "mandate_not_closed",
                _("The convocation is over, the mandate is not: %(name)s."),
                _("Enter the last day of the mandate."),
                mandate,
                name=mandate.person.public_name,
            )


def overlapping_convocations(records: Records, day: date) -> Iterator[Finding]:
    """Two councils that sit at one time."""
    for one, other in combinations(records.convocations, 2):
        if overlap((one.first_session_on, one.until), (other.first_session_on, other.until)):
            yield Finding(
                code="convocations_overlap",
                weight=Weight.WRONG,
                message=_("Two convocations sit at one time: %(names)s.") % {"names": f"{one.roman}, {other.roman}"},
                remedy=_("Correct the last day of the earlier one."),
                target=Target.CONVOCATIONS,
                key=str(one.number),
                clause=CLAUSE,
            )


def empty_seats(records: Records, day: date) -> Iterator[Finding]:
    """Seats of the sitting council that nobody holds, with the first empty day."""
    sitting = next((one for one in records.convocations if one.first_session_on <= day <= one.until), None)
    if sitting is None:
        return
    for district in records.districts:
        if not district.holds_on(day):
            continue
        held = [one for one in records.mandates if one.district_id == district.pk]
        free = district.seats - sum(overlap(_term(one), (day, day)) for one in held)
        if free > 0:
            ended = sorted((one.until for one in held if one.until and one.until < day), reverse=True)[:free]
            since = ended[-1] + timedelta(days=1) if len(ended) == free else sitting.first_session_on
            yield Finding(
                code="seats_empty",
                weight=Weight.MISSING,
                message=_("Empty seats: %(count)s. District: %(name)s. Since: %(since)s.")
                % {"count": free, "name": district.name, "since": day_in_words(max(since, sitting.first_session_on))},
                remedy=_("Enter the mandate of whoever took the seat."),
                target=Target.DISTRICTS,
                key=district.code,
                clause=CLAUSE,
            )


def _term(mandate: DeputyMandate) -> Term:
    return (mandate.since, mandate.until)


def _most(mandates: Iterable[DeputyMandate]) -> int:
    return most_at_once([_term(one) for one in mandates], within=EVER)


def _of_district(code: str, message: Words, *, name: str) -> Finding:
    return Finding(
        code="too_many_in_district",
        weight=Weight.WRONG,
        message=str(message) % {"name": name},
        remedy=_("End the mandate of whoever left, or correct the number of seats."),
        target=Target.DISTRICTS,
        key=code,
        clause=CLAUSE,
    )


def _wrong(code: str, message: Words, remedy: Words, mandate: DeputyMandate, **params: str) -> Finding:
    return Finding(
        code=code,
        weight=Weight.WRONG,
        message=str(message) % params,
        remedy=remedy,
        target=Target.DEPUTIES,
        key=mandate.code,
        clause=CLAUSE,
    )
