"""A table of vectors, and a function of the owner that answers with keys for the municipality in scope.

PostgreSQL cannot tell by itself how to go about a question: of what begins with some letters it guesses how often that
is, and guesses too much. So the function tries. It looks through the newest as long as enough of them fit; where too
few do, the words are rare enough to be looked up, and what has them to be put in order.

Where one municipality is asked, its words begin with its key: what a beginning costs to be looked up must not grow with
the neighbours that use the same words. Public words lie there a second time as they are, for all municipalities
together.
"""

from collections.abc import Iterable

from esep.kernel.schema import OWN, PUBLIC
from esep.search.indexing import ANYWHERE, MARK, PAIRS, TITLE

HERE, EVERYWHERE = "here", "everywhere"
"""The columns of words: those that begin with the key of their municipality, and those that are as they are."""

OF_PLACE = "NEW.municipality_id || '_' || "
"""What the words of a municipality begin with, before anything else."""

FOUND = "titled text, wanted text, low integer, high integer, most integer, past integer"
"""What is asked: what comes first, all that is wanted, between which standings, how many keys, after how many."""

TRIED = 60
"""Entries that are looked through before it is judged whether that is the way."""

RARE = 15
"""One fitting entry among so many is rare: that is where looking words up becomes the quicker way."""

MOST_LOOKED = 2000
"""Entries that are looked through at most; the words of each lie apart from its row."""

ORDERED = "ORDER BY standing DESC, entry DESC"
SECURE = "SECURITY DEFINER SET search_path = public, pg_temp"


def made(table: str, *, name: str, public: bool) -> tuple[str, ...]:
    """The statements that make the index of a table and let it follow; ``public`` as in its row security."""
    words = f"{name}_words"
    columns = _columns(public=public)
    return (
        f"CREATE TABLE {words} (entry bigint PRIMARY KEY, municipality_id bigint NOT NULL, "
        f"standing integer NOT NULL, {', '.join(f'{column} tsvector NOT NULL' for column in columns)})",
        # Apart from its row and not packed: rows that were looked up are put in order without their words.
        *(f"ALTER TABLE {words} ALTER COLUMN {column} SET STORAGE EXTERNAL" for column in columns),
        *(
            f"CREATE INDEX {words}_{column} ON {words} USING gin ({column}) WITH (fastupdate = off)"
            for column in columns
        ),
        f"CREATE INDEX {words}_standing ON {words} (municipality_id, standing DESC, entry DESC)",
        *((f"CREATE INDEX {words}_standing_everywhere ON {words} (standing DESC, entry DESC)",) if public else ()),
        f"CREATE FUNCTION {name}_follow() RETURNS trigger LANGUAGE plpgsql {SECURE} AS $$ BEGIN "
        f"IF TG_OP <> 'INSERT' THEN DELETE FROM {words} WHERE entry = OLD.id; END IF; "
        f"IF TG_OP <> 'DELETE' THEN INSERT INTO {words} VALUES ({_row(columns)}); END IF; "
        "RETURN NULL; END $$",
        f"CREATE TRIGGER {name}_follow AFTER INSERT OR UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {name}_follow()",
        _found(name, public=public),
    )


def remade(table: str, *, name: str, public: bool) -> tuple[str, ...]:
    """The statements that make it anew, with the words of the entries that there are."""
    return (
        *unmade(table, name=name),
        *made(table, name=name, public=public),
        # Its owner sees the rows of all municipalities for once.
        f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY",
        f"INSERT INTO {name}_words SELECT {_row(_columns(public=public))} FROM {table} AS new",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    )


def unmade(table: str, *, name: str) -> tuple[str, ...]:
    """The statements that take it away again."""
    return (
        f"DROP TRIGGER {name}_follow ON {table}",
        f"DROP FUNCTION {name}_follow()",
        f"DROP FUNCTION {name}_found({FOUND})",
        f"DROP TABLE {name}_words",
    )


def _columns(*, public: bool) -> tuple[str, ...]:
    return (HERE, EVERYWHERE) if public else (HERE,)


def _row(columns: Iterable[str]) -> str:
    """What is kept of an entry."""
    vectors = (f"({_vector(OF_PLACE if column == HERE else '')})::tsvector" for column in columns)
    return ", ".join(("NEW.id", "NEW.municipality_id", "NEW.standing", *vectors))


