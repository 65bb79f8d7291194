"""Printing: what every paper of a meeting is made from: its frame, and the meeting in the paper's language."""

from esep.community.models import Area, Person, Village
from esep.community.queries.letterhead import printed_head, printed_letterhead
from esep.documents.meeting_paper import MeetingSaid
from esep.documents.notice import NoticeSaid
from esep.documents.paper import MunicipalityName, Paper
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.meetings.queries.meeting import Opened
from esep.meetings.telling import place_in
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.wording import Language


def paper_of(municipality: Municipality, *, language: Language, address: str) -> Paper:
    """The frame of a paper of the municipality in scope, made today; its title is given by the paper."""
    return Paper(
        title="",
        municipality=MunicipalityName(ky=municipality.name_in("ky"), ru=municipality.name_in("ru")),
        language=language,
        made_on=clock.today(),
        address=address,
        journal=printed_head(municipality.pk),
        letterhead=printed_letterhead(municipality.pk, language=language),
    )


def said_in(shown: Opened, language: Language) -> MeetingSaid:
    """A meeting as papers in a language say it."""
    meeting = shown.meeting
    return MeetingSaid(
        code=meeting.code,
        kind=MeetingKind(meeting.kind),
        topic=meeting.topic_in(language.value),
        day=meeting.date,
        hour=meeting.start_time,
        place=place_in(meeting, language.value),
        deputies=tuple(_named(mandate.person, language) for mandate in shown.mandates),
    )


def notice_in(shown: Opened, paper: Paper, said: MeetingSaid) -> NoticeSaid:
    """What residents are told of a meeting, in the language of a paper, which bears the address of the public page."""
    organizer = shown.meeting.organizer
    return NoticeSaid(
        language=paper.language,
        meeting=said,
        areas=tuple(area_said(place, paper.language) for place in shown.areas),
        organizer=_named(organizer, paper.language) if organizer is not None else "",
        phone=paper.letterhead.phone if paper.letterhead is not None else "",
        address=paper.address or "",
    )


def area_said(place: Village | Area, language: Language) -> str:
    """A village by its name; a street or quarter with its village."""
    name = place.name_in(language.value)
    return name if isinstance(place, Village) else f"{place.village.name_in(language.value)}, {name}"


def _named(person: Person, language: Language) -> str:
    return person.names.get(language.value, person.public_name)
