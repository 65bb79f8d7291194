"""A session adopts a decision: number, text, from when it holds, by which vote."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.commands.decisions.effects import EffectEntry, put_effect
from esep.council.commands.decisions.entry import DecisionEntry, describe
from esep.council.commands.decisions.numbering import code_for, next_number
from esep.council.finding import begun
from esep.council.models import Decision
from esep.kernel.command import command
from esep.kernel.refusals import Refused


def adopt_decision(
    code: str, entry: DecisionEntry, *, by: Actor, municipality: int, effects: Sequence[EffectEntry] = ()
) -> Decision:
    """Enter a decision that the session with a code adopted, with what it changes in earlier ones.

    Raises Refused before the session began, for a number that it gave already, and for a vote that failed, was annulled
    or was on something else.
    """
    with command(Act.KEEP_DECISIONS, by=by, municipality=municipality) as acting:
        session = begun(code)
        number = entry.number.strip() or next_number(session)
        refuse_number(number, session=session.pk)
        row = Decision(
            municipality=acting.municipality,
            code=code_for(number, session),
            session=session,
            number=number,
            adopted_on=session.date,
        )
        describe(row, entry)
        acting.save(row)
        for effect in effects:
            put_effect(acting, row, effect)
        return row


def refuse_number(number: str, *, session: int, but: int | None = None) -> None:
    """Refuse a number that another decision of the session has."""
    if Decision.objects.filter(session=session, number=number).exclude(pk=but or 0).exists():
        raise Refused.because(
            "number_taken",
            _("This session has a decision of that number already: %(number)s.") % {"number": number},
            remedy=_("Leave the field empty for the next number."),
            field="number",
        )
