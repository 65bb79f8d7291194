"""Backup and restore: nothing acknowledged is missing, nothing damaged is let in, nothing is written over."""

import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import psycopg
import pytest

from esep.kernel.backup.beside import laid_beside
from esep.kernel.backup.manifest import Contents, Manifest
from esep.kernel.backup.reading import Reading, is_backup, read
from esep.kernel.backup.thinning import needed, thin
from esep.kernel.backup.writing import written
from esep.kernel.refusals import Refused
from tests.kernel.installations import ON_POSTGRESQL, Installation, an_installation

pytestmark = pytest.mark.database

ERRAND = "tests.kernel.errand"
NOON = datetime(2026, 9, 13, 6, tzinfo=UTC)
NOTHING = Contents(migrations=(), tables=(), heads=())


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with rows in two municipalities and two files. Tests only read it."""
    with an_installation(tmp_path_factory.mktemp("filled")) as installation:
        installation.run(ERRAND, "open")
        installation.run(ERRAND, "write", "x", 8)
        folder = installation.data / "files" / "1" / "ab"
        folder.mkdir(parents=True)
        (folder / "abcd").write_bytes(b"minutes")
        (folder / "abef").write_bytes(b"")
        (folder / ".half.part").write_bytes(b"min")
        yield installation


@pytest.fixture(scope="module")
def backup(filled: Installation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of it."""
    file = tmp_path_factory.mktemp("backup") / "esep.zip"
    filled.esep("backup", file)
    return file


def rows_of(installation: Installation) -> list[str]:
    """The keys of all rows."""
    return installation.run(ERRAND, "read").stdout.split()


def an_archive(file: Path) -> Path:
    """A small archive with two parts."""
    with written(file) as archive:
        archive.add("files/1", [b"minutes of a meeting, " * 30])
        archive.add("files/2", [b"\0" * 500], packed=False)
        archive.end(NOTHING, engine="sqlite", made_at=NOON)
    return file


def contents_of(archive: Reading) -> dict[str, bytes]:
    """Everything that an archive gives out."""
    found = {}
    for name in archive.names("files"):
        with archive.part(name) as chunks:
            found[name] = b"".join(chunks)
    return found


def test_an_installation_comes_back_whole_elsewhere(filled: Installation, backup: Path, tmp_path: Path) -> None:
    with an_installation(tmp_path / "elsewhere", prepared=False) as elsewhere:
        answer = elsewhere.esep("restore", backup, "--format", "json")

        said = json.loads(answer.stdout)
        assert [(one["municipality"], one["entries"], one["faults"]) for one in said["verified"]] == [
            ("kara-oy", 5, 0),
            ("min-bulak", 5, 0),
        ]
        assert rows_of(elsewhere) == rows_of(filled)
        kept = elsewhere.data / "files" / "1" / "ab"
        assert {file.name: file.read_bytes() for file in kept.iterdir()} == {"abcd": b"minutes", "abef": b""}
        elsewhere.run(ERRAND, "write", "y", 4)
        assert elsewhere.esep("verify").returncode == 0


def test_a_backup_holds_all_that_was_acknowledged_before_it_began_while_others_write(tmp_path: Path) -> None:
    with an_installation(tmp_path / "here") as here:
        here.run(ERRAND, "open")
        writer = here.start(ERRAND, "write", "w")
        assert writer.stdout is not None
        try:
            before = [writer.stdout.readline().strip() for _ in range(25)]
            here.esep("backup", tmp_path / "esep.zip")
            after = [writer.stdout.readline().strip() for _ in range(25)]
        finally:
            writer.kill()
            writer.wait()
            writer.stdout.close()
        with an_installation(tmp_path / "elsewhere", prepared=False) as elsewhere:
            assert elsewhere.esep("restore", tmp_path / "esep.zip").returncode == 0
            restored = rows_of(elsewhere)

    assert all(before)
    assert all(after)
    assert set(before) <= set(restored)


