"""The page of what is ahead in a year: the forecast, the risks found, the risks looked ahead to; and its files."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.models import BudgetRisk
from esep.finance.queries.outlook import Forecasted, forecasts_of, outlook_years, risks_of, said_in
from esep.finance.saying import percent
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.workspace.ledger.book import Book, Chip, book_file, book_page
from esep.workspace.ledger.table import Action, Cell, Table, text
from esep.workspace.office import Office, office

TONES: dict[str, str] = {BudgetRisk.Effect.HIGH: "due"}


@office(GET=Act.VIEW_FINANCE)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """What is ahead in a year; ``?year=2027`` chooses it."""
    year = chosen_year(request)
    book = Book(
        title=_("Forecast and risks"),
        lead=_("What the next budget must reckon with, and where that follows from."),
        clause="5.3-forecast",
        chips=tuple(Chip(f"?year={one}", str(one), one == year) for one in sorted({*_years(), year}, reverse=True)),
        chips_words=_("Year"),
        actions=_actions(place, year) if place.may(Act.KEEP_PROGRAMMES) else (),
        tables=_tables(place, year),
        files="office-outlook",
        query=f"?year={year}",
    )
    return book_page(request, place, book)


@office(GET=Act.VIEW_FINANCE)
def table(request: HttpRequest, place: Office, form: str) -> HttpResponse:
    """The same tables as a file."""
    year = chosen_year(request)
    return book_file(_tables(place, year), form=form, name=f"outlook-{year}")


def chosen_year(request: HttpRequest) -> int:
    """The year of an address; the next one where none is named."""
    typed = request.GET.get("year", "")
    if typed.isascii() and typed.isdigit() and len(typed) == len("2027") and FIRST_YEAR <= int(typed) <= LAST_YEAR:
        return int(typed)
    return clock.today().year + 1


def _years() -> set[int]:
    today = clock.today().year
    return {*outlook_years(), today, today + 1}


def _actions(place: Office, year: int) -> tuple[Action, ...]:
    return (
        Action(place.address("office-outlook-forecast-new") + f"?year={year}", _("Enter a forecast"), is_first=True),
        Action(place.address("office-outlook-risk-new") + f"?year={year}", _("Enter a risk")),
    )


def _tables(place: Office, year: int) -> tuple[Table, ...]:
    return (
        _forecast(forecasts_of(year), place),
        _risks(risks_of(year, is_found=True), place, name="found", caption=_("Risks that showed")),
        _risks(risks_of(year, is_found=False), place, name="ahead", caption=_("Risks that are looked ahead to")),
    )


def _forecast(found: Iterable[Forecasted], place: Office) -> Table:
    language = get_language() or "ky"
    return Table(
        name="forecast",
        caption=_("Forecast"),
        columns=(_("What"), _("Counted in"), _("It was"), _("Expected"), _("Change"), _("Follows from"), _("Withdraw")),
        rows=tuple(
            (
                text(
                    one.indicator_in(language), address=_to(place, "forecast-change", one.row.pk, Act.KEEP_PROGRAMMES)
                ),
                text(one.unit_in(language)),
                text(one.row.base),
                text(one.row.expected),
                text(percent(one.change)),
                text(one.row.source),
                _withdraw(place, "forecast-withdraw", one.row.pk),
            )
            for one in found
        ),
    )


def _risks(found: Iterable[BudgetRisk], place: Office, *, name: str, caption: Words) -> Table:
    language = get_language() or "ky"
    return Table(
        name=name,
        caption=caption,
        columns=(_("What could happen"), _("How likely"), _("How hard"), _("What is done about it"), _("Withdraw")),
        rows=tuple(
            (
                text(
                    said_in(row.text_ky, row.text_ru, language),
                    address=_to(place, "risk-change", row.pk, Act.KEEP_PROGRAMMES),
                ),
                text(row.get_likelihood_display()),
                text(row.get_effect_display(), tone=TONES.get(row.effect, "")),
                text(said_in(row.answer_ky, row.answer_ru, language)),
                _withdraw(place, "risk-withdraw", row.pk),
            )
            for row in found
        ),
        empty=_("No risk is entered."),
    )


def _to(place: Office, name: str, row: int, act: Act) -> str:
    return place.address(f"office-outlook-{name}", row=row) if place.may(act) else ""


def _withdraw(place: Office, name: str, row: int) -> Cell:
    address = _to(place, name, row, Act.KEEP_PROGRAMMES)
    return text(_("Withdraw"), address=address) if address else text("")
