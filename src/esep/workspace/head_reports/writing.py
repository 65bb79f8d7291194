"""Writing: a part in own words, without words but with the reason, Esep's draft, figures taken anew (4.4, 5.1-5.5)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind, Words
from esep.regulation.facts.common import Answer
from esep.reports.commands.head.drafting import draft_parts, take_figures
from esep.reports.commands.head.writing import say_none, say_not_yet, write_head_part
from esep.reports.queries.head.one import ShownHeadPart
from esep.workspace.forms import posted
from esep.workspace.head_reports.common import address_of, draft_in, part_words, report_in, to_part, to_report
from esep.workspace.head_reports.forms import PartForm, PressForm, WithoutForm
from esep.workspace.head_reports.part import moved_line
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit

WRITE = Act.WRITE_HEAD_REPORT


@office(GET=WRITE, POST=WRITE)
def write(request: HttpRequest, place: Office, head_report: str, head_part: str) -> HttpResponse:
    """Word a part; Esep's draft stands beside it where it says otherwise."""
    one = draft_in(place, head_report)
    shown = one.part(head_part)
    form = PartForm(posted(request), initial=_texts(shown), version=shown.row.version)

    def act(typed: dict[str, Any]) -> Done:
        row = write_head_part(
            head_report,
            shown.part,
            text_ky=typed["text_ky"],
            text_ru=typed["text_ru"],
            sources=form.papers,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        follows: Words = ""
        if not row.answer:
            follows = _("It is still empty.")
        elif not row.sources:
            follows = _("The clause asks for papers and statistics. Name at least one.")
        address = address_of(place, head_report, part=head_part)
        return Done(address=address, words=_("The part was saved."), follows=follows)

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        now = report_in(place, head_report).part(head_part)
        form.set_beside(_texts(now), version=now.row.version)
    return form_page(
        request,
        place,
        form,
        title=part_words(shown),
        lead=_("Write in your own words. The figures stay beside them."),
        button=_("Save the part"),
        back=to_part(place, one, shown),
        template="workspace/head_reports/write.html",
        context={"one": one, "shown": shown},
    )


@office(GET=WRITE, POST=WRITE)
def without(request: HttpRequest, place: Office, head_report: str, head_part: str) -> HttpResponse:
    """Say that there is nothing of a part, or that it waits for the draft budget, and why."""
    one = draft_in(place, head_report)
    shown = one.part(head_part)
    form = WithoutForm(posted(request), initial=_without(shown), version=shown.row.version)
    form.allow(waiting=shown.may_wait)

    def act(typed: dict[str, Any]) -> Done:
        say = say_not_yet if typed["answer"] == Answer.NOT_YET_DRAFTED else say_none
        say(
            head_report,
            shown.part,
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=address_of(place, head_report, part=head_part), words=_("The reason was saved."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        now = report_in(place, head_report).part(head_part)
        form.set_beside(_without(now), version=now.row.version)
    return form_page(
        request,
        place,
        form,
        title=_("Nothing of this part: %(part)s") % {"part": part_words(shown)},
        lead=_("The text that stands there is taken out.") if shown.row.answer == Answer.FILLED else "",
        button=_("Save the reason"),
        back=to_part(place, one, shown),
    )


@office(GET=WRITE, POST=WRITE)
def take_draft(request: HttpRequest, place: Office, head_report: str, head_part: str) -> HttpResponse:
    """Put Esep's draft with fresh figures in the place of what is written; both are shown before."""
    one = draft_in(place, head_report)
    shown = one.part(head_part)
    form = PressForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        draft_parts(head_report, [shown.part], by=place.actor, municipality=place.municipality.pk)
        address = address_of(place, head_report, part=head_part)
        return Done(address=address, words=_("The part was drafted anew."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Draft anew: %(part)s") % {"part": part_words(shown)},
        lead=_("The new draft takes the place of what is written. Compare both first.")
        if shown.drafted is not None
        else _("Nothing is recorded of this part. Write it yourself."),
        button=_("Take the draft"),
        back=to_part(place, one, shown),
        template="workspace/head_reports/compare.html",
        context={"parts": [(part_words(shown), shown)]},
    )


@office(GET=WRITE, POST=WRITE)
def take_anew(request: HttpRequest, place: Office, head_report: str, head_part: str) -> HttpResponse:
    """Take the figures of a part from the records anew; its words stay."""
    one = draft_in(place, head_report)
    shown = one.part(head_part)
    form = PressForm(posted(request), version=shown.row.version)

    def act(_typed: dict[str, Any]) -> Done:
        take_figures(head_report, shown.part, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(
            address=address_of(place, head_report, part=head_part),
            words=_("The figures were taken anew."),
            follows=_("Read the words again: they may name older sums."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the figures anew"),
        lead=_("The words of the part stay. These figures change:") if shown.changed else _("Nothing new is recorded."),
        button=_("Take the figures anew"),
        back=to_part(place, one, shown),
        template="workspace/head_reports/figures.html",
        context={"changed": [moved_line(moved) for moved in shown.changed]},
    )


@office(GET=WRITE, POST=WRITE)
def draft(request: HttpRequest, place: Office, head_report: str) -> HttpResponse:
    """Draft all parts that nobody wrote."""
    one = draft_in(place, head_report)
    form = PressForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        draft_parts(head_report, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, head_report),
            words=_("The parts were drafted from the records."),
            follows=_("Read each part. Write yourself what Esep does not know."),
        )

    changing = [(part_words(shown), shown) for shown in one.parts if shown.differs and not shown.row.is_own]
    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Draft the parts from the records"),
        lead=_("Your own words stay. These parts change:") if changing else _("Nothing new is recorded."),
        button=_("Draft the parts"),
        back=to_report(place, one),
        template="workspace/head_reports/compare.html",
        context={"parts": changing},
    )


def _texts(shown: ShownHeadPart) -> dict[str, Any]:
    sources = "\n".join(shown.row.sources)
    return {"text_ky": shown.row.text_ky, "text_ru": shown.row.text_ru, "sources": sources}


def _without(shown: ShownHeadPart) -> dict[str, Any]:
    is_without = shown.row.answer in (Answer.NONE.value, Answer.NOT_YET_DRAFTED.value)
    return {"answer": shown.row.answer if is_without else Answer.NONE.value, "reason": shown.row.reason}
