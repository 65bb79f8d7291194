"""The page of one document: what it is, its files, its evidence, its history, and what can be done."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.kernel.entries import entries_of
from esep.records.reading import opened
from esep.records.retention import retention_of
from esep.workspace.journal.words import act_words
from esep.workspace.office import Office, office
from esep.workspace.page import page

ENTRIES = 50


@office(GET=Act.VIEW_REGISTER)
def document(request: HttpRequest, place: Office, document: int) -> HttpResponse:
    """One document."""
    shown = opened(document)
    found = shown.document
    context = {
        "shown": shown,
        "document": found,
        "retention": retention_of(found).words,
        "history": [(entry, act_words(entry.act)) for entry in entries_of(found.ref, limit=ENTRIES)],
        "is_open": not found.is_closed and not found.is_annulled,
    }
    return page(request, place, "workspace/register/document.html", context)
