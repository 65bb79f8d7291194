"""Small changes of a document: its files, its shelf, closing and unlocking, annulling its number."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind
from esep.records.annulling import annul_document_number
from esep.records.changing import changeable, document_of
from esep.records.closing import ask_to_unlock, close_document
from esep.records.editing import add_files, reshelve, take_file_out
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import address_of, to_document
from esep.workspace.register.forms import FilesForm, ShelfForm, WhyForm, with_files
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit


@takes_files
@office(GET=Act.EDIT_DOCUMENT, POST=Act.EDIT_DOCUMENT)
def add(request: HttpRequest, place: Office, document: int) -> HttpResponse:
    """Add files, several at once."""
    found = changeable(document)
    form: FilesForm = with_files(FilesForm, request)

    def act(typed: dict[str, Any]) -> Done:
        add_files(document, files=typed["attached"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, found), words=_("The files were added."))

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Add files"), button=_("Add files"), back=to_document(place, found)
    )


@office(GET=Act.EDIT_DOCUMENT, POST=Act.EDIT_DOCUMENT)
def take_out(request: HttpRequest, place: Office, document: int, position: int) -> HttpResponse:
    """Take a wrong file out, with the reason."""
    found = changeable(document)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        take_file_out(
            document, position=position, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk
        )
        return Done(address=address_of(place, found), words=_("The file was taken out."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take a file out"),
        lead=_("It stays in its place, marked as taken out, with the reason."),
        button=_("Take it out"),
        back=to_document(place, found),
    )


@office(GET=Act.EDIT_DOCUMENT, POST=Act.EDIT_DOCUMENT)
def shelf(request: HttpRequest, place: Office, document: int) -> HttpResponse:
    """Say where the paper lies now."""
    found = changeable(document)
    form = ShelfForm(posted(request), initial={"shelf": found.shelf}, version=found.version)

    def act(typed: dict[str, Any]) -> Done:
        reshelve(document, shelf=typed["shelf"], seen=form.seen, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, found),
            words=_("Saved"),
            follows=_("Put the paper there, with its label."),
        )

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        stored = changeable(document)
        form.set_beside({"shelf": stored.shelf}, version=stored.version)
    return answer or form_page(
        request, place, form, title=_("Move to another shelf"), button=_("Save"), back=to_document(place, found)
    )


@office(GET=Act.CLOSE_DOCUMENT, POST=Act.CLOSE_DOCUMENT)
def close(request: HttpRequest, place: Office, document: int) -> HttpResponse:
    """Close a document."""
    found = changeable(document)
    form = OfficeForm(posted(request), version=found.version)

    def act(typed: dict[str, Any]) -> Done:
        close_document(document, seen=form.seen, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, found), words=_("The document is closed."))

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        form.set_beside({}, version=changeable(document).version)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Close the document"),
        lead=_("Afterwards nothing of it can be changed. Two persons can unlock it again."),
        button=_("Close it"),
        back=to_document(place, found),
    )


@office(GET=Act.UNLOCK_DOCUMENT, POST=Act.UNLOCK_DOCUMENT)
def unlock(request: HttpRequest, place: Office, document: int) -> HttpResponse:
    """Ask, as the first of two persons, to unlock a closed document."""
    found = document_of(document)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        ask_to_unlock(document, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, found),
            words=_("Unlocking was asked for."),
            follows=_("A colleague with the same right agrees or declines within three days."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Ask to unlock the document"),
        lead=_("It can be changed again once a second person has agreed."),
        button=_("Ask to unlock the document"),
        back=to_document(place, found),
    )


@office(GET=Act.ANNUL_NUMBER, POST=Act.ANNUL_NUMBER)
def annul(request: HttpRequest, place: Office, document: int) -> HttpResponse:
    """Annul the number of a document, with the reason."""
    found = changeable(document)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        annul_document_number(document, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, found),
            words=_("The number was annulled."),
            follows=_("Register the document anew if it is still needed."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Annul the number"),
        lead=_("The row stays in the register with the reason. The number is never given again."),
        button=_("Annul the number"),
        back=to_document(place, found),
    )
