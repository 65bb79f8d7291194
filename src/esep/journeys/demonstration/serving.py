"""Serving: the demonstration only as a demonstration, real records only in earnest."""

from enum import Enum

from django.utils.translation import gettext_lazy as _

from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused


class Serving(Enum):
    """What an installation has to serve."""

    NOTHING_YET = "nothing yet"
    DEMONSTRATION = "demonstration"
    REAL = "real"


def refuse_mixing() -> Serving:
    """What is served here.

    Raises Refused for an invented municipality in earnest, whose clock would go on and whose passwords everybody
    knows, and for a real one in demonstration mode, whose clock would stand still.
    """
    kinds = set(Municipality.objects.values_list("is_invented", flat=True))
    if clock.stands_still() and False in kinds:
        raise Refused.because(
            "real_as_demonstration",
            _("This installation holds the records of a real municipality. Its clock must not stand still."),
            remedy=_("Start it without ESEP_DEMO. For the demonstration choose another data folder or database."),
        )
    if not clock.stands_still() and True in kinds:
        raise Refused.because(
            "demonstration_in_earnest",
            _("This installation holds the demonstration, and ESEP_DEMO is not set."),
            remedy=_("Start it with ESEP_DEMO=yes. For real records choose another data folder or database."),
        )
    if not kinds:
        return Serving.NOTHING_YET
    return Serving.DEMONSTRATION if True in kinds else Serving.REAL
