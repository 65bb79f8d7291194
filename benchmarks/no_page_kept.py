"""The product's settings, with no answer kept: every page is drawn anew, as after an entry of the journal elsewhere."""

from esep.config.settings import *  # noqa: F403

KEPT_ANSWERS_BYTES = 0
