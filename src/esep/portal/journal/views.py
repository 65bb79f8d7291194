"""Pages of the journal: whose it is, the heads of days, downloads. Read in the scope of public pages."""

from datetime import datetime
from pathlib import Path

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import http_date
from django.utils.translation import get_language
from django.views.decorators.http import condition, conditional_page

from esep.access import Act
from esep.kernel import clock, scope
from esep.kernel.entries import tip_at
from esep.kernel.export import exported
from esep.kernel.heads import heads
from esep.kernel.models import JournalEntry, Municipality
from esep.kernel.places import municipalities, municipality_at
from esep.kernel.routes import route
from esep.portal.filters import only_known
from esep.portal.journal.feed import feed_of
from esep.portal.place.links import links_of

SHOWN = 31
VERIFIER = Path(__file__).with_name("verify_journal.py")
LONGEST_NUMBER = 18


@route(GET=Act.READ_PUBLIC)
@conditional_page
def journals(request: HttpRequest) -> HttpResponse:
    """Every municipality whose journal can be read here."""
    return render(request, "portal/journal/journals.html", {"places": municipalities()})


@route(GET=Act.READ_PUBLIC)
@conditional_page
def journal(request: HttpRequest, slug: str) -> HttpResponse:
    """The heads of the last days, the newest first; what they are good for, and how to verify the journal with them."""
    place = _place(slug)
    with scope.public_all():
        days = heads(place.pk, limit=SHOWN)
    context = {
        "place": place,
        "place_links": links_of(place.slug, page="journal"),
        "heads": days,
        "today": clock.today(),
    }
    response = render(request, "portal/journal/journal.html", context)
    if days:
        response.headers["Last-Modified"] = http_date(days[0].at.timestamp())
    return response


def _changed_at(request: HttpRequest, slug: str) -> datetime | None:
    last = _tip(slug)
    return last.at if last else None


def _etag(request: HttpRequest, slug: str) -> str | None:
    last = _tip(slug)
    return f'"{last.hash}-{clock.today():%Y%m%d}"' if last else None


@route(GET=Act.READ_PUBLIC)
@condition(etag_func=_etag, last_modified_func=_changed_at)
def feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The heads of the last days that are over."""
    only_known(request)
    place = _place(slug)
    with scope.public_all():
        days = heads(place.pk, before=clock.today(), limit=SHOWN)
    page = request.build_absolute_uri(reverse("journal", args=[slug]))
    text = feed_of(place, days=days, language=get_language(), page=page, address=request.build_absolute_uri())
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@route(GET=Act.READ_PUBLIC)
@condition(etag_func=_etag, last_modified_func=_changed_at)
def entries(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The chain as it stands, or with ``?from=`` from a number on. Status 400 when that is no number."""
    only_known(request, ("from",))
    first = request.GET.get("from", "1")
    if not (first.isascii() and first.isdigit() and len(first) <= LONGEST_NUMBER):
        raise BadRequest("no number of an entry")
    place = _place(slug)
    headers = {"Content-Disposition": f'attachment; filename="{place.slug}-journal.jsonl"'}
    lines = exported(place.pk, first=max(1, int(first)))
    return StreamingHttpResponse(lines, content_type="application/jsonl; charset=utf-8", headers=headers)


@route(GET=Act.READ_PUBLIC)
@conditional_page
def verifier(request: HttpRequest, slug: str) -> HttpResponse:
    """The verifier: one file that needs nothing of Esep."""
    _place(slug)
    headers = {"Content-Disposition": f'attachment; filename="{VERIFIER.name}"'}
    return HttpResponse(VERIFIER.read_bytes(), content_type="text/x-python; charset=utf-8", headers=headers)


def _place(slug: str) -> Municipality:
    place = municipality_at(slug)
    if place is None:
        raise Http404
    return place


def _tip(slug: str) -> JournalEntry | None:
    with scope.public_all():
        return tip_at(slug)
