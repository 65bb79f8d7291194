"""Letters: names in which Latin letters stand for Kyrgyz ones. Nobody finds such a name by searching."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.community.queries.health.finding import Finding, Target, Weight
from esep.community.queries.health.records import Records
from esep.intake.lookalikes import mended


def foreign_letters(records: Records, day: date) -> Iterator[Finding]:
    """Every stored name with such letters."""
    for target, key, name in _names(records):
        found = mended(name)
        if found.is_needed:
            meant = f"{name} → {found.text}" if found.text != name else name
            yield Finding(
                code="foreign_letters",
                weight=Weight.ADVICE,
                message=_("Letters that are not Kyrgyz (%(letters)s) in a name: %(name)s.")
                % {"letters": ", ".join(found.letters), "name": meant},
                remedy=_("Correct the name. If it really is so, leave it."),
                target=target,
                key=key,
            )


def _names(records: Records) -> Iterator[tuple[Target, str, str]]:
    for target, rows in (
        (Target.VILLAGES, records.villages),
        (Target.AREAS, records.areas),
        (Target.DISTRICTS, records.districts),
        (Target.BODIES, records.bodies),
        (Target.OFFICES, records.positions),
        (Target.COMMISSIONS, records.commissions),
        (Target.ORGANIZATIONS, records.organizations),
        (Target.VENUES, records.venues),
    ):
        for row in rows:
            yield from ((target, row.code, name) for name in dict.fromkeys((row.name_ky, row.name_ru)))
    for person in records.people:
        names = dict.fromkeys((person.full_name, person.public_name, person.name_ru))
        yield from ((Target.PEOPLE, str(person.pk), name) for name in names)
