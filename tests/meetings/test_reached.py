"""Who is to be told of a change is called in the reader's language (2.5)."""

from django.utils import translation

from esep.access import Actor
from esep.kernel import scope
from esep.meetings.commands.dispatching import send_invitations
from esep.meetings.commands.inviting import invite
from esep.meetings.invitee import InviteEntry
from esep.meetings.reached import reached_by
from esep.regulation.facts.meeting import Category
from tests.community.min_bulak import TODAY, MinBulak
from tests.meetings.asking import an_organization
from tests.meetings.plans import a_meeting


def test_an_organisation_and_a_name_as_written_are_called_for_the_reader(built: MinBulak, secretary: Actor) -> None:
    pk = built.place.pk
    meeting, water = a_meeting(built.place, by=secretary), an_organization(built)
    invited = [
        InviteEntry(category=Category.SECTORS, name=water.name_ky, organization=water.code, email=water.email),
        InviteEntry(category=Category.MEDIA, name="Радио Манас"),
    ]
    chosen = [invite(meeting.code, one, by=secretary, municipality=pk).pk for one in invited]
    send_invitations(meeting.code, chosen, on=TODAY, means="letter", by=secretary, municipality=pk)

    with scope.of(pk), translation.override("ru"):
        assert {one.name for one in reached_by(meeting)} == {"Предприятие питьевой воды", "Радио Манас"}
