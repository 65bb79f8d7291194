"""Papers of a meeting in the office: all in one press, each apart, and the house rules (3.1-3.6)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, DjangoDbBlocker, Settings

from esep.access import Actor, Role
from esep.kernel import clock, scope
from esep.meetings.commands import cancel_meeting
from esep.meetings.commands.agenda import propose_agenda
from esep.meetings.commands.inviting import invite
from esep.meetings.commands.speaking import add_deputies
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import AgendaItem, SpeakerEntry
from esep.regulation.facts.meeting import Category
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.databases import for_a_module
from tests.documents.papers import tags
from tests.documents.papers import text as words_of
from tests.grounds import Grounds
from tests.kernel.people import a_holder
from tests.meetings.plans import a_meeting
from tests.web.office.desk import desk_of, hidden, signed_in, text

MEETINGS = "/en/office/min-bulak/meetings/"
PAPERS = f"{MEETINGS}M1/papers/"
RULES = f"{MEETINGS}house-rules/"
ALL = "&".join(
    f"papers={kind}"
    for kind in (
        "poster",
        "door-sheet",
        "participants",
        "speakers",
        "agenda",
        "house-rules",
        "sign-in",
        "minutes",
        "labels",
    )
)
TITLES = (
    "Кулактандыруу",
    "Үймө-үй кабарлоо барагы: Жаңы-Турмуш",
    "Үймө-үй кабарлоо барагы: Төрт-Көл",
    "Катышуучулардын тизмеси",
    "Чыгып сүйлөөчүлөрдүн тизмеси",
    "Күн тартиби",
    "Жолугушууну өткөрүүнүн эрежелери",
    "Катышуучуларды каттоо барагы",
    "Отчеттук жолугушуунун протоколу",
    "Папкалар үчүн энбелгилер",
    "Объявление",
    "Список участников",
    "Список выступающих",
    "Повестка дня",
    "Правила проведения встречи",
)
"""What is printed in both languages, in its order: papers to write on come once."""


@pytest.fixture(scope="module")
def planner() -> list[Actor]:
    """The secretary who planned the meeting of this module."""
    return []


@pytest.fixture(scope="module")
def built(grounds: Grounds, django_db_blocker: DjangoDbBlocker, planner: list[Actor]) -> Iterator[MinBulak]:
    """The eight villages, and a meeting of two deputies."""
    with grounds.min_bulak() as found, for_a_module(django_db_blocker):
        with clock.set_to(at(TODAY, hour=9)):
            planner.append(a_holder(Role.RESPONSIBLE_SECRETARY, found.place, login="planner"))
            a_meeting(found.place, by=planner[0])
        yield found


@pytest.fixture(autouse=True)
def evening(built: MinBulak, db: None, settings: Settings, tmp_path: Path) -> Iterator[None]:
    settings.FILES = tmp_path / "files"
    with clock.set_to(at(TODAY, hour=18)):
        yield


@pytest.fixture
def desk(planner: list[Actor], evening: None) -> Client:
    return signed_in(planner[0])


def test_one_press_gives_the_ticked_papers_in_both_languages(desk: Client) -> None:
    answer = desk.get(f"{PAPERS}all.pdf?{ALL}&language=both&signin_pages=2&door_pages=1")

    assert answer["Content-Disposition"] == 'attachment; filename="min-bulak-M1-papers.pdf"'
    marks = [mark.get_title() for mark in pypdfium2.PdfDocument(answer.content).get_toc() if mark.level == 0]
    assert [mark.removesuffix(" (долбоор)").removesuffix(" (проект)") for mark in marks] == list(TITLES)


@pytest.mark.clause("3.6-minutes")
def test_blank_minutes_know_agenda_presenters_and_how_many_are_invited(
    desk: Client, planner: list[Actor], built: MinBulak
) -> None:
    place = built.place.pk
    add_deputies("M1", by=planner[0], municipality=place, minutes=20)
    propose_agenda("M1", by=planner[0], municipality=place)
    invite("M1", InviteEntry(category=Category.SECTORS, name="Айнура"), by=planner[0], municipality=place)

    said = words_of(desk.get(f"{PAPERS}minutes-ky.pdf").content)

    with scope.of(place):
        first = AgendaItem.objects.all()[0].title_ky
        speaker = SpeakerEntry.objects.all()[0].name
    assert first in said
    assert said.count(speaker) >= 3
    assert "Чакырылгандар: 1 " in said


def test_a_paper_bears_the_public_address_of_the_meeting(desk: Client) -> None:
    answer = desk.get(f"{PAPERS}sign-in-ru.pdf")

    assert "http://testserver/min-bulak/meetings/M1/" in words_of(answer.content)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("language=ky&signin_pages=1&door_pages=1", "Tick at least one paper."),
        ("papers=labels&language=ky&signin_pages=999&door_pages=1", "Choose from 1 to 25 pages."),
        ("papers=labels&language=de&signin_pages=1&door_pages=1", "Choose from the list."),
        ("papers=banner&language=ky&signin_pages=1&door_pages=1", "Choose from the list."),
    ],
)
def test_an_order_that_cannot_be_printed_is_shown_again(desk: Client, query: str, words: str) -> None:
    answer = desk.get(f"{PAPERS}all.pdf?{query}")

    assert answer.status_code == 400
    assert words in text(answer)


def test_what_is_missing_leads_to_where_it_is_mended(
    desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(30):
        shown = text(desk.get(PAPERS))

    assert "The agenda is empty." in shown
    assert f'<a href="{MEETINGS}M1/lists/">Propose an agenda</a>' in shown


def test_a_door_to_door_sheet_of_each_village_leads_to_where_it_is_logged(desk: Client) -> None:
    made = desk.get(f"{PAPERS}all.pdf?papers=door-sheet&language=ky&signin_pages=1&door_pages=2").content

    codes = {said for page in range(4) for kind, said in tags(made, page=page) if kind == "Figure"}
    log = "http://testserver/office/min-bulak/meetings/M1/notice/log/?village={}&channel=door_to_door"
    assert {f"QR-код. Дареги: {log.format(code)}" for code in ("V4", "V6")} <= codes


def test_the_poster_says_that_the_place_is_not_settled(desk: Client, planner: list[Actor], built: MinBulak) -> None:
    a_meeting(built.place, by=planner[0], code="M2", venue=None)

    assert "азырынча аныктала элек" in words_of(desk.get(f"{MEETINGS}M2/papers/poster-ky.pdf").content)


def test_after_the_last_day_of_the_notice_the_poster_is_to_be_hung_today(desk: Client) -> None:
    with clock.set_to(at(date(2026, 10, 14), hour=9)):
        shown = text(desk.get(PAPERS))

    assert "12.10.2026. <b>Print and hang it today.</b>" in shown


def test_nothing_is_printed_for_a_meeting_that_will_not_be_held(
    desk: Client, planner: list[Actor], built: MinBulak
) -> None:
    cancel_meeting("M1", by=planner[0], municipality=built.place.pk, seen=1, reason="Зал бош эмес")

    answer = desk.get(f"{PAPERS}all.pdf?{ALL}&language=ky&signin_pages=1&door_pages=1")

    assert answer.status_code == 400
    assert "This meeting will not be held" in text(answer)
    assert "all.pdf" not in text(desk.get(PAPERS))


def test_papers_with_names_are_for_those_who_see_the_lists(built: MinBulak) -> None:
    overseer = desk_of(Role.OVERSEER, built.place)

    assert "Blank minutes" not in text(overseer.get(PAPERS))
    assert overseer.get(f"{PAPERS}minutes-ky.pdf").status_code == 403
    assert overseer.get(f"{PAPERS}sign-in-ky.pdf").status_code == 200


@pytest.mark.parametrize("name", ["banner-ky", "labels-de", "labels-"])
def test_a_paper_that_there_is_not_is_not_found(desk: Client, name: str) -> None:
    assert desk.get(f"{PAPERS}{name}.pdf").status_code == 404


@pytest.mark.clause("3.4-opening")
def test_the_house_rules_are_changed_and_printed(desk: Client) -> None:
    version = hidden(desk.get(RULES), "version")

    answer = desk.post(RULES, {"text_ky": "Бир маалда бир адам сүйлөйт", "version": version}, follow=True)

    assert "The house rules were saved." in text(answer)
    assert "Бир маалда бир адам сүйлөйт" in words_of(desk.get(f"{RULES}ru.pdf").content)


def test_two_who_set_the_first_rules_see_each_other(desk: Client) -> None:
    version = hidden(desk.get(RULES), "version")
    desk.post(RULES, {"text_ky": "Theirs", "version": version})

    answer = desk.post(RULES, {"text_ky": "Mine", "version": version})

    assert answer.status_code == 409
    assert "Mine" in text(answer)
    assert "Theirs" in text(answer)
    again = desk.post(RULES, {"text_ky": "Mine", "version": hidden(answer, "version")}, follow=True)
    assert "The house rules were saved." in text(again)


def test_whoever_may_not_change_the_rules_reads_them(built: MinBulak) -> None:
    shown = text(desk_of(Role.DEPUTY, built.place).get(RULES))

    assert "<li>Everybody may come in." in shown
    assert "<textarea" not in shown
