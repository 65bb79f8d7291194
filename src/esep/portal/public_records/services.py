"""`/<slug>/services/`: how each service is given, and which lines nobody wrote (7.2.4-a)."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from esep.portal.money.files import file_of
from esep.portal.money.table import Column, Shown, Table, sheet_of
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.portal.public_records.explaining import explained
from esep.portal.public_records.kept import services
from esep.portal.public_records.page import is_kyrgyz_alone, record_page, unknown
from esep.publications.models import Explanation
from esep.publications.queries.public.services import Line, PublicService, without
from esep.records.papers import number_in

ROUTE = "place-services"
CLAUSES = ("7.2.4-a", "7.2.4-g")
LACKING = {
    Line.PAPERS: gettext_lazy("Without a line about papers:"),
    Line.TERM: gettext_lazy("Without a line about the term:"),
    Line.FEE: gettext_lazy("Without a line about the fee:"),
}


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """Every service of today, and how many lack a line."""
    found = services(here)
    return record_page(
        request,
        here,
        "portal/public_records/services.html",
        page=ROUTE,
        clauses=CLAUSES,
        title=_("Services"),
        description=_("For each service: papers to bring, how long it takes, what it costs."),
        context={
            "table": _table(here, found),
            "is_kyrgyz_alone": is_kyrgyz_alone(
                here, *(said for one in found for said in (one.name, one.term, one.fee))
            ),
            "count": len(found),
            "lacking": [(words, without(found, line)) for line, words in LACKING.items() if without(found, line)],
            "explained": explained(here, Explanation.Kind.SERVICE_APPEAL),
        },
    )


@of_place
def service(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """One service; status 404 with the way on where there is none."""
    found = next((one for one in services(here) if one.code == code), None)
    if found is None:
        return unknown(request, here, page=ROUTE)
    said = (found.name, found.provider, found.papers, found.term, found.fee)
    return record_page(
        request,
        here,
        "portal/public_records/service.html",
        page=ROUTE,
        clauses=CLAUSES,
        title=found.name.text,
        description=f"{_('Services')}: {found.name.text}",
        context={
            "one": found,
            "lines": (
                (_("Papers to bring"), found.papers),
                (_("How long it takes"), found.term),
                (_("Fee"), found.fee),
            ),
            "explained": explained(here, Explanation.Kind.SERVICE_APPEAL),
            "is_kyrgyz_alone": is_kyrgyz_alone(here, *said, plain=[found.basis]),
        },
    )


@of_place
def table(request: HttpRequest, here: Here, form: str) -> HttpResponse:
    """Every service as a table, with all of its lines."""
    return file_of(sheet_of(_every_line(services(here))), form=form, name=f"{here.place.slug}-services")


def _table(here: Here, found: tuple[PublicService, ...]) -> Table:
    slug = here.place.slug
    return Table(
        name="services",
        title=_("Services"),
        columns=tuple(Column(words) for words in (_("Service"), _("Whose it is"), _("How long it takes"), _("Fee"))),
        rows=tuple(
            (
                Shown(one.name.text, one.name.language, reverse("place-service", args=[slug, one.code])),
                Shown(str(one.kind.label)),
                Shown(one.term.text, one.term.language),
                Shown(one.fee.text, one.fee.language),
            )
            for one in found
        ),
    )


def _every_line(found: tuple[PublicService, ...]) -> Table:
    words = (
        *(_("Code"), _("Service"), _("Whose it is"), _("Who gives it"), _("Papers to bring"), _("How long it takes")),
        *(_("Fee"), _("Act that sets the standard"), _("Number in the register")),
    )
    return Table(
        name="services",
        title=_("Services"),
        columns=tuple(Column(each) for each in words),
        rows=tuple(
            tuple(
                Shown(value)
                for value in (
                    *(one.code, one.name.text, str(one.kind.label), one.provider.text, one.papers.text),
                    *(one.term.text, one.fee.text, one.basis, number_in(one.paper)),
                )
            )
            for one in found
        ),
    )
