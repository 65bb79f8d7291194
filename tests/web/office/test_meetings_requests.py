"""Requests and experts in the office: what a clerk sees next, and what becomes of a mistake (2.5)."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from esep.access import Actor, Role
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from esep.meetings.commands.answering import answer_request
from esep.meetings.commands.experts import ExpertEntry, engage_expert
from esep.meetings.commands.requesting import change_request
from esep.meetings.commands.sending import send_request
from esep.meetings.models import InformationRequest
from tests.community.min_bulak import TODAY, MinBulak
from tests.documents.papers import text as words_of
from tests.kernel.people import a_holder
from tests.meetings.asking import ENTRY, SENT, a_draft, a_received, a_sent, an_organization
from tests.meetings.plans import a_meeting
from tests.records.papers import a_photo
from tests.web.office.desk import desk_of, hidden, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.5-info-request", "2.5-info-response")]

TAB = "/en/office/min-bulak/meetings/M1/requests/"
ONE = f"{TAB}IR-01/"


def on(day: int, *, name: str = "on") -> dict[str, object]:
    """A day of September as the three fields of a form."""
    return {f"{name}_day": day, f"{name}_month": 9, f"{name}_year": 2026}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def clerk(built: MinBulak, today: Iterator[None]) -> Actor:
    """Who did what these pages show."""
    desk_of(Role.OFFICE_STAFF, built.place, login="dinara")
    return actor_of(Account.objects.get(login="dinara"))


def test_a_request_is_written_looked_at_and_sent_with_its_number(
    built: MinBulak, clerk: Actor, secretary: Client
) -> None:
    an_organization(built)
    a_meeting(built.place, by=clerk)
    typed = {"organization": "WATER", "subject": "Суунун сапаты", "questions": "1) Канча каражат?"}

    written = secretary.post(f"{TAB}new/", typed, follow=True)
    paper = words_of(secretary.get(f"{ONE}letter.pdf?language=ru").content)
    version = hidden(secretary.get(f"{ONE}send/"), "version")
    sent = secretary.post(
        f"{ONE}send/",
        {**on(7), "language": "ky", "register": "on", "by_email": "on", "version": version},
        follow=True,
    )

    assert "Look at the letter, then send it." in text(written)
    assert "Предприятие питьевой воды" in paper
    assert "http://testserver/min-bulak/meetings/M1/" in paper
    assert "The letter is sent. Number: 01-8/1" in text(sent)
    assert "The day of receipt is not recorded. Ask the addressee, then enter it." in text(sent)
    assert "The e-mail waits to be sent." in text(sent)


def test_the_letter_to_edit_says_what_the_paper_says(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_draft(built, by=clerk)
    send_request("IR-01", by=clerk, municipality=built.place.pk, on=SENT)

    document = docx.Document(BytesIO(secretary.get(f"{ONE}letter.docx").content))

    said = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for words in ("01-8/1", "Ичүүчү суу ишканасы", "Канча каражат?", "http://testserver/min-bulak/meetings/M1/"):
        assert words in said
    assert len(document.inline_shapes) == 1


def test_a_late_answer_is_counted_and_a_reminder_is_one_press_away(
    built: MinBulak, clerk: Actor, secretary: Client
) -> None:
    a_received(built, by=clerk)

    tab = text(secretary.get(TAB))
    page = secretary.get(f"{ONE}reminder/")
    recorded = secretary.post(f"{ONE}reminder/", {"means": "email", **on(14)}, follow=True)

    assert "Days late: 1" in tab
    assert "A day off. The term is not moved; the next working day:" in tab
    assert f'<a class="button" href="{ONE}reminder/">' in tab
    assert "Последний день срока: 13.09.2026" in text(page)
    assert 'href="mailto:suu%40example.invalid?subject=' in text(page)
    assert "14.09.2026 · e-mail" in text(recorded)


def test_an_answer_asks_for_the_missing_receipt_and_keeps_what_was_typed(
    built: MinBulak, clerk: Actor, secretary: Client
) -> None:
    a_sent(built, by=clerk)
    typed = {**on(12), "kind": "scan", "link": "https://example.invalid/answer", "register": "on"}

    asked = secretary.post(f"{ONE}answered/", typed)
    saved = secretary.post(f"{ONE}answered/", {**typed, **on(8, name="received_on")}, follow=True)

    assert asked.status_code == 400
    assert "The day on which the request was received is not recorded." in text(asked)
    assert 'value="https://example.invalid/answer"' in text(asked)
    assert "The answer is recorded." in text(saved)
    assert "01-7/1" in text(saved)


def test_a_file_that_lies_about_its_type_is_refused_in_the_form(
    built: MinBulak, clerk: Actor, secretary: Client
) -> None:
    a_received(built, by=clerk)
    lying = SimpleUploadedFile("answer.pdf", b"MZ\x90\x00" + bytes(300), "application/pdf")

    answer = secretary.post(f"{ONE}answered/", {**on(12), "kind": "scan", "attached": lying})

    assert answer.status_code == 400
    assert "answer.pdf:" in text(answer)
    with scope.of(built.place.pk):
        assert InformationRequest.objects.get().answer is None


def test_the_scan_of_an_answer_opens_for_the_office_alone(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_received(built, by=clerk)
    scan = SimpleUploadedFile("joop.jpg", a_photo().data, "image/jpeg")
    tab = text(secretary.post(f"{ONE}answered/", {**on(12), "kind": "scan", "attached": scan}, follow=True))
    address = tab.partition(f'<a href="{ONE}proofs/')[2].partition('"')[0]

    opened = secretary.get(f"{ONE}proofs/{address}")
    elsewhere = desk_of(Role.DEPUTY, built.place, login="deputat").get(f"{ONE}proofs/{address}")

    assert opened.headers["Content-Type"] == "image/jpeg"
    assert opened.getvalue().startswith(b"\xff\xd8\xff")
    assert elsewhere.status_code == 403


def test_a_corrected_day_shows_the_earlier_one_and_the_reason(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_received(built, by=clerk)
    typed = {"what": "other_day", **on(10), "reason": "Stamp of the post office"}

    tab = text(secretary.post(f"{ONE}correct/receipt/", typed, follow=True))

    assert "Corrected. Before: 08.09.2026 · Reason: Stamp of the post office" in tab


def test_a_day_that_cannot_be_is_told_beside_its_field(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_sent(built, by=clerk)

    answer = secretary.post(f"{ONE}received/", on(6))

    assert answer.status_code == 400
    assert "The request was sent later, on 07.09.2026. Check the day. It cannot be before the sending." in text(answer)


def test_two_clerks_on_one_draft_see_both_versions(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_draft(built, by=clerk)
    version = hidden(secretary.get(f"{ONE}change/"), "version")
    change_request("IR-01", ENTRY, by=clerk, municipality=built.place.pk, seen=1)

    answer = secretary.post(f"{ONE}change/", {"organization": "WATER", "subject": "Жаңы суроо", "version": version})

    assert answer.status_code == 409
    assert "Жаңы суроо" in text(answer)
    assert ENTRY.subject in text(answer)


def test_a_letter_sent_by_a_colleague_a_moment_ago_is_not_sent_twice(
    built: MinBulak, clerk: Actor, secretary: Client
) -> None:
    a_sent(built, by=clerk)

    answer = secretary.post(f"{ONE}send/", {**on(8), "language": "ky", "version": "2"})

    assert "This request was sent already, on 07.09.2026. It stays as it is." in text(answer)
    assert "To ask for something else, withdraw it with a reason and ask anew." in text(answer)


@pytest.mark.clause("2.5-experts")
def test_the_name_of_an_expert_is_for_the_office(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    meeting = a_meeting(built.place, by=clerk)
    expert = ExpertEntry("Токтобеков Асан", "гидрология", "Корутунду", contact="0700 333 444")
    engage_expert(meeting.code, expert, by=clerk, municipality=built.place.pk, on=TODAY)

    inside = text(secretary.get(TAB))
    outside = text(desk_of(Role.OVERSEER, built.place, login="overseer").get(TAB))
    deputy = text(signed_in(a_holder(Role.DEPUTY, built.place, deputy="15")).get(TAB))

    assert "Токтобеков Асан" in inside
    assert "0700 333 444" in inside
    assert "0700 333 444" not in deputy
    assert "гидрология" in outside
    assert "Токтобеков Асан" not in outside


def test_open_requests_of_all_meetings_lead_to_their_places(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_received(built, by=clerk)

    listed = text(secretary.get("/en/office/min-bulak/meetings/requests/"))
    named = secretary.get("/en/office/min-bulak/meetings/requests/IR-01/")
    answer_request("IR-01", by=clerk, municipality=built.place.pk, on=TODAY)
    empty = text(secretary.get("/en/office/min-bulak/meetings/requests/"))

    assert f'<a href="{TAB}#IR-01">Ичүүчү суу ишканасы</a>' in listed
    assert named.headers["Location"] == f"{TAB}#IR-01"
    assert "No request waits for anything." in empty
