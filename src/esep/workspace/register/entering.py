"""Registering a document, and describing it anew."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Kind
from esep.records.changing import changeable, document_of
from esep.records.editing import edit_document
from esep.records.models import Document
from esep.records.registering import register_document
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import address_of, number_of, to_document, to_register
from esep.workspace.register.forms import DescriptionForm, RegisterForm, initial_of, with_files
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit

MOST_DIGITS = 12


@takes_files
@office(GET=Act.REGISTER_DOCUMENT, POST=Act.REGISTER_DOCUMENT)
def register_new(request: HttpRequest, place: Office) -> HttpResponse:
    """Register a document; ``?replaces=12`` names the one whose place it takes."""
    older = _replaced(request)
    initial = {"direction": Document.Direction.INCOMING, "dated_on": clock.today()}
    if older is not None:
        initial = {**initial_of(older), "direction": older.direction, "registered_on": None, "paper_number": ""}
    form: RegisterForm = with_files(RegisterForm, request, initial=initial)

    def act(typed: dict[str, Any]) -> Done:
        document = register_document(
            form.said,
            direction=typed["direction"],
            by=place.actor,
            municipality=place.municipality.pk,
            files=typed["attached"],
            replaces=older.pk if older is not None else None,
        )
        return Done(
            address=address_of(place, document),
            words=format_lazy("{} {}", _("Registered. Number:"), number_of(document)),
            follows=_("Write the number on the paper, or print its label."),
        )

    lead = format_lazy("{} {}", _("It takes the place of:"), number_of(older)) if older is not None else ""
    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Register a document"),
        lead=lead,
        button=_("Register the document"),
        back=to_register(place),
    )


@office(GET=Act.EDIT_DOCUMENT, POST=Act.EDIT_DOCUMENT)
def edit(request: HttpRequest, place: Office, document: int) -> HttpResponse:
    """Describe a document anew. When somebody saved meanwhile, theirs stands beside mine."""
    found = changeable(document)
    form = DescriptionForm(posted(request), initial=initial_of(found), version=found.version)

    def act(typed: dict[str, Any]) -> Done:
        edit_document(document, form.said, seen=form.seen, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, found), words=_("Saved"))

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        stored = changeable(document)
        form.set_beside(initial_of(stored), version=stored.version)
    return answer or form_page(
        request, place, form, title=_("Change the document"), button=_("Save"), back=to_document(place, found)
    )


def _replaced(request: HttpRequest) -> Document | None:
    asked = request.GET.get("replaces", "")
    if not asked:
        return None
    return document_of(int(asked) if asked.isascii() and asked.isdigit() and len(asked) <= MOST_DIGITS else 0)
