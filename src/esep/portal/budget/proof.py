"""Where the figures of one line come from: the adopted plan, the reports that count, their days and their papers."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from esep.finance.models import BudgetCode
from esep.finance.queries.public.proofs import ProvedReport, ProvedVersion
from esep.portal.budget.budget import PAGE, not_known
from esep.portal.budget.kept import proof_of
from esep.portal.budget.saying import version_words
from esep.portal.money.decision import DecisionLink, decision_link
from esep.portal.money.page import money_page
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version with its words, and the page of the decision that adopted it where there is one."""

    version: ProvedVersion
    words: str
    decision: DecisionLink | None


@of_place
def proof(request: HttpRequest, here: Here, year: int, kind: str, entry: str) -> HttpResponse:
    """The proof of a code (``entry``) in a year; status 404 with the way on where no public figure has it."""
    found = proof_of(here, year, BudgetCode.Kind(kind), entry) if kind in BudgetCode.Kind.values else None
    if found is None:
        return not_known(request, here)
    return money_page(
        request,
        here,
        "portal/budget/proof.html",
        page=PAGE,
        title=f"{found.code} {found.name}, {year}",
        description=_("Where these figures come from, and of which day they are."),
        context={
            "proof": found,
            "reports": tuple((one, _of_report(one)) for one in found.reports),
            "versions": tuple(
                ShownVersion(one, version_words(one.kind), decision_link(here, one.decision)) for one in found.versions
            ),
        },
    )


def _of_report(one: ProvedReport) -> str:
    """Of which time a report is."""
    if one.month is not None:
        return _("Report of the month: %(month)s") % {"month": MONTHS[one.month]}
    return _("Report of the first half-year") if one.half == 1 else _("Report of the second half-year")
