"""Settings of the product with one address that writes, and little around it: the write is what is looked at."""

from esep.config.settings import *  # noqa: F403

ROOT_URLCONF = "tests.faults.urls"
MIDDLEWARE = ["allauth.account.middleware.AccountMiddleware"]
