"""Bytes are kept whole or not at all, and never given out when they are not what came in."""

import errno
import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from esep.kernel.refusals import Kind, Refused
from esep.kernel.storage import BytesLost, FolderStore, Loss

DATA = "Отчет".encode()
SHA256 = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def kept(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path / "files")


def test_bytes_come_back_as_they_were(kept: FolderStore) -> None:
    assert kept.write(DATA, municipality=7) == SHA256

    with kept.open(SHA256, municipality=7) as file:
        assert file.read() == DATA


def test_they_lie_under_their_municipality_and_digest(kept: FolderStore) -> None:
    kept.write(DATA, municipality=7)

    assert (kept.folder / "7" / SHA256[:2] / SHA256).read_bytes() == DATA


def test_another_municipality_has_none_of_them(kept: FolderStore) -> None:
    kept.write(DATA, municipality=7)

    with pytest.raises(BytesLost) as lost:
        kept.open(SHA256, municipality=8)

    assert lost.value.loss is Loss.GONE


def test_what_is_there_is_not_written_twice(kept: FolderStore) -> None:
    kept.write(DATA, municipality=7)
    before = kept.place(SHA256, municipality=7).stat().st_ino

    kept.write(DATA, municipality=7)

    assert kept.place(SHA256, municipality=7).stat().st_ino == before


def test_a_damaged_copy_is_mended_when_the_file_comes_again(kept: FolderStore) -> None:
    kept.write(DATA, municipality=7)
    kept.place(SHA256, municipality=7).write_bytes(b"something else")

    kept.write(DATA, municipality=7)

    with kept.open(SHA256, municipality=7) as file:
        assert file.read() == DATA


@pytest.mark.parametrize(
    ("harm", "loss"),
    [
        (lambda place: place.unlink(), Loss.GONE),
        (lambda place: place.write_bytes(DATA[:-1]), Loss.CHANGED),
        (lambda place: (place.unlink(), place.mkdir()), Loss.UNREADABLE),
    ],
)
def test_bytes_that_are_gone_or_changed_are_never_given_out(kept: FolderStore, harm: Any, loss: Loss) -> None:
    kept.write(DATA, municipality=7)
    harm(kept.place(SHA256, municipality=7))

    with pytest.raises(BytesLost) as lost:
        kept.open(SHA256, municipality=7)

    assert lost.value.loss is loss


@pytest.mark.parametrize("name", ["../../esep.sqlite3", SHA256.upper(), SHA256[:-1], "", f"{SHA256[:-2]}.."])
def test_what_is_no_digest_names_no_file(kept: FolderStore, name: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        kept.open(name, municipality=7)


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_is_refused_and_leaves_nothing_half_written(
    kept: FolderStore, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    kept.write(b"first", municipality=7)

    def fail(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(Refused) as refusal:
        kept.write(DATA, municipality=7)

    assert refusal.value.kind is Kind.STORAGE
    assert {file.read_bytes() for file in kept.folder.rglob("*") if file.is_file()} == {b"first"}


def test_the_file_and_its_name_are_synced_before_it_counts_as_kept(
    kept: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []

    def remember(number: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{number}").readlink()))

    monkeypatch.setattr(os, "fsync", remember)
    kept.write(DATA, municipality=7)

    place = kept.place(SHA256, municipality=7)
    assert synced[-1] == str(place.parent)
    assert synced[-2].endswith(".part")
    assert {str(kept.folder), str(kept.folder / "7"), str(place.parent)} <= set(synced)
