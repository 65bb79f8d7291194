"""Decisions for machines: a feed and a table."""

from datetime import datetime, time

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from esep.council.queries.decisions import KnownDecision
from esep.portal.decisions.kept import decisions
from esep.portal.decisions.line import lines_of
from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.regulation.dates import BISHKEK

IN_THE_FEED = 50


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """What the council decided, the newest first, as a feed (Atom)."""
    slug = here.place.slug
    items = [
        Item(
            name=f"decision {one.code}",
            title=f"№ {one.number}. {one.title}",
            link=request.build_absolute_uri(reverse("decision", args=[slug, one.code])),
            description=str(one.kind.label),
            at=_at(one),
        )
        for one in decisions(here).rows[:IN_THE_FEED]
    ]
    text = atom(
        here,
        items,
        title=_("Decisions of the council"),
        name=f"{slug} decisions",
        page=request.build_absolute_uri(reverse("decisions", args=[slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@of_place
def table(request: HttpRequest, here: Here) -> HttpResponse:
    """All decisions as a table (CSV), as they stand today."""
    from esep.documents.sheet import Column, Sheet, sheet_csv

    titles = (
        pgettext("of a decision", "Number"),
        _("Title"),
        _("What it is about"),
        _("Session"),
        _("Adopted on"),
        _("In force from"),
    )
    figures = (_("Last day"), _("How it stands"), _("By which decision"), _("Since"), _("For"), _("Against"))
    columns = (*titles, *figures, _("Abstained"), _("In the hall"), _("Number in the register"))
    rows = tuple(
        (
            line.one.number,
            line.one.title,
            line.kind,
            line.one.session,
            line.one.adopted_on,
            line.one.in_force_from,
            line.one.in_force_until,
            str(line.status.word),
            line.by,
            line.validity.since,
            *_figures(line.one),
            line.one.register_number,
        )
        for line in lines_of(here, here.today)
    )
    content = sheet_csv(Sheet(_("Decisions of the council"), tuple(Column(title) for title in columns), rows))
    headers = {"Content-Disposition": f'attachment; filename="{here.place.slug}-decisions.csv"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)


def _figures(one: KnownDecision) -> tuple[int | None, ...]:
    vote = one.vote
    if vote is None:
        return (None, None, None, None)
    return (vote.in_favour, vote.against, vote.abstained, vote.present)


def _at(one: KnownDecision) -> datetime:
    return one.adopted_at or datetime.combine(one.adopted_on, time(), BISHKEK)
