"""Who was reached: everybody who was invited or told to speak, and would have to hear of a change."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import get_language

from esep.kernel.models import RecordedFact
from esep.meetings.listing import standing
from esep.meetings.models import Invitation, ReportMeeting, SpeakerEntry
from esep.meetings.queries.list_names import name_said, speaker_said


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Somebody who counts on the meeting, with the contacts of the lists. Personal: never on a public page.

    ``ref`` is the row of the lists, as the journal names it; ``name`` is in the reader's language.
    """

    ref: str
    name: str
    email: str
    phone: str


def reached_by(meeting: ReportMeeting, *, before: RecordedFact | None = None) -> tuple[Reached, ...]:
    """Everybody on the lists whose invitation went out or who was told to speak, each once. Who counted on a meeting
    that was put off to this one was told of this one by that, and is among them.

    Who was reached after the fact ``before`` knows of it, and is left out: on a later day, or on its day by what was
    recorded later. An invitation that went out earlier and was recorded or corrected since told the old plan.
    """
    found: dict[tuple[str, str], Reached] = {}
    for row in _rows(meeting, before=before):
        one = Reached(ref=row.ref, name=_name(row), email=row.email, phone=row.phone)
        key = ("email", row.email.casefold()) if row.email else ("name", f"{row.name.casefold()} {row.phone}")
        found.setdefault(key, one)
    return tuple(found.values())


def _name(row: Invitation | SpeakerEntry) -> str:
    language = get_language() or "ky"
    return name_said(row, language) if isinstance(row, Invitation) else speaker_said(row, language)


def _rows(meeting: ReportMeeting, *, before: RecordedFact | None) -> Iterator[Invitation | SpeakerEntry]:
    """The rows of a meeting, then those of the meetings in whose place it is held."""
    invited = standing(Invitation, meeting).filter(fact__isnull=False).select_related("person", "organization")
    told = standing(SpeakerEntry, meeting).filter(told_on__isnull=False).select_related("mandate__person")
    if before is not None:
        day = before.occurred_on
        invited = invited.filter(Q(sent_on__lt=day) | Q(sent_on=day, fact__lt=before.pk))
        told = told.filter(added_at__lte=before.recorded_at, told_on__lte=day)
    yield from invited
    yield from told
    for earlier in meeting.replaces.all():
        yield from _rows(earlier, before=before)
