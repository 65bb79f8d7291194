"""`/<slug>/funds/`: off-budget funds: from givers of which kind, spent on what, what is left (4.4-property-fund)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.finance.queries.public.fund import PublicFund
from esep.portal.money.choosing import Choice, choices_of, half_words, short_half
from esep.portal.money.files import file_of
from esep.portal.money.kept import Half, fund_halves, funds_of
from esep.portal.money.page import money_page, unknown
from esep.portal.money.table import Column, Look, Shown, Table, sheet_of, shown_paper
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place

PAGE = "funds"


@dataclass(frozen=True, slots=True)
class ShownFund:
    """A fund with its two tables."""

    fund: PublicFund
    received: Table
    spent: Table


@of_place
def now(request: HttpRequest, here: Here) -> HttpResponse:
    """The newest half-year in which money moved."""
    return _page(request, here, fund_halves(here)[0])


@of_place
def of_half(request: HttpRequest, here: Here, year: int, half: int) -> HttpResponse:
    """A half-year; status 404 with the way on where nothing is told of it."""
    if (year, half) not in fund_halves(here):
        return unknown(request, here, page=PAGE, choices=_choices(here, None))
    return _page(request, here, (year, half))


@of_place
def table(request: HttpRequest, here: Here, year: int, half: int, table: str, form: str) -> HttpResponse:
    """The funds of a half-year as one table: ``sums``, or ``spent``."""
    funds = funds_of(here, (year, half)) if (year, half) in fund_halves(here) else ()
    tables = (_sums(funds), _every_spent(funds)) if funds else ()
    found = next((one for one in tables if one.name == table), None)
    name = f"{here.place.slug}-funds-{year}-{half}-{table}"
    return file_of(sheet_of(found) if found is not None else None, form=form, name=name)


def _page(request: HttpRequest, here: Here, half: Half) -> HttpResponse:
    funds = funds_of(here, half)
    words = half_words(*half)
    return money_page(
        request,
        here,
        "portal/money/funds.html",
        page=PAGE,
        title=f"{_('Off-budget funds')}: {words}",
        description=_("What people and helpers gave, and what it was spent on."),
        context={
            "year": half[0],
            "half": half[1],
            "words": words,
            "choices": choices_of(_choices(here, half)),
            "funds": tuple(ShownFund(one, _received(one), _spent(one)) for one in funds),
        },
    )


def _choices(here: Here, chosen: Half | None) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            words=short_half(*half),
            address=reverse("funds-half", args=[here.place.slug, *half]),
            is_chosen=half == chosen,
        )
        for half in fund_halves(here)
    )


def _received(one: PublicFund) -> Table:
    return Table(
        name="received",
        title=_("From whom it came"),
        columns=(Column(_("From whom")), Column(_("Sum"), Look.SUM)),
        rows=tuple((Shown(str(each.kind.label).capitalize()), Shown(each.amount)) for each in one.received),
        total=(Shown(_("Altogether")), Shown(one.came_in)) if one.received else (),
        empty=_("Nothing came in."),
    )


def _spent(one: PublicFund) -> Table:
    return Table(
        name="spent",
        title=_("What it was spent on"),
        columns=(
            Column(_("For what")),
            Column(_("Sum"), Look.SUM),
            Column(_("Day"), Look.DAY),
            Column(_("Village")),
            Column(_("Number in the register")),
        ),
        rows=tuple(
            (
                Shown(each.purpose.text, each.purpose.language),
                Shown(each.amount),
                Shown(each.day),
                Shown(each.village),
                shown_paper(each.paper),
            )
            for each in one.spent
        ),
        total=(Shown(_("Altogether")), Shown(one.went_out), Shown(None), Shown(""), Shown("")) if one.spent else (),
        empty=_("Nothing was spent."),
    )


def _sums(funds: tuple[PublicFund, ...]) -> Table:
    columns = (_("Held at the beginning"), _("Came in"), _("Spent"), _("Left at the end"))
    return Table(
        name="sums",
        title=_("Off-budget funds"),
        columns=(Column(_("Fund")), *(Column(words, Look.SUM) for words in columns)),
        rows=tuple(
            (
                Shown(one.name.text, one.name.language),
                *(Shown(value) for value in (one.opening, one.came_in, one.went_out, one.closing)),
            )
            for one in funds
        ),
    )


def _every_spent(funds: tuple[PublicFund, ...]) -> Table:
    first = _spent(funds[0])
    rows = tuple((Shown(one.name.text, one.name.language), *row) for one in funds for row in _spent(one).rows)
    return Table(name="spent", title=first.title, columns=(Column(_("Fund")), *first.columns), rows=rows)
