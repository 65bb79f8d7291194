"""What is said and adopted: questions and answers, reports of deputies, outcomes (3.5, 3.6)."""

from typing import Any
from uuid import UUID, uuid5

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import not_found
from esep.meetings.hall.events import EventKind
from esep.meetings.queries.hall.course import ReportLine
from esep.meetings.queries.meeting import Opened
from esep.reports.queries.prepared import prepared_for
from esep.workspace.forms import posted
from esep.workspace.meetings.hall.choices import offer_owners, offer_villages
from esep.workspace.meetings.hall.common import hall_address, to_hall, view_of
from esep.workspace.meetings.hall.forms import AnswerForm, OutcomeForm, QuestionForm, ReportForm
from esep.workspace.meetings.hall.saying import said
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page

DO = Act.CONDUCT_MEETING


@office(GET=DO, POST=DO)
def question(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """A question from the hall."""
    shown = meeting_in(place, meeting)
    form = QuestionForm(posted(request))
    offer_villages(form, place, shown)

    def content(typed: dict[str, Any]) -> dict[str, object]:
        event = typed["event"]
        named = {name: typed[name] for name in ("text", "name", "village")}
        return {"question": uuid5(event, "question"), "person": uuid5(event, "person"), **named}

    answer = said(request, place, shown, form, EventKind.QUESTION_ASKED, content, to=hall_address(place, shown))
    return answer or form_page(
        request,
        place,
        form,
        title=_("Question from the hall"),
        button=_("Save the question"),
        back=to_hall(place, shown),
    )


@office(GET=DO, POST=DO)
def answer(request: HttpRequest, place: Office, meeting: str, question: UUID) -> HttpResponse:
    """The answer to a question."""
    shown = meeting_in(place, meeting)
    asked = view_of(place, shown).state.questions.get(question)
    if asked is None:
        raise not_found()
    form = AnswerForm(posted(request))

    def content(typed: dict[str, Any]) -> dict[str, object]:
        return {"question": question, "text": typed["text"], "by": typed["by"]}

    done = said(request, place, shown, form, EventKind.QUESTION_ANSWERED, content, to=hall_address(place, shown))
    return done or form_page(
        request,
        place,
        form,
        title=_("Answer to a question"),
        lead=asked.asked.text,
        button=_("Save the answer"),
        back=to_hall(place, shown),
    )


@office(GET=DO, POST=DO)
def report(request: HttpRequest, place: Office, meeting: str, deputy: str) -> HttpResponse:
    """A deputy's report was heard, with its five parts."""
    shown = meeting_in(place, meeting)
    line = next((one for one in view_of(place, shown).reports if one.mandate.code == deputy), None)
    if line is None:
        raise not_found()
    form = ReportForm(posted(request), initial=_answered(line) or _prepared(place, shown, deputy))

    def content(_typed: dict[str, Any]) -> dict[str, object]:
        return {"deputy": deputy, "parts": form.parts}

    done = said(request, place, shown, form, EventKind.REPORT_HEARD, content, to=hall_address(place, shown))
    return done or form_page(
        request,
        place,
        form,
        title=_("Report heard: %(name)s") % {"name": line.name},
        lead=_("The regulation asks for five kinds of information. Say of each whether it was told."),
        button=_("Save the report"),
        back=to_hall(place, shown),
    )


@office(GET=DO, POST=DO)
def outcome(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """A decision, recommendation or proposal that the meeting adopted."""
    shown = meeting_in(place, meeting)
    present = view_of(place, shown).present
    form = OutcomeForm(posted(request), initial={"present": present} if present else {})
    offer_owners(form, place, shown)

    def content(typed: dict[str, Any]) -> dict[str, object]:
        return form.content(typed, outcome=uuid5(typed["event"], "outcome"))

    done = said(request, place, shown, form, EventKind.OUTCOME_VOTED, content, to=hall_address(place, shown))
    return done or form_page(
        request,
        place,
        form,
        title=_("Something adopted"),
        lead=_("It becomes a promise that everybody can follow. All three kinds must be answered."),
        button=_("Save"),
        back=to_hall(place, shown),
    )


def _answered(line: ReportLine) -> dict[str, str]:
    """The parts as they were entered before."""
    found = {}
    for part, given in (line.said.parts if line.said is not None else {}).items():
        found[part] = given.answer.value
        found[f"{part}_reason"] = given.reason or ""
    return found


def _prepared(place: Office, shown: Opened, deputy: str) -> dict[str, str]:
    """The parts as the finished report answers them, where there is one."""
    found = prepared_for(shown.meeting.code, by=place.actor, municipality=place.municipality.pk).get(deputy)
    if found is None:
        return {}
    answers = {part: answer.value for part, (answer, _reason) in found.parts.items()}
    return answers | {f"{part}_reason": reason for part, (_answer, reason) in found.parts.items()}
