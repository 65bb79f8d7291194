"""Open matters of a deputy whose mandate ended: somebody goes on with each, so that no resident is forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, live
from esep.community.models import DeputyMandate, HandedOn, Position
from esep.community.refusals import has_ended, reason_missing
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.models import FactCase
from esep.kernel.refusals import Refused

CLAUSE = "1.7-deputy-accountable"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandingOn:
    """Which matters (``voter_mandate:N-07``) of which deputy go to whom: a deputy or an office, by code; and why."""

    records: Sequence[str]
    deputy: str
    to_deputy: str = ""
    to_position: str = ""
    reason: str


def hand_on(entry: HandingOn, *, by: Actor, municipality: int) -> tuple[HandedOn, ...]:
    """Let a successor, or an office such as the council's chair, go on with open matters, from today on.

    Handed on again, the newest counts. Raises Refused while the mandate is held, for a matter that is not of that
    deputy, for a successor whose mandate or office has ended, and without a reason.
    """
    with command(Act.TURN_COUNCIL, by=by, municipality=municipality) as acting:
        if not entry.reason.strip():
            raise reason_missing()
        left = by_code(DeputyMandate, entry.deputy, field="deputy")
        refuse_held(left)
        _refuse_foreign(entry.records, left)
        successor, position = _successor(entry)
        return tuple(
            acting.save(
                HandedOn(
                    municipality=acting.municipality,
                    record=record,
                    from_mandate=left,
                    to_mandate=successor,
                    to_position=position,
                    on=clock.today(),
                    reason=entry.reason.strip(),
                )
            )
            for record in entry.records
        )


def refuse_held(mandate: DeputyMandate) -> None:
    """Raises Refused while a deputy still goes on with everything."""
    if mandate.until is None:
        raise Refused.because(
            "mandate_held",
            _("This deputy still holds the mandate: %(code)s.") % {"code": mandate.code},
            remedy=_("Matters are handed on when the mandate has ended."),
            field="deputy",
            clause=CLAUSE,
        )


def _refuse_foreign(records: Sequence[str], mandate: DeputyMandate) -> None:
    """Refuse what neither a fact nor an earlier handing on connects with the deputy."""
    of_deputy = FactCase.objects.filter(record=mandate.record).values_list("fact_id", flat=True)
    own = {
        *FactCase.objects.filter(fact_id__in=set(of_deputy), record__in=records).values_list("record", flat=True),
        *HandedOn.objects.filter(to_mandate=mandate, record__in=records).values_list("record", flat=True),
    }
    if not records or not own.issuperset(records):
        raise Refused.because(
            "not_their_matter",
            _("Choose the matters that go to the successor."),
            remedy=_("Only matters of this deputy can be chosen."),
            field="records",
        )


def _successor(entry: HandingOn) -> tuple[DeputyMandate | None, Position | None]:
    """Who goes on: exactly one of a deputy with a live mandate, and an office."""
    if bool(entry.to_deputy) == bool(entry.to_position):
        raise Refused.because("one_successor", _("Choose one successor: a deputy or an office."), field="successor")
    if entry.to_position:
        return None, live(Position, entry.to_position, field="successor")
    mandate = by_code(DeputyMandate, entry.to_deputy, field="successor")
    if mandate.until is not None:
        raise has_ended(mandate.code, field="successor")
    return mandate, None
