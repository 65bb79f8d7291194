"""The log of the day: what was entered when, what was taken back, and whose clock was wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Words
from esep.meetings.hall import events as e
from esep.meetings.queries.hall.log import LogLine, log_of
from esep.workspace.meetings.hall.common import TAB
from esep.workspace.meetings.hall.words import EVENT_WORDS
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the log in words; ``clock`` says whose clock was wrong, and by how much."""

    line: LogLine
    words: Words
    about: str
    clock: Words


@office(GET=Act.VIEW_HALL)
def log(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The events of the day, the newest first; ``?before=`` goes on from a number."""
    shown = meeting_in(place, meeting)
    before = request.GET.get("before", "")
    number = int(before) if before.isascii() and before.isdigit() and len(before) < 9 else None
    found = log_of(shown.meeting, by=place.actor, municipality=place.municipality.pk, before=number)
    context = {
        "log": found,
        "lines": tuple(_told(found.lines)),
        "conducts": place.may(Act.CONDUCT_MEETING) and shown.meeting.is_open,
    }
    return tab_page(request, place, shown, "workspace/meetings/hall/log.html", context, tab=TAB)


def _told(lines: tuple[LogLine, ...]) -> Iterator[Told]:
    for line in lines:
        yield Told(line, EVENT_WORDS[line.kind], _about(line.payload), _clock(line))


def _clock(line: LogLine) -> Words:
    if line.wrong_by is None:
        return ""
    if line.wrong_by > 0:
        return _("The clock of the device was behind. Minutes: %(minutes)s") % {"minutes": line.wrong_by}
    return _("The clock of the device was ahead. Minutes: %(minutes)s") % {"minutes": -line.wrong_by}


def _about(payload: e.Payload) -> str:
    """What an event says, without anybody of the hall."""
    match payload:
        case e.DeskOpened(desk=text) | e.EntryRefused(reason=text) | e.Undone(reason=text):
            return text
        case e.QuestionAsked(text=text) | e.QuestionAnswered(text=text) | e.OutcomeVoted(text=text):
            return text
        case e.OfficersElected(chair=chair, secretary=secretary, vote=vote):
            return f"{chair}, {secretary} · {vote.in_favour} / {vote.present}"
        case e.AgendaVoted(vote=vote):
            return f"{vote.in_favour} / {vote.present}"
        case e.Counted(citizens=citizens, invited=invited):
            return f"{citizens} + {invited}"
        case e.SpeechEnded(gist=gist):
            return gist or ""
        case e.ReportHeard(deputy=deputy):
            return deputy
        case _:
            return ""
