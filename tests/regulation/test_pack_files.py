"""The archive of a pack: the same files as one, from which the same pack is read."""

from contextlib import suppress
from dataclasses import fields
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.regulation.pack.files import archive_of, files_in, files_of
from esep.regulation.pack.loading import load_archive, load_pack
from esep.regulation.refusals import BadInput
from tests.regulation.spoiling import CITY
from tests.upgrading import MODEL

NAMES = st.from_regex(r"[a-z]{1,3}(/[a-z]{1,3}){0,2}\.toml", fullmatch=True)


@pytest.mark.parametrize("folder", [MODEL, CITY], ids=["model", "city"])
def test_a_pack_from_its_archive_is_the_one_from_its_folder(folder: Path) -> None:
    archive = archive_of(files_in(folder))

    kept, read = load_archive(archive), load_pack(folder)

    assert kept.sha256 == read.sha256 == sha256(archive).hexdigest()
    for field in fields(read):
        # As text, in which the order of clauses and duties shows too.
        assert repr(getattr(kept, field.name)) == repr(getattr(read, field.name)), field.name


@given(st.dictionaries(NAMES, st.binary(max_size=40)))
def test_whatever_files_there_are_come_out_of_their_archive(contents: dict[str, bytes]) -> None:
    archive = archive_of(contents)

    assert files_of(archive) == contents
    assert archive_of(files_of(archive)) == archive


@given(st.binary(max_size=60))
def test_any_bytes_are_an_archive_or_refused(data: bytes) -> None:
    with suppress(BadInput):
        assert archive_of(files_of(data)) == data


@pytest.mark.parametrize(
    "archive",
    [b"a.toml\0003\0ab", b"b\0000\0a\0000\0", b"a\0-3\0xyz", b"a\0+1\0x", b"a\00001\0x", b"a", b"a\0999999999999999\0"],
    ids=["cut", "disorder", "negative", "sign", "zeros", "no-length", "long"],
)
def test_what_is_no_archive_is_refused(archive: bytes) -> None:
    with pytest.raises(BadInput):
        files_of(archive)
