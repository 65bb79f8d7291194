"""Putting lines into a working version, changing them, taking them out (5.2-income, 5.2-expense)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, change
from esep.community.models import Village
from esep.finance.codebook import Carrying, Codebook, Named
from esep.finance.commands.versions.finding import working
from esep.finance.entering import payable
from esep.finance.halves import HALVES, first_day, last_day
from esep.finance.models import BudgetImport, BudgetLine, BudgetVersion
from esep.finance.queries.versions import line_of, lines_of
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused

LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEntry:
    """A line as it is typed: codes by their text or key, plans in soms, the code of a village where it is for one.

    ``half_plan`` is the plan of the first half; ``row`` is the row of the table that it was brought in with.
    """

    year_plan: Decimal
    half_plan: Decimal
    income: Named = ""
    function: Named = ""
    economic: Named = ""
    words_ky: str = ""
    words_ru: str = ""
    village: str = ""
    row: int | None = None


def put_in_line(code: str, entry: LineEntry, *, by: Actor, municipality: int) -> BudgetLine:
    """Enter a line. Raises Refused: a fixed version, codes that do not hold in the year, the same twice."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        budget = working(code)
        (line,) = put_lines(acting, budget, [entry])
        _touch(acting, budget)
        return line


def put_in_lines(code: str, entries: Iterable[LineEntry], *, by: Actor, municipality: int) -> tuple[BudgetLine, ...]:
    """Enter several lines in one act. Raises Refused as for one."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        budget = working(code)
        put = put_lines(acting, budget, entries)
        _touch(acting, budget)
        return put


def change_line(code: str, line: int, entry: LineEntry, *, seen: int, by: Actor, municipality: int) -> BudgetLine:
    """Change a line; its side stays. Raises Refused: a fixed version, changed by somebody else meanwhile."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        budget = working(code)
        row = line_of(budget, line)
        carrying = codebook_of(budget).carrying(income=entry.income, function=entry.function, economic=entry.economic)
        if carrying.side.value != row.side:
            raise Refused.because(
                "side_stays",
                _("A line of income stays income, and a line of expense stays expense."),
                remedy=_("Take this line out, and enter a new one on the other side."),
                field="income" if carrying.income is not None else "function",
            )
        written = _columns(entry, carrying)
        _refuse_twin(budget, written, itself=row)
        changed = change(acting, row, seen=seen, **written)
        _touch(acting, budget)
        return changed


def take_out_line(code: str, line: int, *, seen: int, by: Actor, municipality: int) -> BudgetLine:
    """Take a line out of a working version. Raises Refused: a fixed version, changed by somebody else meanwhile."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        budget = working(code)
        out = change(acting, line_of(budget, line), seen=seen, taken_out_at=acting.at)
        _touch(acting, budget)
        return out


def put_lines(
    acting: Acting, budget: BudgetVersion, entries: Iterable[LineEntry], *, brought_in: BudgetImport | None = None
) -> tuple[BudgetLine, ...]:
    """Enter lines inside an act. The version is the caller's to find."""
    book, known = codebook_of(budget), {_likeness(line) for line in lines_of(budget)}
    put = []
    for entry in entries:
        carrying = book.carrying(income=entry.income, function=entry.function, economic=entry.economic)
        line = BudgetLine(
            municipality=acting.municipality,
            budget=budget,
            brought_in=brought_in,
            row=entry.row,
            **_columns(entry, carrying),
        )
        if _likeness(line) in known:
            raise _twice(carrying)
        known.add(_likeness(line))
        put.append(acting.save(line))
    return tuple(put)


def codebook_of(budget: BudgetVersion) -> Codebook:
    """The codes that lines of a version may use: those that hold on some day of its year."""
    return Codebook(first_day(budget.year, HALVES[0]), last_day(budget.year, HALVES[-1]))


def _columns(entry: LineEntry, carrying: Carrying) -> dict[str, object]:
    words = {"words_ky": " ".join(entry.words_ky.split()), "words_ru": " ".join(entry.words_ru.split())}
    for field, text in words.items():
        if len(text) > LONGEST:
            raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field=field)
    return {
        **carrying.columns,
        **words,
        "village": by_code(Village, entry.village, field="village") if entry.village else None,
        "year_plan": payable(entry.year_plan, field="year_plan"),
        "half_plan": payable(entry.half_plan, field="half_plan"),
    }


def _touch(acting: Acting, budget: BudgetVersion) -> None:
    """Count the version on, so that nobody submits or adopts lines that they have not seen."""
    acting.edit(budget, seen=budget.version)


def _likeness(line: BudgetLine) -> tuple[object, ...]:
    return (line.income_id, line.function_id, line.economic_id, line.village_id, line.words_ky.casefold())


def _refuse_twin(budget: BudgetVersion, written: dict[str, object], *, itself: BudgetLine) -> None:
    wanted = BudgetLine(municipality=budget.municipality, budget=budget, **written)
    if any(line.pk != itself.pk and _likeness(line) == _likeness(wanted) for line in lines_of(budget)):
        raise _twice(Carrying(income=wanted.income, function=wanted.function, economic=wanted.economic))


def _twice(carrying: Carrying) -> Refused:
    return Refused.because(
        "line_twice",
        _("There is such a line already."),
        remedy=_("Change that line, or say in words what this one is for."),
        field="income" if carrying.income is not None else "function",
    )
