"""The public pages of meetings: by the demonstration on its day, and by a meeting that is set and changed here."""

import gzip
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from functools import cache
from html import unescape
from io import BytesIO
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.translation import gettext
from icalendar import Calendar
from PIL import Image

from esep.access import Act, Actor, Role
from esep.community.commands import Names
from esep.intake.upload import Accepted, accept
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.models import Municipality, RecordedFact
from esep.meetings.commands.closing import cancel_meeting
from esep.meetings.commands.noticing import NoticeEntry, log_notice
from esep.meetings.commands.planning import change_meeting
from esep.portal.place.answers import ANSWERS
from esep.records.models import Evidence
from esep.records.proving import Proof, withdraw_evidence
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import Category, Channel, InvitationSent, ListsLocked, MeetingKind
from tests.kernel.people import a_holder
from tests.meetings.plans import a_meeting, an_entry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

ATOM = "{http://www.w3.org/2005/Atom}"
TODAY = date(2026, 9, 14)
CODE = "M77"
Tell = Callable[..., RecordedFact]


@cache
def a_photo() -> Accepted:
    """A photo that no quality of a picture makes small at once."""
    with BytesIO() as stream:
        Image.effect_noise((900, 700), 60).save(stream, "JPEG")
        return accept(stream.getvalue(), name="такта.jpg")


@pytest.fixture
def secretary(min_bulak: Municipality) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak, login="secretary-of-meetings")


@pytest.fixture
def planned(min_bulak: Municipality, secretary: Actor) -> str:
    """The code of a meeting in the fourth district, on 17 October at 14:00."""
    return a_meeting(min_bulak, by=secretary, code=CODE).code


@pytest.fixture
def tell(min_bulak: Municipality, secretary: Actor, planned: str) -> Tell:
    """Tell the village V4 of the meeting by a channel, with the photo of a board."""

    def told(channel: Channel = Channel.POSTER, kind: EvidenceKind = EvidenceKind.PHOTO) -> RecordedFact:
        proof = Proof(kind=kind, claimed_on=TODAY, file=a_photo())
        entry = NoticeEntry(channel=channel, areas=("V4",), on=TODAY, proof=proof)
        return log_notice(planned, entry, by=secretary, municipality=min_bulak.pk)

    return told


@pytest.fixture
def change(min_bulak: Municipality, secretary: Actor, planned: str) -> Callable[[], None]:
    """Move the meeting to the next day and to another hour."""

    def changed() -> None:
        entry = replace(an_entry(), date=date(2026, 10, 18), start_time=time(11))
        change_meeting(planned, entry, by=secretary, municipality=min_bulak.pk, seen=1, knowingly=True)

    return changed


def html_at(address: str, *, status: int = 200) -> str:
    answer = Client().get(address)
    assert answer.status_code == status
    return answer.content.decode()


