"""Pills: how a duty of a meeting stands, in the reader's words and a colour."""

from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Words
from esep.regulation.judgement import Row
from esep.regulation.status import Status
from esep.regulation.wording import name_of
from esep.workspace.register.common import language

TONES = {
    Status.OVERDUE: "late",
    Status.DUE_TODAY: "due",
    Status.DUE_SOON: "due",
    Status.DONE_LATE: "due",
    Status.ADVICE_MISSED: "due",
    Status.DONE_ON_TIME: "done",
}
"""The colour of a status beside its words; all others are grey."""


def pill_of(row: Row) -> tuple[Words, str]:
    """The words and the tone of a row's pill. Late days are counted."""
    tone = TONES.get(row.status, "idle")
    if row.status is Status.OVERDUE:
        return _("Days late: %(days)s") % {"days": row.days_late}, tone
    return name_of("status", row.status.value, language=language()), tone
