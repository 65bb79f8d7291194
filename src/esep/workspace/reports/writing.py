"""Writing: a part in own words, nothing of a part with the reason, Esep's draft instead (3.5)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind
from esep.regulation.facts.common import Answer
from esep.reports.commands.drafting import draft_anew
from esep.reports.commands.writing import say_nothing, write_part
from esep.reports.queries.one import OneReport, ShownPart
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.reports.common import address_of, kept_in, report_in, to_report
from esep.workspace.reports.forms import NothingForm, PartForm, PressForm
from esep.workspace.reports.words import CLAUSES, HINTS, PART_WORDS
from esep.workspace.submitting import Done, submit

KEEP = Act.KEEP_DEPUTY_REPORTS


@office(GET=KEEP, POST=KEEP)
def write(request: HttpRequest, place: Office, report: str, part: str) -> HttpResponse:
    """Word a part; Esep's draft stands beside it where it says otherwise."""
    one = kept_in(place, report)
    shown = one.part(part)
    form = PartForm(posted(request), initial=_texts(shown), version=shown.row.version)

    def act(typed: dict[str, Any]) -> Done:
        row = write_part(
            report,
            shown.part,
            text_ky=typed["text_ky"],
            text_ru=typed["text_ru"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        left = _("It is still empty, so the report cannot be finished yet.")
        address = address_of(place, report, part=part)
        return Done(address=address, words=_("The part was saved."), follows="" if row.answer else left)

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        now = report_in(place, report).part(part)
        form.set_beside(_texts(now), version=now.row.version)
    return form_page(
        request,
        place,
        form,
        title=PART_WORDS[part],
        lead=HINTS[shown.part],
        button=_("Save the part"),
        back=to_report(place, one, part=part),
        template="workspace/reports/part.html",
        context=_around(place, one, shown),
    )


@office(GET=KEEP, POST=KEEP)
def nothing(request: HttpRequest, place: Office, report: str, part: str) -> HttpResponse:
    """Say that there was nothing of a part in the period, and why."""
    one = kept_in(place, report)
    shown = one.part(part)
    form = NothingForm(posted(request), initial={"reason": shown.row.reason}, version=shown.row.version)

    def act(typed: dict[str, Any]) -> Done:
        say_nothing(
            report,
            shown.part,
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=address_of(place, report, part=part), words=_("The reason was saved."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        now = report_in(place, report).part(part)
        form.set_beside({"reason": now.row.reason}, version=now.row.version)
    warned = shown.row.answer == Answer.FILLED
    return form_page(
        request,
        place,
        form,
        title=_("Nothing of this part: %(part)s") % {"part": PART_WORDS[part]},
        lead=_("The text that stands there is taken out.") if warned else "",
        button=_("Save the reason"),
        back=to_report(place, one, part=part),
    )


@office(GET=KEEP, POST=KEEP)
def take_draft(request: HttpRequest, place: Office, report: str, part: str) -> HttpResponse:
    """Put Esep's draft in the place of what is written; both are shown before."""
    one = kept_in(place, report)
    shown = one.part(part)
    form = PressForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        draft_anew(report, by=place.actor, municipality=place.municipality.pk, part=shown.part)
        return Done(address=address_of(place, report, part=part), words=_("The part was drafted anew."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Draft anew: %(part)s") % {"part": PART_WORDS[part]},
        lead=_("The new draft takes the place of what is written. Compare both first."),
        button=_("Take the draft"),
        back=to_report(place, one, part=part),
        template="workspace/reports/compare.html",
        context={"parts": [(PART_WORDS[part], shown)]},
    )


@office(GET=KEEP, POST=KEEP)
def draft(request: HttpRequest, place: Office, report: str) -> HttpResponse:
    """Draft anew all parts that nobody wrote by hand."""
    one = kept_in(place, report)
    form = PressForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        draft_anew(report, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, report), words=_("The report was drafted anew."))

    changing = [shown for shown in one.parts if shown.differs and not shown.row.is_own]
    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Draft the report anew"),
        lead=_("Your own words stay. These parts change:") if changing else _("Nothing new is recorded."),
        button=_("Draft anew"),
        back=to_report(place, one),
        template="workspace/reports/compare.html",
        context={"parts": [(PART_WORDS[shown.part.value], shown) for shown in changing]},
    )


def _texts(shown: ShownPart) -> dict[str, Any]:
    return {"text_ky": shown.row.text_ky, "text_ru": shown.row.text_ru}


def _around(place: Office, one: OneReport, shown: ShownPart) -> dict[str, object]:
    where = {"report": one.report.code, "part": shown.part.value}
    return {
        "shown": shown,
        "clause": CLAUSES[shown.part],
        "nothing": place.address("office-reports-nothing", **where),
        "redraft": place.address("office-reports-part-draft", **where) if shown.differs else "",
    }
