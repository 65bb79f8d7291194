"""A draft goes to the council, the council adopts, a version is withdrawn (1.9-draft-budget)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.checking import failing
from esep.finance.commands.versions.fixing import adopt_budget, submit_budget, withdraw_version
from esep.finance.models import BudgetVersion
from esep.finance.queries.summary import plan_summary
from esep.finance.queries.versions import version as version_of
from esep.kernel import clock
from esep.kernel.refusals import Kind, Words
from esep.workspace.budget.common import to_version, version_address
from esep.workspace.budget.forms import AdoptForm, SubmitForm
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.SUBMIT_BUDGET, POST=Act.SUBMIT_BUDGET)
def submit_draft(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """Say that the draft went to the council."""
    row = version_of(version)
    form = SubmitForm(posted(request), initial={"on": clock.today()}, version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        submit_budget(
            version,
            on=typed["on"],
            document=typed["document"],
            seen=form.seen,
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=version_address(place, version),
            words=_("The draft is submitted. Everybody can read it."),
            follows=_("Put it on the agenda of a session."),
        )

    answer = submit(request, form, act)
    title = _("Submit the draft to the council")
    return answer or _confirmed(request, place, form, row, title=title, button=_("Submit"))


@office(GET=Act.ADOPT_BUDGET, POST=Act.ADOPT_BUDGET)
def adopt(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """Say that the council approved or amended the budget."""
    row = version_of(version)
    form = AdoptForm(posted(request), initial={"on": clock.today()}, version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        adopt_budget(
            version,
            on=typed["on"],
            decision=typed["decision"],
            document=typed["document"],
            seen=form.seen,
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=version_address(place, version),
            words=_("The budget is adopted. Everybody can read it."),
            follows=_("Publish it where people look, and tell of it."),
        )

    answer = submit(request, form, act)
    title = _("The council adopted this version")
    return answer or _confirmed(request, place, form, row, title=title, button=_("Record the adoption"))


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def withdraw(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """Withdraw a version that should not count."""
    row = version_of(version)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_version(version, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=version_address(place, version),
            words=_("The version was withdrawn. It stays to be read here, with the reason."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Withdraw the version"),
        lead=row.code,
        button=_("Withdraw"),
        back=to_version(place, row),
    )


def _confirmed(
    request: HttpRequest, place: Office, form: OfficeForm, row: BudgetVersion, *, title: Words, button: Words
) -> HttpResponse:
    """The form under the sums that it fixes, and what does not agree in them."""
    if form.refused_as is Kind.STALE:
        row = version_of(row.code)
        form.set_beside({}, version=row.version)
    plan = plan_summary(row)
    return form_page(
        request,
        place,
        form,
        title=title,
        lead=_("After this the lines stay as they are: %(code)s") % {"code": row.code},
        button=button,
        back=to_version(place, row),
        template="workspace/budget/fixing.html",
        context={"plan": plan, "failing": failing(plan.checks)},
    )
