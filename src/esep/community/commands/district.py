"""Electoral districts: formed, changed, ended (1.7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, change, end, enter, live
from esep.community.models import DeputyMandate, DistrictVillage, ElectoralDistrict, Village
from esep.community.names import Names
from esep.community.terms import most_at_once
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictEntry:
    """A district as it is entered: its number, its seats, the codes of its villages."""

    code: str
    number: int
    names: Names
    seats: int
    villages: Sequence[str]
    since: date | None = None


def form_district(entry: DistrictEntry, *, by: Actor, municipality: int) -> ElectoralDistrict:
    """Enter a district. Raises Refused without a village, or when code or number are taken."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return put_district(acting, entry)


def change_district(
    code: str, *, by: Actor, municipality: int, seen: int, names: Names, seats: int, villages: Sequence[str]
) -> ElectoralDistrict:
    """Correct a district's name, seats or villages. Raises Refused (STALE, fewer seats than deputies)."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        district = redraw(acting, by_code(ElectoralDistrict, code), villages=villages)
        refuse_too_few_seats(district, seats=seats)
        return change(acting, district, seen=seen, seats=seats, **names.columns)


def end_district(code: str, *, by: Actor, municipality: int, seen: int, on: date, reason: str) -> ElectoralDistrict:
    """Say that a district is no more after a day. Raises Refused while a deputy stands for it after that day."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        district = by_code(ElectoralDistrict, code)
        if any(mandate.until is None or mandate.until > on for mandate in district.mandates.all()):
            raise Refused.because(
                "district_has_deputies",
                _("Deputies of this district hold mandates after that day."),
                remedy=_("End their mandates first, or choose a later day."),
                clause="1.7-deputy-accountable",
                field="on",
            )
        return end(acting, district, on=on, reason=reason, seen=seen)


def put_district(acting: Acting, entry: DistrictEntry) -> ElectoralDistrict:
    """Enter a district inside an act."""
    district = enter(
        acting,
        ElectoralDistrict(
            municipality=acting.municipality,
            code=entry.code,
            number=entry.number,
            seats=entry.seats,
            since=entry.since,
            **entry.names.columns,
        ),
    )
    return redraw(acting, district, villages=entry.villages)


def redraw(acting: Acting, district: ElectoralDistrict, *, villages: Sequence[str]) -> ElectoralDistrict:
    """Let a district consist of these villages from today on, inside an act. Raises Refused without any."""
    if not villages:
        raise Refused.because("no_villages", _("A district has at least one village."), field="villages")
    wanted = {code: live(Village, code, field="villages") for code in villages}
    present = {part.village.code: part for part in district.parts.filter(until=None).select_related("village")}
    for code in present.keys() - wanted.keys():
        present[code].until = clock.today()
        acting.save(present[code])
    for code in wanted.keys() - present.keys():
        acting.save(DistrictVillage(municipality=acting.municipality, district=district, village=wanted[code]))
    return district


def refuse_too_few_seats(district: ElectoralDistrict, *, seats: int) -> None:
    """Refuse to leave a district with fewer seats than it has deputies, on any day."""
    terms = [(mandate.since, mandate.until) for mandate in DeputyMandate.objects.filter(district=district)]
    if terms and most_at_once(terms, within=(min(since for since, _until in terms), None)) > seats:
        raise Refused.because(
            "too_few_seats",
            _("The district has more deputies than that."),
            remedy=_("Check the number of seats, or end a mandate first."),
            field="seats",
        )
