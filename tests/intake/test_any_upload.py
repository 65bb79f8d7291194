"""Any bytes are accepted as evidence or refused with words, never anything else (R12)."""

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from esep.intake import filename, limits
from esep.intake.probe import probe
from esep.intake.redrawing import redraw
from esep.intake.upload import Accepted, accept
from esep.regulation.refusals import BadInput
from esep.regulation.wording import message, remedy
from tests.intake import files
from tests.intake.documents import docx_with, pdf_of
from tests.intake.test_any_bytes import MARKS, wound, wounds

PICTURES = [files.picture(kind, told=True) for kind in ("JPEG", "PNG", "WEBP")]
PDF = pdf_of(["Отчет"])
QUICK = (
    files.workbook_of([["аты"], ["Асан"]]),
    docx_with("Отчет"),
    files.open_document("spreadsheet"),
    "Чогулуштун протоколу".encode(),
    files.mp3(),
    files.m4a(),
    files.ogg(),
    files.wave(),
    files.mp4(extra=files.box(b"udta", b"word")),
)
"""Files that are judged without a program apart."""


def check(data: bytes, *, name: str = "далил") -> None:
    """Accept, or refuse with words in every language."""
    try:
        assert isinstance(accept(data, name=name), Accepted)
    except BadInput as refused:
        for breach in refused.breaches:
            for language in ("ky", "ru", "en"):
                assert message(breach, language=language)
                assert remedy(breach, language=language)


@given(st.sampled_from((*MARKS, b"ID3", b"OggS", b"RIFF", b"MZ", b"#!")), st.binary(max_size=400))
def test_random_bytes(mark: bytes, data: bytes) -> None:
    check(mark + data)


@given(st.sampled_from(QUICK), wounds, st.integers(0, 1 << 20))
@settings(max_examples=200)
def test_wounded_and_cut_files(template: bytes, changes: list[tuple[int, int]], cut: int) -> None:
    check(wound(template, changes))
    check(wound(template, changes)[: cut % len(template)])


@given(st.sampled_from((*PICTURES, PDF)), wounds)
@settings(max_examples=12)
def test_wounded_pictures_and_pdf_through_the_door(template: bytes, changes: list[tuple[int, int]]) -> None:
    check(wound(template, changes))


@given(st.sampled_from(PICTURES), wounds, st.integers(0, 1 << 20))
@settings(max_examples=300)
def test_wounded_pictures_by_themselves(template: bytes, changes: list[tuple[int, int]], cut: int) -> None:
    wounded = wound(template, changes)
    for data in (wounded, wounded[: cut % len(wounded)]):
        answer, drawn = redraw(data, most_pixels=limits.PICTURE_PIXELS, side=limits.PICTURE_SIDE)

        assert ("refusal" in answer) is not bool(drawn)
        if drawn:
            Image.open(BytesIO(drawn)).verify()


@given(wounds, st.integers(1, len(PDF)))
@settings(max_examples=150)
def test_wounded_pdf_by_itself(changes: list[tuple[int, int]], cut: int) -> None:
    answer = probe(wound(PDF[:cut], changes))

    assert "refusal" in answer or answer["pages"] == 1


@given(st.text(max_size=200))
def test_any_name_is_made_safe(name: str) -> None:
    kept = filename.kept_name(name, extension="pdf")

    assert kept.endswith(".pdf")
    assert 4 < len(kept) <= limits.NAME_CHARACTERS + 1
    assert kept.isprintable()
    assert not set(kept) & set('<>:"/\\|?*;%\r\n')
    assert kept.encode("utf-8")
