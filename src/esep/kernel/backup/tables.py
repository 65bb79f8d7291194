"""Which tables are kept in a backup, and which are made anew."""

REMADE = frozenset(
    {
        # Made by migrating.
        "django_migrations",
        "django_content_type",
        "auth_permission",
        "auth_group",
        "auth_group_permissions",
        # Who was signed in then need not be signed in now.
        "django_session",
    }
)
JOURNAL = "kernel_journalentry"
PLACES = "kernel_municipality"
MIGRATIONS = "django_migrations"
