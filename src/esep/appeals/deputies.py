"""Deputies of a day: who held a mandate when something is said to have happened."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.community.entering import by_code
from esep.community.models import DeputyMandate
from esep.community.refusals import in_years, not_in_future
from esep.kernel import clock
from esep.kernel.refusals import Refused


def deputy_on(code: str, day: date, *, field: str) -> DeputyMandate:
    """The mandate with a code, held on a day that has come. Raises Refused."""
    in_years(day, field=field)
    not_in_future(day, today=clock.today(), field=field)
    mandate = by_code(DeputyMandate, code, field="deputy")
    if mandate.since > day or (mandate.until is not None and mandate.until < day):
        began, ended = (
            date_format(one, "SHORT_DATE_FORMAT") if one is not None else "…" for one in (mandate.since, mandate.until)
        )
        raise Refused.because(
            "no_deputy_then",
            _("The deputy held no mandate on that day. Mandate: %(began)s – %(ended)s.")
            % {"began": began, "ended": ended},
            remedy=_("Check the day and the deputy."),
            field=field,
        )
    return mandate


def deputy_today(code: str, *, field: str = "deputy") -> DeputyMandate:
    """The mandate with a code, held today. Raises Refused."""
    mandate = by_code(DeputyMandate, code, field=field)
    if mandate.until is not None:
        raise Refused.because(
            "no_deputy_now",
            _("The mandate of this deputy has ended."),
            remedy=_("Choose one who is a deputy today."),
            field=field,
        )
    return mandate
