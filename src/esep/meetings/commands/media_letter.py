"""The letter to the media: registered with its number, and kept as it went out (2.5, first item; 3.7)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.models import Organization
from esep.documents.notice_letter import media_letter_pdf
from esep.intake.upload import accept
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.queries.notice_papers import letter_said, press_of
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import add_accepted, put_document
from esep.regulation.dates import legal_day
from esep.regulation.wording import Language

LETTER, OUTGOING = "letter", "outgoing"
TITLE_SIGNS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterEntry:
    """To whom the letter goes: an organisation of the directory (its row), or a name; and in which language."""

    organization: int | None = None
    addressee: str = ""
    language: Language = Language.KY


def register_media_letter(meeting: str, entry: LetterEntry, *, by: Actor, municipality: int, address: str) -> Document:
    """Give the letter its number, make its PDF and keep both in the register; ``address`` is the public page's.

    Raises Refused: unknown or closed meeting, no place yet, neither an organisation nor a name.
    """
    with command(Act.REGISTER_DOCUMENT, by=by, municipality=municipality) as acting:
        shown = meeting_of(meeting)
        row = entry.organization
        organization = Organization.objects.filter(pk=row).first() if row is not None else None
        addressee = organization.name_in(entry.language.value) if organization is not None else entry.addressee.strip()
        if not addressee:
            raise Refused.because(
                "addressee_missing",
                _("It is not said to whom the letter goes."),
                remedy=_("Choose an organisation, or write the name of the editor's office."),
                field="addressee",
            )
        place = acting.municipality
        press = press_of(shown, municipality=place, language=entry.language, address=address)
        said = Description(
            kind=LETTER,
            title=f"{press.notice.kind} {shown.meeting.code}: {shown.meeting.topic_in(entry.language.value)}"[
                :TITLE_SIGNS
            ],
            dated_on=legal_day(acting.at),
            organization=organization.pk if organization is not None else None,
            counterparty="" if organization is not None else addressee,
            record=shown.meeting.record,
        )
        document = put_document(acting, said, direction=OUTGOING)
        number = document.number.text if document.number is not None else ""
        letter = letter_said(shown, municipality=place, language=entry.language, number=number, addressee=addressee)
        pdf = media_letter_pdf(press.paper, press.notice, letter)
        add_accepted(acting, document, [accept(pdf, name=f"{meeting}-media-letter.pdf")])
        return acting.save(document)
