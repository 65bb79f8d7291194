"""A deputy's year at a glance: the duty of 1.8, the coming meeting, the report, and what waits for the deputy."""

from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor, may
from esep.appeals.models import Contact
from esep.appeals.queries.appeals.listing import ShownAppeal, listed
from esep.appeals.queries.receptions.schedule import PublicSlot, schedule_in_public
from esep.appeals.queries.voter_mandates.listing import Given, given_mandates
from esep.community.entering import by_code
from esep.community.models import DeputyMandate
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.meetings.models import ReportMeeting
from esep.meetings.queries.promises.listing import Promise, promises_on
from esep.regulation.judgement import Row
from esep.reports.queries.hearing import hearings
from esep.reports.queries.listing import ShownReport, reports_of_mandate
from esep.reports.queries.proposing import meetings_of

CONTACTS = 3
"""Contacts that are shown, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyYear:
    """What waits for one deputy. ``duties`` are all years, the newest first; ``report`` is the one to go on with.

    Appeals, and receptions with contacts, are empty for whoever may not read them (``sees_appeals``, ``sees_diary``).
    """

    deputy: str
    name: str
    district: str
    left_on: date | None
    duty: Row | None
    duties: tuple[Row, ...]
    meeting: ReportMeeting | None
    report: ShownReport | None
    appeals: tuple[ShownAppeal, ...]
    mandates: tuple[Given, ...]
    promises: tuple[Promise, ...]
    slots: tuple[PublicSlot, ...]
    contacts: tuple[Contact, ...]
    sees_appeals: bool
    sees_diary: bool


def my_year(deputy: str, *, by: Actor, municipality: Municipality, language: str) -> MyYear:
    """The year of a deputy by code, as of today; only what is open is listed. Raises Refused: unknown, another's."""
    with seeing(Act.VIEW_DEPUTY_REPORTS, by=by, municipality=municipality.pk, owner=deputy):
        mandate = by_code(DeputyMandate, deputy, field="deputy")
        today = clock.today()
        told = hearings([deputy], municipality=municipality, day=today, language=language)
        sees_appeals = _may(Act.VIEW_APPEALS, by, municipality, deputy)
        sees_diary = _may(Act.VIEW_RECEPTIONS, by, municipality, deputy)
        promised = promises_on(today, municipality=municipality, language=language)
        return MyYear(
            deputy=deputy,
            name=mandate.person.names.get(language) or mandate.person.public_name,
            district=mandate.district.name_in(language),
            left_on=mandate.until,
            duty=told.duty(deputy, today),
            duties=told.duties.get(deputy, ()),
            meeting=next((one for one in meetings_of(mandate) if one.date >= today), None),
            report=_going_on(reports_of_mandate(mandate, told)),
            appeals=_appeals(deputy, municipality, today) if sees_appeals else (),
            mandates=tuple(one for one in given_mandates(language=language) if one.deputy == deputy and one.is_open),
            promises=tuple(one for one in promised if one.owner_key == f"D:{deputy}" and one.is_open),
            slots=_slots(deputy, municipality, today, language=language) if sees_diary else (),
            contacts=_contacts(mandate) if sees_diary else (),
            sees_appeals=sees_appeals,
            sees_diary=sees_diary,
        )


def _may(act: Act, by: Actor, municipality: Municipality, deputy: str) -> bool:
    return may(by, act, municipality=municipality.pk, at=clock.real(), owner=deputy)


def _going_on(reports: tuple[ShownReport, ...]) -> ShownReport | None:
    """The draft if there is one, else the newest finished report that was not heard yet."""
    draft = next((one for one in reports if not one.is_finished), None)
    waiting = (one for one in reports if one.is_finished and one.heard_on is None and not one.replaced_by)
    return draft or next(waiting, None)


def _appeals(deputy: str, municipality: Municipality, day: date) -> tuple[ShownAppeal, ...]:
    return tuple(one for one in listed(municipality, day=day) if one.deputy == deputy and one.is_open)


def _slots(deputy: str, municipality: Municipality, day: date, *, language: str) -> tuple[PublicSlot, ...]:
    found = schedule_in_public(municipality, language=language, day=day).slots
    return tuple(slot for slot in found if slot.hours.deputy == deputy)


def _contacts(mandate: DeputyMandate) -> tuple[Contact, ...]:
    rows = Contact.objects.filter(mandate=mandate, withdrawn_at__isnull=True)
    return tuple(rows.order_by("-happened_on", "-pk")[:CONTACTS])
