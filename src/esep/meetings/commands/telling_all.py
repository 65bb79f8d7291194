"""Telling all: who was invited hears by e-mail when the meeting moves or is not held. Others are called by somebody."""

from enum import StrEnum

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from esep.kernel.acting import Acting
from esep.kernel.models import RecordedFact
from esep.meetings.models import ReportMeeting
from esep.meetings.reached import reached_by
from esep.meetings.telling import place_in

TOPIC = "meetings.news"
LANGUAGES = ("ky", "ru")


class News(StrEnum):
    """What there is to tell."""

    CHANGED = "changed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


def tell_all(acting: Acting, meeting: ReportMeeting, *, fact: RecordedFact, news: News) -> int:
    """Queue an e-mail to everybody who was reached and has an address, inside the act. Returns how many.

    The texts are in both languages of the municipality. The fact that is told names the messages.
    """
    addressed = [one for one in reached_by(meeting) if one.email]
    if not addressed:
        return 0
    said = []
    for language in LANGUAGES:
        with override(language):
            said.append((_subject(meeting, news), _text(meeting, news, language=language)))
    for one in addressed:
        acting.queue(
            key=f"{key_of(fact)}{one.ref}",
            topic=TOPIC,
            recipient=one.email,
            subject=" · ".join(dict.fromkeys(subject for subject, _text in said))[:300],
            text="\n\n".join(text for _subject, text in said),
        )
    return len(addressed)


def key_of(fact: RecordedFact) -> str:
    """How the keys of the messages about a fact begin."""
    return f"news:{fact.code}:"


def _subject(meeting: ReportMeeting, news: News) -> str:
    words = {
        News.CHANGED: _("The meeting has changed"),
        News.POSTPONED: _("The meeting is put off"),
        News.CANCELLED: _("The meeting will not be held"),
    }
    return f"{words[news]}: {meeting.code}"


def _text(meeting: ReportMeeting, news: News, *, language: str) -> str:
    lines = [meeting.municipality.name_in(language), f"{_subject(meeting, news)}, {meeting.topic_in(language)}"]
    if news is News.CHANGED:
        lines += _where_and_when(meeting, language=language)
    else:
        lines += [" ".join((_("It was planned for:"), _when(meeting))), " ".join((_("Reason:"), meeting.close_reason))]
        successor = meeting.replaced_by
        if successor is not None:
            lines += [_("It will be held instead:"), *_where_and_when(successor, language=language)]
    return "\n".join(lines)


def _where_and_when(meeting: ReportMeeting, *, language: str) -> list[str]:
    said = [(_("Day and hour"), _when(meeting)), (_("Place"), place_in(meeting, language))]
    return [f"{words}: {value}" for words, value in said if value]


def _when(meeting: ReportMeeting) -> str:
    return f"{date_format(meeting.date)}, {meeting.start_time:%H:%M}"
