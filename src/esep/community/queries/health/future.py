"""Days that have not come: records of what is said to have happened already."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.community.queries.health.finding import Finding, Target, Weight, day_in_words
from esep.community.queries.health.records import Records


def dated_in_the_future(records: Records, day: date) -> Iterator[Finding]:
    """Mandates, holders, commissions, rooms and checks that begin after today."""
    for target, key, name, said in _said(records):
        if said is not None and said > day:
            yield Finding(
                code="in_the_future",
                weight=Weight.WRONG,
                message=_("The record names a day that has not come: %(name)s, %(day)s.")
                % {"name": name, "day": day_in_words(said)},
                remedy=_("Correct the day."),
                target=target,
                key=key,
            )


def _said(records: Records) -> Iterator[tuple[Target, str, str, date | None]]:
    for mandate in records.mandates:
        yield Target.DEPUTIES, mandate.code, mandate.person.public_name, max(mandate.since, mandate.until or date.min)
    for holding in records.holdings:
        yield Target.OFFICES, holding.position.code, holding.position.name, holding.since
    for seat in records.memberships:
        yield Target.COMMISSIONS, seat.commission.code, seat.commission.name, seat.since
    for commission in records.commissions:
        yield Target.COMMISSIONS, commission.code, commission.name, commission.since
    for venue in records.venues:
        yield Target.VENUES, venue.code, venue.name, max(venue.since, records.checked.get(venue.pk, date.min))
    for village in records.villages:
        yield Target.VILLAGES, village.code, village.name, village.since
