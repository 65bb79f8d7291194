"""Posting: heads leave the building once a day; a message is sent, tried again, or given up, and never lost."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from django.db import DatabaseError, transaction
from django.test import override_settings
from pytest_django import Settings

from esep.access import OPERATOR, Act, Role
from esep.kernel import clock, posting, scope
from esep.kernel.acting import Enclosed
from esep.kernel.command import command
from esep.kernel.heads import head_of
from esep.kernel.models import HeadAddress, JournalEntry, Municipality, OutboxMessage
from esep.kernel.posting import NO_MAIL, Delivered, deliver, queue_heads
from esep.kernel.refusals import Refused
from esep.kernel.verification import read_head, verify
from tests.kernel.mailbox import Mailbox, a_mailbox
from tests.kernel.people import LONG_AGO, a_holder, a_municipality

pytestmark = pytest.mark.django_db

BEGAN = datetime(2026, 9, 13, 4, tzinfo=UTC)
NEXT_MORNING = BEGAN + timedelta(days=1)
DAY = BEGAN.date()
SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture
def place() -> Iterator[Municipality]:
    """A municipality with one address for heads, on the morning after it was opened."""
    with clock.set_to(BEGAN):
        municipality = a_municipality()
        add_address(municipality, "elder@example.invalid")
    with clock.set_to(NEXT_MORNING):
        yield municipality


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """A mail server that is named in the settings."""
    with (
        a_mailbox() as server,
        override_settings(EMAIL_BACKEND=SMTP, EMAIL_HOST="127.0.0.1", EMAIL_PORT=server.port),
    ):
        yield server


def add_address(place: Municipality, address: str) -> HeadAddress:
    """One more address for heads."""
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
        return acting.save(HeadAddress(municipality=place, address=address, since=LONG_AGO))


def outbox(place: Municipality) -> list[OutboxMessage]:
    """The messages of a municipality."""
    with scope.of(place.pk):
        return list(OutboxMessage.objects.order_by("pk"))


def test_the_head_of_a_day_is_queued_for_each_address_in_force(place: Municipality) -> None:
    add_address(place, "school@example.invalid")
    with scope.of(place.pk):
        ended = HeadAddress.objects.create(
            municipality=place, address="old@example.invalid", since=LONG_AGO, until=NEXT_MORNING
        )

    assert queue_heads(by=OPERATOR, day=DAY) == 2

    recipients = [message.recipient for message in outbox(place)]
    assert recipients == ["elder@example.invalid", "school@example.invalid"]
    assert ended.address not in recipients


def test_the_message_holds_the_line_in_a_form_that_verification_reads(place: Municipality) -> None:
    queue_heads(by=OPERATOR, day=DAY)

    (message,) = outbox(place)
    head = read_head(message.text.splitlines()[0])
    with scope.of(place.pk):
        kept = head_of(place.pk, DAY)
    assert head is not None
    assert kept is not None
    assert (head.slug, head.number, head.hash) == (place.slug, kept.number, kept.hash)
    assert verify(place, heads=[head]).is_whole


def test_a_head_is_queued_once_however_often_it_is_asked_for(place: Municipality) -> None:
    queue_heads(by=OPERATOR, day=DAY)
    with scope.of(place.pk):
        entries = JournalEntry.objects.count()

    assert queue_heads(by=OPERATOR, day=DAY) == 0

    with scope.of(place.pk):
        assert JournalEntry.objects.count() == entries
    assert len(outbox(place)) == 1


def test_a_new_address_gets_the_head_without_the_others_getting_it_again(place: Municipality) -> None:
    queue_heads(by=OPERATOR, day=DAY)
    add_address(place, "school@example.invalid")

    assert queue_heads(by=OPERATOR, day=DAY) == 1
    assert len(outbox(place)) == 2


def test_no_entry_is_made_where_nobody_gets_heads(place: Municipality) -> None:
    other = a_municipality("kara-oy")

    queue_heads(by=OPERATOR, day=NEXT_MORNING.date())

    with scope.of(other.pk):
        assert JournalEntry.objects.count() == 1


def test_a_worker_that_comes_second_queues_nothing(place: Municipality, monkeypatch: pytest.MonkeyPatch) -> None:
    unserved, looks = posting._unserved, iter((1, 2))
    monkeypatch.setattr(posting, "_unserved", lambda day: unserved(day) if next(looks) == 1 else [])

    assert queue_heads(by=OPERATOR, day=DAY) == 0
    assert outbox(place) == []


def test_heads_are_queued_by_the_operator_alone(place: Municipality) -> None:
    admin = a_holder(Role.MUNICIPAL_ADMIN, place)

    with pytest.raises(Refused):
        queue_heads(by=admin, day=DAY)


def test_a_message_arrives_and_is_sent_once(place: Municipality, mailbox: Mailbox) -> None:
    queue_heads(by=OPERATOR, day=DAY)

    assert deliver() == Delivered(sent=1)
    assert deliver() == Delivered()

    (mail,) = mailbox.messages
    (message,) = outbox(place)
    assert mail["To"] == "elder@example.invalid"
    assert message.text.splitlines()[0] in mail.get_content()
    assert (message.state, message.ended_at) == ("sent", NEXT_MORNING)


def test_a_message_that_was_not_taken_is_tried_again_later_and_less_and_less_often(
    place: Municipality, mailbox: Mailbox
) -> None:
    queue_heads(by=OPERATOR, day=DAY)
    mailbox.refuses.add("elder@example.invalid")

    assert deliver() == Delivered(failed=1)
    assert deliver() == Delivered()
    with clock.set_to(NEXT_MORNING + timedelta(minutes=1)):
        assert deliver() == Delivered(failed=1)
    with clock.set_to(NEXT_MORNING + timedelta(minutes=2)):
        assert deliver() == Delivered()
    mailbox.refuses.clear()
    with clock.set_to(NEXT_MORNING + timedelta(minutes=3)):
        assert deliver() == Delivered(sent=1)

    (message,) = outbox(place)
    assert (message.attempts, message.problem) == (3, "")


def test_one_who_is_not_known_does_not_hold_up_the_others(place: Municipality, mailbox: Mailbox) -> None:
    add_address(place, "school@example.invalid")
    queue_heads(by=OPERATOR, day=DAY)
    mailbox.refuses.add("elder@example.invalid")

    assert deliver() == Delivered(sent=1, failed=1)


def test_a_message_is_given_up_after_three_days_and_says_why(place: Municipality, mailbox: Mailbox) -> None:
    queue_heads(by=OPERATOR, day=DAY)
    mailbox.refuses.add("elder@example.invalid")

    with clock.set_to(NEXT_MORNING + timedelta(days=3)):
        assert deliver() == Delivered(given_up=1)
        assert deliver() == Delivered()

    (message,) = outbox(place)
    assert message.state == "given_up"
    assert "nobody of that name" in message.problem


def test_a_server_that_cannot_be_reached_is_asked_once_a_round(place: Municipality) -> None:
    add_address(place, "school@example.invalid")
    queue_heads(by=OPERATOR, day=DAY)
    with a_mailbox() as gone:
        port = gone.port

    with override_settings(EMAIL_BACKEND=SMTP, EMAIL_HOST="127.0.0.1", EMAIL_PORT=port):
        assert deliver() == Delivered(failed=1, unreachable=True)

    assert sorted(message.attempts for message in outbox(place)) == [0, 1]


def test_a_crash_while_sending_repeats_the_message_and_does_not_lose_it(
    place: Municipality, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue_heads(by=OPERATOR, day=DAY)
    send = EmailMessage.send

    def send_and_crash(mail: EmailMessage, fail_silently: bool = False) -> int:
        send(mail)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(EmailMessage, "send", send_and_crash)
        with pytest.raises(KeyboardInterrupt):
            deliver()
    with clock.set_to(NEXT_MORNING + timedelta(minutes=1)):
        assert deliver() == Delivered(sent=1)

    assert len(mailbox.messages) == 2


@override_settings(EMAIL_BACKEND=NO_MAIL)
def test_without_a_mail_server_messages_wait(place: Municipality) -> None:
    queue_heads(by=OPERATOR, day=DAY)

    with clock.set_to(NEXT_MORNING + timedelta(days=30)):
        assert deliver() == Delivered()

    assert [(message.state, message.attempts) for message in outbox(place)] == [("waiting", 0)]


def test_messages_of_every_municipality_are_sent(place: Municipality, mailbox: Mailbox) -> None:
    other = a_municipality("kara-oy")
    add_address(other, "mill@example.invalid")
    queue_heads(by=OPERATOR, day=NEXT_MORNING.date())

    assert deliver() == Delivered(sent=2)
    assert {mail["To"] for mail in mailbox.messages} == {"elder@example.invalid", "mill@example.invalid"}


def test_files_go_with_the_message_as_they_were_queued(
    place: Municipality, mailbox: Mailbox, settings: Settings, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    with command(Act.SEND_HEADS, by=OPERATOR, municipality=place.pk) as acting:
        letter = Enclosed("кат.pdf", "application/pdf", b"%PDF-1.7 the letter")
        acting.queue(key="k", topic="t", recipient="a@example.invalid", subject="Кат", text="Тиркелет", files=[letter])
        acting.note_as("heads:test", "x")
    deliver()
    (message,) = mailbox.messages
    (attached,) = message.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("кат.pdf", b"%PDF-1.7 the letter")


@pytest.mark.parametrize(("topic", "kept"), [("receipt", ""), ("t", "the link")])
def test_the_words_of_a_letter_with_a_secret_are_gone_once_it_is_sent(
    topic: str, kept: str, place: Municipality, mailbox: Mailbox
) -> None:
    with command(Act.SEND_HEADS, by=OPERATOR, municipality=place.pk) as acting:
        acting.queue(key="k", topic=topic, recipient="a@example.invalid", subject="s", text="the link")
        acting.note_as("heads:test", "x")
    deliver()
    assert "the link" in mailbox.messages[0].get_content()
    assert [message.text for message in outbox(place)] == [kept]


def test_what_became_of_a_message_never_changes(place: Municipality, mailbox: Mailbox) -> None:
    with command(Act.SEND_HEADS, by=OPERATOR, municipality=place.pk) as acting:
        acting.queue(key="k", topic="t", recipient="a@example.invalid", subject="s", text="x")
        acting.note_as("heads:test", "x")
    deliver()
    with scope.of(place.pk), pytest.raises(DatabaseError, match="final"), transaction.atomic():
        OutboxMessage.objects.filter(key="k").update(state="waiting")
