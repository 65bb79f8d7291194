"""The page of all programmes and works in a half-year, and its files."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.models import Programme
from esep.finance.queries.programmes import Work, programmes, sum_of, works_of
from esep.finance.saying import percent
from esep.workspace.ledger.book import Book, Line, book_file, book_page
from esep.workspace.ledger.bringing import bringing
from esep.workspace.ledger.halves import HalfYear, chosen_half, half_chips
from esep.workspace.ledger.table import Action, Table, amount, text
from esep.workspace.office import Office, office
from esep.workspace.programmes.words import TONES, how_far


@office(GET=Act.VIEW_FINANCE)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Works in a half-year; ``?half=2026-1`` chooses one."""
    half = chosen_half(request)
    found = works_of(half.year, half.half)
    money = sum_of(found)
    may = place.may(Act.KEEP_PROGRAMMES)
    book = Book(
        title=_("Programmes and works"),
        lead=_("What was planned, what was spent, and how far each work has come. Sums are thousand soms."),
        clause="4.4-programmes",
        chips=half_chips(half),
        chips_words=_("Half-year"),
        actions=(
            Action(place.address("office-programmes-work-new"), _("Enter a work"), is_first=True),
            Action(place.address("office-programmes-new"), _("Enter a programme")),
            *bringing("works", place),
        )
        if may
        else (),
        facts=(
            Line(_("Plan of the year"), amount(money.year_plan)),
            Line(_("Plan of the half-year"), amount(money.half_plan)),
            Line(_("Spent in the half-year"), amount(money.actual)),
        ),
        tables=_tables(found, place, half, may=may),
        files="office-programmes",
        query=half.query,
    )
    return book_page(request, place, book)


@office(GET=Act.VIEW_FINANCE)
def table(request: HttpRequest, place: Office, form: str) -> HttpResponse:
    """The same tables as a file."""
    half = chosen_half(request)
    tables = _tables(works_of(half.year, half.half), place, half, may=False)
    return book_file(tables, form=form, name=f"programmes-{half.key}")


def work_address(place: Office, code: str) -> str:
    """The page of a work."""
    return place.address("office-programmes-work", work=code)


def _tables(found: Sequence[Work], place: Office, half: HalfYear, *, may: bool) -> tuple[Table, ...]:
    """A table for each programme: those in force in the half-year, and all that have works in it."""
    every = {row.pk: row for row in programmes()}
    used = {one.activity.programme_id for one in found}
    shown = [row for row in every.values() if row.pk in used or row.holds_on(half.last)]
    return tuple(
        _of(row, [one for one in found if one.activity.programme_id == row.pk], place, may=may) for row in shown
    )


def _of(programme: Programme, works: Sequence[Work], place: Office, *, may: bool) -> Table:
    language = get_language() or "ky"
    money = sum_of(works)
    return Table(
        name=programme.code,
        caption=programme.name_in(language),
        columns=(
            _("Work"),
            _("State"),
            _("How far"),
            _("Villages"),
            _("Plan of the year"),
            _("Plan of the half-year"),
            _("Spent"),
            _("Of the plan"),
        ),
        rows=tuple(
            (
                text(f"{one.code} {one.activity.name_in(language)}", address=work_address(place, one.code)),
                text(one.state.label, tone=TONES[one.state]),
                text(how_far(one, language=language)),
                text(", ".join(village.name_in(language) for village in one.villages)),
                amount(one.compared.year_plan),
                amount(one.compared.half_plan),
                amount(one.compared.actual if one.is_spent_known else None),
                text(percent(one.compared.of_half) if one.is_spent_known else ""),
            )
            for one in works
        ),
        total=(
            *(text(_("Sum")), text(""), text(""), text("")),
            *(amount(money.year_plan), amount(money.half_plan), amount(money.actual)),
            text(percent(money.of_half)),
        )
        if works
        else (),
        empty=_("No work of this programme has money in this year."),
        actions=_actions(programme, place) if may else (),
    )


def _actions(programme: Programme, place: Office) -> tuple[Action, ...]:
    change = place.address("office-programmes-change", programme=programme.code)
    end = place.address("office-programmes-end", programme=programme.code)
    ending = () if programme.end_reason else (Action(end, _("End the programme")),)
    return (Action(change, _("Change the programme")), *ending)
