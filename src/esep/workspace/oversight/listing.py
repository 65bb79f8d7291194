"""`/oversight/`: the municipalities in which the visitor may see how duties are kept, side by side."""

from dataclasses import dataclass

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from esep.access import Act, reach
from esep.compliance.overseeing.asked import read_asked
from esep.compliance.overseeing.columns import headings, shown
from esep.compliance.overseeing.listing import Line, offered_for, overview
from esep.compliance.overseeing.sheets import MEDIA_TYPES, sheet_of_overview, written
from esep.compliance.overseeing.words import period_words
from esep.kernel import clock
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, Municipality
from esep.kernel.places import municipalities
from esep.kernel.refusals import Refused
from esep.kernel.routes import route
from esep.workspace.refusal import available, refusal_page
from esep.workspace.register.common import download

BAD = 400


@dataclass(frozen=True, slots=True)
class Overseen:
    """Who looks, and the municipalities that the table opens to them."""

    account: Account
    places: tuple[Municipality, ...]


@route(GET=Act.OPEN_ACCOUNT)
def oversight(request: HttpRequest) -> HttpResponseBase:
    """Fifty municipalities to a page; status 400 with all of them where a choice means nothing."""
    return _answered(request, form="")


@route(GET=Act.OPEN_ACCOUNT)
def table(request: HttpRequest, form: str) -> HttpResponseBase:
    """The same as a table to take along. Where a choice means nothing, the page that says what there is."""
    return _answered(request, form=form)


def _answered(request: HttpRequest, *, form: str) -> HttpResponseBase:
    if not isinstance(request.user, Account):
        return redirect_to_login(request.get_full_path())
    try:
        with available():
            there = reach(actor_of(request.user), Act.VIEW_COMPLIANCE, at=clock.real())
            return _shown(request, Overseen(request.user, municipalities(there.whole)), form=form)
    except Refused as refused:
        return refusal_page(request, refused)


def _shown(request: HttpRequest, overseen: Overseen, *, form: str) -> HttpResponse:
    today, language = clock.today(), get_language() or "ky"
    among = offered_for(overseen.places, today=today, language=language)
    read = read_asked(request.GET, among=among)
    asked = read.asked
    most = {"most": None} if form and not read.faults else {}
    found = overview(overseen.places, asked, today=today, language=language, **most)
    if most:
        sheet = sheet_of_overview(
            found.lines,
            asked,
            language=language,
            address=lambda line: request.build_absolute_uri(_cases_of(line) + asked.query_of_cases(asked.stand)),
        )
        name = f"oversight-{asked.period.key}.{form}"
        return download(written(sheet, form), name=name, media_type=MEDIA_TYPES[form])
    context = {
        "account": overseen.account,
        "asked": asked,
        "faults": read.faults,
        "fault_fields": {fault.field: fault for fault in read.faults},
        "period": period_words(asked.period),
        "headings": headings(asked),
        "rows": list(shown(found.lines, asked, address=_cases_of)),
        "found": found,
        "earlier": asked.query_of(page=found.number - 1) or "?" if found.number > 1 else "",
        "later": asked.query_of(page=found.number + 1) if found.number < found.last else "",
        "options": among.options,
        "count": len(overseen.places),
        "list": reverse("oversight"),
        "files": [(one.upper(), reverse("oversight-table", args=[one]) + asked.query) for one in MEDIA_TYPES],
    }
    return render(request, "workspace/oversight/listing.html", context, status=BAD if read.faults else 200)


def _cases_of(line: Line) -> str:
    return reverse("office-oversight", kwargs={"slug": line.place.slug})
