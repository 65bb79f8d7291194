"""The notice of measures in the office: a draft from the promises, its texts, its sheet (3.9)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.names import Names
from esep.documents.measures_notice import measures_pdf
from esep.documents.notice_poster import PosterSize
from esep.kernel.refusals import Kind, Words, not_found
from esep.meetings.commands.measures.drafting import draft_measures, save_measures, take_steps_in
from esep.meetings.models import MeasuresAnswer
from esep.meetings.models.outcome import STATE_WORDS
from esep.meetings.queries import Opened
from esep.meetings.queries.after_papers import measures_said, papers_in
from esep.meetings.queries.measures import MeasuresBoard, measures_of
from esep.regulation.facts.meeting import OutcomeState
from esep.workspace.forms import OfficeForm, Shown, posted
from esep.workspace.inputs import Text
from esep.workspace.meetings.afterwards.common import made, spoken, to_afterwards
from esep.workspace.meetings.notice.words import BOTH, PRINTED_IN
from esep.workspace.meetings.printed import public_address
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.promises.words import NOT_STARTED
from esep.workspace.submitting import Done, submit

LONGEST = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An outcome of the draft with the fields of its answer."""

    answer: MeasuresAnswer
    state: Words
    fields: tuple[Shown, ...]
    is_newer: bool
    is_empty: bool


def draft_form(answers: Iterable[MeasuresAnswer]) -> type[OfficeForm]:
    """The form of a draft: the words in front, and for each outcome what was done (``ky_O-12``, ``ru_O-12``)."""
    fields: dict[str, Text] = {
        "lead_ky": Text(label=_("Words in front, in Kyrgyz"), max_length=LONGEST, required=False),
        "lead_ru": Text(label=_("Words in front, in Russian"), max_length=LONGEST, required=False),
    }
    for answer in answers:
        code = answer.outcome.code
        fields[f"ky_{code}"] = Text(label=_("What was done, in Kyrgyz"), max_length=LONGEST, required=False, rows=4)
        fields[f"ru_{code}"] = Text(label=_("The same in Russian"), max_length=LONGEST, required=False, rows=4)
    made: type[OfficeForm] = type("DraftForm", (OfficeForm,), fields)
    return made


def typed_answers(typed: Mapping[str, Any]) -> dict[str, Names]:
    """What was typed, by the code of the outcome."""
    codes = [name.removeprefix("ky_") for name in typed if name.startswith("ky_")]
    return {code: Names(ky=typed[f"ky_{code}"], ru=typed[f"ru_{code}"]) for code in codes}


@office(GET=Act.TELL_MEASURES, POST=Act.TELL_MEASURES)
def draft(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Begin the draft where there is none, else edit its texts."""
    shown = meeting_in(place, meeting)
    board = measures_of(shown.meeting)
    return _begin(request, place, shown, board) if board.draft is None else _edit(request, place, shown, board)


@office(GET=Act.TELL_MEASURES, POST=Act.TELL_MEASURES)
def newer(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Take steps that were recorded since into the draft."""
    shown = meeting_in(place, meeting)
    board = measures_of(shown.meeting)
    form = OfficeForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        take_steps_in(meeting, by=place.actor, municipality=place.municipality.pk)
        return Done(address=_draft_address(place, meeting), words=_("Newer steps were added to the texts."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take newer steps in"),
        lead=_("Newer steps of: %(codes)s. They are added below what is written.")
        % {"codes": ", ".join(board.newer) or "—"},
        button=_("Add them to the texts"),
        back=_to_draft(place, meeting),
    )


@office(GET=Act.VIEW_PROMISES)
def sheet(request: HttpRequest, place: Office, meeting: str, size: str, language: str) -> HttpResponse:
    """The sheet to hang, in one language or both: of the draft, else of the newest notice that counts."""
    if size not in list(PosterSize):
        raise not_found()
    shown = meeting_in(place, meeting)
    board = measures_of(shown.meeting)
    notice = board.draft or next((one.row for one in board.published if one.row is not None and one.counts), None)
    if notice is None:
        raise not_found()
    address = public_address(request, place, shown.meeting)
    languages = PRINTED_IN if language == BOTH else (spoken(language),)
    said = [measures_said(notice, municipality=place.municipality, language=one, address=address) for one in languages]
    paper = papers_in(place.municipality, language=languages[0], address=address)
    name = f"{place.municipality.slug}-{meeting}-measures-{size}-{language}.pdf"
    return made(lambda: measures_pdf(paper, said, size=PosterSize(size)), name=name)


def _begin(request: HttpRequest, place: Office, shown: Opened, board: MeasuresBoard) -> HttpResponse:
    meeting = shown.meeting.code
    lead = _("Its texts begin with the steps of each promise, in Kyrgyz and Russian. You word them afterwards.")
    words = _("The draft was begun with what the steps say.")
    if any(one.row is not None and not one.counts for one in board.published):
        lead = _("Its texts begin with those of the notice that was withdrawn. You mend them afterwards.")
        words = _("The draft was begun with the texts of the notice that was withdrawn.")
    form = OfficeForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        draft_measures(meeting, by=place.actor, municipality=place.municipality.pk)
        return Done(address=_draft_address(place, meeting), words=words)

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Begin the notice of measures"),
        lead=lead,
        button=_("Begin"),
        back=to_afterwards(place, shown),
    )


def _edit(request: HttpRequest, place: Office, shown: Opened, board: MeasuresBoard) -> HttpResponse:
    meeting, notice = shown.meeting.code, board.draft
    assert notice is not None
    values = {"lead_ky": notice.lead_ky, "lead_ru": notice.lead_ru}
    for answer in board.answers:
        values |= {f"ky_{answer.outcome.code}": answer.text_ky, f"ru_{answer.outcome.code}": answer.text_ru}
    form = draft_form(board.answers)(posted(request), initial=values, version=notice.version)

    def act(typed: dict[str, Any]) -> Done:
        save_measures(
            meeting,
            typed_answers(typed),
            lead=Names(ky=typed["lead_ky"], ru=typed["lead_ru"]),
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(
            address=_draft_address(place, meeting),
            words=_("The draft was saved."),
            follows=_("When every outcome is answered, publish it."),
        )

    sent = submit(request, form, act)
    if sent is not None:
        return sent
    if form.refused_as is Kind.STALE:
        form.set_beside(values, version=notice.version)
    fields = {one.field.name: one for one in form.shown}
    return form_page(
        request,
        place,
        form,
        title=_("Notice of measures"),
        lead=f"{meeting} · {shown.meeting.topic}",
        button=_("Save the draft"),
        back=to_afterwards(place, shown),
        template="workspace/meetings/afterwards/draft.html",
        context={
            "leads": (fields["lead_ky"], fields["lead_ru"]),
            "answered": tuple(_answered(one, fields, board) for one in board.answers),
            "board": board,
            "code": meeting,
        },
    )


def _answered(one: MeasuresAnswer, fields: dict[str, Shown], board: MeasuresBoard) -> Answered:
    code, state = one.outcome.code, one.outcome.state
    return Answered(
        answer=one,
        state=STATE_WORDS[OutcomeState(state)] if state else NOT_STARTED,
        fields=(fields[f"ky_{code}"], fields[f"ru_{code}"]),
        is_newer=code in board.newer,
        is_empty=not one.text_ky,
    )


def _draft_address(place: Office, meeting: str) -> str:
    return place.address("office-meetings-measures", meeting=meeting)


def _to_draft(place: Office, meeting: str) -> Back:
    return Back(_draft_address(place, meeting), _("Notice of measures"))
