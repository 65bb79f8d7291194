"""How decisions stand, in the words of screens."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from esep.council.validity import Standing

STANDING_WORDS: Mapping[Standing, Promise] = {
    Standing.NOT_YET: pgettext_lazy("how a decision stands", "not in force yet"),
    Standing.IN_FORCE: pgettext_lazy("how a decision stands", "in force"),
    Standing.AMENDED: pgettext_lazy("how a decision stands", "amended"),
    Standing.REPEALED: pgettext_lazy("how a decision stands", "repealed"),
    Standing.ENDED: pgettext_lazy("how a decision stands", "ended"),
}
TONES: Mapping[Standing, str] = {
    Standing.NOT_YET: "due",
    Standing.IN_FORCE: "done",
    Standing.AMENDED: "done",
    Standing.REPEALED: "idle",
    Standing.ENDED: "idle",
}
"""The colour beside the words."""
