"""Which medium it is, and what cannot be said of one (7.1)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.community.entering import live
from esep.community.models import Organization
from esep.community.refusals import in_years, not_in_future
from esep.council.models import Broadcast, Session
from esep.kernel import clock
from esep.kernel.refusals import Refused, not_found

CLAUSE = "7.1-broadcast"
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class MediumEntry:
    """A medium: of the directory (the code of an ``organization``) or by the name of its ``channel``.

    Only state media count for 7.1. The directory says it of those that stand there; of others ``is_state_media`` does.
    """

    medium: Broadcast.Medium
    channel: str = ""
    organization: str = ""
    is_state_media: bool = False

    def columns(self) -> dict[str, object]:
        """The medium as the table keeps it. Raises Refused: no name, an unknown organisation, a stream of the state."""
        known = live(Organization, self.organization, field="organization") if self.organization else None
        channel = " ".join(self.channel.split()) or (known.name_ky if known is not None else "")
        if not channel:
            raise Refused.because("channel_missing", _("Write where it goes out."), clause=CLAUSE, field="channel")
        if len(channel) > LONGEST_NAME:
            raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field="channel")
        is_state = known.is_state_media if known is not None else self.is_state_media
        if is_state and self.medium is Broadcast.Medium.STREAM:
            raise Refused.because(
                "own_stream",
                _("A stream of one's own is no state medium."),
                remedy=_("Choose television, radio or press, or leave the mark out."),
                clause=CLAUSE,
                field="is_state_media",
            )
        return {"medium": self.medium, "channel": channel, "organization": known, "is_state_media": is_state}


def standing(broadcast: int) -> Broadcast:
    """A broadcast that was not withdrawn. Raises Refused where there is none."""
    row = Broadcast.objects.select_related("session", "organization", "fact").filter(pk=broadcast).first()
    if row is None or row.withdrawn_at is not None:
        raise not_found()
    return row


def aired(session: Session, on: date) -> date:
    """The day on which it went out. Raises Refused for a day to come, and one before the session."""
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")
    if session.began_at is None:
        raise Refused.because(
            "session_not_begun",
            _("The session has not begun."),
            remedy=_("Say first when it began and who chairs."),
            clause=CLAUSE,
        )
    if on < session.date:
        raise Refused.because(
            "aired_before_session",
            _("The session was later than this day."),
            remedy=_("Check the day on which it went out."),
            clause=CLAUSE,
            field="on",
        )
    return on
