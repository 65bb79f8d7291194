"""The letter to the media: as a file at any time, or registered with its number (2.5, first item; 3.7)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.documents.notice_letter import media_letter_docx, media_letter_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel.refusals import not_found
from esep.meetings.commands.media_letter import LetterEntry, register_media_letter
from esep.meetings.queries.notice_papers import letter_said
from esep.records.register import organizations
from esep.regulation.wording import Language
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Radios
from esep.workspace.meetings.notice.common import TAB, to_notice
from esep.workspace.meetings.notice.papers import PDF, press_in, spoken
from esep.workspace.meetings.notice.words import LANGUAGE_WORDS, PRINTED_IN
from esep.workspace.meetings.printed import public_address
from esep.workspace.meetings.resting import until_closed
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import address_of, download, number_of, refused
from esep.workspace.submitting import Done, submit

FORMS = {
    "pdf": (media_letter_pdf, PDF),
    "docx": (media_letter_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
"""How the letter is made, and what a browser is told that it is."""


class LetterForm(OfficeForm):
    """To whom the letter goes."""

    organization = forms.ChoiceField(label=_("Newspaper, radio, television from the directory"), required=False)
    addressee = forms.CharField(
        label=_("Another addressee"), max_length=200, required=False, help_text=_("If it is not in the directory.")
    )
    language = forms.ChoiceField(
        label=_("Language of the letter"),
        choices=[(language.value, LANGUAGE_WORDS[language.value]) for language in PRINTED_IN],
        widget=Radios,
    )


@office(GET=Act.REGISTER_DOCUMENT, POST=Act.REGISTER_DOCUMENT)
@until_closed(TAB)
def register(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Register the letter: it gets its number, and its PDF is kept in the register."""
    shown = meeting_in(place, meeting)
    form = LetterForm(posted(request), initial={"language": Language.KY.value})
    form.offer({"organization": [(str(pk), name) for pk, name in organizations().items()]})

    def act(typed: dict[str, Any]) -> Done:
        entry = LetterEntry(
            organization=int(typed["organization"]) if typed["organization"] else None,
            addressee=typed["addressee"],
            language=Language(typed["language"]),
        )
        address = public_address(request, place, shown.meeting)
        try:
            document = register_media_letter(
                meeting, entry, by=place.actor, municipality=place.municipality.pk, address=address
            )
        except CannotBeMade as error:
            raise refused(error) from error
        return Done(
            address=address_of(place, document),
            words=_("The letter was registered: %(number)s") % {"number": number_of(document)},
            follows=_("Print its file, have it signed and send it."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Register a letter to the media"),
        lead=_("It gets a number of outgoing documents, and its PDF is kept."),
        button=_("Register the letter"),
        back=to_notice(place, shown),
    )


@office(GET=Act.VIEW_MEETINGS)
def file(request: HttpRequest, place: Office, meeting: str, language: str, form: str) -> HttpResponse:
    """The letter without a number, to be printed or edited."""
    if form not in FORMS:
        raise not_found()
    shown = meeting_in(place, meeting)
    press = press_in(request, place, shown, spoken(language))
    said = letter_said(shown, municipality=place.municipality, language=press.paper.language)
    make, media_type = FORMS[form]
    try:
        made = make(press.paper, press.notice, said)
    except CannotBeMade as error:
        raise refused(error) from error
    name = f"{place.municipality.slug}-{shown.meeting.code}-media-letter-{language}.{form}"
    return download(made, name=name, media_type=media_type)
