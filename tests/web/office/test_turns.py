"""The pages of the turns: what a new year brings, and a new council after elections."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client

from esep.access import Actor, Role
from esep.community.models import CalendarDay, Convocation, DeputyMandate, HandedOn
from esep.kernel import clock, scope
from esep.records.describing import Description
from esep.records.registering import register_document
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.community.test_turns_council import receive
from tests.kernel.people import a_holder
from tests.web.office.desk import Answer, desk_of, signed_in, text

pytestmark = pytest.mark.django_db

TURNS = "/en/office/min-bulak/turns/"
NEXT_YEAR = f"{TURNS}year/?year=2027"
COUNCIL = f"{TURNS}council/"
NEW = f"{COUNCIL}new/"


@pytest.fixture
def november() -> Iterator[None]:
    """Let everything happen when the coming year can be prepared."""
    with clock.set_to(at(date(2026, 11, 20))):
        yield


@pytest.fixture
def clerk(built: MinBulak, db: None) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, built.place)


@pytest.fixture
def desk(clerk: Actor) -> Client:
    return signed_in(clerk)


def day(name: str, value: date) -> dict[str, str]:
    """A day as the three inputs send it."""
    return {f"{name}_day": str(value.day), f"{name}_month": str(value.month), f"{name}_year": str(value.year)}


def sent(page: Answer, **changed: object) -> dict[str, object]:
    """What the form of a page would send: its hidden keys, its ticked boxes and days as proposed, and what is typed."""
    html = text(page).partition('<form class="form" id="form"')[2].partition("</form>")[0]
    fields: dict[str, object] = {}
    for tag in re.findall(r"<input [^>]*>", html):
        said = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if said.get("type") == "checkbox":
            if " checked" in tag:
                fields.setdefault(said["name"], [])
                fields[said["name"]].append(said["value"])  # type: ignore[attr-defined]
        elif said["name"] != "csrfmiddlewaretoken":
            fields[said["name"]] = said.get("value", "")
    return {**fields, **changed}


@pytest.mark.usefixtures("november")
def test_the_days_off_of_the_coming_year_are_entered_by_one_press_pressed_twice(built: MinBulak, desk: Client) -> None:
    page = desk.get(NEXT_YEAR)
    assert "1 January 2027, Friday: New Year" in text(page)
    form = sent(page, **day("feast_0", date(2027, 3, 10)))

    first, second = desk.post(NEXT_YEAR, form), desk.post(NEXT_YEAR, form)

    assert (first.status_code, second.headers["Location"]) == (302, first.headers["Location"])
    with scope.of(built.place.pk):
        entered = CalendarDay.objects.filter(day__year=2027)
        count = entered.count()
        assert (count, entered.filter(is_confirmed=False).count()) == (len(form["days"]) + 2, 2)  # type: ignore[arg-type]
        assert entered.get(name_ky="Орозо айт").day == date(2027, 3, 10)
    after = text(desk.get(first.headers["Location"]))
    assert f"Days entered: {count}." in after
    assert "the moon decides" in after


@pytest.mark.usefixtures("november")
def test_a_feast_is_settled_with_the_act_that_says_so(built: MinBulak, desk: Client) -> None:
    desk.post(NEXT_YEAR, sent(desk.get(NEXT_YEAR)))
    address = re.findall(r'href="([^"]+/turns/year/days/\d+/)"', text(desk.get(NEXT_YEAR)))[0]

    form = sent(desk.get(address), **day("on", date(2027, 3, 10)), source="Токтом № 5")
    assert desk.post(address, form).status_code == 302

    with scope.of(built.place.pk):
        assert CalendarDay.objects.get(day=date(2027, 3, 10)).is_confirmed
    assert desk.get(address).status_code == 404


@pytest.mark.usefixtures("november")
def test_what_else_the_year_brings_is_told_and_left_alone(built: MinBulak, clerk: Actor, desk: Client) -> None:
    letter = Description(kind="letter", title="Ачык кат", dated_on=TODAY)
    register_document(letter, direction="incoming", files=[], by=clerk, municipality=built.place.pk)

    page = text(desk.get(NEXT_YEAR))

    assert 'Open documents of the year before <span class="count">1</span>' in page
    assert "Ачык кат" in page
    assert 'href="/en/office/min-bulak/register/?since_day=1&amp;since_month=1&amp;since_year=2026' in page
    run = page.partition("Numbers that begin anew</h2>")[2].partition("</table>")[0]
    assert re.findall(r"<span>(\d+)</span>", run) == ["1", "1"], "the last of 2026, and the first of 2027"
    assert "deputy: 21" in page
    assert "31 December 2027" in page


@pytest.mark.usefixtures("today")
@pytest.mark.parametrize(
    ("year", "said"), [("2027", "The running year can be prepared any time"), ("next", "This is no year.")]
)
def test_a_year_whose_turn_has_not_come_is_refused_with_the_way_out(desk: Client, year: str, said: str) -> None:
    answer = desk.get(f"{TURNS}year/?year={year}")

    assert answer.status_code == 400
    assert said in text(answer)


def council_form(page: Answer, **changed: object) -> dict[str, object]:
    """The form of the turn, filled in."""
    days = {
        **day("last_day", date(2026, 9, 7)),
        **day("elected_on", date(2026, 8, 30)),
        **day("first_session_on", date(2026, 9, 10)),
        **day("until", date(2031, 9, 9)),
    }
    return sent(page, **{**days, "re_elected": ["15", "2"], **changed})


@pytest.mark.usefixtures("today")
def test_the_council_turns_only_as_it_was_looked_at(built: MinBulak, desk: Client) -> None:
    form = council_form(desk.get(NEW))
    looked = desk.post(NEW, form)
    assert looked.status_code == 200
    preview = text(looked).partition("This will happen")[2].partition("</dl>")[0]
    assert re.findall(r"<dd>([^<]+)</dd>", preview) == ["VIII → IX", "21", "25", "5", "2", "0", "2", "0"]
    agreed = {"looked_at": re.findall(r'name="looked_at" value="(\w+)"', text(looked))[0]}

    changed = desk.post(NEW, {**form, **agreed, "re_elected": ["15"]})
    with scope.of(built.place.pk):
        assert Convocation.objects.count() == 1, "what was changed after the look is looked at again"
    assert "This will happen" in text(changed)

    done, again = desk.post(NEW, {**form, **agreed}), desk.post(NEW, {**form, **agreed})

    with scope.of(built.place.pk):
        assert DeputyMandate.objects.filter(until=None).count() == 2
    assert done.status_code == again.status_code == 302
    for answer in (done, again):
        told = text(desk.get(answer.headers["Location"]))
        assert "The convocation is open: IX." in told
        assert "free seats:" in told


@pytest.mark.usefixtures("today")
def test_what_cannot_be_keeps_what_was_typed(desk: Client) -> None:
    answer = desk.post(NEW, council_form(desk.get(NEW), **day("last_day", date(2026, 9, 30))))

    assert answer.status_code == 400
    assert "This day has not come yet." in text(answer)
    assert 'name="elected_on_day" value="30"' in text(answer)
    assert "This will happen" not in text(answer)


@pytest.mark.usefixtures("today")
def test_open_matters_go_to_a_successor_with_a_reason(built: MinBulak, clerk: Actor, desk: Client) -> None:
    receive(built, "N-1", "20", by=clerk)
    form = council_form(desk.get(NEW))
    looked = desk.post(NEW, form)
    desk.post(NEW, {**form, "looked_at": re.findall(r'name="looked_at" value="(\w+)"', text(looked))[0]})
    assert "nobody goes on: 1" in text(desk.get(COUNCIL)).replace("</span>", "")
    address = f"{COUNCIL}left/20/"
    page = desk.get(address)

    without = desk.post(address, sent(page, records=["voter_mandate:N-1"]))
    assert without.status_code == 400
    answer = desk.post(
        address, sent(page, records=["voter_mandate:N-1"], successor="deputy:2-9", reason="Кайра шайланды")
    )

    assert answer.status_code == 302
    with scope.of(built.place.pk):
        assert HandedOn.objects.get().to_mandate == DeputyMandate.objects.get(code="2-9")
    assert "all are handed on" in text(desk.get(COUNCIL))


@pytest.mark.usefixtures("today")
def test_the_turns_are_for_administrator_and_secretary(built: MinBulak) -> None:
    head = desk_of(Role.HEAD, built.place)

    assert {head.get(address).status_code for address in (TURNS, f"{TURNS}year/", COUNCIL, NEW)} == {403}
