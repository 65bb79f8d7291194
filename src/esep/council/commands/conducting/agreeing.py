"""Votes and attendance say the same: who is named at a vote was in the hall, and nobody else was."""

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.council.finding import stays_of
from esep.council.models import Session, SessionVote
from esep.council.presence import present_at
from esep.kernel.refusals import Refused


def refuse_disagreement(session: Session) -> None:
    """Refuse a change of attendance or of the session's hours after which a vote that stands would be wrong.

    Three queries.
    """
    stays = stays_of(session)
    for vote in standing_votes(session).prefetch_related("voices"):
        outside = (session.began_at is not None and vote.taken_at < session.began_at) or (
            session.ended_at is not None and vote.taken_at > session.ended_at
        )
        if outside or {voice.mandate_id for voice in vote.voices.all()} != present_at(stays, vote.taken_at):
            raise Refused.because(
                "votes_disagree",
                _("A vote says otherwise who was in the hall: %(question)s")
                % {"question": question_in(vote, get_language() or "ky")},
                remedy=_("Annul that vote with a reason, correct who was there, and enter the vote anew."),
            )


def standing_votes(session: Session) -> QuerySet[SessionVote]:
    """The votes of a session that were not annulled."""
    return SessionVote.objects.filter(item__session=session, annulled_at__isnull=True)


def question_in(vote: SessionVote, language: str) -> str:
    """What was asked, in one language, in Kyrgyz where there is none."""
    return (vote.question_ru if language == "ru" else "") or vote.question_ky
