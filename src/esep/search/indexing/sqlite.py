"""A full-text table without content. Its row numbers hold the standing of an entry before its key, so that what comes
first is met first.
"""

from esep.search.indexing import BODY, KEY_BITS, MARK, TITLE

PREFIXES = "3 4 5 6 7 8 9"
"""Letters of beginnings, that one among them, which SQLite finds as quickly as words."""

EACH = (("title_words", TITLE), ("body_words", BODY), ("marks", MARK))


def made(table: str, *, name: str) -> tuple[str, ...]:
    """The statements that make the index of a table and let it follow."""
    words = f"{name}_words"
    put = f"INSERT INTO {words}(rowid, words) VALUES ({_said('NEW')});"
    take = f"INSERT INTO {words}({words}, rowid, words) VALUES ('delete', {_said('OLD')});"
    columns = "id, standing, title_words, body_words, marks"
    return (
        f"CREATE VIRTUAL TABLE {words} USING fts5(words, content='', tokenize='ascii', prefix='{PREFIXES}')",
        f"CREATE TRIGGER {name}_added AFTER INSERT ON {table} BEGIN {put} END",
        f"CREATE TRIGGER {name}_changed AFTER UPDATE OF {columns} ON {table} BEGIN {take} {put} END",
        f"CREATE TRIGGER {name}_gone AFTER DELETE ON {table} BEGIN {take} END",
    )


def unmade(*, name: str) -> tuple[str, ...]:
    """The statements that take it away again."""
    return (*(f"DROP TRIGGER {name}_{when}" for when in ("added", "changed", "gone")), f"DROP TABLE {name}_words")


def _said(row: str) -> str:
    every = " || ' ' || ".join(f"'{prefix}' || replace({row}.{column}, ' ', ' {prefix}')" for column, prefix in EACH)
    return f"({row}.standing << {KEY_BITS}) + {row}.id, {every}"
