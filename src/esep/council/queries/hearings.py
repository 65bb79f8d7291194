"""The head before the council: which session hears which half-year, what it said, and the council's own act (4.4, 6.1).

For the office, inside a scope.
"""

from dataclasses import dataclass

from esep.council.models import Decision, FitnessReview, HeadHearing, SessionItem, SessionVote
from esep.kernel.refusals import not_found


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingLine:
    """An item on which the head reports, with its hearing where one was set, and the council's own act after it."""

    item: SessionItem
    hearing: HeadHearing | None
    review: FitnessReview | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingChoices:
    """What a form about an item can name: its votes that stand, and the decisions of its session."""

    votes: tuple[SessionVote, ...]
    decisions: tuple[Decision, ...]


def hearing_lines() -> tuple[HearingLine, ...]:
    """Every item on which the head reports, the newest half-year first. Three queries."""
    items = (
        SessionItem.objects.filter(kind=SessionItem.Kind.HEARING)
        .exclude(state__in=(SessionItem.State.TAKEN_OFF, SessionItem.State.CARRIED_OVER))
        .select_related("session")
        .order_by("-period", "-session__date")
    )
    hearings = {
        row.item_id: row for row in HeadHearing.objects.select_related("vote", "decision", "scheduled", "heard")
    }
    reviews = {row.hearing_id: row for row in _reviews()}
    found = []
    for item in items:
        hearing = hearings.get(item.pk)
        review = reviews.get(hearing.pk) if hearing is not None else None
        found.append(HearingLine(item=item, hearing=hearing, review=review))
    return tuple(found)


def hearing_line(item: int) -> HearingLine:
    """One of them. Raises Refused where there is none."""
    found = next((one for one in hearing_lines() if one.item.pk == item), None)
    if found is None:
        raise not_found()
    return found


def choices_of(item: SessionItem) -> HearingChoices:
    """What can be named about an item."""
    return HearingChoices(
        votes=tuple(SessionVote.objects.filter(item=item, annulled_at__isnull=True).order_by("taken_at")),
        decisions=tuple(Decision.objects.filter(session=item.session).order_by("pk")),
    )


def carried_votes(item: SessionItem) -> tuple[SessionVote, ...]:
    """Votes of the session that carried, by which the council may have adopted an act of its own (6.1)."""
    votes = SessionVote.objects.filter(item__session=item.session, annulled_at__isnull=True).select_related("item")
    return tuple(vote for vote in votes.order_by("taken_at") if vote.is_carried)


def _reviews() -> tuple[FitnessReview, ...]:
    return tuple(FitnessReview.objects.select_related("decision", "vote", "letter__number", "answer_document__number"))
