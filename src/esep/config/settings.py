"""Django's settings, read once from the environment.

ESEP_DATA        folder for everything that Esep writes; default: `data` in the working folder
ESEP_ORIGINS     public addresses, separated by commas (`https://esep.example.kg`); default: this computer
                 only. When all are https, a proxy in front must end TLS and set X-Forwarded-Proto itself
ESEP_SECRET_KEY  signing key shared by several machines; default: made once and kept in ESEP_DATA
ESEP_DEMO        when set, the invented municipality is loaded and the day stands still
DATABASE_URL     PostgreSQL, as the role that serves; default: one SQLite file in ESEP_DATA
ESEP_OWNER_DATABASE_URL  the same, as the role that owns the tables; asked for by `esep prepare` and `esep restore`
ESEP_MAIL        mail server (`smtp://user:password@host:port?from=esep@example.kg`); default: none, messages wait
ESEP_BACKUP      folder in which `esep worker` makes backups; default: it makes none
ESEP_BACKUP_SECONDS  within how many seconds what is recorded must be in one; default: 3600
"""

import os
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from esep.config.database import read_database
from esep.config.interval import read_seconds
from esep.config.logs import LOGGING as LOGGING
from esep.config.mail import read_mail
from esep.config.origin import only_https, read_origins
from esep.config.secret import secret_key
from esep.demonstration import AS_OF

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("ESEP_DATA") or "data").absolute()
ORIGINS = read_origins(os.environ.get("ESEP_ORIGINS", ""))
HTTPS = only_https(ORIGINS)

SECRET_KEY = os.environ.get("ESEP_SECRET_KEY") or secret_key(DATA)
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *(origin.host for origin in ORIGINS)]
ROOT_URLCONF = "esep.config.urls"
WSGI_APPLICATION = "esep.config.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth.account",
    "allauth.mfa",
    "esep.kernel.apps.KernelConfig",
    "esep.community.apps.CommunityConfig",
    "esep.compliance.apps.ComplianceConfig",
    "esep.records.apps.RecordsConfig",
    "esep.meetings.apps.MeetingsConfig",
    "esep.appeals.apps.AppealsConfig",
    "esep.council.apps.CouncilConfig",
    "esep.finance.apps.FinanceConfig",
    "esep.publications.apps.PublicationsConfig",
    "esep.reports.apps.ReportsConfig",
    "esep.search.apps.SearchConfig",
    "esep.subscriptions.apps.SubscriptionsConfig",
    "esep.portal",
    "esep.workspace.apps.WorkspaceConfig",
    "csp",
]
DATABASES = {"default": read_database(os.environ.get("DATABASE_URL", ""), data=DATA)}
# The cache holds what throttles count. It lies in the database, so that all processes count together, also after a
# restart; when it is full, what has expired goes first.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "esep_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
# Bytes of files kept as documents and evidence, by municipality and digest.
FILES = DATA / "files"
# Whole public answers kept in each process, in bytes; with 0 every page is drawn anew.
KEPT_ANSWERS_BYTES = 32 * 1024 * 1024
# Meetings whose facts are kept read and judged in each process, while no fact of theirs is another.
KEPT_RESULTS = 64
DEMONSTRATION_DAY = AS_OF if os.environ.get("ESEP_DEMO") else None
OWNER_DATABASE_URL = os.environ.get("ESEP_OWNER_DATABASE_URL", "")
BACKUP = os.environ.get("ESEP_BACKUP", "")
BACKUP_SECONDS = read_seconds(os.environ.get("ESEP_BACKUP_SECONDS", ""), name="ESEP_BACKUP_SECONDS", default=3600)

# Mail. What is sent waits in the outbox until `esep worker` sends it.
MAIL = read_mail(os.environ.get("ESEP_MAIL", ""))
EMAIL_BACKEND, EMAIL_HOST, EMAIL_PORT, EMAIL_TIMEOUT = MAIL.backend, MAIL.host, MAIL.port, 30
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.starttls, MAIL.tls
DEFAULT_FROM_EMAIL = MAIL.sender

# Accounts. Signing in is asked of the table of accounts alone; what an account may do, of its roles.
AUTH_USER_MODEL = "kernel.Account"
AUTHENTICATION_BACKENDS = ["esep.workspace.accounts.backend.AccountBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("login", "full_name")},
    },
]
SESSION_ENGINE = "esep.kernel.sessions"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
LOGIN_URL = "sign-in"

# The steps of signing in are allauth's; nobody signs up, and there is no e-mail (decision 16). Wrong attempts: five in
# a quarter of an hour for a login or a second step, a hundred for an address, which a whole village may share.
ACCOUNT_ADAPTER = "esep.workspace.accounts.adapter.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_RATE_LIMITS = {"login_failed": "5/15m/key,100/15m/ip"}
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
# The server of the installation's only proxy says who asks; without one, whoever is connected asks.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if HTTPS else 0
MFA_ADAPTER = "esep.workspace.accounts.adapter.FactorAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RATE_LIMITS = {"webauthn_login": "30/m/ip"}
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_SUPPORTED_TYPES = ["recovery_codes", "totp", "webauthn"]
MFA_TOTP_ISSUER = "Esep"
# The clocks of a phone and of an office's computer may differ by half a minute.
MFA_TOTP_TOLERANCE = 1

MIDDLEWARE = [
    "esep.config.reference.Referenced",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "esep.config.headers.ProtectiveHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "esep.workspace.accounts.presence.Presence",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "esep.config.reference.reference_of",
                "esep.portal.language.language_links",
                "esep.portal.navigation.page_links",
                "esep.portal.invented.invented",
            ]
        },
    }
]

# Languages, days and numbers. Kyrgyz is the language of the regulation and has no prefix in addresses.
LANGUAGE_CODE = "ky"
LANGUAGES = [("ky", _("Kyrgyz")), ("ru", _("Russian")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
FORMAT_MODULE_PATH = "esep.config.formats"
USE_THOUSAND_SEPARATOR = True
TIME_ZONE = "Asia/Bishkek"
USE_TZ = True

# Static files carry a digest of their content in the name, so that a browser may keep them for ever.
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}

# Whatever is sent to whatever address: its files are kept in memory, and too large a request is not read.
FILE_UPLOAD_HANDLERS = ["esep.portal.check.upload.MemoryOnly"]
# The minutes of a meeting are one form: 400 speeches are 2,000 fields, and a Cyrillic letter is sent as six signs. What
# is longer still than these has a page that says so; below it a form says itself which text is too long, and keeps it.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024

# Pages load only their own style and pictures, run no script and stand in no frame.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF],
        "style-src": [SELF],
        "upgrade-insecure-requests": HTTPS,
    }
}
CSRF_FAILURE_VIEW = "esep.config.stale.stale_form"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_HTTPONLY = True

# Over plain http Django sends no Strict-Transport-Security, whatever stands here.
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_SSL_REDIRECT = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # sibling subdomains of a municipality are not ours to force to https
    "security.W021",  # nor is the preload list of browsers, for the same reason
]
