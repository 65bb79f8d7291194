"""Whose records the present work may touch: one municipality, or what is public everywhere.

Every query of a municipality's table is narrowed to the scope, and one without a scope fails. PostgreSQL is told the
scope too and holds to it by itself (row-level security); the narrowing here is the first lock, that one the second.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db import connection


class NoScope(RuntimeError):
    """A query before anybody said whose records it may see: a mistake of ours, never answered with everything."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A municipality; or, with none, what is public in all of them, for reading. ``account`` sees its own roles."""

    municipality: int | None = None
    public: bool = False
    account: int | None = None


NOWHERE = Scope()

_scope: ContextVar[Scope | None] = ContextVar("scope", default=None)


def current() -> Scope:
    """The scope of the present work. Raises :class:`NoScope`."""
    scope = _scope.get()
    if scope is None:
        raise NoScope("say whose records: scope.of(municipality) or scope.public_all()")
    return scope


def present() -> Scope:
    """The scope of the present work; where nobody said one, that in which no table of a municipality answers."""
    return _scope.get() or NOWHERE


def municipality() -> int:
    """The municipality in scope. Raises NoScope when the scope is none, or wider than one."""
    scope = current()
    if scope.municipality is None:
        raise NoScope("this belongs to one municipality: scope.of(municipality)")
    return scope.municipality


@contextmanager
def of(place: int) -> Iterator[None]:
    """Work inside one municipality."""
    with _entered(Scope(municipality=place)):
        yield


@contextmanager
def public_all() -> Iterator[None]:
    """Read what is public in every municipality: public pages, the overseer, the daily heads."""
    with _entered(Scope(public=True)):
        yield


@contextmanager
def own(account: int) -> Iterator[None]:
    """Read where an account holds roles, before a municipality is chosen."""
    with _entered(Scope(account=account)):
        yield


@contextmanager
def supposed(scope: Scope) -> Iterator[None]:
    """Make a query as it is made in a scope. The database is not told, so nothing may be asked meanwhile."""
    token = _scope.set(scope)
    try:
        yield
    finally:
        _scope.reset(token)


@contextmanager
def _entered(scope: Scope) -> Iterator[None]:
    token = _scope.set(scope)
    before = token.old_value if isinstance(token.old_value, Scope) else None
    try:
        _tell(scope)
        yield
    finally:
        _scope.reset(token)
        _tell(before)


def _tell(scope: Scope | None) -> None:
    """Tell PostgreSQL. A transaction that has already failed forgets it by itself when it is rolled back."""
    if connection.vendor != "postgresql" or (connection.in_atomic_block and connection.needs_rollback):
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('esep.municipality', %s, false), set_config('esep.public', %s, false),"
            " set_config('esep.account', %s, false)",
            [
                str(scope.municipality or "") if scope else "",
                "on" if scope and scope.public else "",
                str(scope.account or "") if scope else "",
            ],
        )
