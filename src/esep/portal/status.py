"""How the statuses of the law are worded, coloured and ordered on a page."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class StatusWord:
    """One status: its code, the words on the pill, and the tone that colours the pill beside the words.

    Tones: `done` green, `due` amber, `late` red, `idle` grey. Advice never has the tone `late`.
    `folded` statuses ask nothing of anybody; the page shows them closed.
    """

    code: str
    word: Promise
    tone: str
    folded: bool = False


# In the order of the page: what presses most comes first.
STATUSES = (
    StatusWord("overdue", _("Overdue"), "late"),
    StatusWord("due_today", _("Due today"), "due"),
    StatusWord("due_soon", _("Due soon"), "due"),
    StatusWord("cannot_tell", _("Cannot tell"), "idle"),
    StatusWord("done_late", _("Done late"), "due"),
    StatusWord("advice_missed", _("Advised date has passed"), "due"),
    StatusWord("planned", _("Planned"), "idle"),
    StatusWord("done_on_time", _("Done on time"), "done", folded=True),
    StatusWord("not_applicable", _("Not applicable"), "idle", folded=True),
)
BY_CODE = {status.code: status for status in STATUSES}
TILES = ("overdue", "due_today", "due_soon", "done_late", "cannot_tell")
