"""A notice that was logged already: its proofs are opened, one is added, or it is withdrawn with the reason."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import not_found
from esep.meetings.channels import CHANNEL_WORDS
from esep.meetings.commands.noticing import add_proof, withdraw_notice
from esep.meetings.models import ReportMeeting
from esep.meetings.queries import Opened
from esep.meetings.queries.notice_board import notice_fact, proof_file
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import NoticePublished
from esep.workspace.forms import posted
from esep.workspace.meetings.notice.common import TAB, address_of, sees_proof, to_notice
from esep.workspace.meetings.notice.forms import ProofForm, with_proof
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.meetings.resting import until_closed
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.files import given
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit


@takes_files
@office(GET=Act.GIVE_NOTICE, POST=Act.GIVE_NOTICE)
@until_closed(TAB)
def add(request: HttpRequest, place: Office, meeting: str, fact: str) -> HttpResponse:
    """Add a proof to a notice."""
    shown = meeting_in(place, meeting)
    told, said = _told(shown.meeting, fact)
    form: ProofForm = with_proof(ProofForm, request)

    def act(_typed: dict[str, Any]) -> Done:
        proof = form.proof(channel=said.channel, on=told.occurred_on)
        assert proof is not None
        add_proof(meeting, fact, proof, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, meeting, area=said.areas[0]), words=_("The proof was added."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Add a proof"),
        lead=_named(told, said, shown),
        button=_("Add the proof"),
        back=to_notice(place, shown),
    )


@office(GET=Act.GIVE_NOTICE, POST=Act.GIVE_NOTICE)
@until_closed(TAB)
def take_back(request: HttpRequest, place: Office, meeting: str, fact: str) -> HttpResponse:
    """Withdraw a notice that should not have been logged."""
    shown = meeting_in(place, meeting)
    told, said = _told(shown.meeting, fact)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_notice(meeting, fact, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, meeting, area=said.areas[0]), words=_("The notice was withdrawn."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Withdraw the notice"),
        lead=_named(told, said, shown),
        button=_("Withdraw"),
        back=to_notice(place, shown),
    )


@office(GET=Act.VIEW_MEETINGS)
def file(request: HttpRequest, place: Office, meeting: str, fact: str, position: int) -> HttpResponseBase:
    """The file of a proof; what may hold names is not found by who may not see it."""
    shown = meeting_in(place, meeting)
    _fact, said = _told(shown.meeting, fact)
    if not sees_proof(place, said.channel):
        raise not_found()
    found = proof_file(shown.meeting, fact, position=position)
    return given(request, place, found, back=to_notice(place, shown))


def _told(meeting: ReportMeeting, fact: str) -> tuple[Fact, NoticePublished]:
    """A notice as the law reads it. Raises Refused where there is none."""
    told = notice_fact(meeting, fact).to_law()
    if not isinstance(told.data, NoticePublished):
        raise not_found()
    return told, told.data


def _named(told: Fact, said: NoticePublished, shown: Opened) -> str:
    names = {area.code: area.name for area in shown.areas}
    areas = ", ".join(names.get(code, code) for code in said.areas)
    return f"{CHANNEL_WORDS[said.channel]} · {areas} · {date_format(told.occurred_on)}"
