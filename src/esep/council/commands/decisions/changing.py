"""Changing a decision before it stands in the register; afterwards a slip is corrected with a reason, seen by all."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.commands.decisions.adopting import refuse_number
from esep.council.commands.decisions.effects import refuse_effects_before
from esep.council.commands.decisions.entry import DecisionEntry, describe
from esep.council.commands.decisions.registering import put_in_register
from esep.council.finding import decision_of
from esep.council.models import Decision
from esep.intake.upload import Accepted
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused


def change_decision(code: str, entry: DecisionEntry, *, by: Actor, municipality: int, seen: int) -> Decision:
    """Change a decision that is not in the register yet. Its code and session stay.

    Raises Refused for one that is: it is changed by a later decision, or corrected with a reason.
    """
    with command(Act.KEEP_DECISIONS, by=by, municipality=municipality) as acting:
        row = decision_of(code)
        if row.document is not None:
            raise Refused.because(
                "decision_registered",
                _("This decision stands in the register. Its text can no longer be changed."),
                remedy=_("A later decision amends it; a slip of the pen is corrected with a reason."),
            )
        return _write(acting, row, entry, seen=seen)


def correct_decision(
    code: str,
    entry: DecisionEntry,
    *,
    reason: str,
    by: Actor,
    municipality: int,
    seen: int,
    files: Sequence[Accepted] = (),
) -> Decision:
    """Correct a slip in a decision of the register: a new document takes the place of the old one, with the reason."""
    with command(Act.KEEP_DECISIONS, by=by, municipality=municipality) as acting:
        row = decision_of(code)
        if row.document is None:
            raise Refused.because(
                "not_registered",
                _("This decision is not in the register yet."),
                remedy=_("Change it as it is; no reason is needed."),
            )
        if not reason.strip():
            raise Refused.because("reason_missing", _("Say why."), field="reason")
        before = row.document
        _fill(row, entry)
        row.document = put_in_register(acting, row, files=files, replaces=before.pk, note=reason.strip())
        return acting.edit(row, seen=seen)


def _write(acting: Acting, row: Decision, entry: DecisionEntry, *, seen: int) -> Decision:
    _fill(row, entry)
    return acting.edit(row, seen=seen)


def _fill(row: Decision, entry: DecisionEntry) -> None:
    number = entry.number.strip() or row.number
    refuse_number(number, session=row.session_id, but=row.pk)
    row.number = number
    describe(row, entry)
    refuse_effects_before(row)
