"""Which tables are kept in a backup, and which are made anew."""

FORGOTTEN = ("django_session", "esep_cache")
"""Who was signed in then need not be signed in now, and whose sign-in was slowed down need not be."""
WORDS = ("search_public_words", "search_staff_words")
"""Indexes of words: whatever writes an entry writes them too, and on SQLite they come with the file."""
REMADE = frozenset(
    {
        # Made by migrating.
        "django_migrations",
        "django_content_type",
        "auth_permission",
        "auth_group",
        "auth_group_permissions",
        *FORGOTTEN,
        *WORDS,
        *(f"{name}_{part}" for name in WORDS for part in ("config", "data", "docsize", "idx")),
    }
)
JOURNAL = "kernel_journalentry"
PLACES = "kernel_municipality"
MIGRATIONS = "django_migrations"
