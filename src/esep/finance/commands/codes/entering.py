"""Entering codes of the classification, changing what they are called, letting them end (5.2)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import change, end
from esep.community.names import Names
from esep.community.refusals import in_order, in_years
from esep.finance.models import BudgetCode
from esep.finance.queries.codes import code_of
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeEntry:
    """A code: of which classification, its text, what it is called, and from when it holds (empty: always did).

    ``group`` is for income alone. ``is_illustrative`` says that it is not the official code.
    """

    kind: BudgetCode.Kind
    code: str
    names: Names
    group: str = ""
    since: date | None = None
    until: date | None = None
    position: int = 0
    is_illustrative: bool = False


def enter_code(entry: CodeEntry, *, by: Actor, municipality: int) -> BudgetCode:
    """Enter a code. Raises Refused: no text or name, income without a group, the same code on the same days."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        return put_code(acting, entry)


def change_code(pk: int, entry: CodeEntry, *, seen: int, by: Actor, municipality: int) -> BudgetCode:
    """Change what a code is called, its group, order and days. Its classification and text stay. Raises Refused."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        row = code_of(pk)
        _check(entry, itself=row)
        return change(acting, row, seen=seen, **_columns(entry))


def end_code(pk: int, *, on: date, reason: str, seen: int, by: Actor, municipality: int) -> BudgetCode:
    """Let a code end with a day. Lines that carry it stay readable. Raises Refused: ended already, no reason."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        in_years(on, field="on")
        return end(acting, code_of(pk), on=on, reason=reason, seen=seen)


def put_code(acting: Acting, entry: CodeEntry) -> BudgetCode:
    """Enter a code inside an act."""
    _check(entry, itself=None)
    return acting.save(
        BudgetCode(
            municipality=acting.municipality,
            kind=entry.kind.value,
            code=_written(entry),
            is_illustrative=entry.is_illustrative,
            **_columns(entry),
        )
    )


def _columns(entry: CodeEntry) -> dict[str, object]:
    return {
        "group": entry.group if entry.kind is BudgetCode.Kind.INCOME else "",
        "since": entry.since,
        "until": entry.until,
        "position": entry.position,
        **entry.names.columns,
    }


def _check(entry: CodeEntry, *, itself: BudgetCode | None) -> None:
    if not _written(entry):
        raise Refused.because("code_missing", _("Write the code."), field="code")
    if not entry.names.ky.strip():
        raise Refused.because("name_missing", _("Write the name in Kyrgyz."), field="name_ky")
    if entry.kind is BudgetCode.Kind.INCOME and entry.group not in BudgetCode.Group.values:
        raise Refused.because("group_missing", _("Choose the group of income."), field="group")
    for field, day in (("since", entry.since), ("until", entry.until)):
        in_years(day, field=field)
    in_order(entry.since, entry.until, field="until")
    same = BudgetCode.objects.filter(kind=entry.kind.value, code=_written(entry))
    for row in same:
        if itself is not None and row.pk == itself.pk:
            continue
        begins_later = entry.since is not None and row.until is not None and row.until < entry.since
        ends_before = entry.until is not None and row.since is not None and entry.until < row.since
        if not begins_later and not ends_before:
            raise Refused.because(
                "code_twice",
                _("This code holds on the same days already: %(code)s.") % {"code": str(row)},
                remedy=_("Let the old one end first, or choose other days."),
                field="since" if row.until is not None else "code",
            )


def _written(entry: CodeEntry) -> str:
    return " ".join(entry.code.split())
