"""The pages of the directory and of rooms like it, one set for every kind: list, record, entering, each act."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.entries import entries_of
from esep.kernel.refusals import Kind as RefusalKind
from esep.kernel.refusals import not_found
from esep.workspace.directory.kind import Deed, Kind
from esep.workspace.directory.kinds import KINDS
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.journal.words import act_words
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.submitting import Done, submit

View = Callable[..., HttpResponse]
HISTORY = 10


@office(GET=Act.VIEW_DIRECTORY)
def directory(request: HttpRequest, place: Office) -> HttpResponse:
    """All kinds of records that the visitor may look at."""
    kinds = [(kind, _address(place, kind)) for kind in KINDS if place.may(kind.view)]
    lists_address = place.address("office-lists") if place.may(Act.IMPORT_LIST) else ""
    context = {"kinds": kinds, "lists_address": lists_address}
    return page(request, place, "workspace/directory/directory.html", context)


def listing(kind: Kind[Any]) -> View:
    """The list of a kind: those in force first, then those that have ended."""

    @office(GET=kind.view)
    def view(request: HttpRequest, place: Office) -> HttpResponse:
        rows = list(kind.rows(place))
        ended = [row for row in rows if kind.is_over(row)]
        present = [row for row in rows if not kind.is_over(row)]
        adding = kind.adding if kind.adding and place.may(kind.adding.act) else None
        context = {
            "kind": kind,
            "present": [_line(place, kind, row) for row in present],
            "ended": [_line(place, kind, row) for row in ended],
            "adding": adding,
            "add_address": place.address(f"{kind.route}-add"),
            "back": _top(place, kind),
        }
        return page(request, place, "workspace/directory/list.html", context)

    return view  # type: ignore[return-value]


def record(kind: Kind[Any]) -> View:
    """One record: what is known, what hangs on it, what can be done, and its history."""

    @office(GET=kind.view)
    def view(request: HttpRequest, place: Office, key: str) -> HttpResponse:
        moved = kind.moved(place, key)
        if moved is not None:
            return HttpResponseRedirect(place.address(f"{kind.route}-record", key=moved))
        row = _found(place, kind, key)
        deeds = [
            (deed, place.address(f"{kind.route}-{deed.name}", key=key))
            for deed in kind.deeds
            if place.may(deed.act) and deed.possible(row)
        ]
        seen = place.may(Act.VIEW_JOURNAL)
        context = {
            "kind": kind,
            "heading": kind.heading(row),
            "warning": kind.warning(row),
            "is_over": kind.is_over(row),
            "facts": [fact for fact in kind.facts(row) if fact.value not in (None, "")],
            "tables": [table for table in kind.tables(row) if table.rows],
            "deeds": deeds,
            "history": [(entry, act_words(entry.act)) for entry in entries_of(kind.ref(row), limit=HISTORY)]
            if seen
            else [],
            "back": Back(_address(place, kind), kind.title),
            "public": _public(place, kind, row),
        }
        return page(request, place, "workspace/directory/record.html", context)

    return view  # type: ignore[return-value]


def adding(kind: Kind[Any]) -> View:
    """Entering a record."""
    how = kind.adding
    assert how is not None

    @office(GET=how.act, POST=how.act)
    def view(request: HttpRequest, place: Office) -> HttpResponse:
        form = how.form(posted(request))
        form.offer(how.choices(place))

        def act(typed: dict[str, Any]) -> Done:
            how.do(place, form)
            return Done(address=_address(place, kind), words=_("Saved"))

        return submit(request, form, act) or form_page(
            request, place, form, title=how.words, lead=how.lead, button=_("Save"), back=_back(place, kind)
        )

    return view  # type: ignore[return-value]


def deed_page(kind: Kind[Any], deed: Deed[Any]) -> View:
    """An act on a record. Where somebody else saved meanwhile, both versions are shown."""

    @office(GET=deed.act, POST=deed.act)
    def view(request: HttpRequest, place: Office, key: str) -> HttpResponse:
        row = _found(place, kind, key)
        initial, version = _shown(deed, row)
        form: OfficeForm = deed.form(posted(request), initial=initial, version=version)
        form.offer(deed.choices(place, row))
        here = place.address(f"{kind.route}-record", key=key)

        def act(typed: dict[str, Any]) -> Done:
            deed.do(place, row, form)
            return Done(address=here, words=_("Saved"))

        answer = submit(request, form, act)
        if form.refused_as is RefusalKind.STALE and version is not None:
            theirs, newer = _shown(deed, _found(place, kind, key))
            form.set_beside(theirs, version=newer or version)
        return answer or form_page(
            request,
            place,
            form,
            title=deed.words,
            lead=deed.lead,
            button=_("Save"),
            back=Back(here, kind.heading(row)),
        )

    return view  # type: ignore[return-value]


def _found(place: Office, kind: Kind[Any], key: str) -> Any:
    row = next((row for row in kind.rows(place) if kind.key(row) == key), None)
    if row is None:
        raise not_found()
    return row


def _shown(deed: Deed[Any], row: Any) -> tuple[dict[str, Any], int | None]:
    initial = dict(deed.initial(row))
    version = initial.pop("version", None)
    return initial, version


def _line(place: Office, kind: Kind[Any], row: Any) -> dict[str, object]:
    return {
        "heading": kind.heading(row),
        "address": place.address(f"{kind.route}-record", key=kind.key(row)),
        "cells": list(zip(kind.columns[1:], kind.cells(row), strict=True)),
        "warning": kind.warning(row),
    }


def _public(place: Office, kind: Kind[Any], row: Any) -> str:
    name, *values = kind.public(row) or ("",)
    return reverse(name, args=[place.municipality.slug, *values]) if name else ""


def _address(place: Office, kind: Kind[Any]) -> str:
    return place.address(kind.route)


def _top(place: Office, kind: Kind[Any]) -> Back:
    return Back(place.address(kind.room.name), kind.room.title)


def _back(place: Office, kind: Kind[Any]) -> Back:
    return Back(_address(place, kind), kind.title)
