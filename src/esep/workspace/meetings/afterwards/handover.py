"""The way of the minutes to the council: sent with a letter, received against a dated receipt (3.8)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.documents.handover_letter import handover_letter_docx, handover_letter_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel import clock
from esep.kernel.refusals import not_found
from esep.meetings.commands.handover.receiving import correct_receipt, receive_handover
from esep.meetings.commands.handover.sending import correct_sending, send_handover
from esep.meetings.queries.after_papers import handover_said
from esep.meetings.queries.handover import chain_of, receipt_file
from esep.regulation.wording import Language
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Radios, Text
from esep.workspace.meetings.afterwards.common import DOCX, PDF, afterwards_address, made, spoken, to_afterwards
from esep.workspace.meetings.notice.forms import LONGEST_LINK
from esep.workspace.meetings.notice.words import LANGUAGE_WORDS, PRINTED_IN
from esep.workspace.meetings.printed import public_address
from esep.workspace.meetings.proofs import WithProof
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.promises.forms import with_files
from esep.workspace.register.common import language, letter_stays, number_of, refused
from esep.workspace.register.fields import SCAN, FilesField
from esep.workspace.register.files import given
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit

FORMS = {"pdf": (handover_letter_pdf, PDF), "docx": (handover_letter_docx, DOCX)}
"""How the letter is made, and what a browser is told that it is."""


class SendForm(OfficeForm):
    """On which day the minutes went to the council, and whether the letter gets a number."""

    on = DayField(label=_("Day on which they were sent"))
    language = forms.ChoiceField(
        label=_("Language of the letter"),
        choices=[(one.value, LANGUAGE_WORDS[one.value]) for one in PRINTED_IN],
        widget=Radios,
    )
    register = forms.BooleanField(
        label=_("Register the letter: it gets a number, and its PDF is kept"), required=False, initial=True
    )


class ReceiveForm(WithProof):
    """On which day the council received them, and what shows it."""

    on = DayField(label=_("Day of the receipt"))
    received_by = forms.CharField(
        label=_("Who received them"),
        max_length=200,
        help_text=_("The office, not the name: chair of the council, for example."),
    )
    attached = FilesField(label=_("Scan or photo of the receipt"), most=1, takes=SCAN)
    link = forms.CharField(label=_("Link"), max_length=LONGEST_LINK, required=False)


class CorrectForm(ReceiveForm):
    """The same anew, with the reason."""

    reason = Text(label=_("Why"), max_length=500)


class SentForm(WhyForm):
    """Another day of sending."""

    on = DayField(label=_("Day on which they were sent"))
    field_order = ("on", "reason")


@office(GET=Act.HAND_MINUTES_OVER, POST=Act.HAND_MINUTES_OVER)
def send(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Record that minutes and outcomes went to the council, with the letter."""
    shown = meeting_in(place, meeting)
    initial = {"on": clock.today(), "language": Language.KY.value, "register": True}
    form = SendForm(posted(request), initial=initial)

    def act(typed: dict[str, Any]) -> Done:
        try:
            row = send_handover(
                meeting,
                on=typed["on"],
                by=place.actor,
                municipality=place.municipality.pk,
                address=public_address(request, place, shown.meeting),
                language=Language(typed["language"]),
                register=typed["register"],
            )
        except CannotBeMade as error:
            raise refused(error) from error
        address = afterwards_address(place, meeting, part="handed")
        follows = _("Record the receipt when the council signs for it: its month starts then.")
        if row.document is None:
            return Done(address=address, words=_("The day was recorded."), follows=follows)
        number = number_of(row.document)
        return Done(
            address=address, words=_("The letter was registered: %(number)s") % {"number": number}, follows=follows
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Hand the minutes over"),
        lead=_("Minutes and the list of what was adopted go to the council (3.8)."),
        button=_("Record"),
        back=to_afterwards(place, shown),
    )


@takes_files
@office(GET=Act.HAND_MINUTES_OVER, POST=Act.HAND_MINUTES_OVER)
def receive(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Record the receipt of the council."""
    shown = meeting_in(place, meeting)
    form = with_files(ReceiveForm, request, initial={"on": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        receive_handover(
            meeting,
            on=typed["on"],
            received_by=typed["received_by"],
            by=place.actor,
            municipality=place.municipality.pk,
            proof=form.proof,
        )
        return Done(
            address=afterwards_address(place, meeting, part="told"),
            words=_("The receipt was recorded. The month of the council is counted from it."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Record the receipt"),
        lead=_("The month in which the council tells people starts on this day (3.9)."),
        button=_("Record"),
        back=to_afterwards(place, shown),
    )


@takes_files
@office(GET=Act.HAND_MINUTES_OVER, POST=Act.HAND_MINUTES_OVER)
def correct(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Correct the day of the receipt, with the reason."""
    shown = meeting_in(place, meeting)
    chain = chain_of(shown, municipality=place.municipality, day=clock.today(), language=language().value)
    initial = {"on": chain.received_on, "received_by": chain.received_by}
    form = with_files(CorrectForm, request, initial=initial)

    def act(typed: dict[str, Any]) -> Done:
        correct_receipt(
            meeting,
            on=typed["on"],
            received_by=typed["received_by"],
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
            proof=form.proof,
        )
        return Done(
            address=afterwards_address(place, meeting, part="handed"),
            words=_("The receipt was corrected. The earlier day stays to be seen."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Correct the receipt"),
        button=_("Correct"),
        back=to_afterwards(place, shown),
    )


@office(GET=Act.HAND_MINUTES_OVER, POST=Act.HAND_MINUTES_OVER)
def sent(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Correct the day on which they were sent."""
    shown = meeting_in(place, meeting)
    chain = chain_of(shown, municipality=place.municipality, day=clock.today(), language=language().value)
    form = SentForm(posted(request), initial={"on": chain.sent_on})

    def act(typed: dict[str, Any]) -> Done:
        correct_sending(
            meeting, on=typed["on"], reason=typed["reason"], by=place.actor, municipality=place.municipality.pk
        )
        return Done(
            address=afterwards_address(place, meeting, part="handed"),
            words=_("The day was corrected."),
            follows=letter_stays(chain.letter) if chain.letter is not None else "",
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Correct the day of sending"),
        lead=letter_stays(chain.letter) if chain.letter is not None else "",
        button=_("Correct"),
        back=to_afterwards(place, shown),
    )


@office(GET=Act.VIEW_MINUTES)
def letter(request: HttpRequest, place: Office, meeting: str, language: str, form: str) -> HttpResponse:
    """The letter to the council, to be printed or edited; with its number once it has one."""
    if form not in FORMS:
        raise not_found()
    shown = meeting_in(place, meeting)
    chain = chain_of(shown, municipality=place.municipality, day=clock.today(), language=language)
    said = handover_said(
        shown.meeting,
        municipality=place.municipality,
        language=spoken(language),
        on=chain.sent_on or clock.today(),
        address=public_address(request, place, shown.meeting),
        row=chain.row,
    )
    make, media_type = FORMS[form]
    name = f"{place.municipality.slug}-{meeting}-hand-over-{language}.{form}"
    return made(lambda: make(said), name=name, media_type=media_type)


@office(GET=Act.VIEW_MINUTES)
def proof(request: HttpRequest, place: Office, meeting: str, evidence: int) -> HttpResponseBase:
    """The scan or photo of the receipt."""
    shown = meeting_in(place, meeting)
    return given(request, place, receipt_file(evidence, meeting=shown.meeting), back=to_afterwards(place, shown))
