"""Asking for letters: confirmed by a button alone, forgotten without a yes, and flooding nobody (R8, R9)."""

from datetime import timedelta

import pytest
from django.db import transaction

from esep.access import NOBODY, OPERATOR
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry, OutboxMessage
from esep.kernel.posting import deliver
from esep.kernel.refusals import Kind, Refused
from esep.kernel.verification import verify
from esep.subscriptions.caps import MOST_ASKED_AN_HOUR, MOST_ASKED_OF_ONE
from esep.subscriptions.codes import code_of
from esep.subscriptions.commands.keeping import change, confirm, leave
from esep.subscriptions.commands.telling import tell_subscribers
from esep.subscriptions.models import Subscription, Topic
from esep.subscriptions.queries.own import Standing, own_subscription
from esep.subscriptions.wishes import Wish, topics_among
from tests.community.min_bulak import MinBulak
from tests.kernel.mailbox import Mailbox
from tests.kernel.people import a_municipality
from tests.subscriptions.subscribed import EMAIL, again, ask, asked_letters, code_in, row_of, subscribed, tell

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def all_of(built: MinBulak) -> list[Subscription]:
    with scope.of(built.place.pk):
        return list(Subscription.objects.order_by("pk"))


def test_whoever_asks_gets_one_letter_with_a_link_and_nothing_counts_before_it_is_confirmed(built: MinBulak) -> None:
    ask(built.place, wish=Wish(village="V4"), language="ru")
    (letter,) = asked_letters(built.place)
    assert letter.recipient == EMAIL
    row = row_of(built.place)
    assert row.confirmed_at is None
    assert code_in(letter.text) == code_of(row.nonce)
    assert f"https://esep.example.kg/ru/min-bulak/subscriptions/{code_of(row.nonce)}/confirm/" in letter.text
    confirm(code_in(letter.text), by=NOBODY, municipality=built.place.pk)
    assert again(built.place, row).confirmed_at == clock.now()


def test_the_code_of_the_links_stands_nowhere_in_the_table(built: MinBulak) -> None:
    ask(built.place)
    row = row_of(built.place)
    assert code_of(row.nonce) not in (row.nonce, row.key)
    assert len(code_of(row.nonce)) * 4 >= 128