def told(html: str) -> str:
    """The page as a reader sees it: words without markup, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html.partition("<main")[2])).split())


def page_of(code: str, *, query: str = "", status: int = 200) -> str:
    return told(html_at(f"/en/min-bulak/meetings/{code}/{query}", status=status))


def calendar_at(address: str) -> str:
    """A calendar that a program could read, with its long lines made whole."""
    content = Client().get(address).content
    assert Calendar.from_ical(content).errors == []
    return content.decode().replace("\r\n ", "").replace("\r\n", "\n")


def events_in(address: str) -> dict[str, dict[str, str]]:
    """The lines of each event of a calendar by their names, by the code of the meeting."""
    events = [part.partition("\nEND:VEVENT")[0] for part in calendar_at(address).split("BEGIN:VEVENT\n")[1:]]
    lines = [dict(line.split(":", 1) for line in event.split("\n")) for event in events]
    return {event["URL"].split("/")[-2]: event for event in lines}


def photo_address(fact: RecordedFact, *, meeting: str = CODE, position: int = 1) -> str:
    return f"/min-bulak/meetings/{meeting}/proofs/{fact.code}/{position}.jpg"


def test_a_meeting_answers_when_where_who_may_come_and_who_reports_before_anything_else() -> None:
    answers = page_of("M4").partition("Still due")[0]

    assert "Will be held" in answers
    assert "When 19 September, Saturday, 14:00" in answers
    assert "Where Secondary school, Jany-Turmush village" in answers
    assert "Everybody Open to all, no need to sign up first" in answers
    assert "Who reports Sadykov Iskender Momunovich , Nurmatova" in answers


def test_what_is_still_due_stands_with_its_last_day() -> None:
    due = page_of("M4").partition("Still due")[2].partition("How each village was told")[0]

    assert "Due today Notice to residents: Tort-Kol. Last day: 14.09.2026" in due
    assert "Overdue Reply to a written request: Request IR-04" in due


@pytest.mark.clause("2.5-notice")
def test_each_village_shows_the_claimed_day_the_day_of_recording_and_the_difference() -> None:
    villages = page_of("M2").partition("How each village was told")[2].partition("What was due and")[0]

    chon_aryk = villages.partition("Chon-Aryk")[2]
    assert "Done late Told on: 19 May 2026 Days late: 2 Last day: 17 May 2026" in chon_aryk
    days = "claimed day: 19.05.2026 · received: 21.05.2026 · days later: 2"
    assert f"Poster on a board {days} · Journal entry:" in chon_aryk
    assert "Nobody recorded a notice here yet." in page_of("M4").partition("Tort-Kol")[2]


def test_the_timeline_tells_of_lists_by_their_counts_and_of_every_clause() -> None:
    html = html_at("/en/min-bulak/meetings/M2/")

    assert "Participants on the list: 78 Speakers on the list: 6" in told(html)
    assert "Speakers told: 6" in told(html)
    assert '<a class="clause" href="/en/regulation/2.5-lists/">' in html
    assert "Done on time: 20" in told(html)


def test_a_meeting_that_was_put_off_says_why_and_leads_to_the_one_in_its_place() -> None:
    html = html_at("/en/min-bulak/meetings/M6/")

    assert "Put off" in told(html)
    assert "Reason: Мектептин залы бүтүрүүчү сынактар үчүн керек болду" in told(html)
    assert '<a href="/en/min-bulak/meetings/M4/"><b>19 September 2026, Saturday, 14:00</b>' in html
    assert "Still due" not in told(html)
    assert '<a href="/en/min-bulak/meetings/M6/">' in html_at("/en/min-bulak/meetings/M4/")


def test_a_meeting_that_was_entered_after_it_was_held_has_a_page_without_a_plan() -> None:
    text = page_of("M8")

    assert "Held" in text
    assert "When 28 December 2025, Sunday" in text
    assert "Residents who came: 34" in text


def test_a_meeting_stands_as_of_any_day() -> None:
    assert "Written request to bodies" not in page_of("M4", query="?as_of=2026-09-08").partition("Still due")[2][:400]
    assert "On that day this meeting was not set yet." in page_of("M4", query="?as_of=2026-06-01")
    assert "Done on time" in page_of("M4", query="?as_of=30.02.2026", status=400)


@pytest.mark.parametrize("language", ["", "/ru", "/en"])
def test_what_is_kept_judged_never_outlives_a_fact(language: str, tell: Tell, change: Callable[[], None]) -> None:
    def page() -> bytes:
        ANSWERS.clear()
        return Client().get(f"{language}/min-bulak/meetings/{CODE}/").content

    def told() -> None:
        tell()

    for act in (told, change, told):
        before = page()
        act()
        shown = page()
        assert shown != before
        assert page() == shown
        with override_settings(KEPT_RESULTS=0):
            assert page() == shown


def test_a_change_is_told_in_front_and_earlier_notices_no_longer_count(tell: Tell, change: Callable[[], None]) -> None:
    tell()
    before = page_of(CODE)
    change()
    after = page_of(CODE)

    assert "Told on: 14 September 2026" in before
    assert "Changed on: 14 September 2026" in after
    assert "was: 17 October 2026, Saturday, 14:00 became: 18 October 2026, Sunday, 11:00" in after
    assert "When 18 October, Sunday, 11:00" in after
    assert "Given for an earlier plan, does not count now. Changed since: Day and hour" in after
    assert "Told on:" not in after


def test_the_plan_before_a_change_keeps_an_address_that_says_it_is_over(change: Callable[[], None]) -> None:
    change()

    old = page_of(CODE, query="1/")

    assert "Plan no longer in force This plan was changed on: 14 September 2026" in old
    assert "When 17 October, Saturday, 14:00" in old
    assert f'href="/en/min-bulak/meetings/{CODE}/1/"' in html_at(f"/en/min-bulak/meetings/{CODE}/")
    answer = Client().get(f"/en/min-bulak/meetings/{CODE}/2/")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/en/min-bulak/meetings/{CODE}/")


@pytest.mark.parametrize(
    ("below", "way_on"), [("M99/", "/en/min-bulak/meetings/"), ("M4/7/", "/en/min-bulak/meetings/M4/")]
)
def test_what_is_not_there_leads_on(below: str, way_on: str) -> None:
    assert f'<a class="button" href="{way_on}">' in html_at(f"/en/min-bulak/meetings/{below}", status=404)


def test_a_change_that_residents_cannot_notice_makes_no_version(min_bulak: Municipality, secretary: Actor) -> None:
    a_meeting(min_bulak, by=secretary, code=CODE)
    entry = an_entry(initiators=("Жарандардын жамааты",))
    change_meeting(CODE, entry, by=secretary, municipality=min_bulak.pk, seen=1, knowingly=True)

    text = page_of(CODE)

    assert "Changed on" not in text
    assert "жамааты" not in text


def test_meetings_ahead_come_first_and_the_rest_year_by_year() -> None:
    text = told(html_at("/en/min-bulak/meetings/"))

    places = [
        text.index(mark) for mark in ("19 September", "9 October", "14 August", "19 June", "22 May", "28 December")
    ]
    assert places == sorted(places)
    assert "Put off" in text
    assert "For: Jany-Turmush, Tort-Kol" in text


@pytest.mark.parametrize(
    ("query", "shown", "status"),
    [
        ("village=V7", {"M2"}, 200),
        ("deputy=15", {"M4", "M6"}, 200),
        ("village=V6&deputy=7", set[str](), 200),
        ("village=<b>&deputy=7", {"M3"}, 400),
    ],
)
def test_the_calendar_can_be_narrowed_to_a_village_and_a_deputy(query: str, shown: set[str], status: int) -> None:
    html = html_at(f"/min-bulak/meetings/?{query}", status=status)

    assert set(re.findall(r'<h3><a href="/min-bulak/meetings/([^/]+)/">', html)) == shown
    assert "<b>»" not in html


def test_an_event_keeps_its_id_in_every_language_and_its_sequence_rises(
    planned: str, change: Callable[[], None], min_bulak: Municipality, secretary: Actor
) -> None:
    first = events_in("/min-bulak/meetings.ics")[planned]
    change()
    changed = events_in("/ru/min-bulak/meetings.ics")[planned]
    cancel_meeting(planned, by=secretary, municipality=min_bulak.pk, seen=2, reason="Кар жаап кетти")
    cancelled = events_in(f"/min-bulak/meetings/{planned}.ics")[planned]

    assert first["UID"] == changed["UID"] == cancelled["UID"]
    assert [one["SEQUENCE"] for one in (first, changed, cancelled)] == ["0", "1", "2"]
    assert [one["STATUS"] for one in (first, changed, cancelled)] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert changed["DTSTART;TZID=Asia/Bishkek"] == "20261018T110000"
    assert first["LAST-MODIFIED"] <= cancelled["LAST-MODIFIED"]


def test_the_calendar_names_its_time_zone_and_shows_what_was_put_off_as_cancelled() -> None:
    zone = calendar_at("/min-bulak/meetings.ics").partition("END:VTIMEZONE")[0]

    assert "TZID:Asia/Bishkek" in zone
    assert re.findall(r"TZOFFSETTO:(.+)", zone) == ["+0600"]
    assert events_in("/min-bulak/meetings.ics")["M6"]["STATUS"] == "CANCELLED"


def test_the_feed_tells_of_every_change_and_keeps_its_ids_in_every_language(change: Callable[[], None]) -> None:
    change()
    feeds = [ElementTree.fromstring(Client().get(f"{way}/min-bulak/meetings.atom").content) for way in ("", "/en")]

    ids = [[one.findtext(f"{ATOM}id") for one in feed.findall(f"{ATOM}entry")] for feed in feeds]
    titles = [one.findtext(f"{ATOM}title") or "" for one in feeds[1].findall(f"{ATOM}entry")]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0])
    assert [title.partition(":")[0] for title in titles[:2]] == ["Meeting changed", "Meeting set"]
    assert any(title.startswith("Put off") for title in titles)


def test_the_photo_of_a_board_is_small_and_kept_for_ever_under_its_own_address(tell: Tell) -> None:
    tell()
    found = re.search(r'<img class="proof" src="([^"]+)"', html_at(f"/min-bulak/meetings/{CODE}/"))
    assert found is not None

    answer = Client().get(found[1])

    with Image.open(BytesIO(answer.content)) as picture:
        assert (picture.format, max(picture.size)) == ("JPEG", 480)
    assert len(answer.content) <= 60 * 1024
    assert "immutable" in answer.headers["Cache-Control"]
    assert "immutable" not in Client().get(found[1].partition("?")[0]).headers["Cache-Control"]


@pytest.mark.parametrize(
    ("channel", "kind"),
    [
        (Channel.POSTER, EvidenceKind.SIGNATURE_SHEET),
        (Channel.POSTER, EvidenceKind.RECEIPT),
        (Channel.DOOR_TO_DOOR, EvidenceKind.PHOTO),
        (Channel.MESSENGER, EvidenceKind.PHOTO),
    ],
)
def test_a_proof_that_may_hold_names_is_named_and_never_shown(tell: Tell, channel: Channel, kind: EvidenceKind) -> None:
    fact = tell(channel, kind)

    assert "<img class=" not in html_at(f"/min-bulak/meetings/{CODE}/").partition("<article")[2]
    assert Client().get(photo_address(fact)).status_code == 404


def test_a_photo_that_was_withdrawn_is_gone(tell: Tell, min_bulak: Municipality, secretary: Actor) -> None:
    fact = tell()
    assert Client().get(photo_address(fact)).status_code == 200
    with scope.of(min_bulak.pk):
        evidence = Evidence.objects.get(subject=fact.ref)
    withdraw_evidence(evidence.pk, reason="Сүрөттө адамдар бар", by=secretary, municipality=min_bulak.pk)

    assert Client().get(photo_address(fact)).status_code == 404
    assert "<img class=" not in html_at(f"/min-bulak/meetings/{CODE}/").partition("<article")[2]


def test_a_photo_is_found_only_at_the_address_of_its_meeting(tell: Tell) -> None:
    fact = tell()

    assert Client().get(photo_address(fact, meeting="M4")).status_code == 404
    assert Client().get(photo_address(fact, position=2)).status_code == 404
    assert Client().get(photo_address(fact, position=0)).status_code == 404


def test_who_was_invited_stands_on_no_page(min_bulak: Municipality, secretary: Actor, planned: str) -> None:
    with command(Act.RECORD_FACT, by=secretary, municipality=min_bulak.pk) as acting:
        invited = InvitationSent(category=Category.SECTORS, invitee="Канарейкина Зымыран")
        acting.record("invitation.sent", invited, records=[f"meeting:{planned}"], on=TODAY)
        locked = ListsLocked(participants=12, speakers=3)
        acting.record("lists.locked", locked, records=[f"meeting:{planned}"], on=TODAY)

    html = html_at(f"/en/min-bulak/meetings/{planned}/")

    assert "Participants on the list: 12 Speakers on the list: 3" in told(html)
    assert "Канарейкина" not in html
    assert "secretary-of-meetings" not in html


def test_a_gathering_is_shown_and_nothing_is_judged(min_bulak: Municipality, secretary: Actor) -> None:
    a_meeting(min_bulak, by=secretary, code=CODE, kind=MeetingKind.GATHERING, deputies=())

    text = page_of(CODE)

    assert f"Gathering {CODE}" in text
    assert "What was due and what was done" not in text


def test_a_topic_is_read_in_the_language_of_the_page(planned: str) -> None:
    assert "Чистая вода и дорога" in told(html_at(f"/ru/min-bulak/meetings/{planned}/"))
    assert "Таза суу жана жол" in page_of(planned)


def test_what_is_kept_in_kyrgyz_alone_says_so_to_readers_of_russian(
    planned: str, min_bulak: Municipality, secretary: Actor
) -> None:
    address = f"/ru/min-bulak/meetings/{planned}/"
    assert 'lang="ky"' not in html_at(address).partition("<main")[2].partition("</main>")[0]
    moved = an_entry(topic=Names(ky="Жарык", ru="Свет"), venue=None, place_text="Мектептин короосу")
    change_meeting(planned, moved, by=secretary, municipality=min_bulak.pk, seen=1, knowingly=True)
    cancel_meeting(planned, by=secretary, municipality=min_bulak.pk, seen=2, reason="Кар жаап кетти")

    html = html_at(address)

    assert '<h1 class="title" itemprop="name" lang="ru">Свет</h1>' in html
    assert '<del lang="ky">Таза суу жана жол</del>' in html
    assert '<b lang="ky">Мектептин короосу</b>' in html
    assert '<span lang="ky">Кар жаап кетти</span>' in html
    with translation.override("ru"):
        told_so = gettext("Some texts were recorded in Kyrgyz alone, and stand here as they are.")
    assert told_so in html
    assert '<b lang="ky">Таза суу жана жол</b>' in html_at(f"{address}1/")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_request_names_its_addressee_in_the_language_of_the_page(language: str, min_bulak: Municipality) -> None:
    names = {"ru": "Предприятие питьевой воды «Таза суу»", "en": "Drinking-water enterprise Taza Suu"}
    html = html_at(f"/{language}/min-bulak/meetings/M4/")

    assert names[language] in unescape(html)
    assert "ичүүчү суу ишканасы" not in html


@pytest.mark.parametrize(
    ("below", "marks"),
    [
        ("", ('<a href="/min-bulak/meetings/M4/">', '<a href="/min-bulak/meetings/">')),
        ("deputies/15/", ('<a href="/min-bulak/meetings/M4/">', '<a href="/min-bulak/meetings/M6/">')),
        ("villages/", ('<a href="/min-bulak/meetings/?village=V6">',)),
        ("latest/", ('<a href="/min-bulak/meetings/M4/">',)),
    ],
)
def test_other_pages_lead_to_the_meetings(below: str, marks: tuple[str, ...]) -> None:
    html = html_at(f"/min-bulak/{below}").partition("<main")[2]

    assert [mark for mark in marks if mark not in html] == []


@pytest.mark.parametrize("below", ["", "M2/", "M4/", "M6/"])
def test_a_page_that_is_opened_next_is_light(below: str) -> None:
    """U1."""
    page = Client().get(f"/min-bulak/meetings/{below}").content

    assert len(gzip.compress(page)) <= 12 * 1024


@pytest.mark.parametrize(("code", "most"), [("M1", 27), ("M4", 24), ("M6", 23)])
def test_a_meeting_takes_few_queries_when_nothing_is_kept(code: str, most: int) -> None:
    Client().get("/min-bulak/meetings/M2/")
    ANSWERS.clear()

    with CaptureQueriesContext(connection) as asked:
        Client().get(f"/min-bulak/meetings/{code}/")

    own = [query["sql"] for query in asked.captured_queries if "set_config" not in query["sql"]]
    assert len(own) <= most


@pytest.mark.parametrize("below", ["meetings/", "meetings/M4/", "meetings.ics", "meetings.atom"])
def test_it_is_answered_without_a_page_until_something_happens(
    client: Client, min_bulak: Municipality, secretary: Actor, below: str
) -> None:
    known = {"If-None-Match": client.get(f"/min-bulak/{below}").headers["ETag"]}
    again = client.get(f"/min-bulak/{below}", headers=known)
    a_meeting(min_bulak, by=secretary, code=CODE, date=TODAY + timedelta(days=40))
    later = client.get(f"/min-bulak/{below}", headers=known)

    assert (again.status_code, later.status_code) == (304, 200)
