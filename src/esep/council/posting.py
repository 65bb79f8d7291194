"""Posting a letter of the council: it gets its number, its files, and goes out by e-mail where that was asked."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.community.models import Organization
from esep.council.letters import LetterEntry, Make, files_of, register_title, sent_as
from esep.documents.refusal import Refused as CannotBeMade
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.kernel.acting import Acting, Enclosed
from esep.kernel.refusals import Refused
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import add_accepted, put_document
from esep.regulation.wording import shown

PDF = "application/pdf"


def post_letter(
    acting: Acting,
    make: Make,
    entry: LetterEntry,
    *,
    topic: str,
    about: str,
    on: date,
    addressee: str,
    organization: Organization | None,
    record: str = "",
) -> Document:
    """Register a letter with its number, keep its PDF and DOCX, mail it where ``entry`` says so.

    ``topic`` is the table of its words, ``about`` what it is about: a code of a session or a half-year. Raises Refused:
    nobody's e-mail is known, a letter that cannot be typeset.
    """
    recipient = _recipient(organization) if entry.by_email else ""
    said = Description(
        kind=Document.Kind.LETTER.value,
        title=register_title(topic, language=entry.language, values=[("code", about), ("half", about)]),
        dated_on=on,
        organization=organization.pk if organization is not None else None,
        counterparty="" if organization is not None else shortened(addressee, most=200),
        record=record,
    )
    document = put_document(acting, said, direction=Document.Direction.OUTGOING)
    number = document.number.text if document.number is not None else ""
    sent = sent_as(entry, on=on, addressee=addressee, organization=organization, number=number)
    try:
        files = files_of(make, sent, municipality=acting.municipality, entry=entry, name=f"letter-{document.pk}")
    except CannotBeMade as error:
        language = entry.language.value
        raise Refused.because(error.code, error.message(language), remedy=error.remedy(language)) from error
    add_accepted(acting, document, files)
    if recipient:
        place = acting.municipality.name_in(entry.language.value)
        values = {
            "number": number,
            "day": shown(on, language=entry.language),
            "code": about,
            "address": entry.address,
            "sender": place,
        }
        acting.queue(
            key=f"letter:{document.pk}",
            topic="letter",
            recipient=recipient,
            subject=tell(f"{topic}.mail_subject", entry.language, **values),
            text=tell(f"{topic}.mail_text", entry.language, **values),
            files=[Enclosed(files[0].name, PDF, files[0].data)],
        )
    return document


def _recipient(organization: Organization | None) -> str:
    if organization is None or not organization.email:
        raise Refused.because(
            "no_email",
            _("No e-mail address is known of this addressee."),
            remedy=_("Enter it in the directory of organisations, or send the letter on paper."),
            field="by_email",
        )
    return organization.email
