"""Files of the register, opened or downloaded: only through the document or the evidence that they belong to."""

import logging
from http import HTTPStatus
from urllib.parse import quote

from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase

from esep.access import Act
from esep.kernel.storage import BytesLost, Loss
from esep.records.changing import document_of
from esep.records.files import bytes_of
from esep.records.models import StoredFile
from esep.records.reading import file_in, file_of_evidence
from esep.workspace.office import Office, office
from esep.workspace.page import Back, page
from esep.workspace.register.common import to_document

SHOWN_AS = ("image/", "audio/", "video/")
"""Types that a browser may show. All others are downloads."""

SANDBOX = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox"
"""What a file may do when a browser shows it: nothing but be seen and heard."""

STATUS = {
    Loss.GONE: HTTPStatus.GONE,
    Loss.CHANGED: HTTPStatus.INTERNAL_SERVER_ERROR,
    Loss.UNREADABLE: HTTPStatus.INTERNAL_SERVER_ERROR,
}

log = logging.getLogger(__name__)


@office(GET=Act.VIEW_REGISTER)
def of_document(request: HttpRequest, place: Office, document: int, position: int) -> HttpResponseBase:
    """A file of a document by its place, those taken out among them. ``?download=1`` saves it."""
    found = document_of(document)
    return given(request, place, file_in(found, position=position), back=to_document(place, found))


@office(GET=Act.VIEW_REGISTER)
def of_evidence(request: HttpRequest, place: Office, document: int, evidence: int) -> HttpResponseBase:
    """The file of a piece of evidence for a document."""
    found = document_of(document)
    return given(request, place, file_of_evidence(found, evidence=evidence), back=to_document(place, found))


def given(request: HttpRequest, place: Office, file: StoredFile, *, back: Back) -> HttpResponseBase:
    """A kept file, to be seen or saved (``?download=1``); where its bytes are lost a page that says so."""
    try:
        content = bytes_of(file)
    except BytesLost as lost:
        log.error("bytes lost", exc_info=lost, extra={"request": request, "status_code": STATUS[lost.loss].value})
        context = {"file": file, "loss": lost.loss.value, "back": back}
        return page(request, place, "workspace/register/missing.html", context, status=STATUS[lost.loss])
    shown = file.media_type.startswith(SHOWN_AS) and "download" not in request.GET
    response = FileResponse(content, content_type=file.media_type)
    response.headers["Content-Length"] = str(file.size)
    response.headers["Content-Disposition"] = _disposition(file.name, shown=shown)
    response.headers["Content-Security-Policy"] = SANDBOX
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    # Said, so that pictures and film, which are packed already, are not packed again on the way.
    response.headers["Content-Encoding"] = "identity"
    return response


def _disposition(name: str, *, shown: bool) -> str:
    """Whether to show or to save, and the name: in ASCII for old browsers, and whole (RFC 6266)."""
    plain = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "._-") else "_" for sign in name)
    return f"{'inline' if shown else 'attachment'}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
