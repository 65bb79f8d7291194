"""Letters that carried a notice: counted by village, and a notice only when somebody of the office says so (2.5)."""

from datetime import timedelta

import pytest

from esep.access import NOBODY, Actor
from esep.kernel import clock, scope
from esep.kernel.models import RecordedFact
from esep.kernel.posting import deliver
from esep.kernel.refusals import Refused
from esep.meetings.commands import change_meeting
from esep.subscriptions.codes import code_of
from esep.subscriptions.commands.keeping import leave
from esep.subscriptions.queries.notices import dispatches_of
from esep.subscriptions.queries.numbers import numbers_of
from esep.subscriptions.wishes import Wish
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.mailbox import Mailbox
from tests.meetings.plans import a_meeting, an_entry
from tests.subscriptions.subscribed import subscribed, tell

pytestmark = pytest.mark.django_db


def counted(built: MinBulak, by: Actor) -> dict[str, int]:
    found = dispatches_of("M1", by=by, municipality=built.place, day=TODAY, language="ky")
    return {area: one.count for area, one in found.items()}


@pytest.fixture
def told(built: MinBulak, secretary: Actor, mailbox: Mailbox) -> None:
    """A meeting of two villages; of those who are told two chose the first, one the second, one all of them."""
    for number, village in enumerate(("V4", "V4", "V6", "", "V1")):
        subscribed(built.place, f"nobody{number}@example.invalid", wish=Wish(village=village))
    a_meeting(built.place, by=secretary)
    assert tell(built.place).told == 4


@pytest.mark.clause("2.5-notice-channels")
def test_only_letters_that_went_out_to_those_who_chose_the_village_are_counted(
    built: MinBulak, secretary: Actor, told: None
) -> None:
    assert counted(built, secretary) == {}
    with clock.set_to(clock.now() + timedelta(minutes=11)):
        deliver()
    assert counted(built, secretary) == {"V4": 2, "V6": 1}


@pytest.mark.clause("2.5-notice")
def test_letters_alone_record_no_notice(built: MinBulak, told: None) -> None:
    with clock.set_to(clock.now() + timedelta(minutes=11)):
        deliver()
        tell(built.place)
    with scope.of(built.place.pk):
        assert not RecordedFact.objects.filter(kind="notice.published").exists()


def test_letters_of_a_former_plan_count_no_more(
    built: MinBulak, secretary: Actor, mailbox: Mailbox, told: None
) -> None:
    with clock.set_to(clock.now() + timedelta(minutes=11)):
        deliver()
        later = an_entry(date=an_entry().date + timedelta(days=1))
        change_meeting("M1", later, by=secretary, municipality=built.place.pk, seen=1, knowingly=True)
        assert counted(built, secretary) == {}
        tell(built.place)
        with clock.set_to(clock.now() + timedelta(minutes=11)):
            deliver()
    assert counted(built, secretary) == {"V4": 2, "V6": 1}


def test_whoever_left_was_told_all_the_same(built: MinBulak, secretary: Actor, mailbox: Mailbox) -> None:
    row = subscribed(built.place, wish=Wish(village="V4"))
    a_meeting(built.place, by=secretary)
    tell(built.place)
    with clock.set_to(clock.now() + timedelta(minutes=11)):
        deliver()
        leave(code_of(row.nonce), by=NOBODY, municipality=built.place.pk)
    assert counted(built, secretary) == {"V4": 1}


def test_the_office_sees_numbers_and_no_address(built: MinBulak, secretary: Actor, told: None) -> None:
    numbers = numbers_of(by=secretary, municipality=built.place.pk, now=clock.now(), language="en")
    assert (numbers.confirmed, numbers.asked, numbers.held_back, numbers.everywhere) == (5, 0, 0, 1)
    assert [one.count for one in numbers.villages] == [1, 2, 1]
    assert numbers.everything == 5
    assert numbers.waiting == 9
    assert "@" not in repr(numbers)
    with pytest.raises(Refused):
        numbers_of(by=NOBODY, municipality=built.place.pk, now=clock.now(), language="en")
