"""Files kept as evidence: known by their content, pictures drawn anew, names made safe."""

import hashlib
from io import BytesIO

import pytest
from PIL import Image

from esep.intake import limits
from esep.intake.upload import Accepted, Cleaned, accept
from esep.regulation.wording import Language, say
from tests.intake import files
from tests.intake.documents import docx_with, pdf_of


def opened(accepted: Accepted) -> Image.Image:
    image = Image.open(BytesIO(accepted.data))
    image.load()
    return image


@pytest.mark.parametrize(
    ("data", "extension", "media_type"),
    [
        (files.picture("JPEG"), "jpg", "image/jpeg"),
        (files.picture("PNG"), "png", "image/png"),
        (files.picture("WEBP"), "webp", "image/webp"),
        (pdf_of(["Отчет"]), "pdf", "application/pdf"),
        (
            docx_with("Отчет"),
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (files.workbook_of([["а"]]), "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (files.open_document("text"), "odt", "application/vnd.oasis.opendocument.text"),
        (files.open_document("spreadsheet"), "ods", "application/vnd.oasis.opendocument.spreadsheet"),
        ("Чогулуштун протоколу".encode(), "txt", "text/plain"),
        ("Чогулуштун протоколу".encode("windows-1251"), "txt", "text/plain"),
        (files.mp3(), "mp3", "audio/mpeg"),
        (files.m4a(), "m4a", "audio/mp4"),
        (files.ogg(), "ogg", "audio/ogg"),
        (files.wave(), "wav", "audio/wav"),
        (files.mp4(), "mp4", "video/mp4"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 5 else "",
)
def test_a_file_is_known_by_its_content(data: bytes, extension: str, media_type: str) -> None:
    accepted = accept(data, name="далил")

    assert (accepted.extension, accepted.media_type) == (extension, media_type)
    assert accepted.name == f"далил.{extension}"
    assert accepted.size == len(accepted.data)
    assert accepted.original_sha256 == hashlib.sha256(data).hexdigest()
    assert accepted.sha256 == hashlib.sha256(accepted.data).hexdigest()


@pytest.mark.parametrize("data", [pdf_of(["Отчет"]), docx_with("Отчет"), files.mp3(), files.mp4(), b"word"])
def test_what_is_no_picture_is_kept_byte_for_byte(data: bytes) -> None:
    assert accept(data, name="далил").data == data


def test_a_list_parted_by_commas_is_told_by_its_name() -> None:
    assert accept("аты;саны".encode(), name="тизме.csv").extension == "csv"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_but_pixels_survives_in_a_picture(kind: str) -> None:
    accepted = accept(files.picture(kind, told=True), name="a")
    image = opened(accepted)

    assert {Cleaned.METADATA, Cleaned.LOCATION} <= set(accepted.cleaned)
    assert files.SECRET not in accepted.data
    assert not image.getexif()
    assert not {"exif", "xmp", "icc_profile", "comment", "Comment"} & image.info.keys()


def test_a_plain_picture_has_nothing_to_tell_of() -> None:
    assert accept(files.picture(), name="a.jpg").cleaned == ()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_held_sideways_is_turned(kind: str) -> None:
    accepted = accept(files.picture(kind, told=True, orientation=6), name="a")
    image = opened(accepted).convert("RGB")

    assert Cleaned.TURNED in accepted.cleaned
    assert image.size == (40, 60)
    red, _, blue = image.getpixel((20, 5))  # type: ignore[misc]
    assert red > 200 > 50 > blue


def test_a_large_picture_is_made_smaller_by_its_long_side() -> None:
    accepted = accept(files.picture(size=(5120, 1280)), name="a")

    assert Cleaned.DOWNSCALED in accepted.cleaned
    assert opened(accepted).size == (limits.PICTURE_SIDE, 640)


@pytest.mark.parametrize(
    ("kind", "mode", "kept"),
    [
        ("PNG", "RGBA", "RGBA"),
        ("PNG", "LA", "RGBA"),
        ("PNG", "P", "RGB"),
        ("PNG", "1", "L"),
        ("JPEG", "CMYK", "RGB"),
        ("JPEG", "L", "L"),
        ("WEBP", "RGBA", "RGBA"),
    ],
)
def test_every_way_of_colour_is_taken(kind: str, mode: str, kept: str) -> None:
    assert opened(accept(files.picture(kind, mode=mode, clear=True), name="a")).mode == kept


def test_a_picture_of_very_fine_greys_keeps_its_brightness() -> None:
    deep = BytesIO()
    Image.new("I;16", (60, 40), 40_000).save(deep, "PNG")

    image = opened(accept(deep.getvalue(), name="a"))

    assert (image.mode, image.getpixel((0, 0))) == ("L", 40_000 // 256)


def test_the_second_view_behind_a_picture_is_dropped() -> None:
    both = BytesIO()
    views = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    views[0].save(both, "MPO", save_all=True, append_images=views[1:])

    accepted = accept(both.getvalue(), name="a.jpg")

    assert getattr(opened(accepted), "n_frames", 1) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_same_picture_gives_the_same_bytes(kind: str) -> None:
    source = files.picture(kind, told=True)

    assert accept(source, name="a") == accept(source, name="a")


@pytest.mark.parametrize("kind", [b"udta", b"meta", b"uuid"])
def test_the_place_of_a_film_is_blanked_and_its_length_kept(kind: bytes) -> None:
    film = files.mp4(extra=files.box(kind, files.box(b"\xa9xyz", b"+42.8746+074.5698/")))

    accepted = accept(film, name="a.mp4")

    assert accepted.cleaned == (Cleaned.METADATA, Cleaned.LOCATION)
    assert b"+42.87" not in accepted.data
    assert accepted.size == len(film)
    assert accept(accepted.data, name="a.mp4").cleaned == ()


@pytest.mark.parametrize(
    ("name", "kept", "cleaned"),
    [
        ("Протокол 14.09.jpg", "Протокол 14.09.jpg", ()),
        ("photo.JPEG", "photo.jpg", ()),
        ("photo.pdf", "photo.jpg", (Cleaned.EXTENSION,)),
        ("photo.exe", "photo.jpg", (Cleaned.EXTENSION,)),
        ("Протокол 14.09", "Протокол 14.09.jpg", (Cleaned.EXTENSION,)),
        ("../../etc/photo.jpg", "photo.jpg", (Cleaned.NAME,)),
        ("C:\\windows\\photo.jpg", "photo.jpg", (Cleaned.NAME,)),
        ("a\u202egpj.jpg", "agpj.jpg", (Cleaned.NAME,)),
        ('a"\r\nSet-Cookie: b.jpg', "a_ Set-Cookie_ b.jpg", (Cleaned.NAME,)),
        ("con.jpg", "_con.jpg", (Cleaned.NAME,)),
        ("", "file.jpg", (Cleaned.EXTENSION,)),
        ("...", "file.jpg", (Cleaned.EXTENSION,)),
    ],
)
def test_a_name_is_made_safe(name: str, kept: str, cleaned: tuple[Cleaned, ...]) -> None:
    accepted = accept(files.picture(), name=name)

    assert (accepted.name, accepted.cleaned) == (kept, cleaned)


def test_a_long_name_keeps_its_extension() -> None:
    name = accept(files.picture(), name="ң" * 500 + ".jpg").name

    assert name.endswith("ң.jpg")
    assert len(name) == limits.NAME_CHARACTERS


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("code", list(Cleaned))
def test_what_was_done_is_worded(code: Cleaned, language: Language) -> None:
    assert say("cleaned", code, language)
