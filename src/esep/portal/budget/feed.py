"""News of the budget as a feed (Atom): versions that were submitted or adopted, reports that came."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from esep.finance.queries.public.news import ReportNews, VersionNews
from esep.portal.budget.kept import news
from esep.portal.budget.saying import version_words
from esep.portal.money.choosing import half_words
from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place

IN_THE_FEED = 50


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """The news, the newest first."""
    slug = here.place.slug
    items = [
        Item(
            name=f"budget {one.key}",
            title=_title(one),
            link=request.build_absolute_uri(_address(slug, one)),
            description=_told(one),
            at=one.at,
        )
        for one in news(here)[:IN_THE_FEED]
    ]
    text = atom(
        here,
        items,
        title=_("Budget"),
        name=f"{slug} budget",
        page=request.build_absolute_uri(reverse("budget", args=[slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


def _title(one: VersionNews | ReportNews) -> str:
    if isinstance(one, VersionNews):
        return f"{version_words(one.kind)}, {one.year}"
    time = half_words(one.year, one.half) if one.month is None else f"{MONTHS[one.month]} {one.year}"
    return _("Report on the budget: %(time)s") % {"time": time}


def _told(one: VersionNews | ReportNews) -> str:
    if isinstance(one, ReportNews):
        return one.source
    return _("Decision of the council: %(number)s") % {"number": one.decision} if one.decision else ""


def _address(slug: str, one: VersionNews | ReportNews) -> str:
    if isinstance(one, VersionNews):
        return reverse("budget-version", args=[slug, one.code])
    return reverse("budget-half", args=[slug, one.year, one.half])
