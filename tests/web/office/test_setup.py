"""The guided set-up: its list, the letterhead, the tests of mail and printer, the paper book."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from PIL import Image

from esep.access import Role
from esep.community.commands import Names, RegulationEntry, Resolution, correct_regulation
from esep.community.models import Letterhead, SetupMark
from esep.community.queries import adopted_on
from esep.community.queries.letterhead import letterhead
from esep.documents.trial import ALPHABET
from esep.intake.emblem import BYTES
from esep.kernel import scope
from esep.kernel.models import Municipality, NumberCounter, OutboxMessage
from esep.kernel.posting import NO_MAIL
from tests.community.min_bulak import TODAY, MinBulak
from tests.documents import papers
from tests.intake.files import picture, png_claiming, workbook_of
from tests.kernel.people import a_holder
from tests.web.office.desk import Answer, desk_of, hidden, text

pytestmark = pytest.mark.django_db

SETUP = "/en/office/min-bulak/setup/"
CONTACTS = {"address_ky": "Манас көчөсү, 1", "hours_ky": "9:00–18:00", "phone": "0 312 00 00 00"}


@pytest.fixture
def inside(built: MinBulak) -> Iterator[None]:
    """Reading the example's municipality."""
    with scope.of(built.place.pk):
        yield


def send(client: Client, page: str, **fields: object) -> Answer:
    """Open a form of the set-up, fill it in and send it."""
    shown = client.get(f"{SETUP}{page}")
    keys = {name: hidden(shown, name) for name in ("form_key", "version") if f'name="{name}"' in text(shown)}
    return client.post(f"{SETUP}{page}", {**keys, **fields})


def upload(data: bytes, name: str = "arms.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def test_the_list_says_how_many_steps_are_done_and_leads_to_the_next(secretary: Client) -> None:
    shown = text(secretary.get(SETUP))

    assert "Steps done: 7 / 16" in shown
    assert "Next: Arms and letterhead" in shown
    assert f'<a class="button" href="{SETUP}letterhead/">' in shown
    assert "Still missing: Uch-Terek" in shown
    assert 'href="/en/office/min-bulak/lists/venues/"' in shown
    assert 'href="/en/regulation/2.5-venue/"' in shown


def test_a_set_up_that_was_left_stands_where_it_stood_on_the_next_day(built: MinBulak, secretary: Client) -> None:
    send(secretary, "letterhead/", **CONTACTS)
    send(secretary, "say/no-venues/")
    before = text(secretary.get(SETUP))

    secretary.post("/sign-out/")
    after = text(desk_of(Role.MUNICIPAL_ADMIN, built.place, login="another").get(SETUP))

    assert "Steps done: 8 / 16" in before
    assert "Steps done: 9 / 16" in after
    assert "Still missing: arms" in before
    assert "Still missing: arms" in after


def test_when_the_last_step_is_done_the_list_says_what_to_do_now(built: MinBulak, secretary: Client) -> None:
    done_elsewhere(built)
    send(secretary, "letterhead/", **CONTACTS, arms=upload(picture("PNG")))
    for mark in ("no-venues", "own-numbers", "no-mail"):
        send(secretary, f"say/{mark}/")
    for series in ("incoming", "outgoing", "internal"):
        send(secretary, f"register/{series}/", year="2026", last="0")
    before = text(secretary.get(SETUP))

    send(secretary, "print/")

    after = text(secretary.get(SETUP))
    assert "Next: Test of the printer" in before
    assert "Everything is ready" in after
    assert 'href="/en/planner/"' in after
    assert 'href="/en/min-bulak/"' in after


def done_elsewhere(built: MinBulak) -> None:
    """The steps that are done on pages of their own: the adopted text, a second administrator, second factors."""
    row = adopted_on(TODAY, municipality=built.place.pk)
    assert row is not None
    resolution = Resolution(number=row.decision_number, on=row.decision_on)
    entry = RegulationEntry(title=Names(ky=row.name_ky), resolution=resolution, since=row.since, text="1. Жалпы жобо")
    correct_regulation(row.pk, by=built.admin, municipality=built.place.pk, seen=row.version, entry=entry)
    second = a_holder(Role.MUNICIPAL_ADMIN, built.place, login="second-admin")
    factors = apps.get_model("mfa", "Authenticator")._default_manager
    for account in (built.admin.account, second.account):
        factors.create(user_id=account, type="totp", data={})


def test_whoever_may_only_look_finds_no_buttons(built: MinBulak, today: None) -> None:
    head = desk_of(Role.HEAD, built.place)

    shown = text(head.get(SETUP))

    assert "The administrator or the responsible secretary does this." in shown
    assert f"{SETUP}letterhead/" not in shown
    assert head.post(f"{SETUP}say/no-venues/").status_code == 403
    assert desk_of(Role.DEPUTY, built.place).get(SETUP).status_code == 403


def test_a_letterhead_is_kept_with_small_arms_and_shown_as_it_begins_a_paper(
    built: MinBulak, secretary: Client, inside: None
) -> None:
    answer = send(secretary, "letterhead/", **CONTACTS, arms=upload(picture("JPEG", size=(1500, 1200)), "герб.jpg"))

    assert answer.status_code == 302
    kept = letterhead(built.place.pk)
    assert kept is not None
    assert len(kept.arms) <= BYTES
    shown = text(secretary.get(f"{SETUP}letterhead/"))
    assert "<p>Манас көчөсү, 1</p>" in shown
    assert f'src="/en/min-bulak/arms.png?v={kept.arms_sha256[:12]}"' in shown
    assert Image.open(BytesIO(kept.arms)).size == (512, 410)

    send(secretary, "letterhead/", **CONTACTS, without_arms="on")

    assert "arms.png" not in text(secretary.get(f"{SETUP}letterhead/"))


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (workbook_of([["a"]]), "arms.png", "This file is no picture."),
        (png_claiming(40_000, 40_000), "arms.png", "too many pixels"),
        (picture("JPEG")[:300], "arms.jpg", "Fix the following"),
        (b"", "arms.png", "Fix the following"),
    ],
    ids=["a workbook", "huge", "cut off", "empty"],
)
def test_what_cannot_be_arms_is_refused_in_place_and_the_words_stay(
    secretary: Client, inside: None, data: bytes, name: str, said: str
) -> None:
    answer = send(secretary, "letterhead/", **CONTACTS, arms=upload(data, name))

    assert answer.status_code == 400
    assert said in text(answer)
    assert 'value="Манас көчөсү, 1"' in text(answer)
    assert not Letterhead.objects.exists()


