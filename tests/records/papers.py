"""Documents, files and evidence for tests: the least that can be registered."""

from datetime import UTC, date, datetime
from io import BytesIO

from PIL import Image

from esep.access import Actor
from esep.kernel.models import Municipality
from esep.records.describing import Description
from esep.records.files import Sent, looked_at
from esep.records.models import Document
from esep.records.registering import FILES_FIELD, register_document

DAY = date(2026, 9, 14)
MORNING = datetime(2026, 9, 14, 4, tzinfo=UTC)
"""Ten o'clock in Bishkek."""

LETTER = Description(kind="letter", title="Мектептин чатыры жөнүндө", dated_on=date(2026, 9, 10))
MINUTES = Description(kind="minutes", title="Жолугушуунун протоколу", dated_on=date(2026, 9, 10))
"""Report material of a meeting (3.7); a letter is none."""


def a_text(words: str = "Жүз элүү тургун келди.", *, name: str = "отчет.txt") -> Sent:
    """A small file."""
    return Sent(name, words.encode())


def a_photo(*, tone: int = 90, name: str = "board.jpg") -> Sent:
    """A small picture that says where it was taken."""
    picture = Image.new("RGB", (60, 40), (tone, 120, 150))
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (42.0, 52.0, 1.0)
    exif[0x0110] = "Telephone of somebody"
    out = BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return Sent(name, out.getvalue())


def a_document(
    place: Municipality,
    *,
    by: Actor,
    files: tuple[Sent, ...] = (),
    direction: str = "incoming",
    replaces: int | None = None,
    said: Description = LETTER,
) -> Document:
    """A registered document; a letter, unless something else is said."""
    return register_document(
        said,
        direction=direction,
        by=by,
        municipality=place.pk,
        files=looked_at(files, field=FILES_FIELD),
        replaces=replaces,
    )
