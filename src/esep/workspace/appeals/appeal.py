"""One appeal: when it is due and why, the buttons of the next step, who wrote, what was done (2.3)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.models import Appeal, AppealStep
from esep.appeals.models.appeal import APPEAL_KIND_WORDS
from esep.appeals.queries.appeals.one import OneAppeal, file_of
from esep.appeals.queries.appeals.table import holder_of
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.workspace.appeals.common import appeal_in, to_appeal
from esep.workspace.appeals.words import LANGUAGE_WORDS, pill_of
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import language
from esep.workspace.register.files import given

State = Appeal.State
PRINTED = (("pdf", "ky"), ("pdf", "ru"), ("docx", "ky"), ("docx", "ru"))
PRINTED_WORDS = {"pdf": _("Letter (PDF)"), "docx": _("Letter to edit (Word)")}


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done: its address, its words; ``is_first`` is the next step."""

    address: str
    words: Words
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper as a file, in one language."""

    address: str
    words: Words
    spoken: str


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step of the history with its words and whom it names."""

    step: AppealStep
    words: Words
    whom: str


@office(GET=Act.VIEW_APPEALS)
def appeal(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """The appeal with a code."""
    found = appeal_in(place, appeal)
    one, row = found.one, found.appeal
    pill, days, tone = pill_of(one, today=clock.today())
    owner = one.deputy
    may_keep = row is not None and place.may(Act.KEEP_APPEALS, owner=owner)
    context = {
        "found": found,
        "one": one,
        "row": row,
        "kind": APPEAL_KIND_WORDS[one.kind],
        "pill": pill,
        "days": days,
        "tone": tone,
        "holder": holder_of(one, language=language().value),
        "spoken": LANGUAGE_WORDS.get(row.submission.language, "") if row is not None else "",
        "nexts": tuple(_nexts(found, place)) if may_keep and one.is_open else (),
        "more": tuple(_more(found, place)) if may_keep else (),
        "steps": tuple(_shown(step, said=language().value) for step in found.steps),
        "letters": tuple(_letters(found, place)) if row is not None and row.answer else (),
        "slips": tuple(_slips(found, place)) if may_keep else (),
        "may_keep": may_keep,
        "may_release": row is not None and place.may(Act.RELEASE_APPEALS),
        "may_erase": (
            row is not None
            and place.may(Act.ERASE_AUTHORS)
            and row.submission.author is not None
            and row.submission.author.erased_at is None
        ),
        "sees_register": place.may(Act.VIEW_REGISTER),
    }
    return page(request, place, "workspace/appeals/appeal.html", context)


@office(GET=Act.VIEW_AUTHORS)
def file(request: HttpRequest, place: Office, appeal: str, position: int) -> HttpResponseBase:
    """A file that came with an appeal, for whoever may see who wrote."""
    found = appeal_in(place, appeal)
    return given(request, place, file_of(found, position), back=to_appeal(place, appeal))


def _nexts(found: OneAppeal, place: Office) -> Iterator[Deed]:
    """What is likely next: the answer first, unless the executive has it and must be asked."""
    yield _deed(found, place, "answer", _("Answer the appeal"), is_first=True)
    row = found.appeal
    if row is not None and row.position is not None:
        yield _deed(found, place, "returned", _("It came back"))
        yield _deed(found, place, "reminder", _("Record a reminder"))
    else:
        yield _deed(found, place, "executive", _("Pass it on to the executive"))
    yield _deed(found, place, "deputy", _("Give it to a deputy") if not found.one.deputy else _("To another deputy"))
    yield _deed(found, place, "measure", _("Record a measure"))


def _more(found: OneAppeal, place: Office) -> Iterator[Deed]:
    yield _deed(found, place, "note", _("Write a note"))
    match found.one.state:
        case State.OPEN:
            yield _deed(found, place, "change", _("Change what it is about"))
            yield _deed(found, place, "join", _("Join with a double"))
            yield _deed(found, place, "withdraw", _("The author took it back"))
        case State.ANSWERED:
            yield _deed(found, place, "measure", _("Record a measure"))
            yield _deed(found, place, "change", _("Change what it is about"))
            yield _deed(found, place, "answer-day", _("Correct the day of the answer"))
            yield _deed(found, place, "reopen", _("Open it again: closed by mistake"))
        case State.WITHDRAWN:
            yield _deed(found, place, "reopen", _("Open it again: closed by mistake"))
        case State.MERGED:
            yield _deed(found, place, "part", _("Part it from the other appeal"))


def _letters(found: OneAppeal, place: Office) -> Iterator[Printed]:
    for form, spoken in PRINTED:
        address = place.address("office-appeals-letter", appeal=found.one.code, language=spoken, form=form)
        yield Printed(address, PRINTED_WORDS[form], LANGUAGE_WORDS[spoken])


def _slips(found: OneAppeal, place: Office) -> Iterator[Printed]:
    for spoken in ("ky", "ru"):
        address = place.address("office-appeals-slip", appeal=found.one.code, language=spoken)
        yield Printed(address, _("Slip for who wrote (PDF)"), LANGUAGE_WORDS[spoken])


def _shown(step: AppealStep, *, said: str) -> StepShown:
    whom = ""
    if step.position is not None:
        whom = step.position.name_in(said)
    elif step.mandate is not None:
        whom = step.mandate.person.public_name
    return StepShown(step, AppealStep.Kind(step.kind).label, whom)


def _deed(found: OneAppeal, place: Office, name: str, words: Words, *, is_first: bool = False) -> Deed:
    return Deed(place.address(f"office-appeals-{name}", appeal=found.one.code), words, is_first)
