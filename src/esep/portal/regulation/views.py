"""Pages of the regulation: read the address and the query, ask once, render."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from esep.access import Act
from esep.kernel.routes import route
from esep.portal.regulation.account import account_of
from esep.portal.regulation.booklet import booklet_of
from esep.portal.regulation.choice import FILTERS, Choice, read_choice
from esep.portal.regulation.duty import treatments
from esep.portal.regulation.listing import listed, sections_of
from esep.portal.regulation.place import NUMBER, clauses_under
from esep.portal.regulation.unknown import unknown
from esep.regulation.pack.loading import model_pack


@route(GET=Act.READ_PUBLIC)
def regulation(request: HttpRequest) -> HttpResponse:
    """Every clause, or those a visitor looks for; status 400 with the same page when the query means nothing."""
    choice, faults = read_choice(request.GET.dict())
    context = {
        "page": listed(model_pack(), choice=choice, language=get_language()),
        "choice": choice,
        "filters": FILTERS,
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
    }
    return render(request, "portal/regulation/list.html", context, status=400 if faults else 200)


@route(GET=Act.READ_PUBLIC)
def booklet(request: HttpRequest) -> HttpResponse:
    """All clauses one after another, to be read through or printed."""
    pack, language = model_pack(), get_language()
    context = {"title": pack.title[language], "chapters": booklet_of(pack, language=language)}
    return render(request, "portal/regulation/booklet.html", context)


@route(GET=Act.READ_PUBLIC)
def clause(request: HttpRequest, clause: str) -> HttpResponse:
    """One clause by its id; all clauses under a printed number; else status 404 with the closest clauses."""
    pack, language = model_pack(), get_language()
    found = pack.clauses.get(clause)
    if found is not None:
        context = {
            "page": account_of(pack, found, language=language),
            "is_judged": bool(treatments(pack)[found.id].rules),
        }
        return render(request, "portal/regulation/clause.html", context)
    under = clauses_under(pack, clause) if NUMBER.fullmatch(clause) else ()
    if len(under) == 1:
        return redirect("clause", under[0].id)
    if under:
        context = {"number": clause, "sections": sections_of(pack, under, language=language)}
        return render(request, "portal/regulation/number.html", context)
    context = {"page": unknown(pack, clause, language=language), "choice": Choice()}
    return render(request, "portal/regulation/unknown.html", context, status=404)