def _vector(whose: str) -> str:
    """An entry as a tsvector is written, each word after ``whose``.

    Never by PostgreSQL's own reading of texts, which knows numbers, hosts and hyphens of its own. The body stands one
    place apart from the title, so that no phrase goes over it.
    """
    after_title = "cardinality(string_to_array(NEW.title_words, ' ')) + 1"
    parts = (
        _lexemes("title_words", f"{whose}'{TITLE}'", pair=f"{whose}'{PAIRS[TITLE]}'"),
        _lexemes("title_words", f"{whose}'{ANYWHERE}'", pair=f"{whose}'{PAIRS[ANYWHERE]}'"),
        _lexemes("body_words", f"{whose}'{ANYWHERE}'", pair=f"{whose}'{PAIRS[ANYWHERE]}'", after=after_title),
        _lexemes("marks", f"{whose}'{MARK}'"),
    )
    return " || ' ' || ".join(parts)


def _lexemes(column: str, prefix: str, *, pair: str = "", after: str = "0") -> str:
    """The words of a column with their places, and each pair of neighbours."""
    pairs = f" || coalesce(' ' || {pair} || word || '_' || next, '')" if pair else ""
    return (
        f"coalesce((SELECT string_agg({prefix} || word || ':' || least(place + {after}, 16383){pairs}, ' ') FROM "
        "(SELECT word, place, lead(word) OVER (ORDER BY place) AS next FROM "
        f"unnest(string_to_array(NEW.{column}, ' ')) WITH ORDINALITY AS one(word, place) WHERE word <> '') AS two), '')"
    )


def _found(name: str, *, public: bool) -> str:
    """The function that answers. In the scope of public pages it looks at the public table of all municipalities."""
    own = OWN.partition(" = ")[2]
    nowhere = f"own IS NULL AND NOT coalesce({PUBLIC}, false)" if public else "own IS NULL"
    vector = f"CASE WHEN own IS NULL THEN '{EVERYWHERE}' ELSE '{HERE}' END" if public else f"'{HERE}'"
    rows = f"FROM {name}_words WHERE %sstanding BETWEEN %s AND %s"
    return f"""
CREATE FUNCTION {name}_found({FOUND}) RETURNS SETOF bigint LANGUAGE plpgsql STABLE {SECURE}
SET jit = off SET enable_indexscan = on SET enable_seqscan = on AS $$
DECLARE
  own bigint := {own};
  whose text := CASE WHEN own IS NULL THEN '' ELSE format('municipality_id = %s AND ', own) END;
  vector text := {vector};
  keys bigint[] := '{{}}';
  fitting bigint[];
  question text;
  need integer;
  rare integer;
  seen integer;
  one record;
BEGIN
  IF {nowhere} THEN RETURN; END IF;
  FOREACH question IN ARRAY ARRAY[titled, wanted] LOOP
    need := past + most - cardinality(keys);
    EXIT WHEN need <= 0;
    rare := greatest(1, least({RARE}, {MOST_LOOKED} / need));
    fitting := '{{}}';
    seen := 0;
    PERFORM set_config('enable_indexscan', 'on', true), set_config('enable_seqscan', 'on', true);
    FOR one IN EXECUTE format(
      'SELECT entry, %s @@ %L::tsquery AND entry <> ALL (%L::bigint[]) AS fits {rows} {ORDERED} LIMIT %s',
      vector, question, keys, whose, low, high, greatest({TRIED}, rare * need)
    ) LOOP
      seen := seen + 1;
      IF one.fits THEN fitting := fitting || one.entry; END IF;
      EXIT WHEN cardinality(fitting) = need OR (seen >= {TRIED} AND seen > rare * cardinality(fitting));
    END LOOP;
    IF cardinality(fitting) < need AND seen >= {TRIED} THEN
      PERFORM set_config('enable_indexscan', 'off', true), set_config('enable_seqscan', 'off', true);
      EXECUTE format(
        'SELECT ARRAY(SELECT entry {rows} AND %s @@ %L::tsquery AND entry <> ALL (%L::bigint[]) '
        '{ORDERED} LIMIT %s)',
        whose, low, high, vector, question, keys, need
      ) INTO fitting;
    END IF;
    keys := keys || fitting;
  END LOOP;
  RETURN QUERY SELECT unnest(keys[past + 1 : past + most]);
END $$"""
