"""What people say of a decision, and how it is written into its row."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.council.models import Decision, Session, SessionItem, SessionVote
from esep.kernel.refusals import Refused
from esep.regulation.fields import FIRST_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionEntry:
    """A decision as it was adopted. ``number`` is as people write it (``12/1``); empty: the next one of the session.

    ``item`` and ``vote`` are keys of the agenda's item and of the vote by which it was adopted. Without
    ``in_force_from`` it holds from the day of the session; ``in_force_until`` is the last day that it names itself.
    """

    kind: Decision.Kind
    title_ky: str
    title_ru: str = ""
    title_en: str = ""
    text_ky: str = ""
    text_ru: str = ""
    number: str = ""
    item: int | None = None
    vote: int | None = None
    in_force_from: date | None = None
    in_force_until: date | None = None


def describe(row: Decision, entry: DecisionEntry) -> None:
    """Write an entry into a row whose session and number are set. Raises Refused; the row is changed, not written."""
    session = row.session
    item = _item(entry, session)
    vote = _vote(entry, session, item)
    row.item = item or (vote.item if vote is not None else None)
    row.vote = vote
    row.kind = entry.kind.value
    row.title_ky, row.title_ru, row.title_en = (
        title.strip() for title in (entry.title_ky, entry.title_ru, entry.title_en)
    )
    row.text_ky, row.text_ru = entry.text_ky.strip(), entry.text_ru.strip()
    row.in_force_from = entry.in_force_from or row.adopted_on
    row.in_force_until = entry.in_force_until
    for field in ("in_force_from", "in_force_until"):
        day = getattr(row, field)
        if day is not None and day.year < FIRST_YEAR:
            raise Refused.because("day_too_early", _("This year is too early. Check it."), field=field)
    if row.in_force_until is not None and row.in_force_until < row.in_force_from:
        raise Refused.because("ends_before", _("The last day is before the first."), field="in_force_until")


def _item(entry: DecisionEntry, session: Session) -> SessionItem | None:
    if entry.item is None:
        return None
    found = SessionItem.objects.filter(pk=entry.item, session=session).first()
    if found is None:
        raise Refused.because("no_such_item", _("This item is not on the agenda of the session."), field="item")
    if found.state in (SessionItem.State.TAKEN_OFF, SessionItem.State.CARRIED_OVER):
        raise Refused.because(
            "item_left", _("This item was taken off or carried over. Nothing was decided on it here."), field="item"
        )
    return found


def _vote(entry: DecisionEntry, session: Session, item: SessionItem | None) -> SessionVote | None:
    """The vote by which it was adopted: it stands and was carried. Raises Refused for any other."""
    if entry.vote is None:
        if item is not None and item.votes.filter(annulled_at__isnull=True).exists():
            raise Refused.because(
                "vote_missing", _("There was a vote on this item. Choose the one that adopted it."), field="vote"
            )
        return None
    found = SessionVote.objects.select_related("item").filter(pk=entry.vote, item__session=session).first()
    if found is None or (item is not None and found.item_id != item.pk):
        raise Refused.because("no_such_vote", _("This vote was not on that item."), field="vote")
    if found.annulled_at is not None:
        raise Refused.because("vote_annulled", _("This vote was annulled. Choose the one taken anew."), field="vote")
    if not found.is_carried:
        raise Refused.because(
            "vote_failed",
            _("This vote did not carry: in favour %(votes)s. Nothing was adopted by it.")
            % {"votes": f"{found.in_favour} / {_of(found)}"},
            remedy=_("Choose the vote that carried, or vote anew."),
            field="vote",
        )
    return found


def _of(vote: SessionVote) -> int:
    """Of how many those in favour are counted."""
    return vote.present if vote.needs == SessionVote.Needs.MAJORITY_OF_PRESENT else vote.seats