def test_two_at_one_letterhead_see_each_others_words(built: MinBulak, secretary: Client) -> None:
    slow = secretary.get(f"{SETUP}letterhead/")
    send(desk_of(Role.MUNICIPAL_ADMIN, built.place, login="quick"), "letterhead/", phone="111")

    keys = {name: hidden(slow, name) for name in ("form_key", "version")}
    answer = secretary.post(f"{SETUP}letterhead/", {**keys, "phone": "222"})

    assert answer.status_code == 409
    assert "Saved by somebody else:</span> <b>111</b>" in text(answer)
    assert 'value="222"' in text(answer)


def test_a_test_message_is_queued_once_however_often_the_button_is_pressed(secretary: Client, inside: None) -> None:
    keys = {"form_key": hidden(secretary.get(f"{SETUP}mail/"), "form_key"), "address": "aty@example.invalid"}

    first = secretary.post(f"{SETUP}mail/", keys)
    second = secretary.post(f"{SETUP}mail/", keys)

    assert (first.status_code, first.headers["Location"]) == (302, second.headers["Location"])
    assert OutboxMessage.objects.filter(topic="mail_test").count() == 1
    shown = text(secretary.get(f"{SETUP}mail/"))
    assert "aty@example.invalid" in shown
    assert "Waiting" in shown


@override_settings(EMAIL_BACKEND=NO_MAIL)
def test_without_a_mail_server_the_way_out_is_told_but_not_in_the_demonstration(secretary: Client) -> None:
    invented = text(secretary.get(f"{SETUP}mail/"))
    Municipality.objects.update(is_invented=False)
    real = text(secretary.get(f"{SETUP}mail/"))

    assert "No mail leaves the demonstration." in invented
    assert "ESEP_MAIL" not in invented
    assert "ESEP_MAIL" in real
    assert f'href="{SETUP}say/no-mail/"' in real


def test_a_test_to_what_is_no_address_keeps_what_was_typed(secretary: Client, inside: None) -> None:
    answer = send(secretary, "mail/", address="aty example")

    assert answer.status_code == 400
    assert 'value="aty example"' in text(answer)
    assert not OutboxMessage.objects.filter(topic="mail_test").exists()


def test_the_test_page_bears_the_letterhead_and_a_word_settles_it(secretary: Client, inside: None) -> None:
    send(secretary, "letterhead/", **CONTACTS, arms=upload(picture("PNG")))

    made = secretary.get(f"{SETUP}print/page.pdf")
    said = send(secretary, "print/")

    page = papers.text(made.content)
    assert "Манас көчөсү, 1" in page
    assert "http://testserver/min-bulak/" in page
    assert ALPHABET in page.replace(" ", "")
    assert said.status_code == 302
    assert SetupMark.objects.get().step == "printed"


@pytest.mark.clause("3.7-keeping")
def test_the_paper_book_goes_on_after_its_last_number(secretary: Client, inside: None) -> None:
    answer = send(secretary, "register/incoming/", year="2026", last="412")

    assert answer.headers["Location"].startswith(f"{SETUP}register/")
    assert NumberCounter.objects.get(series__code="incoming").next == 413
    assert "413" in text(secretary.get(f"{SETUP}register/"))


def test_a_book_that_begins_this_year_goes_on_from_one(secretary: Client, inside: None) -> None:
    send(secretary, "register/outgoing/", year="2026", last="0")
    wrong = send(secretary, "register/internal/", year="2026", last="many")

    assert NumberCounter.objects.get(series__code="outgoing").next == 1
    assert wrong.status_code == 400
    assert 'value="many"' in text(wrong)


def test_the_numbers_of_the_model_are_shown_before_somebody_says_that_they_hold(secretary: Client) -> None:
    shown = text(secretary.get(f"{SETUP}say/own-numbers/"))

    assert "notice_days: 5" in shown


@pytest.mark.parametrize("page", ["say/printed/", "say/nonsense/", "register/nonsense/"])
def test_there_is_no_page_for_what_nobody_can_say(secretary: Client, page: str) -> None:
    assert secretary.get(f"{SETUP}{page}").status_code == 404
    assert secretary.post(f"{SETUP}{page}").status_code == 404


def test_the_list_asks_a_bounded_number_of_queries(secretary: Client, django_assert_max_num_queries: object) -> None:
    secretary.get(SETUP)

    with django_assert_max_num_queries(30):  # type: ignore[operator]
        secretary.get(SETUP)
