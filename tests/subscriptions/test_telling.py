"""Telling subscribers: what is public and wanted, whole, once, in their language; never what was taken back."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from esep.access import NOBODY, OPERATOR, Actor
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry, OutboxMessage
from esep.kernel.posting import deliver
from esep.kernel.verification import verify
from esep.meetings.commands import cancel_meeting, change_meeting
from esep.meetings.commands.noticing import NoticeEntry, log_notice
from esep.publications.models import Publication
from esep.regulation.dates import BISHKEK
from esep.regulation.facts.meeting import Channel
from esep.subscriptions.caps import MOST_TOLD_A_DAY_TO_ONE
from esep.subscriptions.codes import code_of
from esep.subscriptions.commands import telling
from esep.subscriptions.commands.keeping import leave
from esep.subscriptions.commands.telling import Done, due_since, tell_subscribers
from esep.subscriptions.models import Subscription, Told, Topic
from esep.subscriptions.rounds import Watch
from esep.subscriptions.wishes import Wish
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.mailbox import Mailbox
from tests.meetings.afterwards import a_held_meeting, adopted
from tests.meetings.plans import a_meeting, an_entry
from tests.subscriptions.subscribed import again, letters, subscribed, tell, tell_at

pytestmark = pytest.mark.django_db

Pace = Subscription.Pace
DAY = timedelta(days=1)


def morning(day: date, *, hour: int = 8, minute: int = 1) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BISHKEK)


def told_of(built: MinBulak) -> list[tuple[str, str]]:
    with scope.of(built.place.pk):
        return list(Told.objects.order_by("pk").values_list("subject", "what"))


def test_a_new_meeting_is_told_whole_and_once(built: MinBulak, secretary: Actor) -> None:
    subscribed(built.place, language="ru", wish=Wish(village="V4"))
    a_meeting(built.place, by=secretary)
    assert tell(built.place, after=timedelta(minutes=2)).told == 0, "a slip that is mended right away is told to nobody"
    assert tell(built.place).told == 1
    assert tell(built.place, after=timedelta(minutes=20)).told == 0
    (letter,) = letters(built.place)
    assert "Чистая вода и дорога" in letter.subject
    for said in ("17 октября 2026", "14:00", "https://esep.example.kg/ru/min-bulak/meetings/M1/", "/leave/"):
        assert said in letter.text


def test_each_is_told_in_their_own_language(built: MinBulak, secretary: Actor) -> None:
    subscribed(built.place, "a@example.invalid", language="ky")
    subscribed(built.place, "b@example.invalid", language="ru")
    a_meeting(built.place, by=secretary)
    tell(built.place)
    ky, ru = letters(built.place)
    assert "Таза суу жана жол" in ky.subject
    assert "Чистая вода и дорога" in ru.subject


@pytest.mark.parametrize(
    ("wish", "count"),
    [
        (Wish(), 1),
        (Wish(village="V4"), 1),
        (Wish(village="V1"), 0),
        (Wish(deputy="15"), 1),
        (Wish(deputy="7"), 0),
        (Wish(topics=frozenset({Topic.MEETINGS})), 1),
        (Wish(topics=frozenset({Topic.MONEY, Topic.COUNCIL})), 0),
        (Wish(village="V1", topics=frozenset({Topic.MEETINGS})), 0),
    ],
)
def test_only_what_was_chosen_is_told(built: MinBulak, secretary: Actor, wish: Wish, count: int) -> None:
    subscribed(built.place, wish=wish)
    a_meeting(built.place, by=secretary)
    assert tell(built.place).told == count


def test_what_was_public_before_somebody_confirmed_is_not_told(built: MinBulak, secretary: Actor) -> None:
    a_meeting(built.place, by=secretary)
    with clock.set_to(clock.now() + timedelta(hours=1)):
        subscribed(built.place)
        assert not tell(built.place)


def test_nothing_is_journaled_when_nothing_is_new(built: MinBulak) -> None:
    subscribed(built.place)
    with scope.of(built.place.pk):
        before = JournalEntry.objects.count()
    tell(built.place)
    with scope.of(built.place.pk):
        assert JournalEntry.objects.count() == before


def test_a_letter_and_what_it_told_are_written_together_so_that_a_crash_tells_nobody_twice(
    built: MinBulak, secretary: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    subscribed(built.place, "a@example.invalid")
    subscribed(built.place, "b@example.invalid")
    a_meeting(built.place, by=secretary)
    write, written = telling._write, []

    def breaks_off(*given: Any) -> None:
        write(*given)
        written.append(given)
        if len(written) == 2:
            raise OSError("the machine lost its power")

    monkeypatch.setattr(telling, "_write", breaks_off)
    with pytest.raises(OSError, match="power"):
        tell(built.place)
    assert (letters(built.place), told_of(built)) == ([], [])
    assert tell(built.place).told == 2
    assert tell(built.place, after=timedelta(minutes=20)).told == 0
    assert verify(built.place).is_whole


def test_a_cancelled_meeting_is_not_told_as_planned_and_a_letter_that_waits_is_dropped(
    built: MinBulak, secretary: Actor
) -> None:
    subscribed(built.place)
    a_meeting(built.place, by=secretary)
    tell(built.place)
    with clock.set_to(clock.now() + timedelta(minutes=30)):
        cancel_meeting("M1", reason="Каттоо чыкты", on=TODAY, by=secretary, municipality=built.place.pk, seen=1)
        done = tell(built.place)
    assert (done.told, done.mended) == (1, 1)
    first, second = letters(built.place)
    assert (first.state, first.text, first.recipient) == (OutboxMessage.State.GIVEN_UP, "", "")
    assert second.state == OutboxMessage.State.WAITING
    assert "Каттоо чыкты" in second.text
    with clock.set_to(clock.now() + timedelta(hours=2)):
        assert not tell(built.place), "what was mended once is not mended for ever"


def test_what_is_left_of_a_letter_that_waits_is_written_anew(built: MinBulak, secretary: Actor) -> None:
    subscribed(built.place)
    a_meeting(built.place, by=secretary)
    a_meeting(built.place, by=secretary, date=date(2026, 10, 20))
    tell(built.place)
    (letter,) = letters(built.place)
    assert "M1" in letter.text
    assert "M2" in letter.text
    with clock.set_to(clock.now() + timedelta(minutes=11)):
        cancel_meeting("M1", reason="Каттоо чыкты", on=TODAY, by=secretary, municipality=built.place.pk, seen=1)
        assert tell(built.place, after=timedelta()).mended == 1
    (letter,) = letters(built.place)
    assert "/M1/" not in letter.text
    assert "/M2/" in letter.text


def test_a_change_says_what_was_and_what_is(built: MinBulak, secretary: Actor, mailbox: Mailbox) -> None:
    subscribed(built.place, language="en")
    a_meeting(built.place, by=secretary)
    tell(built.place)
    with clock.set_to(clock.now() + timedelta(minutes=15)):
        deliver()
        change_meeting(
            "M1", an_entry(date=date(2026, 10, 18)), by=secretary, municipality=built.place.pk, seen=1, knowingly=True
        )
        tell(built.place)
    letter = letters(built.place)[-1]
    assert "Meeting changed" in letter.subject
    assert "Day and hour: 17 October 2026, Saturday, 14:00 → 18 October 2026, Sunday, 14:00" in letter.text


@pytest.mark.clause("2.5-notice")
def test_a_notice_tells_topic_place_day_and_hour_to_those_who_were_not_told_of_the_plan(
    built: MinBulak, secretary: Actor
) -> None:
    a_meeting(built.place, by=secretary)
    with clock.set_to(clock.now() + timedelta(hours=1)):
        subscribed(built.place, wish=Wish(village="V4"), language="ru")
        entry = NoticeEntry(channel=Channel.POSTER, areas=("V4",), on=TODAY)
        log_notice("M1", entry, by=secretary, municipality=built.place.pk)
        log_notice("M1", entry, by=secretary, municipality=built.place.pk)
        assert tell(built.place).told == 1
        assert tell(built.place, after=timedelta(minutes=30)).told == 0
    (letter,) = letters(built.place)
    for said in ("Чистая вода и дорога", "17 октября 2026", "14:00", "Место"):
        assert said in letter.text


def test_the_day_before_a_meeting_it_is_told_once_more(built: MinBulak, secretary: Actor) -> None:
    subscribed(built.place)
    a_meeting(built.place, by=secretary)
    tell(built.place)
    eve = date(2026, 10, 16)
    assert tell_at(built.place, morning(eve - DAY, hour=12)).told == 0
    assert tell_at(built.place, morning(eve, hour=7)).told == 0
    assert tell_at(built.place, morning(eve, minute=10)).told == 1
    assert tell_at(built.place, morning(eve, hour=12)).told == 0
    assert told_of(built) == [("meeting:M1", "plan:1"), ("meeting:M1", "tomorrow:1")]


def test_letters_of_a_day_come_at_eight_and_list_by_day(built: MinBulak, secretary: Actor) -> None:
    subscribed(built.place, pace=Pace.WEEKLY, language="en")
    a_meeting(built.place, by=secretary)
    with clock.set_to(clock.now() + DAY):
        a_meeting(built.place, by=secretary, date=date(2026, 10, 24))
    assert tell_at(built.place, morning(TODAY + 6 * DAY)).told == 0
    assert tell_at(built.place, morning(TODAY + 7 * DAY, hour=7)).told == 0
    assert tell_at(built.place, morning(TODAY + 7 * DAY)).told == 1
    assert tell_at(built.place, morning(TODAY + 8 * DAY)).told == 0
    (letter,) = letters(built.place)
    assert "News: 2" in letter.subject
    paragraphs = letter.text.split("\n\n")
    assert paragraphs.index("14 September 2026") < paragraphs.index("15 September 2026")


@pytest.mark.parametrize(
    ("pace", "now", "due"),
    [
        ("daily", morning(TODAY), morning(TODAY, minute=0)),
        ("daily", morning(TODAY, hour=7), morning(TODAY - DAY, minute=0)),
        ("weekly", morning(TODAY), morning(TODAY, minute=0)),
        ("weekly", morning(TODAY, hour=7), morning(TODAY - 7 * DAY, minute=0)),
        ("weekly", morning(TODAY + 6 * DAY, hour=23), morning(TODAY, minute=0)),
        ("at_once", morning(TODAY), morning(TODAY) - telling.SETTLES),
    ],
)
def test_each_pace_has_its_hour(pace: str, now: datetime, due: datetime) -> None:
    assert due_since(pace, now) == due


def test_one_address_gets_so_many_letters_a_day_and_the_rest_in_the_next(built: MinBulak, secretary: Actor) -> None:
    subscribed(built.place)
    began = clock.now()
    for number in range(MOST_TOLD_A_DAY_TO_ONE + 3):
        with clock.set_to(began + timedelta(minutes=20 * number)):
            a_meeting(built.place, by=secretary, date=date(2026, 10, 17) + number * DAY)
            tell(built.place)
    assert len(letters(built.place)) == MOST_TOLD_A_DAY_TO_ONE
    assert tell_at(built.place, began + DAY + timedelta(hours=4)).told == 1
    assert len(told_of(built)) == MOST_TOLD_A_DAY_TO_ONE + 3
    assert "3" in letters(built.place)[-1].subject


def test_a_municipality_sends_so_many_letters_an_hour_and_nobody_is_left_out(
    built: MinBulak, secretary: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "MOST_TOLD_AN_HOUR", 3)
    for number in range(7):
        subscribed(built.place, f"nobody{number}@example.invalid")
    a_meeting(built.place, by=secretary)
    told = [tell(built.place, after=timedelta(minutes=10 + 61 * hour)).told for hour in range(4)]
    assert told == [3, 3, 1, 0]
    assert len({one.recipient for one in letters(built.place)}) == 7


def test_an_address_that_three_letters_in_a_row_did_not_reach_is_forgotten(built: MinBulak, secretary: Actor) -> None:
    row = subscribed(built.place)
    began = clock.now()
    for number in range(3):
        with clock.set_to(began + number * DAY):
            assert tell(built.place).expired == 0
            a_meeting(built.place, by=secretary, date=date(2026, 10, 17) + number * DAY)
            tell(built.place)
        assert again(built.place, row).ended_at is None
        with scope.of(built.place.pk):
            waiting = OutboxMessage.objects.filter(topic="news", state=OutboxMessage.State.WAITING)
            waiting.update(state=OutboxMessage.State.GIVEN_UP, ended_at=clock.now(), text="", headers={})
    assert tell_at(built.place, began + 4 * DAY).expired == 1
    assert again(built.place, row).email == ""


def test_a_publication_of_a_day_to_come_is_told_on_that_day(built: MinBulak) -> None:
    subscribed(built.place)
    with scope.of(built.place.pk):
        Publication.objects.create(
            municipality=built.place,
            item="7.2.2-a",
            title_ky="Тизме",
            published_on=TODAY + 2 * DAY,
            recorded_at=clock.now(),
        )
    assert tell(built.place).told == 0
    assert tell_at(built.place, morning(TODAY + 2 * DAY)).told == 1


def test_whoever_left_is_told_nothing(built: MinBulak, secretary: Actor) -> None:
    row = subscribed(built.place)
    a_meeting(built.place, by=secretary)
    tell(built.place)
    with clock.set_to(clock.now() + timedelta(minutes=20)):
        leave(code_of(row.nonce), by=NOBODY, municipality=built.place.pk)
        a_meeting(built.place, by=secretary, date=date(2026, 10, 20))
        assert tell(built.place).told == 0
    assert [(one.recipient, one.text, one.headers) for one in letters(built.place)] == [("", "", {})]
    assert again(built.place, row).email == ""


def test_promises_and_publications_are_told_and_withdrawn_ones_are_not(built: MinBulak, secretary: Actor) -> None:
    subscribed(built.place, language="ru")
    meeting = a_held_meeting(built.place, by=secretary)
    adopted(built.place, meeting, by=secretary)
    with scope.of(built.place.pk):
        for title, taken_back in (("Тизме", None), ("Ката", clock.now())):
            Publication.objects.create(
                municipality=built.place,
                item="7.2.2-a",
                title_ky=title,
                published_on=TODAY,
                recorded_at=clock.now(),
                withdrawn_at=taken_back,
                withdrawn_reason="Ката" if taken_back else "",
            )
    assert tell(built.place).told == 1
    (letter,) = letters(built.place)
    assert "Очистить канал" in letter.text
    assert "Тизме" in letter.text
    assert "Ката" not in letter.text


def test_rounds_look_at_a_municipality_again_only_when_something_happened_or_after_a_while(
    built: MinBulak, secretary: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    subscribed(built.place)
    looked = []

    def looks(**given: Any) -> Done:
        looked.append(given)
        return tell_subscribers(**given)

    monkeypatch.setattr("esep.subscriptions.rounds.tell_subscribers", looks)
    watch = Watch()
    watch.tell_all(by=OPERATOR)
    watch.tell_all(by=OPERATOR)
    assert len(looked) == 1
    a_meeting(built.place, by=secretary)
    watch.tell_all(by=OPERATOR)
    assert len(looked) == 2
    with clock.set_to(clock.now() + timedelta(minutes=10)):
        assert watch.tell_all(by=OPERATOR).told == 1
