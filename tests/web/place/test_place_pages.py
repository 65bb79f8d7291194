"""The public pages of a municipality: what each tells, by the demonstration on its day."""

import re
from html import unescape
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from esep.access import OPERATOR, Act
from esep.community.models import AdoptedRegulation, Letterhead
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.portal.place.news import TOLD
from esep.portal.status import BY_CODE, TILES
from esep.regulation.pack.loading import model_pack
from esep.regulation.status import Status
from tests.web.rows import judged_year

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

ATOM = "{http://www.w3.org/2005/Atom}"
PAGES = (
    "",
    "year/",
    "deputies/",
    "deputies/15/",
    "people/",
    "villages/",
    "contacts/",
    "regulation/",
    "latest/",
    "promises/",
)


def text_at(address: str) -> str:
    """The page as a reader sees it: words without markup, with single spaces."""
    answer = Client().get(address)
    assert answer.status_code == 200
    return told(answer.content.decode())


def told(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html.partition("<main")[2])).split())


def enter_letterhead(place: Municipality) -> None:
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
        row = Letterhead.objects.get(municipality=place)
        row.phone, row.hours_ky, row.address_ky = "03134 2-00-00", "8:00–17:00", "Борбор, 1"
        acting.save(row)


def test_the_home_gives_five_answers_before_anything_else() -> None:
    text = text_at("/en/min-bulak/")

    answers = text.partition("At a glance")[0]
    assert "What is next 15 September, Tuesday, 16:00 Reception of citizens: Sadykov Iskender Momunovich" in answers
    assert "19 September, 14:00 Report meeting · Secondary school, Jany-Turmush village" in answers
    assert f"What is late Overdue: {judged_year().count(Status.OVERDUE)} Deputy" in answers
    assert answers.count("Days late:") == 3
    assert "What was promised In work: 3 Not begun yet: 1 Kept: 8 The newest:" in answers
    assert "Came in, thousand soms: 35,039.7 / 75,400.0 Spent, thousand soms: 31,477.6 / 75,400.0 , 41.7%" in answers
    assert "Municipal debt : 1,600.0 thousand soms" in answers
    assert "How to reach us +996 (000) 00-00-00" in answers
    assert "Mambetaliev Kanat Joldoshbekovich, Head of the ayil okmotu Write to us · All contacts" in answers


def test_each_answer_of_the_home_leads_on_to_a_page() -> None:
    html = Client().get("/en/min-bulak/").content.decode()
    first = html.partition('<dl class="answers five">')[2].partition("</dl>")[0]

    links = [unescape(link) for link in re.findall(r'href="(/[^"]*)"', first)]

    assert len(links) >= 12
    assert [link for link in links if Client().get(link).status_code != 200] == []


def test_the_home_counts_as_the_example_counts() -> None:
    text = text_at("/en/min-bulak/")

    assert "10 / 21 deputies reported this year Have a day: 7 Without a day: 4" in text
    for code in TILES:
        assert f"{judged_year().count(Status(code))} {BY_CODE[code].word}" in text
    assert "Meetings to come 19 September" in text
    assert "Deputies: 21 Commissions: 5" in text
    assert "In force since: 1 January 2025" in text
    assert "Head of the journal: 11 September 2026" in text


@pytest.mark.parametrize(
    ("prefix", "name"), [("", "Миң-Булак айыл аймагы"), ("/ru", "Мин-Булак"), ("/en", "Min-Bulak")]
)
def test_the_only_municipality_stands_at_the_front_door(prefix: str, name: str) -> None:
    front, home = (Client().get(prefix + address).content.decode() for address in ("/", "/min-bulak/"))

    assert name in told(front)
    assert told(front) == told(home)
    assert f'<link rel="canonical" href="http://testserver{prefix}/min-bulak/">' in front


def test_deputies_stand_by_district_without_a_rank_and_women_are_a_count() -> None:
    text = text_at("/en/min-bulak/deputies/")

    assert "Deputies: 21 Women among them: 9 Reported this year: 10" in text
    districts = [text.index(f"No. {number} ") for number in range(1, 6)]
    assert districts == sorted(districts)
    assert "Council of convocation: VIII" in text


