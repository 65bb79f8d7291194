"""Telling others: the title of a meeting, and a text to send on."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from esep.meetings.queries.public import PublicMeeting, PublicPlan
from esep.portal.meetings.words import STATES, when


def title_of(meeting: PublicMeeting) -> str:
    """What the page of a meeting is called: its topic, or its kind where no topic is known."""
    return meeting.topic or capfirst(meeting.kind_word)


def shared_text(meeting: PublicMeeting, *, address: str) -> str:
    """A text for a messenger: what, when, where, who reports, and the address; for one that is off, that it is."""
    lines = [f"{capfirst(meeting.kind_word)}: {meeting.topic}" if meeting.topic else capfirst(meeting.kind_word)]
    if meeting.is_closed:
        lines.append(f"{STATES[meeting.state].word}. {_('Reason:')} {meeting.reason}")
    lines.append(when(meeting.on, meeting.start))
    lines += about(meeting.plan)
    if meeting.is_ahead:
        lines.append(_("Open to all, no need to sign up first"))
    return "\n".join((*lines, address))


def about(plan: PublicPlan | None) -> tuple[str, ...]:
    """Where a meeting is, whom it calls and who reports, a line each; what is not known is left out."""
    if plan is None:
        return ()
    said = (
        (_("Place"), plan.place),
        (_("Villages"), ", ".join(one.name for one in plan.areas)),
        (_("Who reports"), ", ".join(one.name for one in plan.deputies)),
    )
    return tuple(f"{word}: {value}" for word, value in said if value)
