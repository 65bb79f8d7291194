"""Appeals for machines: a feed and a table. Without a released copy neither topic nor village stands in them."""

from collections.abc import Iterator
from datetime import datetime, time
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.portal.voice.line import Line, lines_of
from esep.regulation.dates import BISHKEK

if TYPE_CHECKING:
    from esep.documents.sheet import Cell

IN_THE_FEED = 50


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """What came, what was answered and what can be read now, the newest first, as a feed (Atom)."""
    slug = here.place.slug

    def link(line: Line) -> str:
        return request.build_absolute_uri(reverse("place-appeal", args=[slug, line.appeal.code]))

    items = [item for line in lines_of(here) for item in _items(line, link=link(line))]
    text = atom(
        here,
        sorted(items, key=lambda one: (one.at, one.name), reverse=True)[:IN_THE_FEED],
        title=_("Appeals"),
        name=f"{slug} appeals",
        page=request.build_absolute_uri(reverse("place-appeals", args=[slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@of_place
def table(request: HttpRequest, here: Here) -> HttpResponse:
    """All appeals as a table (CSV), the newest first."""
    from esep.documents.sheet import Column, Sheet, sheet_csv

    titles = (_("Code"), _("Kind"), _("Received"), _("Last day"), _("Answered"), _("How it stands"))
    columns = (*titles, _("Topic"), _("Village"), _("What it is about"))
    content = sheet_csv(
        Sheet(_("Appeals"), tuple(Column(title) for title in columns), tuple(_row(line) for line in lines_of(here)))
    )
    headers = {"Content-Disposition": f'attachment; filename="{here.place.slug}-appeals.csv"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)


def _row(line: Line) -> "tuple[Cell, ...]":
    appeal, copy = line.appeal, line.appeal.copy
    named = (line.topic, line.village, copy.subject) if copy is not None else ("", "", "")
    due_on = line.row.due_on if line.row is not None else None
    days = (appeal.received_on, due_on, appeal.answered_on)
    return (appeal.code, line.kind, *days, str(line.status.word), *named)


def _items(line: Line, *, link: str) -> Iterator[Item]:
    appeal = line.appeal
    about = f"{appeal.code}: {appeal.copy.subject if appeal.copy is not None else line.kind}"

    def item(what: str, words: str, at: datetime) -> Item:
        name = f"appeal {appeal.code} {what}"
        return Item(name=name, title=f"{words}: {about}", link=link, description=str(line.status.word), at=at)

    yield item("received", _("Appeal received"), appeal.recorded_at)
    if appeal.answered_on is not None:
        yield item("answered", _("Appeal answered"), datetime.combine(appeal.answered_on, time(12), BISHKEK))
    if appeal.copy is not None:
        yield item("released", _("Everybody can read it now"), appeal.copy.released_at)
