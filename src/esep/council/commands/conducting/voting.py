"""Votes on an item: those in the hall at that moment are frozen; a wrong one is annulled and taken anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.models import DeputyMandate
from esep.council.finding import begun, check_moment, item_of, stays_of
from esep.council.models import Decision, Session, SessionItem, SessionVote, Voice
from esep.council.presence import present_at
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found

Choice = Voice.Choice
Needs = SessionVote.Needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Hands that were counted, or papers of a secret vote."""

    in_favour: int
    against: int = 0
    abstained: int = 0

    @property
    def total(self) -> int:
        """Everybody who voted."""
        return self.in_favour + self.against + self.abstained


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteEntry:
    """A vote as it was taken: either ``choices`` by the codes of members (those left out did not vote), or ``counts``.

    A secret vote has counts alone. ``taken_at`` is a moment of the session; none means now.
    """

    question_ky: str
    question_ru: str = ""
    needs: Needs = Needs.MAJORITY_OF_PRESENT
    choices: Mapping[str, Choice] | None = None
    counts: Counts | None = None
    is_secret: bool = False
    taken_at: datetime | None = None


def take_vote(code: str, item: int, entry: VoteEntry, *, by: Actor, municipality: int) -> SessionVote:
    """Keep a vote on an item. Who was in the hall at that moment, and the number of seats, are frozen into it.

    Raises Refused outside the session, where nobody was in the hall, for a name that was not there, for more votes than
    members present, and for a secret vote with names.
    """
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        session = begun(code)
        row = item_of(item, session=session)
        _refuse_left(row)
        moment = entry.taken_at or acting.at
        check_moment(session, moment, now=acting.at, field="taken_at")
        present = _present(session, moment)
        counts = _counts(entry, present)
        vote = acting.save(_vote(acting, row, entry, session=session, moment=moment, present=present, counts=counts))
        for mandate in present:
            chosen = (
                (entry.choices or {}).get(mandate.code, Choice.NOT_VOTING).value if entry.choices is not None else ""
            )
            acting.save(Voice(municipality=acting.municipality, vote=vote, mandate=mandate, choice=chosen))
        return vote


def annul_vote(code: str, vote: int, *, reason: str, by: Actor, municipality: int) -> SessionVote:
    """Annul a vote that was entered wrongly. It stays to be seen with the reason.

    Raises Refused while a decision rests on it.
    """
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        row = SessionVote.objects.filter(pk=vote, item__session=begun(code)).first()
        if row is None:
            raise not_found()
        if row.annulled_at is not None:
            raise Refused.because("annulled_already", _("This vote was annulled already."))
        if not reason.strip():
            raise Refused.because("reason_missing", _("Say why."), field="reason")
        resting = Decision.objects.filter(vote=row).first()
        if resting is not None:
            raise Refused.because(
                "decision_rests_on_it",
                _("A decision was adopted by this vote: %(number)s.") % {"number": resting.number},
                remedy=_("Enter the right vote first, and name it in the decision."),
            )
        row.annulled_at = acting.at
        row.annulled_reason = reason.strip()
        return acting.save(row)


def _refuse_left(item: SessionItem) -> None:
    if item.state in (SessionItem.State.TAKEN_OFF, SessionItem.State.CARRIED_OVER):
        raise Refused.because(
            "item_left",
            _("This item was taken off or carried over. There is no vote on it here."),
            remedy=_("Vote on it in the session that deals with it."),
        )


def _present(session: Session, moment: datetime) -> Sequence[DeputyMandate]:
    there = present_at(stays_of(session), moment)
    if not there:
        raise Refused.because(
            "nobody_present",
            _("Nobody was in the hall at this hour, as far as it was entered."),
            remedy=_("Enter first who was there."),
            field="taken_at",
        )
    return tuple(DeputyMandate.objects.filter(pk__in=there).select_related("person").order_by("pk"))


def _counts(entry: VoteEntry, present: Sequence[DeputyMandate]) -> Counts:
    """The counts of a vote. Raises Refused where they cannot be."""
    if (entry.choices is None) is (entry.counts is None):
        raise Refused.because("names_or_counts", _("Enter either names or counts."), field="in_favour")
    if entry.choices is None:
        assert entry.counts is not None
        if min(entry.counts.in_favour, entry.counts.against, entry.counts.abstained) < 0:
            raise Refused.because("count_below_none", _("A count is never below 0."), field="in_favour")
        if entry.counts.total > len(present):
            raise Refused.because(
                "too_many_votes",
                _("More votes than members in the hall: %(votes)s against %(present)s.")
                % {"votes": entry.counts.total, "present": len(present)},
                remedy=_("Count again, or correct who was in the hall."),
                field="in_favour",
            )
        return entry.counts
    if entry.is_secret:
        raise Refused.because(
            "secret_with_names",
            _("A secret vote has no names."),
            remedy=_("Enter the counts alone."),
            field="is_secret",
        )
    absent = sorted(set(entry.choices) - {mandate.code for mandate in present})
    if absent:
        raise Refused.because(
            "voted_outside",
            _("Not in the hall at this hour: %(codes)s.") % {"codes": ", ".join(absent)},
            remedy=_("Correct the hour, or enter when they came."),
            field="choices",
        )
    cast = list(entry.choices.values())
    return Counts(
        in_favour=cast.count(Choice.IN_FAVOUR),
        against=cast.count(Choice.AGAINST),
        abstained=cast.count(Choice.ABSTAINED),
    )


def _vote(
    acting: Acting,
    item: SessionItem,
    entry: VoteEntry,
    *,
    session: Session,
    moment: datetime,
    present: Sequence[DeputyMandate],
    counts: Counts,
) -> SessionVote:
    return SessionVote(
        municipality=acting.municipality,
        item=item,
        question_ky=entry.question_ky.strip(),
        question_ru=entry.question_ru.strip(),
        taken_at=moment,
        needs=entry.needs.value,
        is_secret=entry.is_secret,
        seats=max(session.seats or 0, len(present)),
        present=len(present),
        in_favour=counts.in_favour,
        against=counts.against,
        abstained=counts.abstained,
        recorded_at=acting.at,
        recorded_by=acting.account,
    )
