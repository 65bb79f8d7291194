"""Naming: whose names stay in public, and whose are known and do not, from the rows of a meeting (3.6)."""

from collections.abc import Iterator

from esep.community.models import DeputyMandate, Person, PositionHolding, holding_on
from esep.kernel import clock
from esep.meetings.hall import events as e
from esep.meetings.hall.stored import state_in
from esep.meetings.listing import standing
from esep.meetings.minutes.known import Someone
from esep.meetings.minutes.names import Name
from esep.meetings.minutes.public import Concealer, Copy, public_copy
from esep.meetings.minutes.text import MinutesText
from esep.meetings.models import (
    ExpertEngagement,
    HallPerson,
    Invitation,
    Minutes,
    ReportMeeting,
    SpeakerEntry,
)
from esep.regulation.wording import Language


def named_in(meeting: ReportMeeting, minutes: Minutes | None) -> tuple[str, ...]:
    """The names that stay, in every form in which the directory has them."""
    return tuple(dict.fromkeys(name for name in _named(meeting, minutes) if name.strip()))


def residents_in(meeting: ReportMeeting, *, language: Language, text: MinutesText | None = None) -> tuple[Someone, ...]:
    """Everybody whose name is known from the lists, the desk, the hall, or the text. Those who stay are among them."""
    return tuple(dict.fromkeys((*_known(meeting, language), *_speaking(text))))


def copy_of(meeting: ReportMeeting, minutes: Minutes, text: MinutesText) -> Copy:
    """The copy for everybody, as it follows from the full text."""
    language = Language(minutes.language)
    residents = residents_in(meeting, language=language, text=text)
    return public_copy(text, residents=residents, named=named_in(meeting, minutes), language=language)


def concealer_of(meeting: ReportMeeting, minutes: Minutes, text: MinutesText | None = None) -> Concealer:
    """What takes names out of a text that is added to the minutes."""
    language = Language(minutes.language)
    residents = residents_in(meeting, language=language, text=text)
    return Concealer(residents, named=named_in(meeting, minutes), language=language)


def _named(meeting: ReportMeeting, minutes: Minutes | None) -> Iterator[str]:
    for holding in PositionHolding.objects.filter(holding_on(meeting.date) | holding_on(clock.today())).select_related(
        "person"
    ):
        yield from _forms(holding.person)
    for mandate in DeputyMandate.objects.select_related("person"):
        yield from _forms(mandate.person)
    presenting = standing(SpeakerEntry, meeting).exclude(role=SpeakerEntry.Role.SPEAKER)
    yield from presenting.values_list("name", flat=True)
    for voted in state_in(meeting).officers:
        if isinstance(voted.said, e.OfficersElected) and voted.said.vote.is_majority:
            yield from (voted.said.chair, voted.said.secretary)
    if minutes is not None:
        yield from (minutes.chair, minutes.secretary)


def _forms(person: Person) -> tuple[str, ...]:
    return (person.public_name, person.full_name, person.name_ru)


def _known(meeting: ReportMeeting, language: Language) -> Iterator[Someone]:
    for person in HallPerson.objects.filter(meeting=meeting).exclude(name="").select_related("village"):
        village = person.village.name_in(language.value) if person.village is not None else ""
        yield Someone(name=person.name, village=village)
    for invited in Invitation.objects.filter(meeting=meeting).select_related("organization"):
        if Name(invited.name).is_of_person:
            yield Someone(name=invited.name)
    for name in SpeakerEntry.objects.filter(meeting=meeting).values_list("name", flat=True):
        if Name(name).is_of_person:
            yield Someone(name=name)
    for name in ExpertEngagement.objects.filter(meeting=meeting).values_list("name", flat=True):
        yield Someone(name=name)


def _speaking(text: MinutesText | None) -> Iterator[Someone]:
    if text is None:
        return
    for said in text.speeches:
        if said.who.strip():
            yield Someone(name=said.who, village=said.village)
    for asked in text.questions:
        if asked.who.strip():
            yield Someone(name=asked.who, village=asked.village)
