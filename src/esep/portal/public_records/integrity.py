"""`/<slug>/integrity/`: measures against corruption by year (7.2.5-anticorruption)."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from esep.community.said import RECORDED_IN
from esep.portal.money.files import file_of
from esep.portal.money.table import Column, Look, Shown, Table, sheet_of
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.portal.public_records.kept import measures
from esep.portal.public_records.page import CATALOGUE, is_kyrgyz_alone, record_page
from esep.publications.queries.public.integrity import PublicMeasure

ROUTE = "place-integrity"
CLAUSES = ("7.2.5-anticorruption",)


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """Every measure by year, the newest first; those that were taken back with the reason."""
    found = measures(here)
    years = [(year, tuple(rows)) for year, rows in groupby(found, key=lambda one: one.year)]
    return record_page(
        request,
        here,
        "portal/public_records/integrity.html",
        page=ROUTE,
        route=CATALOGUE,
        clauses=CLAUSES,
        title=_("Measures against corruption"),
        description=_("What is planned against corruption, who answers for it, and what was done."),
        context={
            "years": [(year, len([one for one in rows if one.done_on]), _table(here, rows)) for year, rows in years],
            "is_kyrgyz_alone": is_kyrgyz_alone(
                here,
                *(said for one in found for said in (one.name, one.outcome)),
                plain=[one.responsible or one.withdrawn_reason for one in found],
            ),
        },
    )


@of_place
def table(request: HttpRequest, here: Here, form: str) -> HttpResponse:
    """Every measure as one table."""
    found = measures(here)
    of_all = _table(here, found)
    rows = tuple((Shown(one.code), Shown(one.year), *row) for one, row in zip(found, of_all.rows, strict=True))
    columns = (Column(_("Code")), Column(_("Year"), Look.NUMBER), *of_all.columns)
    whole = Table(name="measures", title=_("Measures against corruption"), columns=columns, rows=rows)
    return file_of(sheet_of(whole), form=form, name=f"{here.place.slug}-integrity")


def _table(here: Here, found: tuple[PublicMeasure, ...]) -> Table:
    return Table(
        name="measures",
        title=_("Measures against corruption"),
        columns=(
            Column(_("Measure")),
            Column(_("Who answers")),
            Column(_("To be done by"), Look.DAY),
            Column(_("How it stands")),
            Column(_("What was done")),
        ),
        rows=tuple(
            (
                Shown(one.name.text, one.name.language),
                Shown(one.responsible, RECORDED_IN),
                Shown(one.due_on),
                Shown(_standing(here, one)),
                Shown(one.outcome.text or one.withdrawn_reason, one.outcome.language),
            )
            for one in found
        ),
    )


def _standing(here: Here, one: PublicMeasure) -> str:
    if one.withdrawn_reason:
        return _("Withdrawn")
    if one.done_on is not None:
        return f"{pgettext('how a measure stands', 'Done')}, {date_format(one.done_on, 'SHORT_DATE_FORMAT')}"
    if one.is_behind(here.today):
        return pgettext("how a measure stands", "Not done by its day")
    return pgettext("how a measure stands", "Planned")
