"""Assigning: who prepares the report, who writes which part and by when (5.4)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind, Words
from esep.reports.commands.head.assigning import assign_authors, assign_part, assign_parts
from esep.reports.queries.head.one import OneHeadReport, ShownHeadPart
from esep.reports.queries.head.staff import staff_on
from esep.workspace.forms import posted
from esep.workspace.head_reports.common import address_of, draft_in, part_words, report_in, to_part, to_report
from esep.workspace.head_reports.forms import NOBODY, AssignForm, AuthorsForm, OneAuthorForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import language
from esep.workspace.submitting import Done, submit

WRITE = Act.WRITE_HEAD_REPORT


@office(GET=WRITE, POST=WRITE)
def authors(request: HttpRequest, place: Office, head_report: str) -> HttpResponse:
    """Name the staff who prepare the report."""
    one = draft_in(place, head_report)
    named = [str(author.person_id) for author in one.authors]
    form = AuthorsForm(posted(request), initial={"persons": named}, version=one.report.version)
    staff = [(str(member.pk), member.words) for member in staff_on(one.report.period.end, language=language().value)]
    known = {key for key, _words in staff}
    staff += [(str(row.person_id), row.person.public_name) for row in one.authors if str(row.person_id) not in known]
    form.offer({"persons": staff})

    def act(typed: dict[str, Any]) -> Done:
        persons = [int(key) for key in typed["persons"]]
        assign_authors(head_report, persons, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(
            address=address_of(place, head_report),
            words=_("Who prepares the report is recorded."),
            follows=_("Now give the parts to them."),
        )

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        now = report_in(place, head_report)
        theirs = [str(author.person_id) for author in now.authors]
        form.set_beside({"persons": theirs}, version=now.report.version)
    return form_page(
        request,
        place,
        form,
        title=_("Who prepares the report"),
        lead=_("The clause asks for members of staff who prepare it."),
        button=_("Save"),
        back=to_report(place, one),
    )


@office(GET=WRITE, POST=WRITE)
def assign(request: HttpRequest, place: Office, head_report: str) -> HttpResponse:
    """Give all parts at once."""
    one = draft_in(place, head_report)
    form = AssignForm(
        posted(request),
        parts=[(shown.part.value, f"{shown.chapter} {part_words(shown)}") for shown in one.parts],
        persons=_persons(one),
        initial=_assigned(one),
        version=one.report.version,
    )

    def act(typed: dict[str, Any]) -> Done:
        assign_parts(
            head_report,
            form.persons,
            due_on=typed["due_on"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=address_of(place, head_report), words=_("The parts are given."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        now = report_in(place, head_report)
        form.set_beside(_assigned(now), version=now.report.version)
    return form_page(
        request,
        place,
        form,
        title=_("Give the parts"),
        lead="" if one.authors else _("Nobody prepares the report yet. Name them first."),
        button=_("Save"),
        back=to_report(place, one),
    )


@office(GET=WRITE, POST=WRITE)
def one(request: HttpRequest, place: Office, head_report: str, head_part: str) -> HttpResponse:
    """Give one part."""
    report = draft_in(place, head_report)
    shown = report.part(head_part)
    form = OneAuthorForm(posted(request), initial=_given(shown), version=shown.row.version)
    form.fields["person"].choices = [NOBODY, *_persons(report)]  # type: ignore[attr-defined]

    def act(typed: dict[str, Any]) -> Done:
        assign_part(
            head_report,
            shown.part,
            person=int(typed["person"]) if typed["person"] else None,
            due_on=typed["due_on"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=address_of(place, head_report, part=head_part), words=_("The part is given."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        now = report_in(place, head_report).part(head_part)
        form.set_beside(_given(now), version=now.row.version)
    return form_page(
        request,
        place,
        form,
        title=_("Who writes this part"),
        lead=part_words(shown),
        button=_("Save"),
        back=to_part(place, report, shown),
    )


def _persons(one: OneHeadReport) -> list[tuple[str, Words]]:
    return [(str(author.person_id), author.person.public_name) for author in one.authors]


def _assigned(one: OneHeadReport) -> dict[str, Any]:
    return {
        "due_on": one.report.parts_due_on,
        **{shown.part.value: str(shown.row.author_id or "") for shown in one.parts},
    }


def _given(shown: ShownHeadPart) -> dict[str, Any]:
    return {"person": str(shown.row.author_id or ""), "due_on": shown.row.due_on}
