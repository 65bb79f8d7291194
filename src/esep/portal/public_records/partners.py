"""`/<slug>/partners/`: whom the municipality works with, on what, until when (7.2.12-cooperation)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.portal.money.files import file_of
from esep.portal.money.table import Column, Look, Shown, Table, sheet_of, shown_paper
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.portal.public_records.kept import partners
from esep.portal.public_records.page import CATALOGUE, is_kyrgyz_alone, record_page
from esep.publications.queries.public.integrity import PublicPartner

ROUTE = "place-partners"
CLAUSES = ("7.2.12-cooperation",)


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """The partners of today, and those of earlier days folded away."""
    found = partners(here)
    return record_page(
        request,
        here,
        "portal/public_records/partners.html",
        page=ROUTE,
        route=CATALOGUE,
        clauses=CLAUSES,
        title=_("Partners"),
        description=_("With whom the municipality works, on what, and by which agreement."),
        context={
            "present": _table(tuple(one for one in found if not one.is_over)),
            "is_kyrgyz_alone": is_kyrgyz_alone(here, *(said for one in found for said in (one.name, one.subject))),
            "ended": _table(tuple(one for one in found if one.is_over)),
        },
    )


@of_place
def table(request: HttpRequest, here: Here, form: str) -> HttpResponse:
    """Every partner as a table."""
    return file_of(sheet_of(_table(partners(here))), form=form, name=f"{here.place.slug}-partners")


def _table(found: tuple[PublicPartner, ...]) -> Table:
    return Table(
        name="partners",
        title=_("Partners"),
        columns=(
            Column(_("Partner")),
            Column(_("What it is")),
            Column(_("What the work is about")),
            Column(_("Since"), Look.DAY),
            Column(_("Until"), Look.DAY),
            Column(_("Number in the register")),
        ),
        rows=tuple(
            (
                Shown(one.name.text, one.name.language),
                Shown(str(one.kind.label)),
                Shown(one.subject.text, one.subject.language),
                Shown(one.since),
                Shown(one.until),
                shown_paper(one.paper),
            )
            for one in found
        ),
    )
