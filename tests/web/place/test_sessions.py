"""Sessions for everybody: the list, a session, an item, papers, calendars and the feed (4.3, 7.1)."""

import gzip
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from icalendar import Calendar
from pytest_django import Settings

from esep.access import Act, Actor, Role
from esep.community.names import Names
from esep.council.commands.conducting.attending import come_in
from esep.council.commands.conducting.beginning import begin_session
from esep.council.commands.conducting.excusing import excuse_member
from esep.council.commands.sessions import (
    carry_over_item,
    plan_session,
    postpone_session,
    register_paper,
    show_paper,
    take_off_item,
)
from esep.council.models import Absence, SessionRecording, TimeMark
from esep.kernel import clock
from esep.kernel.command import command
from esep.records.describing import Description
from esep.records.files import looked_at
from esep.regulation.facts.council import BroadcastAired, SessionHeld
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.council.plans import LATER, an_entry, item_in, planned
from tests.grounds import Grounds
from tests.kernel.people import a_holder
from tests.records.papers import a_photo

pytestmark = [pytest.mark.django_db, pytest.mark.clause("7.1-broadcast")]

LIST = "/en/min-bulak/sessions/"


@pytest.fixture(scope="module")
def built(grounds: Grounds) -> Iterator[MinBulak]:
    with grounds.min_bulak() as built:
        yield built


@pytest.fixture(autouse=True)
def setting(settings: Settings, tmp_path: Path) -> Iterator[None]:
    settings.FILES = tmp_path / "files"
    with clock.set_to(at(TODAY, hour=18)):
        yield


@pytest.fixture
def by(built: MinBulak, db: None) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, built.place)


def page(address: str) -> str:
    return str(Client().get(address).content.decode())


def test_the_list_holds_what_is_to_come_and_sittings_apart(built: MinBulak, by: Actor) -> None:
    planned(built, by)
    held = an_entry(date=date(2026, 9, 1), commission="C1", topic=Names(ky="Бюджет"))
    plan_session(held, by=by, municipality=built.place.pk, afterwards=True)
    with command(Act.RECORD_FACT, by=by, municipality=built.place.pk) as acting:
        acting.record("session.held", SessionHeld(topic="Эски бюджет"), records=["session:S-9"], on=date(2026, 1, 16))

    listed = page(LIST)

    assert listed.index("Таза суу") < listed.index("Эски бюджет") < listed.index("Sittings of commissions")
    assert "Not recorded as held" in listed
    assert "no agenda here" in page(f"{LIST}S-9/")
    assert Client().get(f"{LIST}S-8/").status_code == 404
    assert Client().get(LIST, {"body": "C9", "year": "1"}).status_code == 400
    assert "Таза суу" not in str(Client().get(LIST, {"body": "C1"}).content.decode())


def test_an_item_says_where_it_went_and_the_new_one_where_it_came_from(built: MinBulak, by: Actor) -> None:
    item = item_in(planned(built, by), built, by)
    planned(built, by, date=LATER)
    place = built.place.pk
    made = carry_over_item(item.pk, to="S-2", reason="Убакыт жетпеди", by=by, municipality=place, seen=1)

    old, new = page(f"{LIST}S-1/items/{item.pk}/"), page(f"{LIST}S-2/items/{made.pk}/")

    assert "Убакыт жетпеди" in old
    assert f'href="{LIST}S-2/items/{made.pk}/"' in old
    assert f'href="{LIST}S-1/items/{item.pk}/"' in new
    assert Client().get(f"{LIST}S-2/items/{item.pk}/").status_code == 404


def test_a_paper_is_opened_by_everybody_only_while_it_is_public(built: MinBulak, by: Actor) -> None:
    item, place = item_in(planned(built, by), built, by), built.place.pk
    said = Description(kind="other", title="Смета", dated_on=TODAY, counterparty="Асанова Айгүл")
    files = looked_at([a_photo(name="Асанова.jpg")], field="attached")
    paper = register_paper(item.pk, said, is_public=False, by=by, municipality=place, files=files)
    address, file = f"{LIST}S-1/items/{item.pk}/", f"/min-bulak/sessions/S-1/items/{item.pk}/papers/{paper.pk}-1"

    shut = page(address)
    assert "Смета" not in shut
    assert "Papers for members alone: 1" in shut
    assert Client().get(file).status_code == 404

    show_paper(paper.pk, is_public=True, by=by, municipality=place)
    assert "Смета" in page(address)
    assert "Асанова" not in page(address)
    opened = Client().get(file)
    assert b"".join(opened.streaming_content).startswith(b"\xff\xd8")  # type: ignore[attr-defined]
    assert f"min-bulak-S-1-{item.pk}-{paper.pk}-1.jpeg" in opened.headers["Content-Disposition"]
    take_off_item(item.pk, reason="Ката", by=by, municipality=place, seen=1)
    assert Client().get(file).status_code == 404


