"""Moving: money comes into a fund or goes out of it, with its paper, which may come late (4.4-property-fund)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, live
from esep.community.models import Village
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.finance.commands.funds.opening import CLAUSE
from esep.finance.entering import LONGEST_REASON, Said, above_nothing, worded
from esep.finance.models import Fund, FundMovement
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.papers import paper


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementEntry:
    """A movement in soms. ``giver`` stays in the office; ``village`` is a code, ``paper`` a number of the register."""

    day: date
    kind: FundMovement.Kind
    amount: Decimal
    purpose: Said
    giver: str = ""
    village: str = ""
    paper: str = ""


def move_fund(fund: str, entry: MovementEntry, *, by: Actor, municipality: int) -> FundMovement:
    """Enter what came into a fund or was spent of it; that more goes out than is there is told by the pages alone.

    Raises Refused: a day before the fund, after its end or to come, no sum, no purpose, a giver of what was spent.
    """
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        row = live(Fund, fund, field="fund", on=entry.day)
        columns = _columns(entry, row)
        return acting.save(
            FundMovement(
                municipality=acting.municipality,
                fund=row,
                recorded_at=acting.at,
                recorded_by=acting.account,
                **columns,
            )
        )


def change_movement(movement: int, entry: MovementEntry, *, by: Actor, municipality: int, seen: int) -> FundMovement:
    """Correct a movement, such as by its paper that came late. Raises Refused as above, withdrawn, STALE."""
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        row = _standing(movement)
        for column, value in _columns(entry, row.fund).items():
            setattr(row, column, value)
        return acting.edit(row, seen=seen)


def withdraw_movement(movement: int, *, reason: str, by: Actor, municipality: int) -> FundMovement:
    """Say that a movement was entered by mistake; it stays to be seen. Raises Refused: withdrawn already, no reason."""
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        row = _standing(movement)
        if not reason.strip():
            raise reason_missing()
        row.withdrawn_at, row.withdrawn_reason = acting.at, reason.strip()[:LONGEST_REASON]
        return acting.edit(row, seen=row.version)


def _standing(movement: int) -> FundMovement:
    found = FundMovement.objects.select_related("fund").filter(pk=movement).first()
    if found is None:
        raise not_found()
    if found.withdrawn_at is not None:
        raise Refused.because("withdrawn_already", _("This was withdrawn already."), clause=CLAUSE)
    return found


def _columns(entry: MovementEntry, fund: Fund) -> dict[str, object]:
    in_years(entry.day, field="day")
    not_in_future(entry.day, today=clock.today(), field="day")
    if entry.day < fund.since or (fund.until is not None and entry.day > fund.until):
        raise Refused.because(
            "outside_the_fund",
            _("The fund did not exist on this day. Its first day: %(day)s.")
            % {"day": date_format(fund.since, "SHORT_DATE_FORMAT")},
            remedy=_("Check the day, and the days of the fund."),
            clause=CLAUSE,
            field="day",
        )
    if entry.giver.strip() and entry.kind is FundMovement.Kind.SPENT:
        raise Refused.because(
            "giver_of_spending",
            _("What was spent has no giver."),
            remedy=_("Leave this field empty, or choose where the money came from."),
            clause=CLAUSE,
            field="giver",
        )
    return {
        "day": entry.day,
        "kind": entry.kind.value,
        "amount": above_nothing(entry.amount, field="amount"),
        "giver": entry.giver.strip(),
        "village": by_code(Village, entry.village, field="village") if entry.village else None,
        "document": paper(entry.paper, field="paper"),
        **worded(entry.purpose, field="purpose_ky").columns("purpose"),
    }