def test_a_former_deputy_stays_with_the_days_of_the_mandate_and_without_the_reason() -> None:
    listed = text_at("/en/min-bulak/deputies/").partition("Former deputies")[2]
    own = text_at("/en/min-bulak/deputies/22/")

    assert "27 November 2024 – 10 February 2026" in listed
    assert "Former deputy. The mandate ended on: 10 February 2026" in own
    assert "resigned" not in own


def test_a_deputy_has_a_page_with_district_mandate_commissions_and_every_year() -> None:
    text = text_at("/en/min-bulak/deputies/15/")

    assert "Sadykov Iskender Momunovich" in text
    assert "No. 4 Jany-Turmush: Jany-Turmush , Tort-Kol" in text
    assert "27 November 2024 – 26 November 2029" in text
    assert "Budget, economy and municipal property (chair)" in text
    assert "Deputy's year: 2026 Planned for: 19 September 2026" in text
    assert "Deputy's year: 2025 Done on: 21 June 2025" in text


@pytest.mark.parametrize(
    ("address", "way_back"),
    [("/en/min-bulak/deputies/99/", "/en/min-bulak/deputies/"), ("/en/no-such-place/deputies/", "/en/")],
)
def test_an_unknown_deputy_or_municipality_is_not_found_and_there_is_a_way_back(address: str, way_back: str) -> None:
    answer = Client().get(address)

    assert answer.status_code == 404
    assert f'<a class="button" href="{way_back}">' in answer.content.decode()


def test_people_stand_in_their_offices_and_commissions() -> None:
    text = text_at("/en/min-bulak/people/")

    assert "Head of the ayil okmotu Mambetaliev Kanat Joldoshbekovich since: 9 December 2024" in text
    assert "Budget, economy and municipal property" in text.partition("Commissions of the council")[2]
    assert "Sadykov Iskender Momunovich chair" in text


def test_a_village_tells_its_figures_deputies_and_rooms_with_the_last_check() -> None:
    text = text_at("/en/min-bulak/villages/")

    assert "Villages: 8 · Residents: 18,420" in text
    tort_kol = text.partition("Tort-Kol Kilometres")[2].partition("Chon-Aryk")[0]
    assert "Residents: 1,640 Households: 365 Voters: 1,025" in tort_kol
    assert "Sadykov Iskender Momunovich" in tort_kol
    assert "Last sanitary check: 20 January 2026" in text
    assert "Last sanitary check: none recorded" in text


def test_contacts_are_the_offices_own_and_appear_as_soon_as_they_are_entered(min_bulak: Municipality) -> None:
    before = text_at("/min-bulak/contacts/")
    enter_letterhead(min_bulak)
    after = text_at("/min-bulak/contacts/")

    assert "03134" not in before
    assert "03134 2-00-00" in after
    assert "Борбор, 1" in after
    assert '<a class="whole" href="tel:03134 2-00-00">' in Client().get("/min-bulak/").content.decode()


def test_every_clause_stands_in_the_adopted_regulation_with_what_is_known_of_it() -> None:
    html = Client().get("/en/min-bulak/regulation/").content.decode()
    pack = model_pack()

    listed = re.findall(r'<h3><a href="/en/regulation/([^"]+)/">', html)
    shown = re.findall(r'<span class="pill \w+">([^<:]+): (\d+)</span>', html)
    assert listed == list(pack.clauses)
    assert len(listed) == 121
    assert sum(int(count) for _word, count in shown) == len(judged_year().rows)
    assert "Clauses: 121" in text_at("/en/min-bulak/regulation/")
    assert 'href="/en/min-bulak/year/?clause=2.5-notice"' in html
    assert "Right: recorded, never a breach" in html
    assert "№ 2/7, 18 December 2024" in told(html)


