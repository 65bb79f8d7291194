"""Releasing: the copy for everybody is looked through, and then shown; it can be taken back at once (3.6)."""

from esep.access import Act, Actor
from esep.community.refusals import reason_missing
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.meetings.commands.minutes.common import meeting_with_minutes, present_text, signed, written
from esep.meetings.minutes.naming import copy_of, named_in, residents_in
from esep.meetings.minutes.public import public_copy
from esep.meetings.minutes.text import MinutesText, written_text
from esep.meetings.models import Minutes
from esep.regulation.wording import Language


def keep_public_text(
    meeting: str, text: MinutesText, *, by: Actor, municipality: int, seen: int, release: bool = False
) -> Minutes:
    """Keep the copy for everybody as somebody worded it; names of residents and telephones are taken out of it again.

    ``release`` shows it to everybody, once the minutes are signed (3.6). Raises Refused: nothing written, two
    versions, not signed, STALE.
    """
    with command(Act.KEEP_MINUTES, by=by, municipality=municipality) as acting:
        found, begun = meeting_with_minutes(meeting)
        minutes = signed(begun) if release else written(begun)
        _revision, full = present_text(minutes)
        language = Language(minutes.language)
        residents = residents_in(found, language=language, text=full)
        safe = public_copy(text, residents=residents, named=named_in(found, minutes), language=language)
        minutes.public_text = written_text(safe.text)
        if release or minutes.published_at is not None:
            _release(acting, minutes)
        return acting.edit(minutes, seen=seen)


def release_minutes(meeting: str, *, by: Actor, municipality: int) -> Minutes:
    """Show the copy for everybody as Esep makes it, or as somebody worded it before. Raises Refused: not signed."""
    with command(Act.KEEP_MINUTES, by=by, municipality=municipality) as acting:
        found, begun = meeting_with_minutes(meeting)
        minutes = signed(begun)
        if not minutes.public_text:
            minutes.public_text = written_text(copy_of(found, minutes, present_text(minutes)[1]).text)
        _release(acting, minutes)
        return acting.edit(minutes, seen=minutes.version)


def take_back_release(meeting: str, *, reason: str, by: Actor, municipality: int) -> Minutes:
    """Show the copy to nobody any more, as when a name stayed in it. The text stays to be mended and shown again.

    Raises Refused: not signed, no reason.
    """
    with command(Act.KEEP_MINUTES, by=by, municipality=municipality) as acting:
        _found, begun = meeting_with_minutes(meeting)
        minutes = signed(begun)
        if not reason.strip():
            raise reason_missing()
        minutes.published_at, minutes.published_by = None, None
        minutes.withdrawn_reason = reason.strip()
        return acting.edit(minutes, seen=minutes.version)


def _release(acting: Acting, minutes: Minutes) -> None:
    minutes.published_at, minutes.published_by = acting.at, acting.account
    minutes.withdrawn_reason = ""