def test_texts_and_papers_of_a_session_that_is_not_open_stay_inside(built: MinBulak, by: Actor) -> None:
    item, place = item_in(planned(built, by, shut_reason="Жеке маалымат"), built, by), built.place.pk
    said = Description(kind="other", title="Смета", dated_on=TODAY)
    files = looked_at([a_photo()], field="attached")
    paper = register_paper(item.pk, said, is_public=True, by=by, municipality=place, files=files)

    shown = page(f"{LIST}S-1/items/{item.pk}/")

    assert "Суу түтүгүн оңдоо" in shown
    assert "Оңдоо сунушталат." not in shown
    assert "Смета" not in shown
    assert "Жеке маалымат" in page(f"{LIST}S-1/")
    assert Client().get(f"/min-bulak/sessions/S-1/items/{item.pk}/papers/{paper.pk}-1").status_code == 404


def test_who_was_there_is_a_count_with_names_and_sorts_of_reason(built: MinBulak, by: Actor) -> None:
    place = built.place.pk
    session = planned(built, by, date=TODAY)
    item = item_in(session, built, by)
    begin_session("S-1", chair="1", by=by, municipality=place, at=at(TODAY, hour=10))
    come_in("S-1", ["2", "3"], by=by, municipality=place, at=at(TODAY, hour=11))
    excuse_member("S-1", "4", reason=Absence.Reason.ILLNESS, words="Ооруканада", by=by, municipality=place)
    with command(Act.KEEP_BROADCASTS, by=by, municipality=place) as acting:
        aired = BroadcastAired(channel="Район ТВ", state_media=True)
        acting.record("broadcast.aired", aired, records=["session:S-1"], on=TODAY)
        said = {"link": "https://example.invalid/film", "recorded_at": acting.at}
        film = acting.save(SessionRecording(municipality=acting.municipality, session=session, **said))
        acting.save(TimeMark(municipality=acting.municipality, recording=film, second=3725, item=item))

    shown = page(f"{LIST}S-1/")

    assert "Present: <b>3</b>" in shown
    assert "illness" in shown
    assert "Ооруканада" not in shown
    assert "Район ТВ" in shown
    assert "1:02:05" in shown
    assert "https://example.invalid/film" in page(f"{LIST}S-1/items/{item.pk}/")


def test_calendars_and_the_feed_tell_of_a_session_put_off(built: MinBulak, by: Actor) -> None:
    planned(built, by)
    place = built.place.pk
    postpone_session("S-1", by=by, municipality=place, seen=1, reason="Кар жаады", replacement=an_entry(date=LATER))

    events = Calendar.from_ical(Client().get("/ru/min-bulak/sessions.ics").content).walk("VEVENT")
    (old,) = (event for event in events if str(event["url"]).endswith("/S-1/"))
    (only,) = Calendar.from_ical(Client().get("/min-bulak/sessions/S-2.ics").content).events
    feed = page("/en/min-bulak/sessions.atom")

    assert len(events) == 2
    assert (old["status"], old["sequence"]) == ("CANCELLED", 2)
    assert only.start.isoformat() == "2026-09-25T10:00:00+06:00"
    assert (feed.count("Planned: Таза суу"), feed.count("Put off: Таза суу")) == (2, 1)
    assert Client().get("/min-bulak/sessions/S-7.ics").status_code == 404


def test_u1_a_year_of_sessions_and_a_long_agenda_stay_light(built: MinBulak, by: Actor) -> None:
    topic = "Айылдын {}-маселеси жана ичүүчү суу долбоорунун жүрүшү"
    for number in range(30):
        day = TODAY + timedelta(days=number + 1)
        planned(built, by, date=day, topic=Names(ky=topic.format(number), ru=f"Вопрос {number} о воде"))
    sitting = planned(built, by, commission="C1")
    for number in range(20):
        item_in(sitting, built, by, topic.format(number))

    for address in ("/min-bulak/sessions/", "/ru/min-bulak/sessions/", "/min-bulak/sessions/C1-1/"):
        answer = Client().get(address, headers={"Accept-Encoding": "gzip"})
        assert b"<html" in gzip.decompress(answer.content)
        assert len(answer.content) <= 12 * 1024
