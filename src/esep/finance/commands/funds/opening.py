"""Opening: a fund with what it held on its first day; it is named anew, and ends with a day and a reason (4.4)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.codes import next_code
from esep.community.entering import by_code, change, end, enter
from esep.community.names import Names
from esep.community.refusals import in_years, not_in_future
from esep.finance.entering import not_below_nothing
from esep.finance.models import Fund, FundMovement
from esep.finance.money import ZERO
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused

CLAUSE = "4.4-property-fund"


@dataclass(frozen=True, slots=True, kw_only=True)
class FundEntry:
    """A fund as it is entered. ``opening`` is what it held in the morning of ``since``, in soms."""

    names: Names
    since: date
    opening: Decimal = ZERO


def open_fund(code: str, entry: FundEntry, *, by: Actor, municipality: int) -> Fund:
    """Enter a fund; without a code it gets the next one.

    Raises Refused: a used code, a day to come, a sum below nothing.
    """
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        return enter(
            acting,
            Fund(
                municipality=acting.municipality,
                code=code.strip() or next_code(Fund, "F-", word=Fund.REF),
                **_columns(entry),
            ),
        )


def change_fund(code: str, entry: FundEntry, *, by: Actor, municipality: int, seen: int) -> Fund:
    """Correct a fund. Raises Refused as above, movements before its first day, STALE."""
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        fund = by_code(Fund, code)
        earlier = FundMovement.objects.filter(fund=fund, withdrawn_at__isnull=True, day__lt=entry.since)
        if earlier.exists():
            raise Refused.because(
                "movements_before",
                _("Something was entered before this day."),
                remedy=_("Choose an earlier first day."),
                clause=CLAUSE,
                field="since",
            )
        return change(acting, fund, seen=seen, **_columns(entry))


def end_fund(code: str, *, on: date, reason: str, by: Actor, municipality: int, seen: int) -> Fund:
    """Let a fund end after a day. Raises Refused: movements after it, ended already, no reason, STALE."""
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        fund = by_code(Fund, code)
        in_years(on, field="on")
        if FundMovement.objects.filter(fund=fund, withdrawn_at__isnull=True, day__gt=on).exists():
            raise Refused.because(
                "movements_after",
                _("Something was entered after this day."),
                remedy=_("Choose a later last day."),
                clause=CLAUSE,
                field="on",
            )
        return end(acting, fund, on=on, reason=reason, seen=seen)


def _columns(entry: FundEntry) -> dict[str, object]:
    in_years(entry.since, field="since")
    not_in_future(entry.since, today=clock.today(), field="since")
    return {
        **entry.names.columns,
        "since": entry.since,
        "opening": not_below_nothing(entry.opening, field="opening"),
    }
