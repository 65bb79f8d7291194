"""Settings for tests: those of the product, without a data folder, a stored key or collected files."""

import os
from pathlib import Path

os.environ.setdefault("ESEP_SECRET_KEY", "a-key-that-signs-nothing-outside-of-the-tests-of-esep")

from esep.config.database import sqlite
from esep.config.settings import *  # noqa: F403

STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True

if not os.environ.get("DATABASE_URL"):
    DATABASES = {"default": sqlite(":memory:")}
# A test that keeps files says where; none writes beside the sources.
FILES = Path(os.devnull) / "files"
# The second is for what a process of the product has hashed.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", "django.contrib.auth.hashers.Argon2PasswordHasher"]
