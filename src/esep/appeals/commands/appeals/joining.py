"""Joining: doubles become one matter, the younger goes into the older; the author is answered with it (2.3)."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.appeals.ending import open_again
from esep.appeals.commands.appeals.keeping import (
    CLAUSE,
    State,
    appeal_of,
    keeping,
    owner_of,
    refuse_closed,
    refuse_foreign,
)
from esep.appeals.commands.appeals.telling import WITHDRAWN
from esep.appeals.models import Appeal
from esep.documents.telling import tell
from esep.kernel.acting import Acting
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.records.changing import given
from esep.regulation.dates import legal_day
from esep.regulation.facts.deputy import AppealWithdrawn


def join_appeals(code: str, other: str, *, by: Actor, municipality: int) -> Appeal:
    """Join two open appeals that are about the same: the younger goes into the older, whose term counts, and what was
    joined to the younger goes along. Returns the one that stays open.

    Raises Refused: one with itself, a closed or an unknown one, and for a deputy who has not both.
    """
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        found = appeal_of(other)
        refuse_foreign(acting, owner_of(found))
        if found.pk == appeal.pk:
            raise Refused.because(
                "joined_to_itself",
                _("An appeal cannot be joined to itself."),
                remedy=_("Enter the number of the other one."),
                field="other",
            )
        for one in (appeal, found):
            refuse_closed(one)
        main, younger = sorted((appeal, found), key=lambda one: (one.received_on, one.pk))
        for joined in younger.merged.filter(state=State.MERGED).select_related("end_fact").order_by("pk"):
            _join(acting, joined, main, instead_of=joined.end_fact)
        _join(acting, younger, main)
        acting.mention(main.ref)
        return main


def part_appeals(code: str, *, by: Actor, municipality: int, reason: str) -> Appeal:
    """Part an appeal from the one that it was joined to by mistake: it waits for its own answer again.

    Raises Refused: no reason, an appeal that is joined to none.
    """
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        words = given(reason)
        if appeal.state != State.MERGED:
            raise Refused.because(
                "not_joined",
                _("This appeal is joined to none."),
                remedy=_("Look at its present state."),
                clause=CLAUSE,
            )
        open_again(acting, appeal, reason=words)
        return appeal


def _join(acting: Acting, appeal: Appeal, main: Appeal, *, instead_of: RecordedFact | None = None) -> None:
    reason = tell("appeal_answer.joined", "ky", code=main.code)
    appeal.end_fact = acting.record(
        WITHDRAWN,
        AppealWithdrawn(reason=reason),
        records=[appeal.record],
        on=legal_day(acting.at),
        supersedes=instead_of,
        reason=reason if instead_of is not None else "",
    )
    appeal.state, appeal.merged_into = State.MERGED, main
    acting.edit(appeal, seen=appeal.version)
