"""The product's settings, with nothing kept of what is recorded: every page is judged and drawn anew."""

from esep.config.settings import *  # noqa: F403

KEPT_ANSWERS_BYTES = KEPT_RESULTS = 0
