"""Finding: a work that stands, and the function of the budget that pays for one."""

from django.utils.translation import gettext_lazy as _

from esep.community.entering import by_code
from esep.finance.models import Activity, BudgetCode
from esep.kernel import clock
from esep.kernel.refusals import Refused

CLAUSE = "4.4-programmes"


def standing_work(code: str) -> Activity:
    """A work that was not withdrawn. Raises Refused."""
    work = by_code(Activity, code)
    if work.withdrawn_at is not None:
        raise Refused.because(
            "work_withdrawn",
            _("This work was withdrawn: %(code)s.") % {"code": code},
            remedy=_("Look at the present list of works."),
            clause=CLAUSE,
        )
    return work


def function_coded(code: str) -> BudgetCode:
    """The function with a code as the classification stands today, else its newest meaning. Raises Refused."""
    rows = list(BudgetCode.objects.filter(kind=BudgetCode.Kind.FUNCTION, code=code.strip()))
    if not rows:
        raise Refused.because(
            "function_unknown",
            _("No function of the budget has this code: %(code)s.") % {"code": code[:20]},
            remedy=_("Choose from the classification, or leave it empty."),
            clause=CLAUSE,
            field="function",
        )
    return next((row for row in rows if row.holds_on(clock.today())), rows[-1])
