"""The pages of letters: looking changes nothing, what was typed stays, nobody learns who is told (R8, R9)."""

import re
from html import unescape
from xml.etree import ElementTree

import pytest
from django.test import Client
from icalendar import Calendar

from esep.access import NOBODY
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry, Municipality, OutboxMessage
from esep.portal.voice import watch
from esep.subscriptions.caps import ASKING
from esep.subscriptions.codes import code_of
from esep.subscriptions.commands.keeping import confirm
from esep.subscriptions.models import Subscription
from tests.web.logged import logged

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

ASK = "/en/min-bulak/subscribe/"
EMAIL = "kanary5817@example.invalid"
ATOM = "{http://www.w3.org/2005/Atom}"


def typed(**changed: object) -> dict[str, object]:
    """What a resident types, with some of it changed."""
    values = {"email": EMAIL, "village": "V4", "pace": "daily", "language": "ru", "topics": ["meetings"]}
    return {**values, "began": watch.begun(), **changed}


def told(html: str) -> str:
    """The content of the page as a reader sees it, without the foot, whose journal goes on."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html.partition("<main")[2].partition("</main>")[0])).split())


def rows(place: Municipality) -> list[Subscription]:
    with scope.of(place.pk):
        return list(Subscription.objects.select_related("village").order_by("pk"))


def asked(place: Municipality) -> tuple[Subscription, str]:
    """Somebody who asked: the row, and the beginning of the addresses of its pages."""
    assert Client().post(ASK, typed()).status_code == 302
    row = rows(place)[-1]
    return row, f"/en/min-bulak/subscriptions/{code_of(row.nonce)}/"


def counts(place: Municipality) -> tuple[int, int]:
    with scope.of(place.pk):
        return JournalEntry.objects.count(), OutboxMessage.objects.count()


def test_the_form_keeps_what_was_chosen_and_queues_a_letter(min_bulak: Municipality) -> None:
    answer = Client().post(ASK, typed())
    assert (answer.status_code, answer.headers["Location"]) == (302, "/en/min-bulak/subscribe/asked/")
    (row,) = rows(min_bulak)
    assert row.village is not None
    assert (row.email, row.village.code, row.pace, row.language, row.topics) == (
        EMAIL,
        "V4",
        "daily",
        "ru",
        ["meetings"],
    )
    assert row.site == "http://testserver"
    with scope.of(min_bulak.pk):
        letter = OutboxMessage.objects.get(topic=ASKING)
    assert f"http://testserver/ru/min-bulak/subscriptions/{code_of(row.nonce)}/confirm/" in letter.text


def test_looking_at_the_links_of_a_letter_changes_nothing(min_bulak: Municipality) -> None:
    row, address = asked(min_bulak)
    before = counts(min_bulak)
    for end in ("", "confirm/", "leave/"):
        for method in ("get", "head"):
            assert getattr(Client(), method)(address + end).status_code == 200
        Client().post(address + end)
    assert counts(min_bulak) == before
    (same,) = rows(min_bulak)
    assert (same.confirmed_at, same.ended_at, same.email) == (None, None, EMAIL)
    assert same.pk == row.pk


def test_one_button_confirms_and_one_leaves_without_a_cookie(min_bulak: Municipality) -> None:
    _row, address = asked(min_bulak)
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"{address}confirm/", {"yes": "1"}).status_code == 302
    assert rows(min_bulak)[0].confirmed_at == clock.now()
    assert "Your letters" in told(strict.get(address).content.decode())
    answer = strict.post(f"{address}leave/", {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert "The address is erased" in told(answer.content.decode())
    assert rows(min_bulak)[0].email == ""
    assert strict.post(f"{address}leave/", {"List-Unsubscribe": "One-Click"}).status_code == 200


def test_nobody_learns_whether_an_address_is_told_already(min_bulak: Municipality) -> None:
    row, _address = asked(min_bulak)
    confirm(code_of(row.nonce), by=NOBODY, municipality=min_bulak.pk)
    answers = [Client().post(ASK, typed(email=email), follow=True) for email in (EMAIL, "new@example.invalid")]
    known, unknown = (told(answer.content.decode()) for answer in answers)
    assert known == unknown
    assert EMAIL not in known


@pytest.mark.parametrize(
    ("changed", "target"),
    [
        ({"email": ""}, "#email"),
        ({"email": "kanary5817"}, "#email"),
        ({"village": "V99"}, "#village"),
        ({"deputy": "99"}, "#deputy"),
        ({"pace": "hourly"}, "#pace"),
        ({"topics": ["nonsense"]}, "#topics"),
    ],
)
def test_what_is_to_be_mended_leads_to_its_field_and_the_rest_stays(
    min_bulak: Municipality, changed: dict[str, object], target: str
) -> None:
    answer = Client().post(ASK, typed(**changed))
    html = answer.content.decode()
    assert answer.status_code == 400
    assert f'<li><a href="{target}">' in html
    assert f'id="{target[1:]}"' in html
    assert 'value="ru" selected' in html
    if target != "#topics":
        assert re.search(r'value="meetings"[^>]* checked', html)
    assert rows(min_bulak) == []


def test_without_the_cookie_nothing_is_kept_and_what_was_typed_stays(min_bulak: Municipality) -> None:
    answer = Client(enforce_csrf_checks=True).post(ASK, typed())
    assert answer.status_code == 403
    assert f'value="{EMAIL}"' in answer.content.decode()
    assert rows(min_bulak) == []


def test_whoever_has_the_link_changes_what_comes(min_bulak: Municipality) -> None:
    _row, address = asked(min_bulak)
    answer = Client().post(address, {"pace": "weekly", "language": "ky", "village": "", "deputy": "15"}, follow=True)
    assert "Saved" in told(answer.content.decode())
    (row,) = rows(min_bulak)
    assert (row.pace, row.language, row.village, row.deputy, row.topics) == ("weekly", "ky", None, "15", [])
    assert Client().post(address, {"pace": "x", "language": "ky"}).status_code == 400


def test_r8_the_address_stands_on_no_page_and_in_no_log(min_bulak: Municipality) -> None:
    with logged() as log:
        row, address = asked(min_bulak)
        pages = [Client().get(address + end).content.decode() for end in ("", "confirm/", "leave/")]
        pages.append(Client().get(ASK).content.decode())
    assert not any("kanary" in text for text in (*pages, log.getvalue()))
    assert "k…@example.invalid" in pages[0]
    with scope.of(min_bulak.pk):
        assert not JournalEntry.objects.filter(body__contains="kanary").exists()
        assert row.nonce not in "".join(JournalEntry.objects.values_list("body", flat=True))


def test_own_pages_are_kept_nowhere_and_found_by_nobody(min_bulak: Municipality) -> None:
    _row, address = asked(min_bulak)
    headers = Client().get(address).headers
    assert headers["Cache-Control"] == "private, no-store"
    assert "noindex" in headers["X-Robots-Tag"]


def test_a_wrong_code_says_so_and_the_way_out() -> None:
    for end in ("", "confirm/", "leave/"):
        answer = Client().get(f"/en/min-bulak/subscriptions/{'0' * 32}/{end}")
        assert answer.status_code == 404
        assert "Ask for letters anew" in told(answer.content.decode())
    one_click = {"List-Unsubscribe": "One-Click"}
    assert Client().post(f"/en/min-bulak/subscriptions/{'0' * 32}/leave/", one_click).status_code == 404


def entries(query: str) -> list[ElementTree.Element]:
    """The entries of the feed of a choice, each with what the format asks for."""
    answer = Client().get(f"/en/min-bulak/news.atom{query}")
    assert answer.status_code == 200
    root = ElementTree.fromstring(answer.content)
    for need in ("id", "title", "updated"):
        assert root.find(ATOM + need) is not None
        assert all(entry.find(ATOM + need) is not None for entry in root.findall(f"{ATOM}entry"))
    found = root.findall(f"{ATOM}entry")
    ids = [str(entry.findtext(f"{ATOM}id")) for entry in found]
    assert len(set(ids)) == len(ids)
    return found


def test_the_feed_tells_whole_entries_of_what_was_chosen() -> None:
    everything, chosen = entries(""), entries("?village=V4&topic=meetings&deputy=15")
    titles = [str(entry.findtext(f"{ATOM}title")) for entry in chosen]
    assert 0 < len(chosen) < len(everything) <= 50
    assert all("eeting" in title or "Tomorrow" in title or "Minutes" in title for title in titles)
    summary = str(chosen[0].findtext(f"{ATOM}summary"))
    assert "When: 19 September 2026, Saturday, 14:00" in summary
    assert "Who reports:" in summary


def test_the_calendar_holds_the_chosen_meetings_and_sessions_as_their_own_calendars_do() -> None:
    def events(address: str) -> dict[str, str]:
        answer = Client().get(f"/en/min-bulak/{address}")
        assert answer.headers["Content-Type"].startswith("text/calendar")
        found = Calendar.from_ical(answer.content.decode())
        return {str(event["uid"]): str(event["summary"]) for event in found.walk("VEVENT")}

    both = events("events.ics")
    assert both == {**events("meetings.ics"), **events("sessions.ics")}
    assert events("events.ics?topic=council") == events("sessions.ics")
    chosen = events("events.ics?village=V4&topic=meetings")
    assert 0 < len(chosen) < len(events("meetings.ics"))


@pytest.mark.parametrize("page", ["news.atom", "events.ics", "subscribe/"])
@pytest.mark.parametrize("query", ["village=x", "deputy=%00", "topic=meetings&topic=x", "from=2026"])
def test_an_unknown_choice_is_answered_with_what_is_allowed(page: str, query: str) -> None:
    answer = Client().get(f"/en/min-bulak/{page}?{query}")
    html = told(answer.content.decode())
    assert answer.status_code == 400
    assert "Fix the following" in html
    for allowed in ("Jany-Turmush", "Promises and measures"):
        assert allowed in html


def test_the_form_is_filled_in_with_what_an_address_chooses() -> None:
    html = Client().get(f"{ASK}?village=V4&topic=money").content.decode()
    assert html.count('value="V4" selected') == 2
    assert re.search(r'value="money"[^>]* checked', html)
    assert "/en/min-bulak/events.ics?village=V4&amp;topic=money" in html
