"""Which tables are kept in a backup, and which are made anew."""

FORGOTTEN = ("django_session", "esep_cache")
"""Who was signed in then need not be signed in now, and whose sign-in was slowed down need not be."""
REMADE = frozenset(
    {
        # Made by migrating.
        "django_migrations",
        "django_content_type",
        "auth_permission",
        "auth_group",
        "auth_group_permissions",
        *FORGOTTEN,
    }
)
JOURNAL = "kernel_journalentry"
PLACES = "kernel_municipality"
MIGRATIONS = "django_migrations"
