"""What the form of a plan offers: deputies and villages by district, venues with what is known, organisers."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from esep.community import queries
from esep.community.models import Area, DeputyMandate, ElectoralDistrict, LsgBody, Village
from esep.community.queries import VenueState
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.queries import Opened
from esep.meetings.queries.reporting import owing_report
from esep.workspace.directory.reading import district_choices
from esep.workspace.meetings.plan.forms import PlanFields
from esep.workspace.meetings.plan.groups import Group, Grouped
from esep.workspace.office import Office


def offer_plan(form: PlanFields, place: Office, *, shown: Opened | None = None) -> None:
    """Give the form of a plan everything that can be chosen today, and what the meeting ``shown`` has chosen."""
    today = clock.today()
    asked: dict[str, Any] = {"by": place.actor, "municipality": place.municipality.pk}
    districts = queries.districts(on=today, **asked)
    mandates = queries.mandates_on(today, **asked)
    gone = [] if shown is None else [one for one in shown.mandates if one not in mandates]
    _grouped(form, "deputies").offer(_deputies([*mandates, *gone], place))
    villages, areas = queries.villages(on=today, **asked), queries.areas(on=today, **asked)
    _grouped(form, "audience").offer(_audience(districts, villages, areas))
    options: dict[str, Sequence[tuple[str, Words]]] = {
        "venue": [(state.venue.code, _room(state)) for state in queries.venues_with_last_check(today, **asked)],
        "organizer": _organizers(place, shown),
    }
    if "district" in form.fields:
        options["district"] = district_choices(place)
    form.offer(options)


def of_district(code: str, place: Office) -> Mapping[str, object]:
    """What a district fills in: itself, its deputies and its villages. Nothing for one that is not there."""
    today = clock.today()
    asked: dict[str, Any] = {"by": place.actor, "municipality": place.municipality.pk}
    district = next((row for row in queries.districts(on=today, **asked) if row.code == code), None)
    if district is None:
        return {}
    return {
        "district": code,
        "deputies": [row.code for row in queries.deputies_of(code, on=today, **asked)],
        "audience": [part.village.code for part in district.parts.all()],
    }


def _grouped(form: PlanFields, name: str) -> Grouped:
    field = form.fields[name]
    assert isinstance(field, Grouped)
    return field


def _deputies(mandates: Iterable[DeputyMandate], place: Office) -> list[Group]:
    """Deputies below their districts; who still owes the report of the year is marked."""
    rows = sorted(mandates, key=lambda row: row.district.number)
    mark = _("no report this year yet")
    owing = owing_report(rows, municipality=place.municipality, day=clock.today())
    groups: dict[int, Group] = {}
    for row in rows:
        group = groups.setdefault(row.district_id, Group(row.district.name, []))
        name = row.person.name
        words = f"{name} · {mark}" if row.code in owing else name
        group.options.append((row.code, words))
    return list(groups.values())


def _audience(
    districts: Iterable[ElectoralDistrict], villages: Sequence[Village], areas: Sequence[Area]
) -> list[Group]:
    """Villages below their districts, each followed by its streets and quarters; villages of no district come last."""
    parts: dict[int, list[Area]] = {}
    for area in areas:
        parts.setdefault(area.village_id, []).append(area)
    left = {village.pk: village for village in villages}
    groups = []
    for district in sorted(districts, key=lambda row: row.number):
        own = [left.pop(part.village_id) for part in district.parts.all() if part.village_id in left]
        groups.append(_with_parts(district.name, own, parts))
    groups.append(_with_parts(_("Villages of no district"), left.values(), parts))
    return [group for group in groups if group.options]


def _with_parts(words: Words, villages: Iterable[Village], parts: Mapping[int, Sequence[Area]]) -> Group:
    group = Group(words, [], {})
    for village in villages:
        group.options.append((village.code, village.name))
        for area in parts.get(village.pk, ()):
            group.options.append((area.code, f"{village.name}: {area.name}"))
            group.within[area.code] = village.code
    return group


def _room(state: VenueState) -> str:
    """A room with what matters for a meeting: seats, ramp, heating, last check."""
    venue, check = state.venue, state.last_check
    known = [f"{venue.name}, {venue.village.name}"]
    if venue.seats is not None:
        known.append(": ".join((_("Seats"), str(venue.seats))))
    if venue.has_ramp is not None:
        known.append(_("with a ramp") if venue.has_ramp else _("without a ramp"))
    if venue.heating:
        known.append(": ".join((_("Heating"), venue.get_heating_display())))
    day = date_format(check.checked_on, "SHORT_DATE_FORMAT") if check is not None else _("never")
    known.append(": ".join((_("Last check"), day)))
    return " · ".join(known)


def _organizers(place: Office, shown: Opened | None) -> list[tuple[str, Words]]:
    """Who holds an office in the executive body today, by the number of the person."""
    offices = queries.holders_on(clock.today(), by=place.actor, municipality=place.municipality.pk)
    found: dict[str, Words] = {}
    for office in offices:
        person = office.in_charge.person if office.in_charge is not None else None
        if person is not None and office.position.body.kind == LsgBody.Kind.EXECUTIVE:
            found.setdefault(str(person.pk), f"{person.name} · {office.position.name}")
    if shown is not None and shown.meeting.organizer is not None:
        found.setdefault(str(shown.meeting.organizer.pk), shown.meeting.organizer.name)
    return list(found.items())
