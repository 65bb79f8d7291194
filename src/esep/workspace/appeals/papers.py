"""Papers of an appeal, made as often as they are asked for: the letter with the answer, the slip of who wrote."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.appeals.queries.appeals.papers import answer_letter, receipt_slip
from esep.appeals.receipts import link_code
from esep.documents.appeal_answer import AppealAnswer, appeal_answer_pdf
from esep.documents.appeal_receipt import appeal_receipt_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel.refusals import not_found
from esep.workspace.appeals.common import following, kept_in
from esep.workspace.office import Office, office
from esep.workspace.register.common import download, refused

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
LANGUAGES = ("ky", "ru")


@office(GET=Act.VIEW_APPEALS)
def letter(request: HttpRequest, place: Office, appeal: str, language: str, form: str) -> HttpResponse:
    """The letter with the answer as PDF or DOCX. The author is named for whoever may see who wrote."""
    if language not in LANGUAGES or form not in MEDIA_TYPES:
        raise not_found()
    found, row = kept_in(place, appeal)
    made = answer_letter(
        found,
        municipality=place.municipality,
        language=language,
        address=following(request, place)(link_code(row.submission.nonce)) if found.may_see_author else None,
    )
    try:
        content = _made(made, form=form)
    except CannotBeMade as error:
        raise refused(error) from error
    return download(content, name=f"{appeal}-{language}.{form}", media_type=MEDIA_TYPES[form])


@office(GET=Act.KEEP_APPEALS)
def slip(request: HttpRequest, place: Office, appeal: str, language: str) -> HttpResponse:
    """The slip that whoever wrote takes home, with its code."""
    if language not in LANGUAGES:
        raise not_found()
    found, row = kept_in(place, appeal)
    made = receipt_slip(
        found,
        municipality=place.municipality,
        language=language,
        address=following(request, place)(link_code(row.submission.nonce)),
    )
    try:
        content = appeal_receipt_pdf(made)
    except CannotBeMade as error:
        raise refused(error) from error
    return download(content, name=f"{row.submission.code}-{language}.pdf", media_type=MEDIA_TYPES["pdf"])


def _made(letter: AppealAnswer, *, form: str) -> bytes:
    if form == "pdf":
        return appeal_answer_pdf(letter)
    from esep.documents.appeal_answer_text import appeal_answer_docx

    return appeal_answer_docx(letter)
