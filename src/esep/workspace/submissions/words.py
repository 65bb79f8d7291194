"""Why something waits, in words."""

from collections.abc import Mapping

from django.utils.translation import pgettext_lazy

from esep.appeals.moderating import Hold
from esep.kernel.refusals import Words

HOLD_WORDS: Mapping[Hold, Words] = {
    Hold.WORDING: pgettext_lazy("why it waits", "needs a wording for everybody"),
    Hold.FLOOD: pgettext_lazy("why it waits", "many came at once"),
    Hold.SAME: pgettext_lazy("why it waits", "the same came before"),
    Hold.INSULT: pgettext_lazy("why it waits", "perhaps an insult"),
    Hold.CAPITALS: pgettext_lazy("why it waits", "capital letters only"),
    Hold.NO_LETTERS: pgettext_lazy("why it waits", "hardly any letters"),
    Hold.LINKS: pgettext_lazy("why it waits", "many links"),
    Hold.TRAP: pgettext_lazy("why it waits", "perhaps sent by a program"),
    Hold.HURRY: pgettext_lazy("why it waits", "sent very fast"),
}
