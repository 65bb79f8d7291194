"""Text files: which letters the bytes stand for."""

import pytest

from esep.intake import read_text
from esep.regulation.adopted import Remark
from esep.regulation.refusals import BadInput
from tests.regulation.adopted.texts import MINI, in_old_font

EIGHT_BIT = in_old_font(MINI).replace("―", '"').replace("‖", '"')
RUSSIAN = "Глава айыл окмоту отчитывается перед кенешем. Объём работ и съезд депутатов обсудят ещё раз."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_as_it_stands(encoding: str) -> None:
    mark = "\ufeff" if encoding.endswith("e") else ""

    source = read_text((mark + MINI).encode(encoding), name="regulation.txt")

    assert source.text == MINI
    assert (source.media, source.encoding) == ("txt", encoding[:6].rstrip("-"))
    assert source.remarks == ()


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
@pytest.mark.parametrize("text", [EIGHT_BIT, RUSSIAN, RUSSIAN.upper()], ids=["kyrgyz", "russian", "capitals"])
def test_an_eight_bit_code_page_is_told_by_its_letters(text: str, encoding: str) -> None:
    source = read_text(text.encode(encoding), name="regulation.txt")

    assert source.text == text
    assert source.encoding == encoding
    assert source.remarks == (Remark("encoding_weighed", {"encoding": encoding}),)


def test_the_mark_that_closed_old_files_is_no_letter() -> None:
    assert read_text(RUSSIAN.encode("windows-1251") + b"\x1a", name="old.txt").text == RUSSIAN


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("Élève à l'école, à côté du très vieux château.".encode("latin-1"), "encoding_unknown"),
        (RUSSIAN.encode("cp866"), "encoding_unknown"),
        ("\ufeffабв".encode("utf-16")[:-1], "not_a_text"),
        (MINI.encode("utf-32"), "not_a_text"),
        (b"", "file_empty"),
        (b"\xef\xbb\xbf \r\n\t", "file_empty"),
        (b"abc\x00\x01\x02\x03\xff\xfe\xfd", "not_a_text"),
    ],
    ids=["western", "dos", "half a letter", "four bytes a letter", "nothing", "only blanks", "noise"],
)
def test_what_cannot_be_told_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_text(data, name="regulation.txt")

    assert [breach.code for breach in refused.value.breaches] == [code]


def test_a_refusal_names_the_file_without_its_folders() -> None:
    with pytest.raises(BadInput) as refused:
        read_text(b"", name="C:\\clerk\\сейф/регламент\x07.txt")

    place = refused.value.breaches[0].place
    assert place is not None
    assert place.file == "регламент.txt"
