"""Publishing the notice of measures: channels, proofs from boards, and what is withdrawn (3.9)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.channels import CHANNEL_WORDS, proved_by
from esep.meetings.commands.measures.publishing import (
    Publication,
    prove_measures,
    publish_measures,
    withdraw_measures,
)
from esep.meetings.queries.measures import measures_of, measures_proof
from esep.regulation.facts.meeting import Channel
from esep.workspace.day import DayField
from esep.workspace.forms import posted
from esep.workspace.inputs import Many
from esep.workspace.meetings.afterwards.common import afterwards_address, to_afterwards
from esep.workspace.meetings.notice.forms import ProofForm
from esep.workspace.meetings.printed import public_address
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.promises.forms import with_files
from esep.workspace.register.common import number_of, refused
from esep.workspace.register.files import given
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit

CHANNELS = [(channel.value, words) for channel, words in CHANNEL_WORDS.items()]


class PublishForm(ProofForm):
    """How and when people were told, and the first proof of it."""

    channels = Many(label=_("How people were told"), choices=CHANNELS)
    on = DayField(label=_("Day on which it was published"))
    rest_later = forms.BooleanField(label=_("Leave outcomes without an answer to another notice"), required=False)

    field_order = ("channels", "on", "photo", "attached", "link", "rest_later")
    needs_proof = False


class BoardForm(ProofForm):
    """Another proof, perhaps of a further channel."""

    channel = forms.ChoiceField(label=_("How people were told"), choices=CHANNELS)
    field_order = ("photo", "channel", "attached", "link")


@takes_files
@office(GET=Act.TELL_MEASURES, POST=Act.TELL_MEASURES)
def publish(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Publish the draft: it gets its number, and its text stays."""
    shown = meeting_in(place, meeting)
    board = measures_of(shown.meeting)
    initial = {"on": clock.today(), "channels": [Channel.POSTER.value]}
    form = with_files(PublishForm, request, initial=initial)

    def act(typed: dict[str, Any]) -> Done:
        channels = [Channel(one) for one in typed["channels"]]
        proof = form.proof(channel=proved_by(channels, is_of_board=bool(typed["photo"])), on=typed["on"])
        try:
            notice = publish_measures(
                meeting,
                Publication(on=typed["on"], channels=channels, proofs=[proof] if proof is not None else []),
                by=place.actor,
                municipality=place.municipality.pk,
                address=public_address(request, place, shown.meeting),
                rest_later=typed["rest_later"],
            )
        except CannotBeMade as error:
            raise refused(error) from error
        number = number_of(notice.document) if notice.document is not None else ""
        words = _("The notice was published: %(number)s") % {"number": number}
        address = afterwards_address(place, meeting, part="told")
        if proof is None:
            return Done(
                address=address,
                words=words,
                follows=_("It does not count until a proof is added. The link stands beside it below."),
            )
        return Done(address=address, words=words, follows=_("Other boards can be added with their photos."))

    lead: Words = _("Its text stays as it is from now on.")
    if board.unanswered:
        lead = _("Nothing is said yet of: %(codes)s") % {"codes": ", ".join(board.unanswered)}
    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Publish the notice of measures"),
        lead=lead,
        button=_("Publish"),
        back=to_afterwards(place, shown),
    )


@takes_files
@office(GET=Act.TELL_MEASURES, POST=Act.TELL_MEASURES)
def prove(request: HttpRequest, place: Office, meeting: str, notice: int) -> HttpResponse:
    """Add a proof, such as a photo of another board."""
    shown = meeting_in(place, meeting)
    form = with_files(BoardForm, request, initial={"channel": Channel.POSTER.value})

    def act(typed: dict[str, Any]) -> Done:
        channel = Channel(typed["channel"])
        proof = form.proof(channel=channel, on=clock.today())
        assert proof is not None
        prove_measures(meeting, notice, proof, by=place.actor, municipality=place.municipality.pk, channel=channel)
        return Done(address=afterwards_address(place, meeting, part="told"), words=_("The proof was added."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Add a proof"),
        button=_("Add the proof"),
        back=to_afterwards(place, shown),
    )


@office(GET=Act.TELL_MEASURES, POST=Act.TELL_MEASURES)
def withdraw(request: HttpRequest, place: Office, meeting: str, notice: int) -> HttpResponse:
    """Withdraw a notice that was never published, or not so."""
    shown = meeting_in(place, meeting)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_measures(meeting, notice, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=afterwards_address(place, meeting, part="told"), words=_("The notice was withdrawn."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Withdraw the notice of measures"),
        button=_("Withdraw"),
        back=to_afterwards(place, shown),
    )


@office(GET=Act.VIEW_PROMISES)
def proof(request: HttpRequest, place: Office, meeting: str, fact: str, position: int) -> HttpResponseBase:
    """The file of a proof of a published notice."""
    shown = meeting_in(place, meeting)
    found = measures_proof(shown.meeting, fact, position=position)
    return given(request, place, found, back=to_afterwards(place, shown))