def test_the_adopted_regulation_stands_as_of_any_day() -> None:
    text = text_at("/en/min-bulak/regulation/?as_of=2025-01-15")

    assert "Reckoned as of: 15 January 2025" in text
    assert "Done late:" not in text
    assert Client().get("/en/min-bulak/regulation/?as_of=2025-13-01").status_code == 400


def test_the_whole_adopted_text_can_be_read_once_it_is_entered(min_bulak: Municipality) -> None:
    assert "Only the title was entered." in text_at("/en/min-bulak/regulation/text/")
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=min_bulak.pk) as acting:
        row = AdoptedRegulation.objects.get()
        row.text = "1.1. Биринчи сүйлөм.\n\n<script>1.2</script>"
        acting.save(row)

    html = Client().get("/en/min-bulak/regulation/text/").content.decode()

    assert "<p>1.1. Биринчи сүйлөм.</p>" in html
    assert "&lt;script&gt;1.2" in html


def test_what_is_new_stands_first_with_its_own_day_where_it_was_recorded_later() -> None:
    text = text_at("/en/min-bulak/latest/")

    days = re.findall(r"\d{1,2} (?:August|September) 2026", text.partition("Happened on:")[0])
    assert days[0] == "11 September 2026"
    assert "Notice : Meeting M4" in text
    older = " ".join(text_at(f"/en/min-bulak/latest/?page={page}") for page in range(2, 7))
    assert "Happened on: 10 February 2026" in older
    assert "Took office : Asylbekova Nurgul Temirovna, Responsible secretary" in older
    assert "The council adopted the regulation" in older


def test_what_a_resident_sent_is_not_among_what_is_new() -> None:
    assert not [kind for kind in TOLD if kind.startswith(("appeal.", "demand.", "contact.", "request.", "invitation."))]
    pages = " ".join(Client().get(f"/min-bulak/latest/?page={page}").content.decode() for page in range(1, 7))
    assert "K-0" not in told(pages)


def test_the_feed_holds_the_same_and_keeps_its_ids_in_every_language() -> None:
    feeds = [ElementTree.fromstring(Client().get(f"{prefix}/min-bulak/latest.atom").content) for prefix in ("", "/en")]

    ids = [[one.findtext(f"{ATOM}id") for one in feed.findall(f"{ATOM}entry")] for feed in feeds]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0]) == 50
    link = feeds[1].find(f"{ATOM}entry/{ATOM}link")
    assert link is not None
    assert link.get("href") == "http://testserver/en/min-bulak/latest/#d2026-09-11"


@pytest.mark.parametrize("below", PAGES)
def test_a_link_to_a_page_is_shown_by_messengers_with_a_picture_and_a_sentence(below: str) -> None:
    html = Client().get(f"/ru/min-bulak/{below}").content.decode()

    found = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', html))
    assert {"og:title", "og:description", "og:image", "og:type", "og:locale", "og:url", "description"} <= found.keys()
    assert found["og:image"].startswith("http://testserver/ru/min-bulak/preview.png?v=")
    assert found["og:locale"] == "ru_RU"
    assert found["og:url"] == f"http://testserver/ru/min-bulak/{below}"
    assert f'hreflang="ky" href="http://testserver/min-bulak/{below}"' in html


@pytest.mark.parametrize("below", [*PAGES, "latest.atom"])
def test_a_page_asked_for_again_is_answered_without_it_until_something_happens(
    client: Client, min_bulak: Municipality, below: str
) -> None:
    first = client.get(f"/min-bulak/{below}")
    known = {"If-None-Match": first.headers["ETag"]}
    again = client.get(f"/min-bulak/{below}", headers=known)
    enter_letterhead(min_bulak)
    later = client.get(f"/min-bulak/{below}", headers=known)

    assert (first.status_code, again.status_code, later.status_code) == (200, 304, 200)
    assert again.content == b""
    assert first.headers["Cache-Control"] == "no-cache"


def test_a_page_served_again_asks_where_one_is_and_nothing_more(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = Client()
    client.get("/min-bulak/year/")

    with django_assert_num_queries(1 if connection.vendor == "sqlite" else 3):
        client.get("/min-bulak/year/?status=overdue")
