"""How sessions and items stand, in words and colours; where a session is held."""

from datetime import date

from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from esep.council.models import Session, SessionItem
from esep.kernel.refusals import Words

PLANNED: Words = pgettext_lazy("how a session stands", "Planned")
TODAY: Words = pgettext_lazy("how a session stands", "Today")
SITTING: Words = pgettext_lazy("how a session stands", "Sits now")
HELD: Words = pgettext_lazy("how a session stands", "Held")
UNSAID: Words = _("Was it held?")

TONES = {
    SessionItem.State.PLANNED.value: "idle",
    SessionItem.State.DEALT_WITH.value: "done",
    SessionItem.State.CARRIED_OVER.value: "due",
    SessionItem.State.TAKEN_OFF.value: "idle",
}


def standing(session: Session, *, today: date) -> tuple[Words, str]:
    """How a session stands: the words of its pill, and its colour."""
    if session.closed_as:
        return session.get_closed_as_display(), "idle"
    if session.ended_at is not None:
        return HELD, "done"
    if session.began_at is not None:
        return SITTING, "due"
    if session.date < today:
        return UNSAID, "late"
    return (TODAY, "due") if session.date == today else (PLANNED, "idle")


def place_of(session: Session) -> str:
    """Where it is held, in the reader's language; empty where nobody said."""
    if session.venue is not None:
        return session.venue.place_in(get_language() or "ky")
    return session.place_text
