"""What entries of money share: words in two languages, and sums that must be above nothing."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.finance.money import MOST
from esep.kernel.refusals import Refused

LONGEST_REASON = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is written in Kyrgyz, and in Russian where it differs."""

    ky: str
    ru: str = ""

    def columns(self, name: str) -> dict[str, str]:
        """The words as tables keep them: ``purpose_ky``, ``purpose_ru``, with single blanks."""
        return {f"{name}_ky": " ".join(self.ky.split()), f"{name}_ru": " ".join(self.ru.split())}


UNSAID = Said(ky="")
"""Nothing written, where words may lack."""


def above_nothing(amount: Decimal, *, field: str) -> Decimal:
    """A sum that is more than nothing. Raises Refused."""
    if amount <= 0:
        raise Refused.because("sum_not_above_nothing", _("The sum must be more than nothing."), field=field)
    return payable(amount, field=field)


def not_below_nothing(amount: Decimal, *, field: str) -> Decimal:
    """A sum that is nothing or more. Raises Refused."""
    if amount < 0:
        raise Refused.because("sum_below_nothing", _("The sum cannot be below nothing."), field=field)
    return payable(amount, field=field)


def payable(amount: Decimal, *, field: str) -> Decimal:
    """A sum that can be kept. Raises Refused for one beyond all sums."""
    if not amount.is_finite() or abs(amount) > MOST:
        raise Refused.because(
            "sum_beyond_all",
            _("This sum is larger than any budget."),
            remedy=_("Check the figures, and whether they are soms or thousand soms."),
            field=field,
        )
    return amount


def worded(said: Said, *, field: str) -> Said:
    """Words of which the Kyrgyz ones are there. Raises Refused."""
    if not said.ky.strip():
        raise Refused.because("words_missing", _("Write it in Kyrgyz."), field=field)
    return said
