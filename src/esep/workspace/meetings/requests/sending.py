"""Sending a request: the letter gets its number, becomes a document of the register, and may go by e-mail (2.5)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.documents.refusal import Refused as CannotBeMade
from esep.documents.request_letter import RequestLetter, request_letter_pdf
from esep.kernel import clock
from esep.kernel.refusals import Kind, not_found
from esep.meetings.commands.sending import send_request
from esep.meetings.letters import letter_of, number_of
from esep.workspace.forms import posted
from esep.workspace.meetings.printed import public_address
from esep.workspace.meetings.requests.cards import card_of
from esep.workspace.meetings.requests.common import TAB, address_of, request_in, to_requests
from esep.workspace.meetings.requests.forms import SendForm
from esep.workspace.meetings.resting import until_held
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import download, refused
from esep.workspace.submitting import Done, submit

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
LANGUAGES = ("ky", "ru")


@office(GET=Act.ASK_INFORMATION, POST=Act.ASK_INFORMATION)
@until_held(TAB)
def send(request: HttpRequest, place: Office, meeting: str, asked: str) -> HttpResponse:
    """Send the letter that the page shows."""
    shown, one = request_in(place, meeting, asked)
    known = one.request.organization
    initial = {"on": clock.today(), "language": "ky", "register": True}
    form = SendForm(posted(request), initial=initial, version=one.request.version)
    form.fields["by_email"].help_text = (
        known.email
        if known is not None and known.email
        else _("No e-mail address of the addressee is in the directory.")
    )

    def act(typed: dict[str, Any]) -> Done:
        try:
            sent = send_request(
                asked,
                by=place.actor,
                municipality=place.municipality.pk,
                on=typed["on"],
                language=typed["language"],
                register=typed["register"],
                by_email=typed["by_email"],
                seen=form.seen,
                address=public_address(request, place, one.request.meeting),
            )
        except CannotBeMade as error:
            raise refused(error) from error
        number = number_of(sent)
        return Done(
            address=address_of(place, one),
            words=_("The letter is sent. Number: %(number)s") % {"number": number}
            if number
            else _("The letter is sent."),
            follows=_("Record the day of receipt once you know it: the term runs from then."),
        )

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        form.set_beside({}, version=one.request.version)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Send the letter"),
        button=_("Record the sending"),
        back=to_requests(place, shown),
        template="workspace/meetings/requests/send.html",
        context={"card": card_of(one, place=place)},
    )


@office(GET=Act.VIEW_MEETINGS)
def letter_file(request: HttpRequest, place: Office, meeting: str, asked: str, form: str) -> HttpResponse:
    """The letter as PDF or DOCX; ``?language=ru`` in Russian. Before it is sent it has a line for the number."""
    _shown, one = request_in(place, meeting, asked)
    language = request.GET.get("language", "ky")
    if language not in LANGUAGES or form not in MEDIA_TYPES:
        raise not_found()
    sent = one.facts.sent
    made = letter_of(
        one.request,
        municipality=place.municipality,
        on=sent.occurred_on if sent is not None else clock.today(),
        language=language,
        address=public_address(request, place, one.request.meeting),
    )
    try:
        content = _made(made, form=form)
    except CannotBeMade as error:
        raise refused(error) from error
    return download(content, name=f"{asked}-{language}.{form}", media_type=MEDIA_TYPES[form])


def _made(letter: RequestLetter, *, form: str) -> bytes:
    """The letter in one of the forms."""
    if form == "pdf":
        return request_letter_pdf(letter)
    from esep.documents.request_letter_text import request_letter_docx

    return request_letter_docx(letter)