def test_a_letter_can_be_left_by_a_mail_programme_with_one_request(built: MinBulak, mailbox: Mailbox) -> None:
    ask(built.place)
    deliver()
    (sent,) = mailbox.messages
    code = code_of(row_of(built.place).nonce)
    assert sent["List-Unsubscribe"].strip() == f"<https://esep.example.kg/min-bulak/subscriptions/{code}/leave/>"
    assert sent["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    (kept,) = asked_letters(built.place)
    assert (kept.text, kept.headers) == ("", {}), "a link is worth as much as a password"


def test_asking_again_changes_the_wish_without_another_letter_and_the_next_day_sends_one_more(built: MinBulak) -> None:
    ask(built.place)
    ask(built.place, email=EMAIL.upper(), wish=Wish(village="V7"), pace=Subscription.Pace.WEEKLY)
    assert len(asked_letters(built.place)) == 1
    (row,) = all_of(built)
    with scope.of(built.place.pk):
        assert row.village is not None
        assert (row.village.code, row.pace) == ("V7", "weekly")
    for day in (1, 2, 3):
        with clock.set_to(clock.now() + day * DAY):
            ask(built.place)
    assert len(asked_letters(built.place)) == MOST_ASKED_OF_ONE


def test_whoever_is_told_already_is_answered_alike_and_the_new_choice_takes_the_place_of_the_former(
    built: MinBulak,
) -> None:
    former = subscribed(built.place)
    ask(built.place, wish=Wish(village="V4"))
    first, second = asked_letters(built.place)
    assert first.subject == second.subject
    assert len(first.text.splitlines()) == len(second.text.splitlines())
    assert again(built.place, former).ended_at is None, "nothing changes before the owner of the address says so"
    confirm(code_in(second.text), by=NOBODY, municipality=built.place.pk)
    assert again(built.place, former).ended_at is not None
    assert [row.email for row in all_of(built)] == ["", EMAIL]


def test_without_a_yes_the_address_is_erased_three_days_after_its_letter_went_out(
    built: MinBulak, mailbox: Mailbox
) -> None:
    ask(built.place)
    deliver()
    assert tell(built.place, after=3 * DAY - timedelta(minutes=1)).expired == 0
    assert tell(built.place, after=3 * DAY).expired == 1
    (row,) = all_of(built)
    assert row.email == ""
    assert row.ended_at is not None
    (letter,) = asked_letters(built.place)
    assert (letter.recipient, letter.state) == ("", OutboxMessage.State.SENT)
    with pytest.raises(Refused, match="subscription_ended"), clock.set_to(clock.now() + 4 * DAY):
        confirm(code_of(row.nonce), by=NOBODY, municipality=built.place.pk)


def test_a_wish_whose_letter_still_waits_is_not_forgotten_until_a_month_is_over(built: MinBulak) -> None:
    ask(built.place)
    assert tell(built.place, after=20 * DAY).expired == 0
    assert tell(built.place, after=30 * DAY).expired == 1
    (letter,) = asked_letters(built.place)
    assert (letter.state, letter.recipient, letter.text) == (OutboxMessage.State.GIVEN_UP, "", "")


def test_leaving_erases_the_address_here_and_in_every_letter_to_it(built: MinBulak, mailbox: Mailbox) -> None:
    row = subscribed(built.place)
    deliver()
    ask(built.place, wish=Wish(village="V4"))
    leave(code_of(row.nonce), by=NOBODY, municipality=built.place.pk)
    leave(code_of(row.nonce), by=NOBODY, municipality=built.place.pk)
    assert [one.email for one in all_of(built)] == ["", ""]
    with scope.of(built.place.pk):
        assert not OutboxMessage.objects.filter(recipient__iexact=EMAIL).exists()
        assert not OutboxMessage.objects.filter(text__contains=EMAIL).exists()
        assert not JournalEntry.objects.filter(body__contains="kanary").exists()
    assert own_subscription(code_of(row.nonce), municipality=built.place.pk, language="en").standing is Standing.ENDED
    ours = f"municipality:{built.place.pk}"
    assert [one.ref for one in verify(built.place).findings] == [ours], "the row that the mailbox changed, no other"


def test_an_ended_subscription_cannot_have_an_address_again_whatever_writes_into_the_table(built: MinBulak) -> None:
    row = subscribed(built.place)
    leave(code_of(row.nonce), by=NOBODY, municipality=built.place.pk)
    with pytest.raises(Exception, match="ended_subscription"), transaction.atomic(), scope.of(built.place.pk):
        Subscription.objects.filter(pk=row.pk).update(email=EMAIL)


def test_two_hundred_addresses_in_a_minute_get_no_more_letters_than_the_cap_and_none_is_lost(built: MinBulak) -> None:
    began = clock.now()
    for number in range(200):
        with clock.set_to(began + timedelta(milliseconds=300 * number)):
            ask(built.place, f"nobody{number}@example.invalid")
    assert len(asked_letters(built.place)) == MOST_ASKED_AN_HOUR == 60
    for hour in (1, 2, 3):
        tell(built.place, after=timedelta(hours=hour, minutes=2))
        assert len(asked_letters(built.place)) == min(200, 60 * (hour + 1))
    assert len({one.recipient for one in asked_letters(built.place)}) == 200
    assert not any(row.ended_at for row in all_of(built))


def test_those_that_programs_may_have_sent_wait_for_the_others(built: MinBulak) -> None:
    for number in range(MOST_ASKED_AN_HOUR + 5):
        ask(built.place, f"nobody{number}@example.invalid", is_doubtful=True)
    ask(built.place, "aibek@example.invalid")
    with clock.set_to(clock.now() + timedelta(hours=1, minutes=1)):
        tell_subscribers(by=OPERATOR, municipality=built.place)
    assert asked_letters(built.place)[MOST_ASKED_AN_HOUR].recipient == "aibek@example.invalid"


def test_what_cannot_be_asked_is_refused_beside_its_field(built: MinBulak) -> None:
    for changed, field in (
        ({"email": "nobody"}, "email"),
        ({"wish": Wish(village="V99")}, "village"),
        ({"wish": Wish(deputy="99")}, "deputy"),
        ({"language": "de"}, "language"),
    ):
        with pytest.raises(Refused) as refused:
            ask(built.place, **changed)
        assert [one.field for one in refused.value.refusals] == [field]
    assert not all_of(built)


def test_a_choice_is_changed_by_whoever_has_the_link_and_by_nobody_elsewhere(built: MinBulak) -> None:
    row = subscribed(built.place)
    wish = Wish(topics=frozenset({Topic.MONEY}), deputy="15")
    code = code_of(row.nonce)
    change(code, wish, pace=Subscription.Pace.DAILY, language="ru", by=NOBODY, municipality=built.place.pk)
    shown = own_subscription(code, municipality=built.place.pk, language="en")
    assert (shown.topics, shown.deputy, shown.pace, shown.language) == ((Topic.MONEY,), "15", "daily", "ru")
    assert shown.address == "k…@example.invalid"
    elsewhere = a_municipality("ak-bulak", is_invented=True)
    for act in (
        lambda: confirm(code, by=NOBODY, municipality=elsewhere.pk),
        lambda: leave(code, by=NOBODY, municipality=elsewhere.pk),
        lambda: leave("0" * 32, by=NOBODY, municipality=built.place.pk),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.kind is Kind.NOT_FOUND


def test_all_topics_together_are_no_choice() -> None:
    assert topics_among(topic.value for topic in Topic) == frozenset()
    assert topics_among(["money", "nonsense"]) == {Topic.MONEY}
