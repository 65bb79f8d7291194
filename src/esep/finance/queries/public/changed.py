"""What changed of the money and the works since a moment; why something was withdrawn stays inside."""

from datetime import date, datetime

from django.db.models import Q

from esep.finance.models import (
    Activity,
    ActivityMoney,
    ActivityStep,
    ActivityVillage,
    Asset,
    BudgetVersion,
    Deal,
    Loan,
    LoanPayment,
    Valuation,
)
from esep.kernel import scope
from esep.kernel.changes import Changes, Gone, touched_since
from esep.regulation.dates import legal_day


def works_changed(since: datetime, *, municipality: int) -> Changes:
    """Works touched since a moment, by a step or its money too, and those that were withdrawn since."""
    parts = tuple((table, "activity__code") for table in (ActivityStep, ActivityMoney, ActivityVillage))
    with scope.of(municipality):
        withdrawn = Activity.objects.filter(withdrawn_at__gte=since).order_by("code")
        return Changes(
            keys=touched_since(since, (Activity, "code"), *parts),
            gone=tuple(
                Gone(key=code, on=legal_day(at))
                for code, at in withdrawn.values_list("code", "withdrawn_at")
                if at is not None
            ),
        )


def versions_changed(since: datetime, *, municipality: int) -> Changes:
    """Versions of the budget touched since a moment, and public ones that were withdrawn since."""
    was_public = Q(submitted_on__isnull=False) | Q(adopted_on__isnull=False)
    with scope.of(municipality):
        withdrawn = BudgetVersion.objects.filter(was_public, withdrawn_at__gte=since).order_by("code")
        return Changes(
            keys=touched_since(since, (BudgetVersion, "code")),
            gone=tuple(
                Gone(key=code, on=legal_day(at))
                for code, at in withdrawn.values_list("code", "withdrawn_at")
                if at is not None
            ),
        )


def assets_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Objects of property touched since a moment, by a deal or valuation too, and those that left the register."""
    parts = ((Deal, "asset__code"), (Valuation, "asset__code"))
    with scope.of(municipality):
        keys = touched_since(since, (Asset, "code"), *parts)
        left = Asset.objects.filter(code__in=keys, until__lt=day).order_by("code").values_list("code", "until")
        return Changes(keys=keys, gone=tuple(Gone(key=code, on=until) for code, until in left if until is not None))


def loans_changed(since: datetime, *, municipality: int) -> Changes:
    """Loans touched since a moment, by a payment too."""
    with scope.of(municipality):
        return Changes(keys=touched_since(since, (Loan, "code"), (LoanPayment, "loan__code")))
