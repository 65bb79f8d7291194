"""Words and colours of appeals: how one stands, and what was done with it."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.appeals.models import Appeal
from esep.appeals.queries.appeals.listing import ShownAppeal
from esep.kernel.refusals import Words
from esep.regulation.status import Status
from esep.regulation.wording import name_of
from esep.workspace.meetings.pills import TONES
from esep.workspace.register.common import language

LANGUAGE_WORDS = {"ky": "Кыргызча", "ru": "Русский", "en": "English"}


def pill_of(one: ShownAppeal, *, today: date) -> tuple[Words, int | None, str]:
    """The words of the pill, the days after its colon, and its colour."""
    if one.state in (Appeal.State.MERGED, Appeal.State.WITHDRAWN):
        return one.state.label, None, "idle"
    if one.status is None:
        return one.state.label, None, "idle"
    if one.status is Status.OVERDUE:
        return _("Days late:"), one.days_late, "late"
    if one.is_open and one.due_on is not None and one.status is not Status.DUE_TODAY:
        return _("Days left:"), (one.due_on - today).days, TONES.get(one.status, "idle")
    return name_of("status", one.status.value, language=language().value), None, TONES.get(one.status, "idle")
