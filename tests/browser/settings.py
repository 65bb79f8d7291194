"""Settings of the product, with one more address that only the browser tests know."""

from esep.config.settings import *  # noqa: F403

ROOT_URLCONF = "tests.browser.urls"
