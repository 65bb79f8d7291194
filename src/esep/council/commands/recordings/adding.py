"""Adding: where a session can be watched, and time marks in it."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import reason_missing
from esep.council.finding import begun, item_of
from esep.council.models import SessionRecording, TimeMark
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.weblinks import web_address

MOST = 10
"""Recordings of one session."""

LAST_SECOND = 24 * 60 * 60


def add_recording(session: str, link: str, *, by: Actor, municipality: int, words: str = "") -> SessionRecording:
    """Say where a recording is found. Raises Refused: not begun, no web address, known already, too many."""
    with command(Act.KEEP_BROADCASTS, by=by, municipality=municipality) as acting:
        found, address = begun(session), web_address(link)
        present = SessionRecording.objects.filter(session=found, withdrawn_at__isnull=True)
        if present.filter(link=address).exists():
            raise Refused.because("recording_known", _("This recording is on the list already."), field="link")
        if present.count() >= MOST:
            raise Refused.because(
                "too_many_recordings",
                _("A session has at most this many recordings: %(most)s.") % {"most": MOST},
                field="link",
            )
        row = SessionRecording(
            municipality=acting.municipality,
            session=found,
            link=address,
            words=" ".join(words.split())[:200],
            recorded_at=acting.at,
            recorded_by=acting.account,
        )
        return acting.save(row)


def take_recording_out(recording: int, *, reason: str, by: Actor, municipality: int) -> SessionRecording:
    """Show a recording no more, and say why. Raises Refused: none, no reason."""
    with command(Act.KEEP_BROADCASTS, by=by, municipality=municipality) as acting:
        row = standing_recording(recording)
        if not reason.strip():
            raise reason_missing()
        row.withdrawn_at, row.withdrawn_reason = acting.at, reason.strip()[:500]
        return acting.edit(row, seen=row.version)


def add_mark(
    recording: int,
    second: int,
    *,
    by: Actor,
    municipality: int,
    item: int | None = None,
    words_ky: str = "",
    words_ru: str = "",
) -> TimeMark:
    """Say at which second of a recording an item begins, or what ``words`` say. Raises Refused."""
    with command(Act.KEEP_BROADCASTS, by=by, municipality=municipality) as acting:
        row = standing_recording(recording)
        if not 0 <= second <= LAST_SECOND:
            raise Refused.because("second_out_of_day", _("A recording is at most a day long."), field="second")
        if item is None and not words_ky.strip():
            raise Refused.because(
                "mark_without_words", _("Choose an item or write what begins here."), field="words_ky"
            )
        mark = TimeMark(
            municipality=acting.municipality,
            recording=row,
            second=second,
            item=item_of(item, session=row.session) if item is not None else None,
            words_ky=" ".join(words_ky.split())[:200],
            words_ru=" ".join(words_ru.split())[:200],
        )
        return acting.save(mark)


def take_mark_out(mark: int, *, by: Actor, municipality: int) -> TimeMark:
    """Take a time mark out. Raises Refused where there is none."""
    with command(Act.KEEP_BROADCASTS, by=by, municipality=municipality) as acting:
        row = TimeMark.objects.filter(pk=mark, withdrawn_at__isnull=True).first()
        if row is None:
            raise not_found()
        row.withdrawn_at = acting.at
        return acting.edit(row, seen=row.version)


def standing_recording(recording: int) -> SessionRecording:
    """A recording that is shown. Raises Refused where there is none."""
    row = SessionRecording.objects.select_related("session").filter(pk=recording, withdrawn_at__isnull=True).first()
    if row is None:
        raise not_found()
    return row