@pytest.mark.skipif(not ON_POSTGRESQL, reason="SQLite has no row-level security")
def test_row_level_security_is_forced_again_after_a_restore(backup: Path, tmp_path: Path) -> None:
    guarded = "SELECT count(*) FROM pg_class WHERE relrowsecurity AND relforcerowsecurity = %s"
    with an_installation(tmp_path, prepared=False) as elsewhere:
        elsewhere.esep("restore", backup)
        with psycopg.connect(elsewhere.environment["DATABASE_URL"]) as server:
            forced, unforced = (server.execute(guarded, [wanted]).fetchone() for wanted in (True, False))

    assert forced is not None
    assert forced[0] > 10
    assert unforced == (0,)


def test_a_restore_writes_over_nothing(filled: Installation, backup: Path) -> None:
    before = rows_of(filled)

    answer = filled.esep("restore", backup, "--lang", "en", check=False)

    assert answer.returncode == 2
    assert "A backup is restored only where nothing is." in answer.stderr
    assert rows_of(filled) == before
    assert (filled.data / "files" / "1" / "ab" / "abcd").read_bytes() == b"minutes"


def test_a_restore_writes_over_no_records_even_without_files(backup: Path, tmp_path: Path) -> None:
    with an_installation(tmp_path) as installation:
        installation.run(ERRAND, "open")
        installation.run(ERRAND, "write", "z", 2)
        before = rows_of(installation)

        assert installation.esep("restore", backup, check=False).returncode == 2

        assert rows_of(installation) == before
        assert not (tmp_path / "files").exists()


def test_a_row_changed_quietly_before_the_backup_is_found_after_the_restore(tmp_path: Path) -> None:
    with an_installation(tmp_path / "here") as here:
        here.run(ERRAND, "open")
        here.run(ERRAND, "write", "x", 2)
        here.run(ERRAND, "change")
        here.esep("backup", tmp_path / "esep.zip")
    with an_installation(tmp_path / "elsewhere", prepared=False) as elsewhere:
        answer = elsewhere.esep("restore", tmp_path / "esep.zip", "--lang", "en", check=False)

    assert answer.returncode == 1
    assert "the row was changed without an entry in the journal" in answer.stdout


def test_a_backup_of_another_engine_or_a_newer_esep_is_refused(backup: Path, tmp_path: Path) -> None:
    with an_installation(tmp_path / "elsewhere", prepared=False) as elsewhere:
        for word, other in (
            (b'"engine": "', b'"engine": "other'),
            (b'"migrations": [', b'"migrations": [ "kernel.9999_new",'),
        ):
            changed = tmp_path / "changed.zip"
            with zipfile.ZipFile(backup) as old, zipfile.ZipFile(changed, "w") as new:
                for name in old.namelist():
                    text = old.read(name)
                    new.writestr(name, text.replace(word, other) if name == "manifest.json" else text)

            answer = elsewhere.esep("restore", changed, "--format", "json", check=False)

            assert json.loads(answer.stderr)[0]["code"] in ("another_engine", "backup_newer")
            assert not (elsewhere.data / "files").exists()


def test_a_backup_into_a_folder_is_named_by_its_moment(filled: Installation, tmp_path: Path) -> None:
    filled.esep("backup", tmp_path)

    (file,) = tmp_path.iterdir()
    assert file.name.startswith("esep-2")
    assert file.stat().st_mode & 0o077 == 0


def test_a_file_that_is_no_backup_is_left_as_it_is(filled: Installation, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear neighbours", "utf-8")

    assert filled.esep("backup", file, check=False).returncode == 2
    assert file.read_text("utf-8") == "Dear neighbours"


def test_whatever_is_damaged_is_refused_or_harmless(tmp_path: Path) -> None:
    whole = an_archive(tmp_path / "whole.zip").read_bytes()
    damaged, random, refused = tmp_path / "damaged.zip", Random(1), 0
    with read(tmp_path / "whole.zip") as archive:
        contents = contents_of(archive)

    for _ in range(400):
        place = random.randrange(len(whole))
        damaged.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << random.randrange(8)]) + whole[place + 1 :])
        given = contents
        try:
            with read(damaged) as archive:
                given = contents_of(archive)
        except Refused:
            refused += 1
        assert given == contents

    assert refused > 250


