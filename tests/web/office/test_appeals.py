"""Appeals in the office: entered, given on, answered, joined, printed; nobody's name where it must not be (2.3)."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries, Settings

from esep.access import Actor, Role
from esep.appeals.commands.appeals.columns import COLUMNS
from esep.appeals.models import Submission
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, OutboxMessage
from tests.appeals.sending import WRITER, an_appeal
from tests.community.min_bulak import MinBulak
from tests.documents.papers import text as words_of
from tests.kernel.people import a_holder
from tests.records.papers import a_photo
from tests.web.office.desk import signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.3-appeals")]

LIST = "/en/office/min-bulak/appeals/"
CAME = date(2026, 8, 24)
CANARIES = ("Канаркина", "74 31 17", "kanary7431")


def day(number: int, *, month: int = 9, name: str = "on") -> dict[str, str]:
    return {f"{name}_day": str(number), f"{name}_month": str(month), f"{name}_year": "2026"}


PAPER = {
    "kind": "complaint",
    "channel": "paper",
    "subject": "Суу жок",
    "text": "Алты күн суу жок.",
    "topic": "water",
    "village": "V4",
    "language": "ru",
    "name": WRITER.name,
    "email": WRITER.email,
    "register": "on",
    **day(24, month=8, name="came_on"),
}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def by(secretary: Client) -> Actor:
    """The secretary, as an actor."""
    return actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))


def desk(role: Role, built: MinBulak, *, deputy: str = "") -> Client:
    return signed_in(a_holder(role, built.place, deputy=deputy))


def test_a_letter_is_entered_with_its_scan_and_stands_first(secretary: Client, built: MinBulak, by: Actor) -> None:
    an_appeal(built.place, by=by, subject="Ит көп")
    scan = a_photo()
    typed = {**PAPER, "attached": SimpleUploadedFile(scan.name, scan.data, content_type="image/jpeg")}
    shown = text(secretary.post(f"{LIST}new/", typed, follow=True))
    assert "Entered: K-02, receipt 26-00002." in shown
    assert WRITER.name in shown
    assert re.search(r"14.*09\.2026", shown, re.DOTALL)
    (file,) = re.findall(r'href="([^"]+/files/1/)"', shown)
    assert b"".join(secretary.get(file)).startswith(b"\xff\xd8")

    page = text(secretary.get(LIST))
    assert page.index("Суу жок") < page.index("Ит көп")
    assert [one for one in CANARIES if one in page] == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"subject": ""}, "Fill in this field."),
        ({"subject": "Канаркинанын суусу"}, "A word of the author&#x27;s name stands in the text"),
        (day(15, name="came_on"), "This day has not come yet."),
        ({"collective": "1"}, "greater than or equal to 2"),
    ],
)
def test_a_wrong_form_says_what_is_wrong_and_keeps_what_was_typed(
    changed: dict[str, str], said: str, secretary: Client, built: MinBulak
) -> None:
    answer = secretary.post(f"{LIST}new/", {**PAPER, **changed})
    assert answer.status_code == 400
    assert said in text(answer)
    assert "Алты күн суу жок." in text(answer)


def test_a_letter_to_a_deputy_who_left_goes_to_the_successor_and_the_page_says_so(
    secretary: Client, built: MinBulak
) -> None:
    shown = text(secretary.post(f"{LIST}new/", {**PAPER, "deputy": "22"}, follow=True))
    assert "That mandate has ended, so it went to: Чекиров" in shown


def test_an_appeal_is_answered_in_one_form_and_its_letter_printed(
    secretary: Client, built: MinBulak, by: Actor
) -> None:
    waiting = an_appeal(built.place, by=by, came_on=CAME, language="ru")
    page = text(secretary.get(f"{LIST}{waiting.code}/"))
    assert re.search(r'class="button" href="[^"]+/answer/"', page)
    form = text(secretary.get(f"{LIST}{waiting.code}/answer/"))
    assert "Русский" in form
    version = re.findall(r'name="version" value="(\d+)"', form)[0]
    typed = {
        "result": "declined",
        "text": "Средств нет до 2027 года.",
        **day(14),
        "register": "on",
        "by_email": "on",
        "version": version,
    }
    shown = text(secretary.post(f"{LIST}{waiting.code}/answer/", typed, follow=True))
    assert "The appeal is answered. Number of the letter:" in shown
    with scope.of(built.place.pk):
        (mail,) = OutboxMessage.objects.all()
    assert "/receipts/" in mail.text

    letter = words_of(secretary.get(f"{LIST}{waiting.code}/letter-ru.pdf").content)
    assert "Средств нет до 2027 года." in letter
    assert WRITER.name in letter
    assert secretary.get(f"{LIST}{waiting.code}/letter-ky.docx").content[:2] == b"PK"
    slip = words_of(secretary.get(f"{LIST}{waiting.code}/slip-ky.pdf").content)
    assert waiting.submission.code in slip
    assert secretary.get(f"{LIST}{waiting.code}/answer/").status_code == 302


def test_an_answer_without_its_day_shows_what_is_missing(secretary: Client, built: MinBulak, by: Actor) -> None:
    waiting = an_appeal(built.place, by=by)
    typed = {"result": "granted", "text": "Жооп", "version": str(waiting.version)}
    answer = secretary.post(f"{LIST}{waiting.code}/answer/", typed)
    assert answer.status_code == 400
    assert "Enter the day." in text(answer)
    stale = {**typed, **day(14), "version": "99"}
    answer = secretary.post(f"{LIST}{waiting.code}/answer/", stale)
    assert answer.status_code == 409
    assert "Жооп" in text(answer)


def test_every_step_has_its_form_and_stands_in_the_history(secretary: Client, built: MinBulak, by: Actor) -> None:
    waiting = an_appeal(built.place, by=by)
    page = f"{LIST}{waiting.code}/"
    for name, typed, said in [
        ("deputy", {"deputy": "15"}, "The appeal was given to: Садыков"),
        ("executive", {"position": "land"}, "The appeal was passed on to:"),
        ("returned", {"text": "Карап чыктык"}, "It is recorded that the appeal came back."),
        ("measure", {"text": "Барып көрдүк"}, "The measure was recorded."),
        ("reminder", {"text": "Чалдык"}, "The reminder was recorded."),
        ("note", {"text": "Кайра чалуу керек"}, "The note was written."),
        ("withdraw", {"reason": "Ээси сурады"}, "It is recorded that the appeal was taken back."),
        ("reopen", {"reason": "Жаңылыш"}, "The appeal is open again."),
    ]:
        assert secretary.get(f"{page}{name}/").status_code == 200, name
        assert said in text(secretary.post(f"{page}{name}/", {**typed, **day(14)}, follow=True)), name
    shown = text(secretary.get(page))
    assert "Барып көрдүк" in shown
    assert secretary.get(f"{page}returned/").status_code == 302


def test_doubles_are_offered_joined_and_parted(secretary: Client, built: MinBulak, by: Actor) -> None:
    older, younger = (an_appeal(built.place, by=by, came_on=on) for on in (CAME, date(2026, 9, 1)))
    (address,) = re.findall(r'href="([^"]+/join/\?other=K-01)"', text(secretary.get(f"{LIST}{younger.code}/")))
    form = text(secretary.get(address))
    assert 'value="K-01"' in form
    shown = text(secretary.post(address, {"other": older.code}, follow=True))
    assert "The two are one matter now: K-01." in shown
    parted = text(secretary.post(f"{LIST}{younger.code}/part/", {"reason": "Башка көчө"}, follow=True))
    assert "The appeal waits for its own answer again." in parted


def test_a_public_copy_is_written_beside_the_text_and_refused_with_a_name(
    secretary: Client, built: MinBulak, by: Actor
) -> None:
    waiting = an_appeal(built.place, by=by)
    address = f"{LIST}{waiting.code}/copy/"
    assert waiting.submission.text in text(secretary.get(address))
    typed = {"subject_ky": "Суу жок", "text": "Айшанын үйүндө, 0700743117", "version": str(waiting.version)}
    refused = secretary.post(address, typed)
    assert refused.status_code == 400
    assert "This looks like a telephone number: 0700743117." in text(refused)
    shown = text(secretary.post(address, {**typed, "text": "Алты күн суу жок"}, follow=True))
    assert "Everybody can read the public copy now." in shown
    back = text(secretary.post(f"{LIST}{waiting.code}/copy/back/", {"reason": "Жаңылыш"}, follow=True))
    assert "The public copy was taken back." in back


def test_who_wrote_is_erased_after_a_tick(secretary: Client, built: MinBulak, by: Actor) -> None:
    waiting = an_appeal(built.place, by=by)
    typed = {"reason": "Сурады", "text": waiting.submission.text}
    assert secretary.post(f"{LIST}{waiting.code}/erase/", typed).status_code == 400
    shown = text(secretary.post(f"{LIST}{waiting.code}/erase/", {**typed, "sure": "on"}, follow=True))
    assert "Who wrote is erased." in shown
    assert [one for one in CANARIES if one in shown] == []


def test_an_administrator_erases_and_reads_nothing(built: MinBulak, secretary: Client, by: Actor) -> None:
    waiting = an_appeal(built.place, by=by)
    admin = desk(Role.MUNICIPAL_ADMIN, built)
    assert admin.get(f"{LIST}{waiting.code}/").status_code == 403
    form = text(admin.get(f"{LIST}{waiting.code}/erase/"))
    assert waiting.submission.text not in form
    done = admin.post(f"{LIST}{waiting.code}/erase/", {"reason": "Сурады", "sure": "on"})
    assert done.status_code == 302
    with scope.of(built.place.pk):
        assert Submission.objects.get().text == waiting.submission.text


def test_a_deputy_finds_and_answers_their_own_alone(built: MinBulak, secretary: Client, by: Actor) -> None:
    mine = an_appeal(built.place, by=by, deputy="15", subject="Менин суум")
    other = an_appeal(built.place, by=by, deputy="16", subject="Башка суу")
    deputy = desk(Role.DEPUTY, built, deputy="15")
    page = text(deputy.get(LIST))
    assert "Менин суум" in page
    assert "Башка суу" not in page
    assert WRITER.name in text(deputy.get(f"{LIST}{mine.code}/"))
    for name in ("", "answer/", "slip-ky.pdf", "letter-ky.pdf"):
        assert deputy.get(f"{LIST}{other.code}/{name}").status_code == 403
    assert "Башка суу" not in deputy.get(f"{LIST}register.csv").content.decode()
    form = text(deputy.get(f"{LIST}new/"))
    assert re.findall(r'<option value="(\d+)"', form[form.index('name="deputy"') :].partition("</select>")[0]) == ["15"]


@pytest.mark.parametrize("role", [Role.OVERSEER, Role.DESK_VOLUNTEER, Role.FINANCE_CHIEF])
def test_others_find_none(role: Role, built: MinBulak, secretary: Client, by: Actor) -> None:
    waiting = an_appeal(built.place, by=by)
    visitor = desk(role, built)
    for name in ("", f"{waiting.code}/", "register.csv", f"{waiting.code}/letter-ky.pdf"):
        assert visitor.get(f"{LIST}{name}").status_code == 403


def test_the_head_sees_the_matter_and_not_who_wrote(built: MinBulak, secretary: Client, by: Actor) -> None:
    waiting = an_appeal(built.place, by=by)
    head = desk(Role.HEAD, built)
    page = text(head.get(f"{LIST}{waiting.code}/"))
    letter = words_of(head.get(f"{LIST}{waiting.code}/letter-ky.pdf").content)
    register = head.get(f"{LIST}register.csv").content.decode()
    assert [one for one in CANARIES if one in page + letter + register] == []
    assert head.get(f"{LIST}{waiting.code}/files/1/").status_code == 403


def test_a_list_is_brought_in_once(secretary: Client, built: MinBulak) -> None:
    blank = BytesIO(secretary.get(f"{LIST}list/template.xlsx").content)
    book = load_workbook(blank)
    row = ["24.08.2026", "complaint", "Суу жок", None, "water", "V4"]
    book.worksheets[0].append(row + [None] * (len(COLUMNS) - len(row)))
    filled = BytesIO()
    book.save(filled)

    def uploaded() -> str:
        sent = SimpleUploadedFile("a.xlsx", filled.getvalue())
        return str(secretary.post(f"{LIST}list/", {"file": sent})["Location"])

    address = uploaded()
    assert "Суу жок" in text(secretary.get(address))
    assert "The list is brought in. New: 1." in text(secretary.post(address, {}, follow=True))
    assert "Everything in the table is entered already." in text(secretary.get(uploaded()))


def test_a_number_finds_its_appeal_whatever_its_state(secretary: Client, built: MinBulak, by: Actor) -> None:
    an_appeal(built.place, by=by, subject="Суу жок")
    an_appeal(built.place, by=by, subject="Ит көп")
    for number in ("26-00002", "K-02", "к 2"):
        page = text(secretary.get(LIST, {"number": number}))
        assert "Ит көп" in page, number
        assert "Суу жок" not in page, number


def test_the_list_asks_as_much_for_many_appeals_as_for_few(
    secretary: Client, built: MinBulak, by: Actor, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _time in range(12):
        an_appeal(built.place, by=by)
    secretary.get(LIST)
    with django_assert_max_num_queries(30):
        secretary.get(LIST)


def test_an_appeal_of_facts_alone_is_shown_and_rests(
    secretary: Client, built: MinBulak, by: Actor, today: Iterator[None]
) -> None:
    from esep.access import Act
    from esep.kernel.command import command
    from esep.regulation.facts.deputy import AppealKind, AppealReceived

    with command(Act.RECORD_FACT, by=by, municipality=built.place.pk) as acting:
        said = AppealReceived(kind=AppealKind.COMPLAINT, subject="Эски кат", area="V4")
        acting.record("appeal.received", said, records=["appeal:K-90"], on=CAME)
    assert "Эски кат" in text(secretary.get(LIST))
    page = text(secretary.get(f"{LIST}K-90/"))
    assert "known from recorded facts alone" in page
    assert secretary.get(f"{LIST}K-90/answer/").status_code == 404


def test_the_day_leads_to_the_appeal(secretary: Client, built: MinBulak, by: Actor) -> None:
    waiting = an_appeal(built.place, by=by, came_on=CAME)
    page = text(secretary.get("/en/office/min-bulak/"))
    assert f"{LIST}{waiting.code}/" in page
