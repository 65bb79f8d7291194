"""What the acts on sessions refuse, in words with a way out."""

from django.utils.translation import gettext_lazy as _

from esep.council.models import Session
from esep.kernel.refusals import Refused


def closed(session: Session) -> Refused:
    """It was put off or cancelled, so that nothing new can be done for it."""
    return Refused.because(
        "session_closed",
        _("This session will not be held: it is %(how)s.") % {"how": session.get_closed_as_display()},
        remedy=_("Plan a new session, or go to the one that takes its place."),
    )


def begun() -> Refused:
    """It sat, so that what was planned for it is settled."""
    return Refused.because(
        "session_begun",
        _("This session has begun already."),
        remedy=_("Items that were not dealt with can be carried over to another session."),
    )


def settled() -> Refused:
    """Its signed minutes are registered, so that its agenda is what they say."""
    return Refused.because(
        "session_settled",
        _("The minutes of this session are signed. Its agenda stays as it was."),
        remedy=_("Put the item on the agenda of the next session."),
    )


def item_over(words: object) -> Refused:
    """The item was dealt with, carried over or taken off."""
    return Refused.because(
        "item_over",
        _("This item can no longer be changed. It is: %(state)s.") % {"state": words},
        remedy=_("Look at the present agenda."),
    )


def item_voted() -> Refused:
    """The session voted on the item or decided on it."""
    return Refused.because(
        "item_voted",
        _("The session voted on this item, so it stays on the agenda."),
        remedy=_("If the vote was entered by mistake, annul it first."),
    )
