"""Correcting a mandate that was entered wrongly: row and facts together, the earlier facts superseded with a reason."""

from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.commands.mandate import BEGAN, ENDED, beginning_of, refuse_outside, refuse_overlaps
from esep.community.commands.person import known_person
from esep.community.entering import by_code
from esep.community.models import DeputyMandate, ElectoralDistrict
from esep.community.refusals import (
    has_ended,
    in_order,
    not_in_future,
    reason_missing,
    unknown_code,
)
from esep.community.standing import standing_fact
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.regulation.evaluation import WITHDRAWN
from esep.regulation.facts.common import FactWithdrawn
from esep.regulation.facts.deputy import MandateEnd, MandateEnded


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateCorrection:
    """What a mandate should have said: the person, the district's code, the first day."""

    person: int
    district: str
    since: date


def correct_mandate(
    code: str, *, by: Actor, municipality: int, correction: MandateCorrection, reason: str
) -> DeputyMandate:
    """Mend a slip in how a mandate was entered; its code stays. Raises Refused as giving a mandate does."""
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality, owner=code) as acting:
        mandate = by_code(DeputyMandate, code)
        person = known_person(correction.person)
        district = by_code(ElectoralDistrict, correction.district, field="district")
        not_in_future(correction.since, today=clock.today(), field="since")
        in_order(correction.since, mandate.until, field="since")
        refuse_outside(mandate.convocation, correction.since, field="since")
        if not district.holds_on(correction.since):
            raise has_ended(district.code, field="district")
        refuse_overlaps(
            person=person,
            district=district,
            convocation=mandate.convocation,
            since=correction.since,
            until=mandate.until,
            but=mandate,
        )
        mandate.person = person
        mandate.district = district
        mandate.since = correction.since
        restate_beginning(acting, mandate, reason=reason)
        return acting.save(mandate)


def correct_mandate_end(
    code: str, *, by: Actor, municipality: int, on: date, cause: MandateEnd, reason: str
) -> DeputyMandate:
    """Mend the last day of a mandate, or why it ended. Raises Refused when it has not ended."""
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality, owner=code) as acting:
        mandate = _ended(code)
        not_in_future(on, today=clock.today(), field="on")
        in_order(mandate.since, on, field="on")
        refuse_outside(mandate.convocation, on, field="on")
        _refuse_other_holders(mandate, until=on)
        acting.record(
            ENDED,
            MandateEnded(reason=cause),
            records=[mandate.record],
            on=on,
            supersedes=standing_fact(mandate.record, kind=ENDED),
            reason=_given(reason),
        )
        mandate.until = on
        mandate.end_reason = cause.value
        return acting.save(mandate)


def reopen_mandate(code: str, *, by: Actor, municipality: int, reason: str) -> DeputyMandate:
    """Say that a mandate has not ended after all: the fact of its end is withdrawn.

    Seats in commissions are given anew. Raises Refused when somebody else sits on the seat by now.
    """
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality, owner=code) as acting:
        mandate = _ended(code)
        _refuse_other_holders(mandate, until=None)
        old = standing_fact(mandate.record, kind=ENDED)
        acting.record(
            WITHDRAWN,
            FactWithdrawn(reason=_given(reason)),
            records=[mandate.record],
            on=old.occurred_on,
            supersedes=old,
            reason=_given(reason),
        )
        mandate.until = None
        mandate.end_reason = ""
        return acting.save(mandate)


def restate_beginning(acting: Acting, mandate: DeputyMandate, *, reason: str) -> None:
    """Correct the fact of a beginning where the row says otherwise, inside an act. Raises Refused without a reason."""
    old = standing_fact(mandate.record, kind=BEGAN)
    now = beginning_of(mandate)
    if old.to_law().data == now and old.occurred_on == mandate.since:
        return
    acting.record(BEGAN, now, records=[mandate.record], on=mandate.since, supersedes=old, reason=_given(reason))


def _ended(code: str) -> DeputyMandate:
    mandate = by_code(DeputyMandate, code)
    if mandate.until is None:
        raise unknown_code(code)
    return mandate


def _refuse_other_holders(mandate: DeputyMandate, *, until: date | None) -> None:
    refuse_overlaps(
        person=mandate.person,
        district=mandate.district,
        convocation=mandate.convocation,
        since=mandate.since,
        until=until,
        but=mandate,
    )


def _given(reason: str) -> str:
    if not reason.strip():
        raise reason_missing()
    return reason.strip()[:500]
