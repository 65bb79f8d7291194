"""What the pages after a meeting share: the tab, the ways back, languages and files."""

from collections.abc import Callable

from django.http import HttpResponse

from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel.refusals import not_found
from esep.meetings.queries import Opened
from esep.regulation.wording import Language
from esep.workspace.meetings.notice.words import PRINTED_IN
from esep.workspace.meetings.tabs import back_to
from esep.workspace.office import Office
from esep.workspace.page import Back
from esep.workspace.register.common import download, refused

TAB = "office-meetings-afterwards"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def to_afterwards(place: Office, shown: Opened) -> Back:
    """The way back to the tab."""
    return back_to(place, shown, tab=TAB)


def afterwards_address(place: Office, meeting: str, *, part: str = "") -> str:
    """The address of the tab, or of one part of it."""
    return place.address(TAB, meeting=meeting) + (f"#{part}" if part else "")


def spoken(language: str) -> Language:
    """The language of an address. Raises Refused for one in which residents are not told."""
    if language not in PRINTED_IN:
        raise not_found()
    return Language(language)


def made(make: Callable[[], bytes], *, name: str, media_type: str = PDF) -> HttpResponse:
    """A file that is made now. Raises Refused where it cannot be."""
    try:
        return download(make(), name=name, media_type=media_type)
    except CannotBeMade as error:
        raise refused(error) from error
