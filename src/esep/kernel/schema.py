"""Guards that live in the database itself, as migration operations: row-level security and append-only tables.

They hold against our own mistakes and against whoever opens the database by hand. PostgreSQL knows both; SQLite knows
triggers, and a village's single file holds one office's records.
"""

from abc import ABC, abstractmethod
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

POSTGRESQL = "postgresql"

DIFFERS = "IS DISTINCT FROM"

OWN = "municipality_id = nullif(current_setting('esep.municipality', true), '')::bigint"
PUBLIC = "current_setting('esep.public', true) = 'on'"
OWN_ROLES = "account_id = nullif(current_setting('esep.account', true), '')::bigint"


class Guard(Operation, ABC):
    """SQL that changes no model, by engine."""

    reduces_to_sql = True
    reversible = True

    @abstractmethod
    def forwards(self, vendor: str) -> tuple[str, ...]:
        """The statements that put the guard in place on an engine."""

    @abstractmethod
    def backwards(self, vendor: str) -> tuple[str, ...]:
        """The statements that take it away again."""

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Models stay as they are."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        for statement in self.forwards(schema_editor.connection.vendor):
            schema_editor.execute(statement, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        for statement in self.backwards(schema_editor.connection.vendor):
            schema_editor.execute(statement, params=None)


class RowSecurity(Guard):
    """Let a table show and take only rows of the municipality in scope, even to its owner.

    ``public`` opens it for reading to the scope of public pages; ``own_roles`` opens rows of one account to itself.
    """

    def __init__(self, table: str, *, public: bool = False, own_roles: bool = False) -> None:
        self.table = table
        self.public = public
        self.own_roles = own_roles

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("RowSecurity", [self.table], {"public": self.public, "own_roles": self.own_roles})

    def describe(self) -> str:
        return f"row-level security of {self.table}"

    def forwards(self, vendor: str) -> tuple[str, ...]:
        if vendor != POSTGRESQL:
            return ()
        statements = [
            f"ALTER TABLE {self.table} ENABLE ROW LEVEL SECURITY",
            f"ALTER TABLE {self.table} FORCE ROW LEVEL SECURITY",
            f"CREATE POLICY own ON {self.table} USING ({OWN}) WITH CHECK ({OWN})",
        ]
        if self.public:
            statements.append(f"CREATE POLICY public_all ON {self.table} FOR SELECT USING ({PUBLIC})")
        if self.own_roles:
            statements.append(f"CREATE POLICY own_roles ON {self.table} FOR SELECT USING ({OWN_ROLES})")
        return tuple(statements)

    def backwards(self, vendor: str) -> tuple[str, ...]:
        if vendor != POSTGRESQL:
            return ()
        return (
            f"DROP POLICY IF EXISTS own_roles ON {self.table}",
            f"DROP POLICY IF EXISTS public_all ON {self.table}",
            f"DROP POLICY own ON {self.table}",
            f"ALTER TABLE {self.table} NO FORCE ROW LEVEL SECURITY",
            f"ALTER TABLE {self.table} DISABLE ROW LEVEL SECURITY",
        )


class Emptied(Guard):
    """Empty a table that is computed from others, whose rows lack what a new column says; it is filled when first read.

    Row-level security hides rows from a DELETE of the tables' owner, and not from this.
    """

    def __init__(self, table: str) -> None:
        self.table = table

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("Emptied", [self.table], {})

    def describe(self) -> str:
        return f"{self.table} is computed anew"

    def forwards(self, vendor: str) -> tuple[str, ...]:
        return (f"TRUNCATE {self.table}" if vendor == POSTGRESQL else f"DELETE FROM {self.table}",)

    def backwards(self, vendor: str) -> tuple[str, ...]:
        return self.forwards(vendor)


class AppendOnly(Guard):
    """Refuse to change or delete rows of a table; with ``columns``, only those must stay as they were written.

    Those that are ``erasable`` may be emptied, and nothing else be written into them.
    """

    def __init__(self, table: str, *, columns: tuple[str, ...] = (), erasable: tuple[str, ...] = ()) -> None:
        self.table = table
        self.columns = columns
        self.erasable = erasable

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        given = {"erasable": self.erasable} if self.erasable else {}
        return ("AppendOnly", [self.table], {"columns": self.columns, **given})

    def describe(self) -> str:
        return f"nothing of {self.table} is changed or deleted"

    def forwards(self, vendor: str) -> tuple[str, ...]:
        words = f"{self.table} is append-only"
        if vendor != POSTGRESQL:
            changed = _changed(self.columns, self.erasable, differs="IS NOT")
            return (
                f"CREATE TRIGGER {self.table}_no_update BEFORE UPDATE ON {self.table} "
                f"{f'WHEN {changed} ' if changed else ''}BEGIN SELECT RAISE(ABORT, '{words}'); END",
                f"CREATE TRIGGER {self.table}_no_delete BEFORE DELETE ON {self.table} "
                f"BEGIN SELECT RAISE(ABORT, '{words}'); END",
            )
        changed = _changed(self.columns, self.erasable, differs=DIFFERS)
        each = f"FOR EACH ROW WHEN ({changed})" if changed else "FOR EACH STATEMENT"
        return (
            f"CREATE FUNCTION {self.table}_append_only() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{words}' USING ERRCODE = 'restrict_violation'; END $$",
            f"CREATE TRIGGER {self.table}_no_update BEFORE UPDATE ON {self.table} {each} "
            f"EXECUTE FUNCTION {self.table}_append_only()",
            f"CREATE TRIGGER {self.table}_no_delete BEFORE DELETE OR TRUNCATE ON {self.table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {self.table}_append_only()",
        )

    def backwards(self, vendor: str) -> tuple[str, ...]:
        on = f" ON {self.table}" if vendor == POSTGRESQL else ""
        dropped = [f"DROP TRIGGER {self.table}_no_update{on}", f"DROP TRIGGER {self.table}_no_delete{on}"]
        if vendor == POSTGRESQL:
            dropped.append(f"DROP FUNCTION {self.table}_append_only()")
        return tuple(dropped)


class Final(Guard):
    """Refuse to change rows whose ``column`` holds one of ``values``: what ended so stays so.

    With ``erasable``, these columns can still be emptied, and nothing else be written into them; ``fixed`` are all the
    others.
    """

    def __init__(
        self,
        table: str,
        *,
        column: str,
        values: tuple[str, ...],
        fixed: tuple[str, ...] = (),
        erasable: tuple[str, ...] = (),
    ) -> None:
        self.table = table
        self.column = column
        self.values = values
        self.fixed = fixed
        self.erasable = erasable

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        given = {"fixed": self.fixed, "erasable": self.erasable} if self.erasable else {}
        return ("Final", [self.table], {"column": self.column, "values": self.values, **given})

    def describe(self) -> str:
        return f"the end of a row of {self.table} is final"

    def forwards(self, vendor: str) -> tuple[str, ...]:
        words = f"{self.table}: {self.column} is final"
        ended = f"OLD.{self.column} IN ({', '.join(repr(value) for value in self.values)})"
        if self.erasable:
            differs = DIFFERS if vendor == POSTGRESQL else "IS NOT"
            ended = f"{ended} AND ({_changed(self.fixed, self.erasable, differs=differs)})"
        if vendor != POSTGRESQL:
            return (
                f"CREATE TRIGGER {self.table}_final BEFORE UPDATE ON {self.table} WHEN {ended} "
                f"BEGIN SELECT RAISE(ABORT, '{words}'); END",
            )
        return (
            f"CREATE FUNCTION {self.table}_is_final() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{words}' USING ERRCODE = 'restrict_violation'; END $$",
            f"CREATE TRIGGER {self.table}_final BEFORE UPDATE ON {self.table} FOR EACH ROW WHEN ({ended}) "
            f"EXECUTE FUNCTION {self.table}_is_final()",
        )

    def backwards(self, vendor: str) -> tuple[str, ...]:
        if vendor != POSTGRESQL:
            return (f"DROP TRIGGER {self.table}_final",)
        return (f"DROP TRIGGER {self.table}_final ON {self.table}", f"DROP FUNCTION {self.table}_is_final()")


class Lifted(Guard):
    """Take another guard away: so that its table can be altered, or before one that says more."""

    def __init__(self, guard: Guard) -> None:
        self.guard = guard

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("Lifted", [self.guard], {})

    def describe(self) -> str:
        return f"not any more: {self.guard.describe()}"

    def forwards(self, vendor: str) -> tuple[str, ...]:
        return self.guard.backwards(vendor)

    def backwards(self, vendor: str) -> tuple[str, ...]:
        return self.guard.forwards(vendor)


class Chained(Guard):
    """Let a journal grow only at its tip: the next number, over the hash of the last entry."""

    def __init__(self, table: str) -> None:
        self.table = table

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("Chained", [self.table], {})

    def describe(self) -> str:
        return f"{self.table} grows only at its tip"

    def forwards(self, vendor: str) -> tuple[str, ...]:
        words = f"{self.table} grows only at its tip"
        tip = (
            f"SELECT 1 FROM {self.table} AS last WHERE last.municipality_id = NEW.municipality_id"
            " AND last.number = NEW.number - 1 AND last.hash = NEW.previous"
        )
        if vendor != POSTGRESQL:
            return (
                f"CREATE TRIGGER {self.table}_chained BEFORE INSERT ON {self.table} "
                f"WHEN NEW.number > 1 AND NOT EXISTS ({tip}) BEGIN SELECT RAISE(ABORT, '{words}'); END",
            )
        return (
            f"CREATE FUNCTION {self.table}_at_tip() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN IF NEW.number > 1 AND NOT EXISTS ({tip}) THEN RAISE EXCEPTION '{words}' "
            "USING ERRCODE = 'restrict_violation'; END IF; RETURN NEW; END $$",
            f"CREATE TRIGGER {self.table}_chained BEFORE INSERT ON {self.table} "
            f"FOR EACH ROW EXECUTE FUNCTION {self.table}_at_tip()",
        )

    def backwards(self, vendor: str) -> tuple[str, ...]:
        if vendor != POSTGRESQL:
            return (f"DROP TRIGGER {self.table}_chained",)
        return (f"DROP TRIGGER {self.table}_chained ON {self.table}", f"DROP FUNCTION {self.table}_at_tip()")


def _changed(fixed: tuple[str, ...], erasable: tuple[str, ...], *, differs: str) -> str:
    """The condition that a row becomes another one in some columns; empty where none are named."""
    return " OR ".join(
        (
            *(f"OLD.{column} {differs} NEW.{column}" for column in fixed),
            *(f"(OLD.{column} {differs} NEW.{column} AND NEW.{column} <> '')" for column in erasable),
        )
    )
