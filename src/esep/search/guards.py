"""The engines' own indexes of words, kept by triggers: whatever writes an entry, also a restore, keeps them right.

On SQLite it is a full-text table without content; its row numbers hold the standing of an entry before its key, so that
what comes first is met first. On PostgreSQL row-level security would keep every full-text index from being used: the
operator is not known to be leak-proof. So the words lie in a table that nobody but its owner reads, and a function of
the owner answers with keys, for the municipality in scope, or for all of the public table in the scope of public pages.
"""

from typing import Any

from esep.kernel.schema import OWN, POSTGRESQL, PUBLIC, Guard

TITLE, BODY, MARK = "t", "b", "m"
"""What words of titles, of bodies and marks begin with, so that the engines count each by itself."""

PAIRS = {TITLE: "u", BODY: "c"}
"""What pairs of neighbours begin with on PostgreSQL: it can look up a pair, and then has few phrases to compare."""

FOUND = "wanted text, low integer, high integer, most integer, past integer"
"""What PostgreSQL is asked: the words, between which standings, how many keys, after how many."""

LOOKED = 10
"""How many entries are looked through for each that is wanted, before the words are looked up."""

ORDERED = "ORDER BY standing DESC, entry DESC"

PREFIXES = "3 4 5 6 7 8 9"
"""Letters of beginnings, that one among them, which SQLite finds as quickly as words."""

KEY_BITS = 46
"""Bits of a row number on SQLite that hold the key of the entry; the standing lies above them."""


class WordIndex(Guard):
    """Keep an index of the words of a table of entries, named ``<name>_words``; ``public`` as in its row security."""

    def __init__(self, table: str, *, name: str, public: bool = False) -> None:
        self.table = table
        self.name = name
        self.public = public

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("WordIndex", [self.table], {"name": self.name, "public": self.public})

    def describe(self) -> str:
        return f"an index of the words of {self.table}"

    def forwards(self, vendor: str) -> tuple[str, ...]:
        return self._postgresql() if vendor == POSTGRESQL else self._sqlite()

    def backwards(self, vendor: str) -> tuple[str, ...]:
        if vendor != POSTGRESQL:
            triggers = tuple(f"DROP TRIGGER {self.name}_{when}" for when in ("added", "changed", "gone"))
            return (*triggers, f"DROP TABLE {self.name}_words")
        return (
            f"DROP TRIGGER {self.name}_follow ON {self.table}",
            f"DROP FUNCTION {self.name}_follow()",
            f"DROP FUNCTION {self.name}_found({FOUND})",
            f"DROP TABLE {self.name}_words",
        )

    def _sqlite(self) -> tuple[str, ...]:
        words = f"{self.name}_words"

        def said(row: str) -> str:
            each = (("title_words", TITLE), ("body_words", BODY), ("marks", MARK))
            every = " || ' ' || ".join(
                f"'{prefix}' || replace({row}.{column}, ' ', ' {prefix}')" for column, prefix in each
            )
            return f"({row}.standing << {KEY_BITS}) + {row}.id, {every}"

        def put(row: str) -> str:
            return f"INSERT INTO {words}(rowid, words) VALUES ({said(row)});"

        def take(row: str) -> str:
            return f"INSERT INTO {words}({words}, rowid, words) VALUES ('delete', {said(row)});"

        columns = "id, standing, title_words, body_words, marks"
        return (
            f"CREATE VIRTUAL TABLE {words} USING fts5(words, content='', tokenize='ascii', prefix='{PREFIXES}')",
            f"CREATE TRIGGER {self.name}_added AFTER INSERT ON {self.table} BEGIN {put('NEW')} END",
            f"CREATE TRIGGER {self.name}_changed AFTER UPDATE OF {columns} ON {self.table} "
            f"BEGIN {take('OLD')} {put('NEW')} END",
            f"CREATE TRIGGER {self.name}_gone AFTER DELETE ON {self.table} BEGIN {take('OLD')} END",
        )

    def _postgresql(self) -> tuple[str, ...]:
        words = f"{self.name}_words"
        secure = "SECURITY DEFINER SET search_path = public, pg_temp"
        planned = "SET jit = off SET enable_indexscan = on SET enable_seqscan = on"
        read = " || ' ' || ".join(
            _vector(column, prefix, pair)
            for column, prefix, pair in (
                ("title_words", TITLE, PAIRS[TITLE]),
                ("body_words", BODY, PAIRS[BODY]),
                ("marks", MARK, ""),
            )
        )
        everywhere = f"ELSIF {PUBLIC} THEN {_answer(words, own=False)} " if self.public else ""
        return (
            f"CREATE TABLE {words} (entry bigint PRIMARY KEY, municipality_id bigint NOT NULL, "
            "standing integer NOT NULL, vector tsvector NOT NULL)",
            # Beside its row, and not packed away elsewhere: it is read wherever the newest are looked through.
            f"ALTER TABLE {words} ALTER COLUMN vector SET STORAGE MAIN",
            f"CREATE INDEX {words}_vector ON {words} USING gin (vector) WITH (fastupdate = off)",
            f"CREATE INDEX {words}_standing ON {words} (municipality_id, standing DESC, entry DESC)",
            *((f"CREATE INDEX {words}_everywhere ON {words} (standing DESC, entry DESC)",) if self.public else ()),
            f"CREATE FUNCTION {self.name}_follow() RETURNS trigger LANGUAGE plpgsql {secure} AS $$ BEGIN "
            f"IF TG_OP <> 'INSERT' THEN DELETE FROM {words} WHERE entry = OLD.id; END IF; "
            f"IF TG_OP <> 'DELETE' THEN INSERT INTO {words} VALUES "
            f"(NEW.id, NEW.municipality_id, NEW.standing, ({read})::tsvector); END IF; "
            "RETURN NULL; END $$",
            f"CREATE TRIGGER {self.name}_follow AFTER INSERT OR UPDATE OR DELETE ON {self.table} "
            f"FOR EACH ROW EXECUTE FUNCTION {self.name}_follow()",
            f"CREATE FUNCTION {self.name}_found({FOUND}) RETURNS SETOF bigint "
            f"LANGUAGE plpgsql STABLE {secure} {planned} AS $$ DECLARE own bigint := {OWN.partition(' = ')[2]}; "
            "keys bigint[]; BEGIN "
            f"IF own IS NOT NULL THEN {_answer(words, own=True)} {everywhere}END IF; END $$",
        )


