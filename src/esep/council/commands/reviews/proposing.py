"""Proposing: the council voted to propose that the head's fitness for the post be reviewed (6.1)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.commands.sessions.hearings import HEAD
from esep.council.models import Decision, FitnessReview, HeadHearing, SessionVote
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.regulation.facts.council import SuitabilityProposed

CLAUSE = "6.1-suitability"
PROPOSED = "suitability.proposed"
LONGEST_GROUNDS = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewEntry:
    """What the council adopted: its grounds in its own words, the vote, the decision, and to whom it goes."""

    grounds: str
    vote: int
    decision: str
    addressee: str


def record_review(hearing: int, entry: ReviewEntry, *, by: Actor, municipality: int) -> FitnessReview:
    """Record the council's proposal. Its fact lies on the day of the decision (6.1).

    Raises Refused: a report that was not heard, recorded already, no grounds, no addressee, a vote that was annulled
    or did not carry, an unknown decision.
    """
    with command(Act.PROPOSE_REVIEW, by=by, municipality=municipality) as acting:
        found = HeadHearing.objects.filter(pk=hearing).first()
        if found is None:
            raise not_found()
        if found.heard_id is None:
            raise Refused.because(
                "not_heard",
                _("The report was not heard yet."),
                remedy=_("Record first what the council said of it."),
                clause=CLAUSE,
            )
        if FitnessReview.objects.filter(hearing=found).exists():
            raise Refused.because(
                "review_recorded", _("A proposal after this hearing is recorded already."), clause=CLAUSE
            )
        grounds, addressee = entry.grounds.strip(), " ".join(entry.addressee.split())
        if not grounds or len(grounds) > LONGEST_GROUNDS:
            raise Refused.because(
                "grounds_missing",
                _("Write the grounds as the council adopted them. The limit in signs: %(most)s")
                % {"most": LONGEST_GROUNDS},
                clause=CLAUSE,
                field="grounds",
            )
        if not addressee:
            raise Refused.because(
                "addressee_missing", _("Say to whom the proposal is sent."), clause=CLAUSE, field="addressee"
            )
        vote = _carried(entry.vote)
        decision = Decision.objects.filter(code=entry.decision, session=vote.item.session_id).first()
        if decision is None:
            raise Refused.because(
                "no_decision_of_session",
                _("This session has no decision of that number."),
                remedy=_("Enter the decision first."),
                clause=CLAUSE,
                field="decision",
            )
        data = SuitabilityProposed(
            period=found.period, grounds=grounds, decision=decision.number, addressee=addressee[:200]
        )
        fact = acting.record(PROPOSED, data, records=[HEAD], on=decision.adopted_on)
        row = FitnessReview(
            municipality=acting.municipality,
            hearing=found,
            grounds=grounds,
            vote=vote,
            decision=decision,
            addressee=addressee[:200],
            fact=fact,
        )
        return acting.save(row)


def _carried(vote: int) -> SessionVote:
    found = SessionVote.objects.select_related("item").filter(pk=vote).first()
    if found is None:
        raise not_found()
    if found.annulled_at is not None or not found.is_carried:
        raise Refused.because(
            "vote_not_carried",
            _("This vote did not carry, or it was annulled."),
            remedy=_("The proposal is the council's own act: it needs a vote that carried."),
            clause=CLAUSE,
            field="vote",
        )
    return found
