"""Letters of the council: Esep writes them, the register keeps them, a known e-mail address gets them by mail."""

from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from esep.access import Actor
from esep.community.commands.organization import OrganizationEntry, register_organization
from esep.community.models import Organization
from esep.community.names import Names
from esep.council.commands.broadcasts.asking import ask_broadcast
from esep.council.commands.broadcasts.medium import MediumEntry
from esep.council.letters import LetterEntry
from esep.council.models import Broadcast
from esep.kernel import scope
from esep.kernel.models import OutboxMessage
from esep.kernel.refusals import Refused
from esep.records.files import bytes_of
from esep.records.models import Document
from esep.regulation.wording import Language
from tests.community.min_bulak import TODAY, MinBulak
from tests.council.sittings import a_session

ADDRESS = "https://esep.example.kg/min-bulak/sessions/S-15/"
EDITOR = "Аалиева Нуржан"


@pytest.fixture
def asked(built: MinBulak, secretary: Actor) -> dict[str, Any]:
    """Who acts and where; there is a session of today, and a state medium in the directory."""
    asked: dict[str, Any] = {"by": secretary, "municipality": built.place.pk}
    entry = OrganizationEntry(
        names=Names(ky="Райондук радио", ru="Районное радио"),
        kind=Organization.Kind.MEDIA,
        is_state_media=True,
        contact_person=EDITOR,
        email="efir@example.invalid",
        address="Балыкчы, 12",
    )
    register_organization("M-1", entry=entry, by=built.admin, municipality=built.place.pk)
    a_session(built, secretary)
    return asked


def text_of(document: Document, *, extension: str) -> tuple[bytes, str]:
    """The bytes of the file of a kind, and what it says if it is a PDF."""
    (row,) = (one for one in document.files.select_related("file") if one.name.endswith(extension))
    with bytes_of(row.file) as file:
        content = file.read()
    if extension != ".pdf":
        return content, ""
    return content, "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def test_a_medium_of_the_directory_is_written_to_by_its_person_and_mailed(
    built: MinBulak, asked: dict[str, Any]
) -> None:
    medium = MediumEntry(medium=Broadcast.Medium.RADIO, organization="M-1")
    letter = LetterEntry(language=Language.RU, address=ADDRESS, by_email=True)

    row = ask_broadcast("S-15", medium, on=TODAY, letter=letter, **asked)

    with scope.of(built.place.pk):
        assert row.letter is not None
        assert row.letter.number is not None
        (pdf, said), (docx, _) = (text_of(row.letter, extension=kind) for kind in (".pdf", ".docx"))
        message = OutboxMessage.objects.get(topic="letter")
    for words in (row.letter.number.text, "Районное радио", EDITOR, "Балыкчы, 12", "S-15", ADDRESS):
        assert words in said
    assert pdf.startswith(b"%PDF")
    assert docx.startswith(b"PK")
    assert message.recipient == "efir@example.invalid"
    assert row.letter.number.text in message.text
    assert ADDRESS in message.text
    assert [file["media_type"] for file in message.enclosed] == ["application/pdf"]


def test_a_person_that_was_typed_takes_the_place_of_the_directorys(built: MinBulak, asked: dict[str, Any]) -> None:
    medium = MediumEntry(medium=Broadcast.Medium.RADIO, organization="M-1")
    letter = LetterEntry(person="Токтосунова Айгүл", address=ADDRESS)

    row = ask_broadcast("S-15", medium, on=TODAY, letter=letter, **asked)

    with scope.of(built.place.pk):
        assert row.letter is not None
        _pdf, said = text_of(row.letter, extension=".pdf")
        assert not OutboxMessage.objects.filter(topic="letter").exists()
    assert "Токтосунова Айгүл" in said
    assert EDITOR not in said


def test_nobody_is_mailed_whose_address_is_not_known_and_no_number_is_spent(
    built: MinBulak, asked: dict[str, Any]
) -> None:
    medium = MediumEntry(medium=Broadcast.Medium.PRESS, channel="Айыл кабары", is_state_media=True)

    with pytest.raises(Refused) as found:
        ask_broadcast("S-15", medium, on=TODAY, letter=LetterEntry(address=ADDRESS, by_email=True), **asked)

    assert [(one.code, one.field) for one in found.value.refusals] == [("no_email", "by_email")]
    with scope.of(built.place.pk):
        assert not Document.objects.exists()
        assert not Broadcast.objects.exists()
