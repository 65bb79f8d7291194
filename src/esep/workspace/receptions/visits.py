"""Visits: written down on a telephone in few taps; one press makes an appeal or a voter mandate (2.3)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.receptions.visits import (
    add_visit,
    appeal_of_visit,
    change_visit,
    voter_mandate_of_visit,
)
from esep.appeals.models import ReceptionVisit, Submission
from esep.kernel.refusals import Kind, not_found
from esep.workspace.directory.reading import village_choices
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.receptions.forms import AppealForm, IssueFields, VisitForm, VoterMandateForm
from esep.workspace.receptions.holding import address_of, kept_in, to_reception
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def new(request: HttpRequest, place: Office, reception: int) -> HttpResponse:
    """Write down somebody who came."""
    found = kept_in(place, reception)
    form = VisitForm(posted(request))
    form.offer({"village": village_choices(place)})

    def act(typed: dict[str, Any]) -> Done:
        add_visit(
            reception,
            typed["issue"],
            by=place.actor,
            municipality=place.municipality.pk,
            village=typed["village"],
            writer=form.writer,
        )
        return Done(address=address_of(place, reception), words=_("The visit was written down."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Somebody came"),
        lead=_("Everything may stay empty. Nothing of it is published."),
        button=_("Write it down"),
        back=to_reception(place, found),
    )


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def change(request: HttpRequest, place: Office, reception: int, visit: int) -> HttpResponse:
    """Mend what was written down."""
    found = kept_in(place, reception)
    row = _visit(found.visits, visit)
    form = IssueFields(posted(request), initial=_values(row), version=row.version)
    form.offer({"village": village_choices(place)})

    def act(typed: dict[str, Any]) -> Done:
        change_visit(
            visit,
            typed["issue"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
            village=typed["village"],
        )
        return Done(address=address_of(place, reception), words=_("The visit was changed."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        row = _visit(kept_in(place, reception).visits, visit)
        form.set_beside(_values(row), version=row.version)
    return form_page(
        request, place, form, title=_("Change the visit"), button=_("Save"), back=to_reception(place, found)
    )


@office(GET=Act.ENTER_APPEALS, POST=Act.ENTER_APPEALS)
def appeal(request: HttpRequest, place: Office, reception: int, visit: int) -> HttpResponse:
    """Make an appeal of a visit."""
    found = kept_in(place, reception)
    row = _visit(found.visits, visit)
    form = AppealForm(
        posted(request),
        initial={"kind": Submission.Kind.APPLICATION, "topic": Submission.Topic.OTHER, "language": "ky"},
    )

    def act(typed: dict[str, Any]) -> Done:
        made = appeal_of_visit(
            visit,
            Submission.Kind(typed["kind"]),
            topic=Submission.Topic(typed["topic"]),
            subject=typed["subject"],
            language=typed["language"],
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=address_of(place, reception),
            words=format_lazy("{} {}", _("The appeal is registered. Its code:"), made.code),
            follows=format_lazy("{} {}", _("Tell the visitor the number:"), made.submission.code),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Make an appeal of the visit"),
        lead=_short(row),
        button=_("Register the appeal"),
        back=to_reception(place, found),
    )


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def mandate(request: HttpRequest, place: Office, reception: int, visit: int) -> HttpResponse:
    """Make a voter mandate of a visit, in words for everybody."""
    found = kept_in(place, reception)
    row = _visit(found.visits, visit)
    form = VoterMandateForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        made = voter_mandate_of_visit(visit, form.text, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, reception),
            words=format_lazy("{} {}", _("The voter mandate is entered. Its code:"), made.code),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Make a voter mandate of the visit"),
        lead=_short(row),
        button=_("Enter the voter mandate"),
        back=to_reception(place, found),
    )


def _visit(visits: tuple[ReceptionVisit, ...], pk: int) -> ReceptionVisit:
    found = next((one for one in visits if one.pk == pk), None)
    if found is None:
        raise not_found()
    return found


def _values(row: ReceptionVisit) -> dict[str, Any]:
    return {"issue": row.issue, "village": row.village.code if row.village is not None else ""}


def _short(row: ReceptionVisit) -> str:
    return row.issue if len(row.issue) <= 300 else f"{row.issue[:300]}…"
