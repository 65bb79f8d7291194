"""Writing without an account, the receipt, and following it by its codes (2.2-2.4; R8, R9)."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from esep.appeals.models import Submission, SubmissionFile
from esep.appeals.moderating import Hold
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.kernel.refusals import Kind, Refused
from esep.portal.voice import watch, writing
from esep.portal.voice.reporting import SECRET
from tests.emblem import an_emblem
from tests.web.logged import logged

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak", "patient")]

WRITE = "/en/min-bulak/write/complaint/"
TEXT = "Канарейка-сөз: көчөдө суу жок."
NAME, PHONE, EMAIL, ADDRESS = "Канарейкина", "996700743117", "kanary7431@example.invalid", "Канарейка-көчө"


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests be as quick as programs are."""
    monkeypatch.setattr(watch, "QUICKEST", 0)


def letter(**changed: object) -> dict[str, object]:
    """What a resident types, with some of it changed."""
    values = {"text": TEXT, "topic": "water", "village": "V4", "language": "ky", "began": watch.begun()}
    contacts = {"name": NAME, "phone": PHONE, "email": EMAIL, "address": ADDRESS}
    return {**values, **contacts, "once": "0b6f4f3c-8a55-4d35-b7b9-0c9b0a0f4a11", **changed}


def told(html: str) -> str:
    """The page as a reader sees it."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html.partition("<main")[2])).split())


def receipt_of(**changed: object) -> str:
    """The address of the receipt of a letter that was sent."""
    answer = Client().post(WRITE, letter(**changed))
    assert answer.status_code == 302, told(answer.content.decode())
    return str(answer.headers["Location"])


def kept(place: Municipality) -> list[Submission]:
    with scope.of(place.pk):
        return list(Submission.objects.filter(channel="site", text__startswith="Канарейка").order_by("pk"))


def test_a_letter_is_sent_without_an_account_and_its_receipt_says_number_code_and_day(min_bulak: Municipality) -> None:
    address = receipt_of()
    answer = Client().get(address)
    words = told(answer.content.decode())
    (submission,) = kept(min_bulak)
    assert re.fullmatch(rf"/en/min-bulak{SECRET}[0-9a-f]{{32}}/", address)
    assert submission.code in words
    assert "Last day for the answer: 2 October 2026" in words
    assert TEXT in words
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert address not in re.findall(r'<link rel="canonical" href="([^"]*)"', answer.content.decode())


def test_the_same_form_sent_twice_leads_to_the_same_receipt(min_bulak: Municipality) -> None:
    assert receipt_of() == receipt_of()
    assert len(kept(min_bulak)) == 1


def test_nothing_personal_needs_to_be_given(min_bulak: Municipality) -> None:
    receipt_of(name="", phone="", email="", address="", village="")
    (submission,) = kept(min_bulak)
    assert (submission.author_id, submission.record[:7]) == (None, "appeal:")


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"text": " "}, "What it is about: Fill in this field."),
        ({"text": "а" * 10_001}, "This is too long: 10001 signs, 10000 fit."),
        ({"topic": "x"}, "Topic: Choose from the list."),
        ({"deputy": "22"}, "To whom: Choose from the list."),
        ({"collective": "1"}, "A collective one is signed by two people or more."),
        ({"email": "aty"}, "Write the whole e-mail address"),
        (
            {"attached": [SimpleUploadedFile(f"{number}.txt", b"text") for number in range(10)]},
            "Too many files. They were: 10",
        ),
        ({"attached": SimpleUploadedFile("letter.pdf.exe", b"MZ\x90\x00" + b"\0" * 99)}, "letter.pdf.exe"),
        ({"attached": SimpleUploadedFile("a.svg", b"<svg onload='x()'></svg>")}, "a.svg"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays(
    changed: dict[str, object], words: str, min_bulak: Municipality
) -> None:
    answer = Client().post(WRITE, letter(**changed))
    html = answer.content.decode()
    assert answer.status_code == 400
    assert words in told(html)
    assert f'value="{NAME}"' in html
    assert "Choose the file again" in told(html)
    assert kept(min_bulak) == []


def test_all_faults_of_a_form_are_told_at_once_and_no_reference_looks_like_a_number_of_an_appeal() -> None:
    answer = Client().post(WRITE, letter(text="", topic="", collective="1", email="aty"))
    words = told(answer.content.decode())
    faults = ("What it is about: Fill in", "Topic: Fill in", "by two people or more", "the whole e-mail address")
    assert sorted(faults, key=words.index) == list(faults)
    assert "eference" not in words


def test_a_text_too_long_for_one_field_is_said_beside_it_and_one_too_long_to_be_read_leads_back(
    settings: Settings,
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1 << 20
    read = Client().post(WRITE, letter(text="ж" * 400_000))
    unread = Client().post(WRITE, letter(text="ж" * 600_000))
    assert "This is too long: 400000 signs, 10000 fit." in told(read.content.decode())
    assert (read.status_code, unread.status_code) == (400, 413)
    assert "Your text is too long to be sent Nothing was sent or saved. The limit in megabytes: 1." in told(
        unread.content.decode()
    )
    assert "Press “back” in your browser. What you typed is still there." in told(unread.content.decode())


def test_a_disk_that_is_full_names_the_reference_for_the_office(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise Refused.because("disk_full", "The disk is full.", kind=Kind.STORAGE)

    monkeypatch.setattr(writing, "submit", full)
    answer = Client().post(WRITE, letter())
    assert answer.status_code == 507
    assert "If you ask for help, name this reference:" in told(answer.content.decode())


def test_files_are_cleaned_and_kept_with_it(min_bulak: Municipality) -> None:
    receipt_of(attached=[SimpleUploadedFile("1.png", an_emblem()), SimpleUploadedFile("2.txt", b"letter")])
    (submission,) = kept(min_bulak)
    with scope.of(min_bulak.pk):
        files = SubmissionFile.objects.filter(submission=submission).order_by("position")
        assert [file.called for file in files] == ["1.png", "2.txt"]


@pytest.mark.parametrize(
    ("changed", "hold"),
    [({"website": "https://x.example"}, Hold.TRAP), ({"began": "forged"}, Hold.HURRY), ({"began": ""}, Hold.HURRY)],
)
def test_what_looks_like_a_program_waits_and_has_its_receipt(
    changed: dict[str, object], hold: Hold, min_bulak: Municipality
) -> None:
    address = receipt_of(**changed)
    (submission,) = kept(min_bulak)
    assert submission.held_for == hold.value
    assert "a person of the office looks at it first" in told(Client().get(address).content.decode())


def test_without_the_cookie_of_the_form_it_comes_back_as_typed_with_the_way_out(min_bulak: Municipality) -> None:
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post(WRITE, letter())
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "allow cookies for this site" in told(html)
    assert TEXT in told(html)
    assert kept(min_bulak) == []
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]*)"', html)
    assert token is not None
    assert browser.post(WRITE, letter(csrfmiddlewaretoken=token[1])).status_code == 302


def test_a_deputy_who_left_is_followed_by_the_successor_before_anything_is_written() -> None:
    html = Client().get(f"{WRITE}?deputy=22").content.decode()
    assert "The mandate of this deputy has ended:" in told(html)
    assert re.search(r'<option value="18" selected>', html)


def test_number_and_spoken_code_lead_to_the_receipt_and_a_wrong_code_to_the_way_out() -> None:
    address = receipt_of()
    number, spoken = re.findall(r'<b class="whole">([^<]*)</b>', Client().get(address).content.decode())[:2]
    wrong = Client().post("/en/min-bulak/follow/", {"number": number, "code": "00000000"})
    right = Client().post("/en/min-bulak/follow/", {"number": number.replace("-", " "), "code": spoken})
    assert wrong.status_code == 400
    assert "do not belong together here" in told(wrong.content.decode())
    assert (right.status_code, right.headers["Location"]) == (302, address)


def test_another_code_is_answered_with_404_and_the_way_out() -> None:
    answer = Client().get(f"/en/min-bulak/receipts/{'0' * 32}/")
    assert answer.status_code == 404
    assert "found only in the municipality that gave it" in told(answer.content.decode())


@pytest.mark.parametrize(("page", "words"), [("take-back", "Withdrawn K-13"), ("forget", "Being looked at")])
def test_taking_back_and_erasing_ask_first_and_are_done_once_confirmed(page: str, words: str) -> None:
    address = receipt_of()
    assert Client().post(f"{address}{page}/").status_code == 400
    assert f"{address}{page}/" in Client().get(address).content.decode()
    assert Client().post(f"{address}{page}/", {"sure": "on"}).headers["Location"] == address
    after = Client().get(address).content.decode()
    assert f"{address}{page}/" not in after
    assert words in told(after)


def test_a_mistake_becomes_work_with_a_day_and_the_code_of_a_receipt_never_goes_with_it(
    min_bulak: Municipality,
) -> None:
    address = receipt_of()
    assert f"page={SECRET}" not in Client().get(address).content.decode()
    answer = Client().post("/en/min-bulak/mistake/", letter(text="Канарейка: аты туура эмес.", page=address, once=""))
    shown = told(Client().get(answer.headers["Location"]).content.decode())
    assert "We mean to look at it by: 24 September 2026" in shown
    assert kept(min_bulak)[-1].page == f"/en/min-bulak{SECRET}"


@pytest.mark.parametrize("address", ["/en/min-bulak/", "/en/min-bulak/promises/", "/en/min-bulak/year/"])
def test_every_page_leads_to_reporting_a_mistake_on_it(address: str) -> None:
    assert f'href="/en/min-bulak/mistake/?page={address}"' in Client().get(address).content.decode()


def test_r8_nothing_of_who_wrote_or_of_the_words_is_in_public_or_in_the_log() -> None:
    with logged() as log:
        address = receipt_of()
        Client().get(address)
        Client().get(f"{address[:-2]}x/")
        Client().post("/en/min-bulak/follow/", {"number": "26-00001", "code": "00000000"})
    code = address.split("/")[-2]
    public = "".join(
        b"".join(Client().get(f"/en/min-bulak/{page}")).decode()
        for page in ("", "appeals/", "appeals.atom", "appeals.csv", "appeals/K-13/", "latest/", "journal/entries.jsonl")
    )
    for secret in (NAME, PHONE, EMAIL, ADDRESS, "Канарейка-сөз", code):
        assert secret not in public
        assert secret not in log.getvalue()
