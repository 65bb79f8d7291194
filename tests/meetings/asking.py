"""Requests for tests: drafted, sent, received and answered as a clerk would record it."""

from datetime import date

from esep.access import Actor
from esep.community.commands import OrganizationEntry, register_organization
from esep.community.models import Organization
from esep.community.names import Names
from esep.meetings.commands.answering import receive_request
from esep.meetings.commands.requesting import RequestEntry, draft_request
from esep.meetings.commands.sending import send_request
from esep.meetings.models import InformationRequest
from tests.community.min_bulak import MinBulak
from tests.meetings.plans import a_meeting

SENT, RECEIVED, DUE = date(2026, 9, 7), date(2026, 9, 8), date(2026, 9, 13)
"""The days of a letter of the example; the last one is a Sunday."""

ENTRY = RequestEntry("Суу түтүктөрүнүн абалы", organization="WATER", questions="1) Канча каражат?\n2) Качан бүтөт?")


def an_organization(built: MinBulak, *, email: str = "suu@example.invalid") -> Organization:
    """The enterprise that knows about the water."""
    entry = OrganizationEntry(
        names=Names(ky="Ичүүчү суу ишканасы", ru="Предприятие питьевой воды"),
        kind=Organization.Kind.ENTERPRISE,
        email=email,
    )
    return register_organization("WATER", entry=entry, by=built.admin, municipality=built.place.pk)


def a_draft(built: MinBulak, *, by: Actor, entry: RequestEntry = ENTRY) -> InformationRequest:
    """A request for the water, of the meeting of the fourth district."""
    an_organization(built)
    meeting = a_meeting(built.place, by=by)
    return draft_request(meeting.code, entry, by=by, municipality=built.place.pk)


def a_sent(built: MinBulak, *, by: Actor) -> InformationRequest:
    """The same, sent as a paper that nobody registered here."""
    request = a_draft(built, by=by)
    return send_request(request.code, by=by, municipality=built.place.pk, on=SENT, register=False)


def a_received(built: MinBulak, *, by: Actor) -> InformationRequest:
    """The same, with the day of receipt."""
    request = a_sent(built, by=by)
    return receive_request(request.code, by=by, municipality=built.place.pk, on=RECEIVED)
