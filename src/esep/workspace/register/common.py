"""What the pages of the register share: ways back, addresses that are printed, files to be downloaded."""

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _

from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel.refusals import Refused
from esep.records.models import Document
from esep.regulation.wording import Language
from esep.workspace.office import Office
from esep.workspace.page import Back


def to_register(place: Office) -> Back:
    """The way back to the list."""
    return Back(place.address("office-register"), _("Document register"))


def to_document(place: Office, document: Document) -> Back:
    """The way back to a document."""
    return Back(address_of(place, document), number_of(document))


def address_of(place: Office, document: Document) -> str:
    """The address of a document's page."""
    return place.address("office-register-document", document=document.pk)


def number_of(document: Document) -> str:
    """The number of a document as it is written on the paper."""
    return document.number.text if document.number is not None else ""


def letter_stays(document: Document) -> str:
    """What the register says of a letter whose day of sending is corrected: its paper keeps its own day."""
    return gettext("In the register stands: %(number)s, %(day)s. If that day is wrong too, correct it there.") % {
        "number": number_of(document),
        "day": date_format(document.dated_on, "SHORT_DATE_FORMAT"),
    }


def printed_address(request: HttpRequest, place: Office, document: Document | None = None) -> str:
    """The whole address of a document's page, or of the register, as it is printed: the same in every language."""
    with override("ky"):
        return request.build_absolute_uri(
            place.address("office-register") if document is None else address_of(place, document)
        )


def language() -> Language:
    """The reader's language."""
    return Language((get_language() or "ky")[:2])


def download(content: bytes, *, name: str, media_type: str) -> HttpResponse:
    """A file that was made just now, to be saved under a name."""
    response = HttpResponse(content, content_type=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


def refused(error: CannotBeMade) -> Refused:
    """A paper that cannot be made, in the reader's language."""
    said = language().value
    return Refused.because(error.code, error.message(said), remedy=error.remedy(said))
