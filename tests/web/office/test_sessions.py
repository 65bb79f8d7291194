"""Sessions in the office: planned, given an agenda and papers, put off, printed (4.3, 7.1)."""

import re
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from esep.access import Act, Actor, Role
from esep.council.commands.sessions import register_paper
from esep.council.models import Session
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.command import command
from esep.kernel.models import Account
from esep.records.describing import Description
from esep.regulation.facts.council import SessionHeld
from tests.community.min_bulak import TODAY, MinBulak
from tests.council.plans import FRIDAY, LATER, item_in, planned
from tests.kernel.people import a_holder
from tests.records.papers import a_photo
from tests.web.office.desk import hidden, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("7.1-broadcast")]

LIST = "/en/office/min-bulak/sessions/"


def day(on: date, *, name: str = "date") -> dict[str, str]:
    """The three fields of a day."""
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def by(secretary: Client) -> Actor:
    """The secretary, as an actor."""
    return actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))


def test_a_sitting_is_planned_and_its_agenda_filled_without_a_script(secretary: Client) -> None:
    plan = {"body": "C1", "topic_ky": "Бюджет", "start_time": "14.00", "venue": "W1", **day(FRIDAY)}
    made = text(secretary.post(f"{LIST}new/", plan, follow=True))
    assert "The session is planned. Its code: C1-1" in made
    for title in ("Суу", "Жол"):
        item = {"kind": "decision", "title_ky": title, "text_ky": "Сунуш"}
        assert "The item is on the agenda." in text(secretary.post(f"{LIST}C1-1/items/new/", item, follow=True))

    page = text(secretary.get(f"{LIST}C1-1/"))
    (move,) = set(re.findall(r'action="([^"]+/move/)"', page.partition("Жол")[2]))
    secretary.post(move, {"to": "up"})

    titles = re.findall(r"(\d)\. <a href=[^>]+>(\w+)</a>", text(secretary.get(f"{LIST}C1-1/")))
    assert titles == [("1", "Жол"), ("2", "Суу")]


def test_what_was_typed_stays_where_a_plan_is_refused(secretary: Client) -> None:
    plan = {"body": "council", "topic_ky": "Бюджет", "start_time": "10:00", **day(TODAY - timedelta(days=1))}

    refused = secretary.post(f"{LIST}new/", plan)

    assert refused.status_code == 400
    assert "A session that was held is entered afterwards." in text(refused)
    assert 'value="Бюджет"' in text(refused)


def test_two_who_change_a_plan_at_once_see_each_other(secretary: Client, built: MinBulak, by: Actor) -> None:
    planned(built, by)
    address = f"{LIST}S-1/change/"
    typed = {"topic_ky": "Биринчи", "start_time": "10:00", **day(FRIDAY)}
    typed["version"] = hidden(secretary.get(address), "version")
    secretary.post(address, typed)

    later = secretary.post(address, {**typed, "topic_ky": "Экинчи"})

    assert later.status_code == 409
    assert "Биринчи" in text(later)
    assert "Экинчи" in text(later)


def test_a_paper_is_registered_with_its_item_in_one_step_and_opened(
    secretary: Client, built: MinBulak, by: Actor
) -> None:
    item = item_in(planned(built, by), built, by)
    sent = a_photo()
    file = SimpleUploadedFile(sent.name, sent.data, content_type="image/jpeg")
    address = f"{LIST}S-1/items/{item.pk}/"
    typed = {"kind": "other", "title": "Смета", **day(TODAY, name="dated_on"), "attached": file}
    page = text(secretary.post(f"{address}papers/new/", typed, follow=True))
    assert "Registered. Number:" in page
    assert "For the office and deputies" in page

    (paper,) = re.findall(r'href="([^"]+/papers/\d+/1/)"', page)
    shown = secretary.get(paper)
    assert b"".join(shown.streaming_content).startswith(b"\xff\xd8")  # type: ignore[attr-defined]
    (show,) = re.findall(r'action="([^"]+/show/)"', page)
    assert "Everybody can open the paper now." in text(secretary.post(show, {"public": "yes"}, follow=True))


def test_a_document_of_the_register_is_found_by_its_words(secretary: Client, built: MinBulak, by: Actor) -> None:
    session = planned(built, by)
    first, second = item_in(session, built, by), item_in(session, built, by, "Жол")
    for title in ("Жолдун сметасы", "Мектептин чатыры"):
        said = Description(kind="other", title=title, dated_on=TODAY)
        register_paper(first.pk, said, is_public=False, by=by, municipality=built.place.pk)

    page = text(secretary.get(f"{LIST}S-1/items/{second.pk}/papers/choose/", {"words": "чатыр"}))

    assert "Мектептин чатыры" in page
    assert "Жолдун сметасы" not in page


