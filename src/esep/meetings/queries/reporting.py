"""Which deputies have given the report of the year by a day, so that a plan shows who still owes it (1.8)."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from esep.community.models import DeputyMandate
from esep.community.queries import pack_of
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.regulation.evaluation import evaluate
from esep.regulation.status import Status, verdicts
from esep.regulation.tenures import case_at

DUTY = "annual-report"
OWED = frozenset({Status.PLANNED, Status.DUE_SOON, Status.DUE_TODAY, Status.OVERDUE, Status.CANNOT_TELL})


def owing_report(mandates: Collection[DeputyMandate], *, municipality: Municipality, day: date) -> frozenset[str]:
    """The codes of those who still owe the report of the year of ``day``."""
    records = {mandate.record for mandate in mandates}
    found = evaluate(pack_of(municipality), facts_of(records=records), day)
    years: defaultdict[str, list[str]] = defaultdict(list)
    for one in found:
        if one.rule.id == DUTY:
            years[one.case.partition("/")[0]].append(one.case)
    present = {case_at(cases, day) for cases in years.values()}
    own = [one for one in found if one.rule.id == DUTY and one.case in present]
    owed = (verdict for verdict in verdicts(own, as_of=day) if verdict.status in OWED)
    return frozenset(verdict.obligation.case.partition(":")[2].partition("/")[0] for verdict in owed)
