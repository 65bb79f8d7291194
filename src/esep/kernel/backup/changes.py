"""Whether anything was written since: a mark that moves with every change of the database."""

from django.db import connection


def mark() -> str:
    """The database's own mark of its last change; another one, on this connection, means that something may have been
    written, the same one that nothing was.

    Whoever asks must not write in between: SQLite tells a connection of the changes of others.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # What has been committed by anybody who wrote; readers leave it as it is.
            cursor.execute("SELECT pg_current_snapshot()::text")
            return str(cursor.fetchone()[0])
        cursor.execute("PRAGMA data_version")
        return f"{id(connection.connection)} {cursor.fetchone()[0]}"
