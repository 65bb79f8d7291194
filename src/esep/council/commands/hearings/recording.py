"""Recording: what the council said of the head's report, by which vote and decision (4.4). A newer fact corrects it."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import reason_missing
from esep.council.commands.hearings.scheduling import CLAUSE
from esep.council.commands.sessions.hearings import HEAD
from esep.council.models import Decision, HeadHearing, SessionVote
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.regulation.facts.council import HeadReportHeard

HEARD = "head_report.heard"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardEntry:
    """What the council said; ``vote`` is the key of a vote on the item, ``decision`` the code of what was adopted."""

    result: HeadHearing.Result
    vote: int | None = None
    decision: str = ""


def record_hearing(hearing: int, entry: HeardEntry, *, by: Actor, municipality: int, seen: int) -> HeadHearing:
    """Record that the report was heard, on the day of the session (4.4).

    Raises Refused: no such hearing, recorded already, a session that has not begun, an annulled vote or another
    item's, an unknown decision, STALE.
    """
    with command(Act.HEAR_HEAD, by=by, municipality=municipality) as acting:
        row = _found(hearing)
        if row.heard is not None:
            raise Refused.because(
                "heard_already",
                _("The report of this half-year was heard already."),
                remedy=_("Correct what is wrong, with a reason."),
                clause=CLAUSE,
            )
        return _record(acting, row, entry, seen=seen, reason="")


def correct_hearing(
    hearing: int, entry: HeardEntry, *, reason: str, by: Actor, municipality: int, seen: int
) -> HeadHearing:
    """Say anew what the council said. The earlier fact stays and counts no more. Raises Refused as above."""
    with command(Act.HEAR_HEAD, by=by, municipality=municipality) as acting:
        row = _found(hearing)
        if row.heard is None:
            raise not_found()
        if not reason.strip():
            raise reason_missing()
        return _record(acting, row, entry, seen=seen, reason=reason.strip()[:500])


def _found(hearing: int) -> HeadHearing:
    rows = HeadHearing.objects.select_related("item__session", "heard", "vote", "decision")
    row = rows.filter(pk=hearing).first()
    if row is None:
        raise not_found()
    return row


def _record(acting: Acting, row: HeadHearing, entry: HeardEntry, *, seen: int, reason: str) -> HeadHearing:
    session = row.item.session
    if session.began_at is None:
        raise Refused.because(
            "session_not_begun",
            _("The session has not begun."),
            remedy=_("Say first when it began and who chairs."),
            clause=CLAUSE,
        )
    row.vote = _vote(row, entry.vote) if entry.vote is not None else None
    row.decision = _decision(row, entry.decision) if entry.decision else None
    data = HeadReportHeard(
        period=row.period,
        session=session.code,
        decision=row.decision.number if row.decision is not None else None,
        in_favour=row.vote.in_favour if row.vote is not None else None,
        against=row.vote.against if row.vote is not None else None,
        abstained=row.vote.abstained if row.vote is not None else None,
    )
    row.heard = acting.record(
        HEARD, data, records=[HEAD, session.record], on=session.date, supersedes=row.heard, reason=reason
    )
    row.result = entry.result
    return acting.edit(row, seen=seen)


def _vote(row: HeadHearing, vote: int) -> SessionVote:
    found = SessionVote.objects.filter(pk=vote, item=row.item).first()
    if found is None:
        raise not_found()
    if found.annulled_at is not None:
        raise Refused.because(
            "vote_annulled",
            _("This vote was annulled."),
            remedy=_("Choose the vote that was taken anew."),
            clause=CLAUSE,
            field="vote",
        )
    return found


def _decision(row: HeadHearing, code: str) -> Decision:
    found = Decision.objects.filter(code=code, session=row.item.session).first()
    if found is None:
        raise Refused.because(
            "no_decision_of_session",
            _("This session has no decision of that number."),
            remedy=_("Enter the decision first."),
            clause=CLAUSE,
            field="decision",
        )
    return found
