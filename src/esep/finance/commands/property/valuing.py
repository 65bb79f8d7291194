"""Valuing: what an object was valued at, by whom and when; a wrong one is withdrawn (5.2-property)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import live
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.finance.entering import LONGEST_REASON, above_nothing
from esep.finance.models import Asset, Valuation
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.papers import paper


@dataclass(frozen=True, slots=True, kw_only=True)
class ValuationEntry:
    """A valuation in soms. ``paper`` is the number of the report in the register, if it is there."""

    valued_on: date
    amount: Decimal
    valuer: str = ""
    paper: str = ""


def value_asset(code: str, entry: ValuationEntry, *, by: Actor, municipality: int) -> Valuation:
    """Enter what an object was valued at. Raises Refused: an object that left before, a day to come, no sum."""
    with command(Act.KEEP_PROPERTY, by=by, municipality=municipality) as acting:
        in_years(entry.valued_on, field="valued_on")
        not_in_future(entry.valued_on, today=clock.today(), field="valued_on")
        return acting.save(
            Valuation(
                municipality=acting.municipality,
                asset=live(Asset, code, field="asset", on=entry.valued_on),
                valued_on=entry.valued_on,
                amount=above_nothing(entry.amount, field="amount"),
                valuer=entry.valuer.strip(),
                document=paper(entry.paper, field="paper"),
                recorded_at=acting.at,
            )
        )


def withdraw_valuation(valuation: int, *, reason: str, by: Actor, municipality: int) -> Valuation:
    """Say that a valuation was entered by mistake. Raises Refused: withdrawn already, no reason."""
    with command(Act.KEEP_PROPERTY, by=by, municipality=municipality) as acting:
        found = Valuation.objects.filter(pk=valuation).first()
        if found is None:
            raise not_found()
        if found.withdrawn_at is not None:
            raise Refused.because("withdrawn_already", _("This was withdrawn already."))
        if not reason.strip():
            raise reason_missing()
        found.withdrawn_at, found.withdrawn_reason = acting.at, reason.strip()[:LONGEST_REASON]
        return acting.save(found)
