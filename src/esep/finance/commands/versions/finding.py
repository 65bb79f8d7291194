"""Finding the version an act is about, and whether it may still be changed (1.9-draft-budget)."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.finance.models import BudgetLine, BudgetVersion
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused, Words, not_found
from esep.regulation.facts import FactData

CLAUSE = "1.9-draft-budget"
RECORD = "budget:local"
PUBLICATION = "publication:7.2.2-b"


def version_of(code: str) -> BudgetVersion:
    """The version with a code. Raises Refused."""
    found = BudgetVersion.objects.select_related("fact").filter(code=code).first()
    if found is None:
        raise not_found()
    return found


def working(code: str) -> BudgetVersion:
    """The same, if it may still be changed. Raises Refused with what it became otherwise."""
    found = version_of(code)
    if not found.is_fixed:
        return found
    raise Refused.because(
        "version_is_fixed",
        _became(found),
        remedy=_("Begin a new version from it, and change that one."),
        clause=CLAUSE,
    )


def with_lines(budget: BudgetVersion) -> BudgetVersion:
    """The version, if it has lines. Raises Refused."""
    if BudgetLine.objects.filter(budget=budget, taken_out_at__isnull=True).exists():
        return budget
    raise Refused.because(
        "version_is_empty",
        _("This version has no lines yet."),
        remedy=_("Enter its lines or bring in the table first."),
        clause=CLAUSE,
    )


def standing(kind: str, data: FactData, *, on: date) -> RecordedFact | None:
    """A fact that says the same already and that no version stands for yet: it is taken over, not told twice."""
    rows = RecordedFact.objects.filter(
        cases__record=RECORD, kind=kind, occurred_on=on, superseded_by__isnull=True
    ).order_by("pk")
    taken = set(BudgetVersion.objects.filter(fact__isnull=False).values_list("fact_id", flat=True))
    return next((row for row in rows if row.pk not in taken and row.to_law().data == data), None)


def _became(found: BudgetVersion) -> Words:
    if found.adopted_on is not None and found.withdrawn_at is None:
        return _("This version was adopted: %(day)s.") % {"day": date_format(found.adopted_on, "SHORT_DATE_FORMAT")}
    if found.submitted_on is not None and found.withdrawn_at is None:
        return _("This draft was submitted to the council: %(day)s.") % {
            "day": date_format(found.submitted_on, "SHORT_DATE_FORMAT")
        }
    return _("This version was withdrawn.")
