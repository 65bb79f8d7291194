"""Working as the role that owns the tables: making them, and filling them from a backup. Serving needs no such role."""

from collections.abc import Iterator
from contextlib import contextmanager

import dj_database_url
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.kernel import steps
from esep.kernel.faults import refused
from esep.kernel.refusals import Kind, Refused

OF_ROLE = ("USER", "PASSWORD", "HOST", "PORT")
FORBIDDEN = "42501"
"""PostgreSQL's code for what a role has no right to."""


@contextmanager
def as_owner() -> Iterator[None]:
    """Reach the same database as its owner, where the settings name one; otherwise as always.

    Raises Refused when that role may not do there what owners do.
    """
    url: str = settings.OWNER_DATABASE_URL
    if connection.vendor != "postgresql" or not url:
        with _refused_as_owner():
            yield
        return
    owner, present = dj_database_url.parse(url), connection.settings_dict
    before = {key: present[key] for key in OF_ROLE}
    connection.close()
    try:
        present.update({key: owner.get(key, "") for key in OF_ROLE})
        with _refused_as_owner():
            yield
    finally:
        connection.close()
        present.update(before)


@contextmanager
def _refused_as_owner() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        if FORBIDDEN not in _codes(error):
            raise
        raise Refused.because(
            "no_owner",
            format_lazy(
                _("This role may not make tables in the database, or change them: {role}."),
                role=connection.settings_dict["USER"],
            ),
            remedy=_(
                "ESEP_OWNER_DATABASE_URL names the role that owns the database. "
                "An administrator of PostgreSQL makes it the owner."
            ),
            kind=Kind.FORBIDDEN,
        ) from error


def _codes(error: BaseException | None) -> Iterator[str]:
    """What PostgreSQL called the trouble, however deep in what was made of it."""
    while error is not None:
        yield getattr(error, "sqlstate", None) or ""
        error = error.__cause__ or error.__context__


def prepare() -> int:
    """Make the tables, or bring them up to date, and grant the serving role what it needs.

    Returns how many migrations were carried out. Raises Refused when the tables are those of a newer Esep.
    """
    serving = connection.settings_dict["USER"]
    with refused(), as_owner():
        if steps.carried_out() - steps.known():
            raise Refused.because(
                "tables_newer",
                _("The tables of the database are those of a newer version."),
                remedy=_("Install that version, or a later one."),
            )
        missing = steps.to_do()
        if missing:
            # It reads all that Django knows of migrations, which a process that serves need not keep in memory.
            from esep.kernel.making import each_table_drawn_once

            with each_table_drawn_once():
                call_command("migrate", interactive=False, verbosity=0)
        if connection.vendor == "postgresql" and connection.settings_dict["USER"] != serving:
            # PostgreSQL's own library takes a while to be read, which one office on SQLite need not wait for.
            from esep.kernel.grants import grant_to

            grant_to(serving)
    return len(missing)


def pending() -> bool:
    """Whether there are migrations to carry out. Raises Refused when the database does not answer just now."""
    with refused():
        return bool(steps.to_do())
