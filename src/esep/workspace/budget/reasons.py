"""Why a code stands above or below its plan, in the office's own words (5.2-risks)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.execution.explaining import explain
from esep.finance.halves import HALVES
from esep.finance.queries.codes import code_of
from esep.finance.queries.summary import reasoning_of
from esep.kernel.refusals import Kind, not_found
from esep.workspace.budget.common import counted, year_address
from esep.workspace.budget.forms import ReasonForm
from esep.workspace.budget.words import HALF_WORDS
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def why(request: HttpRequest, place: Office, year: int, half: int, code: int) -> HttpResponse:
    """Say the reason, or say it anew."""
    if half not in HALVES:
        raise not_found()
    row, said = code_of(code), reasoning_of(code, counted(year), half)
    values = {"words_ky": said.words_ky, "words_ru": said.words_ru} if said is not None else {}
    form = ReasonForm(posted(request), initial=values, version=said.version if said is not None else None)
    address = f"{year_address(place, year)}?half={half}"

    def act(typed: dict[str, Any]) -> Done:
        explain(
            code,
            year,
            half,
            words_ky=typed["words_ky"],
            words_ru=typed["words_ru"],
            seen=form.seen if said is not None else None,
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(address=address, words=_("The reason is entered."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        said = reasoning_of(code, year, half)
        if said is not None:
            form.set_beside({"words_ky": said.words_ky, "words_ru": said.words_ru}, version=said.version)
    return form_page(
        request,
        place,
        form,
        title=_("Why it differs from the plan"),
        lead=f"{row} · {HALF_WORDS[half]}, {year}",
        button=_("Save"),
        back=Back(address, str(year)),
    )