@pytest.mark.parametrize("length", [0, 1, 300, -1, -100])
def test_a_backup_that_was_cut_off_is_refused(tmp_path: Path, length: int) -> None:
    file = an_archive(tmp_path / "whole.zip")
    file.write_bytes(file.read_bytes()[:length])

    with pytest.raises(Refused), read(file):
        pass


def test_a_part_that_the_manifest_does_not_name_is_refused(tmp_path: Path) -> None:
    file = an_archive(tmp_path / "whole.zip")
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("files/3", b"")

    with pytest.raises(Refused), read(file):
        pass


@pytest.mark.parametrize("name", ["files/../../x", "/x", "files//x", "files\\..\\x"])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with written(tmp_path / "esep.zip") as archive:
        archive.add(name, [b""])
        archive.end(NOTHING, engine="sqlite", made_at=NOON)

    with pytest.raises(Refused), read(tmp_path / "esep.zip"):
        pass


def test_a_backup_that_was_not_finished_leaves_the_earlier_one(tmp_path: Path) -> None:
    file = an_archive(tmp_path / "esep.zip")
    before = file.read_bytes()

    def fail_half_way() -> None:
        with written(file) as archive:
            archive.add("files/1", [b"x"])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()

    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_what_only_looks_like_an_archive_is_no_backup(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("1.jpg", b"")

    assert not is_backup(tmp_path / "photos.zip")
    assert is_backup(an_archive(tmp_path / "esep.zip"))


@pytest.mark.parametrize("text", [b"", b"{}", b"[]", b"null", b'{"form": "esep backup 1"}'])
def test_what_is_no_manifest_is_not_read_as_one(text: bytes) -> None:
    with pytest.raises(ValueError, match="manifest"):
        Manifest.from_json(text)


def test_backups_made_every_minute_thin_out_with_their_age() -> None:
    newest, minutes = datetime(2026, 9, 30, 23, 59, tzinfo=UTC), 60 * 24 * 60

    kept = needed(f"esep-{newest - timedelta(minutes=minute):%Y%m%dT%H%M%SZ}.zip" for minute in range(minutes))

    of_day = Counter(name[: len("esep-20260930")] for name in kept)
    assert (of_day.pop("esep-20260930"), of_day.pop("esep-20260929")) == (60 + 23, 24)
    assert sorted(of_day) == ["esep-20260831", *(f"esep-202609{day:02}" for day in range(1, 29))]
    assert set(of_day.values()) == {1}


def test_only_backups_are_thinned_out(tmp_path: Path) -> None:
    for minute in range(60):
        for second in (0, 30):
            (tmp_path / f"esep-20260930T06{minute:02}{second:02}Z.zip").touch()
    (tmp_path / "letter.txt").touch()

    assert thin(tmp_path) == 60

    assert (tmp_path / "letter.txt").exists()
    assert (tmp_path / "esep-20260930T065930Z.zip").exists()


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A backup with one file beside it."""
    kept = tmp_path / "here" / "minutes"
    kept.parent.mkdir()
    kept.write_bytes(b"minutes of a meeting")
    folder = tmp_path / "usb"
    folder.mkdir()
    outside = laid_beside([("1/ab/minutes", kept)], folder=folder)
    for name in ("one.zip", "two.zip"):
        with written(folder / name) as archive:
            archive.end(NOTHING, engine="sqlite", made_at=NOON, beside=outside)
    return folder


def test_files_beside_are_shared_by_backups_and_given_out_like_those_within(shared: Path) -> None:
    for name in ("one.zip", "two.zip"):
        with read(shared / name) as archive:
            assert contents_of(archive) == {"files/1/ab/minutes": b"minutes of a meeting"}

    assert [file.name for file in (shared / "esep-files").rglob("*") if file.is_file()] == ["minutes"]


def test_a_backup_whose_files_are_missing_or_changed_is_refused(shared: Path) -> None:
    (beside,) = (file for file in (shared / "esep-files").rglob("*") if file.is_file())

    beside.write_bytes(b"minutes of a MEETING")
    with pytest.raises(Refused) as changed, read(shared / "one.zip"):
        pass
    beside.unlink()
    with pytest.raises(Refused) as missing, read(shared / "one.zip"):
        pass

    assert [error.value.refusals[0].code for error in (changed, missing)] == ["backup_damaged", "backup_without_files"]
