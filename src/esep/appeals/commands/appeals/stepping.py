"""Stepping: an appeal goes to a deputy, to the executive, and comes back; measures, reminders, notes (2.3)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.addressing import addressed_to
from esep.appeals.commands.appeals.keeping import CLAUSE, check_day, keeping, refuse_closed
from esep.appeals.models import Appeal, AppealStep
from esep.community.entering import live
from esep.community.models import DeputyMandate, Position
from esep.kernel.acting import Acting
from esep.kernel.refusals import Refused

Kind = AppealStep.Kind
WRITTEN = frozenset({Kind.MEASURE, Kind.REMINDED, Kind.NOTE})
"""Steps that are words alone."""


@dataclass(frozen=True, slots=True)
class Given:
    """An appeal with the deputy who has it now; ``instead_of`` is the one it was meant for, where that had ended."""

    appeal: Appeal
    mandate: DeputyMandate
    instead_of: DeputyMandate | None


def give_to_deputy(code: str, deputy: str, *, by: Actor, municipality: int, on: date, text: str = "") -> Given:
    """Give an appeal to a deputy, by the deputy's code. Where that mandate has ended the successor gets it, or the
    chair, and the answer says so.

    Raises Refused: a closed appeal, an unknown deputy, one who has it already, nobody who could have it, a wrong day.
    """
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        refuse_closed(appeal)
        check_day(acting, appeal, on)
        addressed = addressed_to(deputy, on=on)
        mandate = addressed.mandate
        if mandate is None:
            raise Refused.because(
                "nobody_has_it",
                _("This mandate has ended, and nobody took the seat yet."),
                remedy=_("Choose another deputy."),
                clause=CLAUSE,
                field="deputy",
            )
        if appeal.mandate_id == mandate.pk:
            raise Refused.because(
                "has_it_already",
                _("This deputy has the appeal already: %(name)s.") % {"name": mandate.person.public_name},
                remedy=_("Choose another deputy."),
                field="deputy",
            )
        appeal.mandate = mandate
        put_step(acting, appeal, Kind.TO_DEPUTY, on=on, mandate=mandate, text=text)
        acting.edit(appeal, seen=appeal.version)
        return Given(appeal, mandate, addressed.instead_of)


def pass_to_executive(code: str, position: str, *, by: Actor, municipality: int, on: date, text: str = "") -> Appeal:
    """Pass an appeal on to an office of the executive. Its term runs on (2.3).

    Raises Refused: a closed appeal, an unknown office or one that has ended, the one that has it already, a wrong day.
    """
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        refuse_closed(appeal)
        check_day(acting, appeal, on)
        office = live(Position, position, field="position", on=on)
        if appeal.position_id == office.pk:
            raise Refused.because(
                "has_it_already",
                _("This office has the appeal already: %(name)s.") % {"name": office.name},
                remedy=_("Choose another office."),
                field="position",
            )
        appeal.position = office
        put_step(acting, appeal, Kind.TO_EXECUTIVE, on=on, position=office, text=text)
        return acting.edit(appeal, seen=appeal.version)


def take_back(code: str, *, by: Actor, municipality: int, on: date, text: str = "") -> Appeal:
    """Say that an appeal came back from the executive. Raises Refused: a closed one, one that is not there."""
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        refuse_closed(appeal)
        check_day(acting, appeal, on)
        if appeal.position is None:
            raise Refused.because(
                "not_passed_on",
                _("This appeal is not with the executive."),
                remedy=_("Look at its steps."),
                clause=CLAUSE,
            )
        put_step(acting, appeal, Kind.RETURNED, on=on, position=appeal.position, text=text)
        appeal.position = None
        return acting.edit(appeal, seen=appeal.version)


def write_step(code: str, kind: AppealStep.Kind, *, by: Actor, municipality: int, on: date, text: str) -> AppealStep:
    """Record a measure, a reminder or a note among colleagues; none of them is public.

    Raises Refused: no words, a wrong day, a reminder of what nobody waits for.
    """
    if kind not in WRITTEN:
        raise ValueError(f"{kind} is more than words")
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        if kind is Kind.REMINDED:
            refuse_closed(appeal)
        check_day(acting, appeal, on)
        if not text.strip():
            raise Refused.because(
                "no_text", _("Nothing is written here yet."), remedy=_("Write what was done."), field="text"
            )
        return put_step(acting, appeal, kind, on=on, text=text)


def put_step(
    acting: Acting,
    appeal: Appeal,
    kind: AppealStep.Kind,
    *,
    on: date,
    text: str = "",
    mandate: DeputyMandate | None = None,
    position: Position | None = None,
) -> AppealStep:
    """Write a step inside an act."""
    acting.mention(appeal.ref)
    return acting.save(
        AppealStep(
            municipality=acting.municipality,
            appeal=appeal,
            kind=kind.value,
            happened_on=on,
            mandate=mandate,
            position=position,
            text=text.strip(),
            recorded_at=acting.at,
            recorded_by=acting.account,
        )
    )
