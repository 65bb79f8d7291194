"""The demonstration is loaded anew: all old rows and files are gone, all guards stand, and no real record ever goes."""

import re
from pathlib import Path

import pytest
from django.db import DatabaseError, connection
from pytest_django import Settings

from esep.access import OPERATOR, Act
from esep.demonstration import AS_OF
from esep.journeys.demonstration import Loaded, Serving, load, refuse_mixing, reset, resetting
from esep.kernel import scope
from esep.kernel.backup.tables import MIGRATIONS
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.kernel.opening import open_municipality
from esep.kernel.owner import as_owner
from esep.kernel.posting import Delivered, can_send, deliver
from esep.kernel.refusals import Refused
from esep.kernel.storage import store as file_store
from tests.community.min_bulak import MinBulak, opened
from tests.kernel.people import a_municipality, an_account


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading takes seconds and has tests of its own: here a few rows stand for all."""

    def load() -> Loaded:
        return Loaded(opened().place, 0, is_new=True)

    monkeypatch.setattr(resetting, "load", load)


@pytest.fixture
def files(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return Path(settings.FILES)


def rows() -> dict[str, int]:
    """How many rows each table has in an installation of one municipality, without the words of the search.

    SQLite lays its index of them out by what was there before, and PostgreSQL lets nobody read them.
    """
    with connection.cursor() as cursor, scope.of(Municipality.objects.get().pk):
        tables = [table for table in connection.introspection.table_names(cursor) if is_counted(table)]
        counts = {}
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")
            counts[table] = cursor.fetchone()[0]
    return counts


def is_counted(table: str) -> bool:
    """Whether the rows of a table are ours."""
    return table != MIGRATIONS and not re.fullmatch(r"search_\w+_words(_(data|idx|docsize|config|content))?", table)


def visited(built: MinBulak) -> None:
    """What a visitor left: an account and a file."""
    an_account("visitor")
    file_store().write(b"a visitor's file", municipality=built.place.pk)


@pytest.mark.usefixtures("store", "quick")
def test_it_is_as_on_its_first_day_again(files: Path) -> None:
    built = opened()
    fresh = rows()
    visited(built)
    assert rows() != fresh

    loaded = reset()

    assert rows() == fresh
    assert loaded.municipality.pk == 1, "numbers of rows begin anew"
    assert [file for file in files.rglob("*") if file.is_file()] == []


@pytest.mark.usefixtures("store", "quick", "files")
def test_the_journal_is_append_only_afterwards_as_before() -> None:
    opened()

    loaded = reset()

    rewriting = pytest.raises(DatabaseError, match="append-only")
    with as_owner(), scope.of(loaded.municipality.pk), connection.cursor() as cursor, rewriting:
        cursor.execute("DELETE FROM kernel_journalentry")


@pytest.mark.usefixtures("store")
def test_where_loading_fails_everything_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch, files: Path) -> None:
    visited(opened())
    before = rows()

    def fail() -> Loaded:
        raise Refused.because("full", "The disk is full.")

    monkeypatch.setattr(resetting, "load", fail)
    with pytest.raises(Refused, match="full"):
        reset()

    assert rows() == before
    assert len([file for file in files.rglob("*") if file.is_file()]) == 1


@pytest.mark.usefixtures("store", "quick", "files")
def test_real_records_are_never_deleted() -> None:
    a_municipality("kara-oy")
    before = rows()

    with pytest.raises(Refused, match="holds_real_records"):
        reset()

    assert rows() == before


@pytest.mark.django_db
class TestMixing:
    """The invented and the real keep to installations of their own, whichever was there first."""

    def test_the_invented_is_not_opened_beside_the_real(self) -> None:
        a_municipality("kara-oy")

        with pytest.raises(Refused, match="not_empty"):
            opened()
        with pytest.raises(Refused, match="not_empty"):
            load()

    def test_the_real_is_not_opened_beside_the_invented(self) -> None:
        opened()

        with pytest.raises(Refused, match="demonstration"):
            a_municipality("kara-oy")

    def test_the_real_is_not_opened_while_the_clock_stands_still(self, settings: Settings) -> None:
        settings.DEMONSTRATION_DAY = AS_OF

        with pytest.raises(Refused, match="demonstration"):
            open_municipality(Municipality(slug="kara-oy", name_ky="Кара-Ой"), by=OPERATOR)

    def test_a_demonstration_is_not_served_in_earnest(self, settings: Settings) -> None:
        assert refuse_mixing() is Serving.NOTHING_YET
        opened()

        with pytest.raises(Refused, match="demonstration_in_earnest"):
            refuse_mixing()

        settings.DEMONSTRATION_DAY = AS_OF
        assert refuse_mixing() is Serving.DEMONSTRATION

    def test_real_records_are_not_served_while_the_clock_stands_still(self, settings: Settings) -> None:
        a_municipality("kara-oy")
        assert refuse_mixing() is Serving.REAL

        settings.DEMONSTRATION_DAY = AS_OF

        with pytest.raises(Refused, match="real_as_demonstration"):
            refuse_mixing()

    def test_nobody_gets_mail_from_a_demonstration(self, settings: Settings) -> None:
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        built = opened()
        with command(Act.KEEP_MUNICIPALITY, by=built.admin, municipality=built.place.pk) as acting:
            acting.queue(key="one", topic="test", recipient="elder@example.invalid", subject="Эсеп", text="Эсеп")
            acting.mention(built.place.ref)

        assert deliver() == Delivered()

        settings.DEMONSTRATION_DAY = AS_OF
        assert not can_send()
