"""What the role that serves may do on PostgreSQL. It owns nothing, so that row-level security binds it."""

from django.db import connection
from psycopg import sql

APPEND_ONLY = ("kernel_journalentry", "kernel_journalsubject", "kernel_factcase")
UNSEEN = ("search_public_words", "search_staff_words")
"""Tables without row-level security, which only the owner's functions read."""


def grant_to(role: str) -> None:
    """Let ``role`` use every table, and only add to those that grow. Run by the owner after migrations."""
    name = sql.Identifier(role)
    statements = [
        sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(name),
        sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}").format(name),
        sql.SQL("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {}").format(name),
        sql.SQL("REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {}").format(name),
        *(sql.SQL("REVOKE UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(table), name) for table in APPEND_ONLY),
    ]
    with connection.cursor() as cursor:
        # Tables of an earlier version have no such indexes.
        cursor.execute("SELECT tablename FROM pg_tables WHERE tablename = ANY(%s)", [list(UNSEEN)])
        statements += [
            sql.SQL("REVOKE ALL ON {} FROM {}").format(sql.Identifier(table), name) for (table,) in cursor.fetchall()
        ]
        for statement in statements:
            cursor.execute(statement)
