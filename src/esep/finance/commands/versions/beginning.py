"""Beginning a version of a year's budget, empty or from another one; what it says as a whole (5.3-balance)."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.codes import next_code
from esep.community.entering import change
from esep.community.refusals import code_used
from esep.finance.commands.versions.finding import version_of, working
from esep.finance.entering import payable
from esep.finance.models import BudgetLine, BudgetVersion
from esep.finance.money import ZERO
from esep.finance.queries.versions import lines_of
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionEntry:
    """What a version says as a whole, in soms: the expected balance of 1 January, loans taken and paid back."""

    opening: Decimal | None = None
    loans_taken: Decimal = ZERO
    loans_repaid: Decimal = ZERO
    note: str = ""

    @property
    def columns(self) -> dict[str, object]:
        """The same as the table keeps it."""
        return {
            "opening": payable(self.opening, field="opening") if self.opening is not None else None,
            "loans_taken": payable(self.loans_taken, field="loans_taken"),
            "loans_repaid": payable(self.loans_repaid, field="loans_repaid"),
            "note": self.note.strip(),
        }


def begin_version(
    year: int,
    kind: BudgetVersion.Kind,
    entry: VersionEntry | None = None,
    *,
    by: Actor,
    municipality: int,
    copy_of: str = "",
    code: str = "",
) -> BudgetVersion:
    """Begin a version. With ``copy_of`` it has that version's lines, and without an ``entry`` its balance too.

    A ``code`` is given by loaders alone. Raises Refused: a year that is not counted, an unknown version to copy.
    """
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        return put_version(acting, year, kind, entry, copy_of=copy_of, code=code)


def put_version(
    acting: Acting,
    year: int,
    kind: BudgetVersion.Kind,
    entry: VersionEntry | None = None,
    *,
    copy_of: str = "",
    code: str = "",
) -> BudgetVersion:
    """Begin a version inside an act."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused.because(
            "year_out_of_years",
            _("This year is not counted: %(year)s.") % {"year": year},
            remedy=_("Check the year."),
            field="year",
        )
    if code and BudgetVersion.objects.filter(code=code).exists():
        raise code_used(code)
    source = version_of(copy_of) if copy_of else None
    said = entry or (_said(source) if source is not None else VersionEntry())
    begun = acting.save(
        BudgetVersion(
            municipality=acting.municipality,
            code=code or next_code(BudgetVersion, f"B-{year}-", word="budget_version"),
            year=year,
            kind=kind.value,
            replaces=source,
            begun_at=acting.at,
            begun_by=acting.account,
            **said.columns,
        )
    )
    for line in lines_of(source) if source is not None else ():
        acting.save(_copied(line, begun))
    return begun


def change_version(code: str, entry: VersionEntry, *, seen: int, by: Actor, municipality: int) -> BudgetVersion:
    """Change what a working version says as a whole. Raises Refused: fixed, changed by somebody else meanwhile."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        return change(acting, working(code), seen=seen, **entry.columns)


def _said(source: BudgetVersion) -> VersionEntry:
    return VersionEntry(
        opening=source.opening, loans_taken=source.loans_taken, loans_repaid=source.loans_repaid, note=""
    )


def _copied(line: BudgetLine, begun: BudgetVersion) -> BudgetLine:
    return BudgetLine(
        municipality=begun.municipality,
        budget=begun,
        side=line.side,
        income=line.income,
        function=line.function,
        economic=line.economic,
        village=line.village,
        words_ky=line.words_ky,
        words_ru=line.words_ru,
        year_plan=line.year_plan,
        half_plan=line.half_plan,
        brought_in_id=line.brought_in_id,
        row=line.row,
    )
