"""Mailing invitations: the letter as PDF in both languages, an entry for a calendar, and what became of it (2.5)."""

from collections.abc import Mapping, Sequence

from django.utils.formats import date_format
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.documents.invitation import invitations_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel.acting import Acting, Enclosed
from esep.kernel.models import Municipality, OutboxMessage
from esep.kernel.refusals import Refused
from esep.meetings.listing import standing
from esep.meetings.models import Invitation, ReportMeeting
from esep.meetings.queries.list_papers import invitations_of
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.queries.printing import paper_of, said_in
from esep.meetings.telling import place_in
from esep.regulation.wording import Language

LANGUAGES = (Language.KY, Language.RU)


def mailed(
    meeting: str, chosen: Sequence[int], *, by: Actor, municipality: int, address: str
) -> Mapping[int, tuple[Enclosed, ...]]:
    """The files that go with the invitations chosen, made before the act takes its lock. Raises Refused."""
    from esep.meetings.calendar_file import calendar_entry

    with seeing(Act.KEEP_LISTS, by=by, municipality=municipality):
        shown = meeting_of(meeting)
        place: Municipality = shown.meeting.municipality
        entry = Enclosed("meeting.ics", "text/calendar", calendar_entry(shown.meeting, address=address))
        papers = [
            (paper_of(place, language=language, address=address), said_in(shown, language)) for language in LANGUAGES
        ]
        found = {}
        for row in standing(Invitation, shown.meeting).filter(pk__in=chosen):
            letters = []
            for paper, said in papers:
                try:
                    made = invitations_pdf(invitations_of(shown, paper, said, chosen=[row.pk]), paper)
                except CannotBeMade as error:
                    said_to = (get_language() or "ky")[:2]
                    raise Refused.because(error.code, error.message(said_to), remedy=error.remedy(said_to)) from error
                letters.append(Enclosed(f"invitation-{paper.language.value}.pdf", "application/pdf", made))
            found[row.pk] = (*letters, entry)
        return found


def queue_invitation(acting: Acting, row: Invitation, *, files: Sequence[Enclosed], address: str) -> OutboxMessage:
    """Leave the mail of an invitation to be sent after the act; its key tells the invitation and the act."""
    texts = []
    for language in LANGUAGES:
        with override(language.value):
            texts.append(_text(row.meeting, language=language.value, address=address))
    return acting.queue(
        key=f"invitation:{row.pk}:{acting.number}",
        topic=_topic(row.meeting),
        recipient=row.email,
        subject=_subject(row.meeting),
        text="\n\n".join(texts),
        files=files,
    )


def mails_of(meeting: ReportMeeting) -> Mapping[int, OutboxMessage]:
    """The newest mail of each invitation of a meeting, by the invitation's number. One query."""
    rows = OutboxMessage.objects.filter(topic=_topic(meeting)).order_by("pk").defer("text", "enclosed")
    return {int(row.key.split(":")[1]): row for row in rows}


def _topic(meeting: ReportMeeting) -> str:
    """What mails of one meeting have in common."""
    return f"invitation:{meeting.code}"


def _subject(meeting: ReportMeeting) -> str:
    titles = []
    for language in LANGUAGES:
        with override(language.value):
            titles.append(_("Invitation"))
    topic = " ".join(meeting.topic_ky.split())
    return f"{' / '.join(dict.fromkeys(titles))}: {meeting.date:%d.%m.%Y} · {topic}"[:300]


def _text(meeting: ReportMeeting, *, language: str, address: str) -> str:
    place = place_in(meeting, language)
    topic, when, where = _("Topic"), _("Day and hour"), _("Place")
    lines = [
        meeting.municipality.name_in(language),
        _("You are invited to a meeting."),
        f"{topic}: {meeting.topic_in(language)}",
        f"{when}: {date_format(meeting.date)}, {meeting.start_time:%H:%M}",
        f"{where}: {place}" if place else "",
        address,
        _("The invitation and an entry for your calendar are enclosed."),
    ]
    return "\n".join(filter(None, lines))