def test_a_session_is_put_off_with_its_agenda_and_both_pages_lead_to_each_other(
    secretary: Client, built: MinBulak, by: Actor
) -> None:
    item_in(planned(built, by), built, by, "Суу")
    typed = {"reason": "Кар жаады", "topic_ky": "Суу", "start_time": "10:00", **day(LATER), "version": "1"}

    moved = text(secretary.post(f"{LIST}S-1/postpone/", typed, follow=True))

    assert "The session is put off to this one." in moved
    assert f"{LIST}S-1/" in moved
    old = text(secretary.get(f"{LIST}S-1/"))
    assert f"{LIST}S-2/" in old
    assert "Кар жаады" in old


def test_the_pack_holds_agenda_texts_papers_and_members(secretary: Client, built: MinBulak, by: Actor) -> None:
    item = item_in(planned(built, by), built, by)
    said = Description(kind="other", title="Смета", dated_on=TODAY)
    register_paper(item.pk, said, is_public=True, by=by, municipality=built.place.pk)

    made = pypdfium2.PdfDocument(secretary.get(f"{LIST}S-1/papers/pack.pdf", {"language": "ru"}).content)

    pages = [page.get_textpage().get_text_bounded() for page in made]
    assert len(pages) == 3
    assert "Повестка дня: S-1" in pages[0]
    assert "Оңдоо сунушталат." in pages[1]
    assert "Смета" in pages[1]
    assert "Асанов Бакыт Токтосунович" in pages[2]
    agenda = docx.Document(BytesIO(secretary.get(f"{LIST}S-1/papers/agenda.docx", {"language": "ky"}).content))
    assert [cell.text for cell in agenda.tables[0].rows[1].cells][:2] == ["1", "Суу түтүгүн оңдоо"]
    assert secretary.get(f"{LIST}S-1/papers/minutes.pdf").status_code == 404


def test_the_list_narrows_and_asks_as_much_for_one_as_for_many(
    secretary: Client, built: MinBulak, by: Actor, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    planned(built, by)
    planned(built, by, commission="C1")
    with command(Act.RECORD_FACT, by=by, municipality=built.place.pk) as acting:
        acting.record("session.held", SessionHeld(topic="Эски бюджет"), records=["session:S-9"], on=date(2026, 1, 16))

    with django_assert_max_num_queries(26):
        page = text(secretary.get(LIST))
    assert "Эски бюджет" in page
    narrowed = text(secretary.get(LIST, {"body": "C1"}))
    assert "C1-1" in narrowed
    assert "Эски бюджет" not in narrowed
    assert "It is known from recorded facts alone" in text(secretary.get(f"{LIST}S-9/"))
    assert secretary.get(f"{LIST}S-8/").status_code == 404


def test_today_tells_of_a_session_without_an_agenda_and_of_one_nobody_spoke_of(
    secretary: Client, built: MinBulak, by: Actor
) -> None:
    planned(built, by)
    with command(Act.PLAN_SESSION, by=by, municipality=built.place.pk) as acting:
        values = {"kind": "session", "topic_ky": "Суу", "date": date(2026, 9, 1), "start_time": "10:00"}
        acting.save(Session(municipality=acting.municipality, code="S-0", **values))

    page = text(secretary.get("/en/office/min-bulak/"))

    assert "Sessions of the next days without an agenda:" in page
    assert "Sessions of which nobody said whether they were held:" in page


def test_a_deputy_reads_what_is_for_members_and_changes_nothing(secretary: Client, built: MinBulak, by: Actor) -> None:
    item = item_in(planned(built, by), built, by)
    said = Description(kind="other", title="Смета", dated_on=TODAY)
    register_paper(item.pk, said, is_public=False, by=by, municipality=built.place.pk)
    deputy = signed_in(a_holder(Role.DEPUTY, built.place, login="deputy-reads", deputy="15"))

    page = text(deputy.get(f"{LIST}S-1/items/{item.pk}/"))

    assert "Смета" in page
    assert "Add a paper" not in page
    assert deputy.post(f"{LIST}S-1/items/{item.pk}/take-off/", {"reason": "Ката"}).status_code == 403
    with scope.of(built.place.pk):
        assert item.__class__.objects.get().state == "planned"