def _vector(column: str, prefix: str, pair: str) -> str:
    """The words of a column as a tsvector is written, with each pair of neighbours.

    Never by PostgreSQL's own reading of texts, which knows numbers, hosts and hyphens of its own.
    """
    pairs = f" || coalesce(' {pair}' || word || '_' || next, '')" if pair else ""
    return (
        f"coalesce((SELECT string_agg('{prefix}' || word || ':' || least(place, 16383){pairs}, ' ') FROM "
        "(SELECT word, place, lead(word) OVER (ORDER BY place) AS next FROM "
        f"unnest(string_to_array(NEW.{column}, ' ')) WITH ORDINALITY AS one(word, place) WHERE word <> '') AS two), '')"
    )


def _answer(words: str, *, own: bool) -> str:
    """The newest few are looked through; where too few of them fit, the words are rare enough to be looked up.

    PostgreSQL itself cannot tell: of what begins with some letters it guesses how often that is, and guesses too much.
    """
    whose, given = ("municipality_id = %s AND ", "own, ") if own else ("", "")
    newest = f"SELECT entry, vector FROM {words} WHERE {whose}standing BETWEEN %s AND %s {ORDERED} LIMIT %s"
    return (
        "EXECUTE format('SELECT array_agg(entry) FROM (SELECT entry "
        f"FROM ({newest}) AS newest WHERE vector @@ %L::tsquery LIMIT %s) AS fitting', "
        f"{given}low, high, {LOOKED} * (past + most), wanted, past + most) INTO keys; "
        "IF cardinality(keys) = past + most THEN RETURN QUERY SELECT unnest(keys[past + 1 : past + most]); "
        "ELSE PERFORM set_config('enable_indexscan', 'off', true), set_config('enable_seqscan', 'off', true); "
        f"RETURN QUERY EXECUTE format('SELECT entry FROM {words} WHERE {whose}standing BETWEEN %s AND %s "
        f"AND vector @@ %L::tsquery {ORDERED} LIMIT %s OFFSET %s', {given}low, high, wanted, most, past); END IF;"
    )
