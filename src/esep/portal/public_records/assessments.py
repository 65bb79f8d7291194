"""`/<slug>/assessments/`: what others found of the body's work and of services (7.2.3-b, 7.2.4-v)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.portal.money.files import file_of
from esep.portal.money.table import Column, Look, Shown, Table, sheet_of
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.portal.public_records.kept import assessments
from esep.portal.public_records.page import CATALOGUE, clauses_of, is_kyrgyz_alone, record_page
from esep.publications.items import OF_ASSESSMENTS
from esep.publications.models import Assessment
from esep.records.papers import number_in

ROUTE = "place-assessments"


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """Both kinds of findings; that there are none is said of each."""
    found = assessments(here)
    kinds = [
        (kind, clauses_of([OF_ASSESSMENTS[kind]])[0], [one for one in found if one.kind is kind])
        for kind in Assessment.Kind
    ]
    said = [each for one in found for each in (one.name, one.result, one.method)]
    return record_page(
        request,
        here,
        "portal/public_records/assessments.html",
        page=ROUTE,
        route=CATALOGUE,
        clauses=[],
        title=_("Assessments and monitoring"),
        description=_("What others found of the body's work, and what the public found of services."),
        context={
            "kinds": kinds,
            "any": bool(found),
            "is_kyrgyz_alone": is_kyrgyz_alone(here, *said, plain=[one.assessor for one in found]),
        },
    )


@of_place
def table(request: HttpRequest, here: Here, form: str) -> HttpResponse:
    """Every finding as a table."""
    words = (_("Assessment"), _("Who looked"), _("How it was done"), _("What was found"), _("Why it was taken back"))
    found = Table(
        name="assessments",
        title=_("Assessments and monitoring"),
        columns=(
            Column(_("Code")),
            Column(_("What was looked at")),
            Column(_("Year"), Look.NUMBER),
            *(Column(each) for each in words),
            Column(_("Number in the register")),
        ),
        rows=tuple(
            tuple(
                Shown(value)
                for value in (
                    *(one.code, str(one.kind.label), one.year, one.name.text, one.assessor, one.method.text),
                    *(one.result.text, one.withdrawn_reason, number_in(one.paper)),
                )
            )
            for one in assessments(here)
        ),
    )
    return file_of(sheet_of(found), form=form, name=f"{here.place.slug}-assessments")
