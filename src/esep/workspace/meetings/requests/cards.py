"""A request as its card shows it: the pill, what it waits for, the next step, and everything else that can be done."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Words
from esep.meetings.queries.requests import Asked
from esep.meetings.requests import Stage
from esep.regulation.status import Status
from esep.workspace.meetings.requests.common import pill_of, waits_for
from esep.workspace.office import Office

FORMATS = (("pdf", "ky"), ("pdf", "ru"), ("docx", "ky"), ("docx", "ru"))
FORMAT_WORDS = {"pdf": _("Letter (PDF)"), "docx": _("Letter to edit (Word)")}
LANGUAGE_WORDS = {"ky": "Кыргызча", "ru": "Русский"}


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done: its address, its words; ``is_first`` is the next step."""

    address: str
    words: Words
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """The letter as a file, in one language."""

    address: str
    words: Words
    language: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A request ready to be shown. ``deeds`` are buttons, ``more`` are links below them."""

    one: Asked
    pill: Words
    tone: str
    waits: Words
    deeds: tuple[Deed, ...]
    more: tuple[Deed, ...]
    papers: tuple[Paper, ...]


def card_of(one: Asked, *, place: Office) -> Card:
    """The card of a request, with what the visitor may do."""
    pill, tone = pill_of(one)
    may = place.may(Act.ASK_INFORMATION)
    return Card(
        one=one,
        pill=pill,
        tone=tone,
        waits=waits_for(one),
        deeds=tuple(_deeds(one, place)) if may else (),
        more=tuple(_more(one, place)) if may else (),
        papers=tuple(_papers(one, place)),
    )


def _deeds(one: Asked, place: Office) -> Iterator[Deed]:
    match one.stage:
        case Stage.DRAFT:
            if one.request.meeting.is_open:
                yield _deed(one, place, "send", _("Send the letter"), is_first=True)
                yield _deed(one, place, "change", _("Change the request"))
        case Stage.SENT:
            yield _deed(one, place, "received", _("Record the receipt"), is_first=True)
            yield _deed(one, place, "answered", _("Record the answer"))
            yield _deed(one, place, "reminder", _("Remind"))
        case Stage.RECEIVED:
            is_late = one.row is not None and one.row.status is Status.OVERDUE
            answered = _deed(one, place, "answered", _("Record the answer"), is_first=not is_late)
            reminder = _deed(one, place, "reminder", _("Remind"), is_first=is_late)
            yield from (reminder, answered) if is_late else (answered, reminder)
        case _:
            return


def _more(one: Asked, place: Office) -> Iterator[Deed]:
    if one.stage is Stage.WITHDRAWN:
        return
    if one.facts.sent is not None:
        yield _deed(one, place, "correct", _("Correct the day of sending"), step="sending")
    if one.facts.received is not None:
        yield _deed(one, place, "correct", _("Correct the day of receipt"), step="receipt")
    if one.facts.answered is not None:
        yield _deed(one, place, "correct", _("Correct the day of the answer"), step="answer")
        if one.facts.received is None:
            yield _deed(one, place, "received", _("Record the receipt"))
    else:
        yield _deed(one, place, "withdraw", _("Withdraw the request"))


def _papers(one: Asked, place: Office) -> Iterator[Paper]:
    for format, language in FORMATS:
        address = _address(one, place, "letter", form=format)
        words = FORMAT_WORDS[format]
        yield Paper(f"{address}?language={language}", words, language, LANGUAGE_WORDS[language])


def _deed(one: Asked, place: Office, name: str, words: Words, *, is_first: bool = False, **more: str) -> Deed:
    return Deed(_address(one, place, name, **more), words, is_first)


def _address(one: Asked, place: Office, name: str, **more: str) -> str:
    request = one.request
    return place.address(f"office-meetings-requests-{name}", meeting=request.meeting.code, asked=request.code, **more)
