"""Entering a decision: the session that adopted it, then the decision; changing and correcting it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.decisions.adopting import adopt_decision
from esep.council.commands.decisions.changing import change_decision, correct_decision
from esep.council.models import Decision
from esep.council.queries.decisions import begun_session, begun_sessions, decision_row, vote_choices
from esep.kernel.refusals import Kind
from esep.workspace.decisions.common import address_of, every_in, found_in, sent_with_files, to_decision, to_list
from esep.workspace.decisions.forms import CorrectForm, DecisionForm
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page, page
from esep.workspace.register.common import language
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit

DO = Act.KEEP_DECISIONS


@office(GET=DO)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Choose the session that adopted a decision."""
    sessions = begun_sessions(by=place.actor, municipality=place.municipality.pk)
    context = {"sessions": [(row, place.address("office-decisions-enter", session=row.code)) for row in sessions]}
    return page(request, place, "workspace/decisions/new.html", context)


@office(GET=DO, POST=DO)
def enter(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Enter a decision of a session; ``?item=`` names the item of the agenda."""
    row, items = begun_session(session, by=place.actor, municipality=place.municipality.pk)
    item = next((one for one in items if str(one.pk) == request.GET.get("item", "")), None)
    votes = vote_choices(session, by=place.actor, municipality=place.municipality.pk, language=language().value)
    last = next((vote for vote in reversed(votes) if item is not None and vote.item == item.pk), None)
    initial = {
        "kind": Decision.Kind.HEARING if item is not None and item.kind == "hearing" else Decision.Kind.OTHER,
        "title_ky": item.title_ky if item is not None else "",
        "title_ru": item.title_ru if item is not None else "",
        "item": str(item.pk) if item is not None else "",
        "vote": str(last.pk) if last is not None else "",
        "in_force_from": row.date,
    }
    form = DecisionForm(posted(request), initial=initial)
    _offer(form, place, session)

    def act(_typed: dict[str, Any]) -> Done:
        made = adopt_decision(session, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, made.code),
            words=format_lazy("{} {}", _("The decision is entered. Its number:"), made.number),
            follows=_("Say what it changes in earlier ones. Print it, have it signed, and register it."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Enter a decision"),
        lead=f"{row.code}, {row.date:%d.%m.%Y} · {row.topic}",
        button=_("Enter the decision"),
        back=to_list(place),
    )


@office(GET=DO, POST=DO)
def change(request: HttpRequest, place: Office, decision: str) -> HttpResponse:
    """Change a decision that is not in the register yet."""
    found = found_in(every_in(place), decision)
    row = decision_row(decision, by=place.actor, municipality=place.municipality.pk)
    form = DecisionForm(posted(request), initial=_values(row), version=row.version)
    _offer(form, place, row.session.code)

    def act(_typed: dict[str, Any]) -> Done:
        change_decision(decision, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=address_of(place, decision), words=_("The decision was changed."))

    answer = submit(request, form, act)
    if answer is None and form.refused_as is Kind.STALE:
        form.set_beside(_values(row), version=row.version)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Change the decision"),
        button=_("Save"),
        back=to_decision(place, found),
    )


@takes_files
@office(GET=DO, POST=DO)
def correct(request: HttpRequest, place: Office, decision: str) -> HttpResponse:
    """Correct a slip in a decision of the register, with the reason."""
    found = found_in(every_in(place), decision)
    row = decision_row(decision, by=place.actor, municipality=place.municipality.pk)
    form = sent_with_files(CorrectForm, request, initial=_values(row), version=row.version)
    _offer(form, place, row.session.code)

    def act(typed: dict[str, Any]) -> Done:
        correct_decision(
            decision,
            form.entry,
            reason=typed["reason"],
            files=typed["attached"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(
            address=address_of(place, decision),
            words=_("The decision was corrected. A new document took the place of the old one."),
        )

    answer = submit(request, form, act)
    if answer is None and form.refused_as is Kind.STALE:
        form.set_beside(_values(row), version=row.version)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Correct a slip"),
        lead=_("For slips of the pen alone. What the council decides anew is another decision."),
        button=_("Correct the decision"),
        back=to_decision(place, found),
    )


def _offer(form: DecisionForm, place: Office, session: str) -> None:
    """Offer the items and the carried votes of the session."""
    _row, items = begun_session(session, by=place.actor, municipality=place.municipality.pk)
    titles = {one.pk: f"{one.position}. {one.title}" for one in items}
    votes = vote_choices(session, by=place.actor, municipality=place.municipality.pk, language=language().value)
    form.offer(
        {
            "item": [(str(pk), title) for pk, title in titles.items()],
            "vote": [(str(one.pk), f"{one.question}: {one.in_favour} / {one.present}") for one in votes],
        }
    )


def _values(row: Decision) -> dict[str, Any]:
    return {
        "number": row.number,
        "kind": row.kind,
        "title_ky": row.title_ky,
        "title_ru": row.title_ru,
        "text_ky": row.text_ky,
        "text_ru": row.text_ru,
        "item": str(row.item.pk) if row.item is not None else "",
        "vote": str(row.vote.pk) if row.vote is not None else "",
        "in_force_from": row.in_force_from,
        "in_force_until": row.in_force_until,
    }
