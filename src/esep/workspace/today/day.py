"""The day that is looked at: today, or another one that was asked for in the address."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from esep.compliance.pressing import WEEK
from esep.kernel import clock
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm


class DayForm(OfficeForm):
    """Another day than today; empty for today."""

    on = DayField(
        label=_("Which day"), required=False, help_text=_("For example: 14 9 2026. Leave it empty for today.")
    )


@dataclass(frozen=True, slots=True)
class Day:
    """The day, and the form by which it was asked for; ``today`` where what was asked for is no day."""

    form: DayForm
    day: date
    today: date

    @property
    def is_today(self) -> bool:
        """Whether it is the present day."""
        return self.day == self.today

    @property
    def query(self) -> str:
        """What an address needs to stay on this day; empty for today."""
        return "" if self.is_today else f"on_day={self.day.isoformat()}"

    @property
    def week_begins(self) -> date:
        """The first of the days that follow."""
        return self.day + timedelta(days=1)

    @property
    def week_ends(self) -> date:
        """The last of the seven days that follow."""
        return self.day + WEEK


def day_of(request: HttpRequest) -> Day:
    """The day that an address asks for. What cannot be read is kept in the form with its fault; today is shown."""
    asked = any(name.startswith("on_") for name in request.GET)
    today = clock.today()
    form = DayForm(request.GET if asked else None)
    typed = form.cleaned_data["on"] if asked and form.is_valid() else None
    return Day(form, typed or today, today)
