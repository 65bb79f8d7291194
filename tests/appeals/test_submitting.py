"""What somebody without an account sends: kept, registered or held, and found again by its codes (R8, R9)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from esep.access import NOBODY
from esep.appeals.commands.submissions.following import forget_author, take_back
from esep.appeals.commands.submissions.mailing import MOST_A_DAY_TO_ONE, Mailed
from esep.appeals.commands.submissions.submitting import Receipt, submit
from esep.appeals.models import Appeal, Author, Remark, Submission
from esep.appeals.moderating import MOST_IN_TEN_MINUTES, Hold
from esep.appeals.queries.submissions import finding
from esep.appeals.queries.submissions.finding import ATTEMPTS, link_by_spoken
from esep.appeals.queries.submissions.following import Followed, followed
from esep.appeals.receipts import link_code
from esep.appeals.sent import Writer
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry, OutboxMessage, RecordedFact
from esep.kernel.refusals import Kind, Refused
from tests.appeals.sending import TEXT, WRITER, sent
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.kernel.people import a_municipality

pytestmark = pytest.mark.django_db

KIND, STATE = Submission.Kind, Submission.State


def sent_by_a_visitor(built: MinBulak, *, noticed: frozenset[Hold] = frozenset(), **changed: object) -> Receipt:
    return submit(
        sent(**changed), by=NOBODY, municipality=built.place.pk, noticed=noticed, link="https://esep.example/{}/".format
    )


def seen(built: MinBulak, link: str) -> Followed:
    return followed(link, municipality=built.place, day=clock.today(), language="en")


def refused_code(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.refusals[0].code


def test_an_appeal_is_registered_at_once_with_its_due_day(built: MinBulak) -> None:
    receipt = sent_by_a_visitor(built)
    assert (receipt.number, receipt.record, receipt.due_on) == ("26-00001", "appeal:K-01", date(2026, 10, 2))
    shown = seen(built, receipt.link)
    assert shown.appeal is not None
    assert shown.appeal.due is not None
    assert (shown.text, shown.spoken, shown.appeal.due.due_on) == (TEXT, receipt.spoken, receipt.due_on)


def test_a_remark_becomes_work_with_a_day(built: MinBulak) -> None:
    receipt = sent_by_a_visitor(built, kind=KIND.MISTAKE, page="/min-bulak/people/", text="Аты туура эмес.")
    assert (receipt.record, receipt.due_on) == ("remark:E-1", TODAY + timedelta(days=10))


@pytest.mark.parametrize(
    ("changed", "noticed"),
    [
        ({"kind": KIND.VOTER_MANDATE}, frozenset[Hold]()),
        ({"text": "Акмактар!"}, frozenset[Hold]()),
        ({}, frozenset({Hold.TRAP})),
    ],
)
def test_what_a_person_must_see_waits_and_is_not_lost(
    built: MinBulak, changed: dict[str, object], noticed: frozenset[Hold]
) -> None:
    receipt = sent_by_a_visitor(built, noticed=noticed, **changed)
    shown = seen(built, receipt.link)
    assert (receipt.record, receipt.due_on, shown.state) == ("", None, STATE.WAITING)
    assert shown.holds
    with scope.of(built.place.pk):
        assert not RecordedFact.objects.filter(cases__record__startswith="appeal:").exists()


def test_the_same_form_sent_twice_is_one_appeal_with_one_receipt(built: MinBulak) -> None:
    once = uuid4()
    first, second = (sent_by_a_visitor(built, once=once) for _time in range(2))
    assert (second.number, second.link, second.record) == (first.number, first.link, first.record)
    with scope.of(built.place.pk):
        assert Appeal.objects.count() == Author.objects.count() == OutboxMessage.objects.count() == 1


def test_r9_in_a_flood_nothing_is_lost_or_refused_and_afterwards_all_is_as_before(built: MinBulak) -> None:
    receipts = [sent_by_a_visitor(built, text=f"{TEXT} {number}") for number in range(200)]
    with scope.of(built.place.pk):
        held = Submission.objects.filter(state=STATE.WAITING, held_for=Hold.FLOOD.value)
        assert Submission.objects.count() == 200
        assert Appeal.objects.count() == MOST_IN_TEN_MINUTES
        assert held.count() == 200 - MOST_IN_TEN_MINUTES
        kept = dict(Submission.objects.values_list("code", "nonce"))
    assert {one.number: one.link for one in receipts} == {number: link_code(nonce) for number, nonce in kept.items()}
    last = receipts[-1]
    assert link_by_spoken(last.number, last.spoken, municipality=built.place.pk) == last.link
    assert seen(built, receipts[100].link).text == f"{TEXT} 100"

    with clock.set_to(at(TODAY, hour=18) + timedelta(minutes=11)):
        assert sent_by_a_visitor(built, text="Көпүрө сынды.").record == "appeal:K-21"


def test_r9_one_address_gets_few_letters_a_day_and_all_receipts(built: MinBulak) -> None:
    mailed = [sent_by_a_visitor(built, text=f"{TEXT} {number}").mailed for number in range(MOST_A_DAY_TO_ONE + 1)]
    assert mailed == [Mailed.QUEUED] * MOST_A_DAY_TO_ONE + [Mailed.USED_UP]
    with clock.set_to(at(TODAY + timedelta(days=1), hour=9)):
        assert sent_by_a_visitor(built, text="Эртеси.").mailed == Mailed.QUEUED
    with scope.of(built.place.pk):
        letter = OutboxMessage.objects.order_by("pk")[0]
    assert (letter.recipient, "26-00001" in letter.subject) == (WRITER.email, True)
    assert TEXT not in letter.text
    assert WRITER.name not in letter.text


def test_r9_a_municipality_sends_no_more_letters_than_its_cap(built: MinBulak, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("esep.appeals.commands.submissions.mailing.MOST_A_DAY", 1)
    receipts = [
        sent_by_a_visitor(built, text=f"{TEXT} {number}", writer=Writer(email=f"a{number}@example.invalid"))
        for number in range(2)
    ]
    assert [one.mailed for one in receipts] == [Mailed.QUEUED, Mailed.USED_UP]
    assert seen(built, receipts[1].link).mailed is Mailed.USED_UP


def test_r8_the_journal_keeps_neither_words_nor_codes(built: MinBulak) -> None:
    receipt = sent_by_a_visitor(built)
    with scope.of(built.place.pk):
        journal = "".join(JournalEntry.objects.values_list("body", flat=True))
        facts = str(list(RecordedFact.objects.filter(kind="appeal.received").values_list("data", flat=True)))
    for secret in (receipt.link, receipt.spoken, receipt.spoken.replace(" ", ""), TEXT, WRITER.name, WRITER.phone):
        assert secret not in journal
        assert secret not in facts


def test_a_wrong_code_and_one_of_another_municipality_are_answered_alike(built: MinBulak) -> None:
    receipt = sent_by_a_visitor(built)
    other = a_municipality("kara-oy", is_invented=True)
    answers = []
    for number, code, place in (
        (receipt.number, "0000 0000", built.place),
        ("26-99999", receipt.spoken, built.place),
        (receipt.number, receipt.spoken, other),
    ):
        with pytest.raises(Refused) as refused:
            link_by_spoken(number, code, municipality=place.pk)
        answers.append(refused.value.refusals)
    assert answers[0] == answers[1] == answers[2]
    with pytest.raises(Refused) as elsewhere:
        followed(receipt.link, municipality=other, day=TODAY, language="en")
    with pytest.raises(Refused) as wrong:
        followed("0" * 32, municipality=built.place, day=TODAY, language="en")
    assert elsewhere.value.refusals == wrong.value.refusals
    assert elsewhere.value.kind is Kind.NOT_FOUND


def test_a_spoken_code_can_be_tried_ten_times_an_hour_for_a_number_and_no_longer(built: MinBulak) -> None:
    receipt = sent_by_a_visitor(built)
    for _time in range(ATTEMPTS):
        with pytest.raises(Refused):
            link_by_spoken(receipt.number, "0000 0000", municipality=built.place.pk)
    with pytest.raises(Refused) as refused:
        link_by_spoken(f"№ {receipt.number}", receipt.spoken, municipality=built.place.pk)
    assert refused_code(refused) == "too_many_attempts"


def test_r9_who_guesses_number_after_number_is_braked_and_who_holds_a_receipt_gets_in(
    built: MinBulak, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "MOST_WRONG", 5)
    mine, guessed = sent_by_a_visitor(built), sent_by_a_visitor(built, text="Жолдо жарык жок.", once=uuid4())
    codes = []
    for number in [*(f"26-7{number:04d}" for number in range(5)), *[guessed.number] * 3]:
        with pytest.raises(Refused) as refused:
            link_by_spoken(number, "0000 0000", municipality=built.place.pk)
        codes.append(refused_code(refused))
    assert codes == ["wrong_code"] * 7 + ["too_many_attempts"]
    assert link_by_spoken(mine.number, mine.spoken, municipality=built.place.pk) == mine.link


def test_its_author_takes_an_open_appeal_back_and_the_law_hears_it(built: MinBulak) -> None:
    receipt = sent_by_a_visitor(built)
    take_back(receipt.link, by=NOBODY, municipality=built.place.pk)
    shown = seen(built, receipt.link)
    assert shown.appeal is not None
    assert (shown.appeal.state, shown.may_take_back) == (Appeal.State.WITHDRAWN, False)
    with scope.of(built.place.pk):
        assert RecordedFact.objects.filter(kind="appeal.withdrawn", cases__record="appeal:K-01").exists()
    with pytest.raises(Refused) as refused:
        take_back(receipt.link, by=NOBODY, municipality=built.place.pk)
    assert refused_code(refused) == "cannot_be_taken_back"


def test_its_author_takes_back_what_waits_before_anybody_decides(built: MinBulak) -> None:
    receipt = sent_by_a_visitor(built, kind=KIND.DEMAND, group="Жаштар жамааты")
    take_back(receipt.link, by=NOBODY, municipality=built.place.pk)
    shown = seen(built, receipt.link)
    assert (shown.state, shown.is_taken_back, shown.reason) == (STATE.SET_ASIDE, True, "")


def test_its_author_erases_how_they_can_be_reached_and_the_appeal_goes_on(built: MinBulak) -> None:
    receipt = sent_by_a_visitor(built)
    for _time in range(2):
        forget_author(receipt.link, by=NOBODY, municipality=built.place.pk)
    with scope.of(built.place.pk):
        author = Author.objects.get()
        assert [getattr(author, field) for field in Author.CONTENT] == [""] * 4
        assert not Remark.objects.exists()
    shown = seen(built, receipt.link)
    assert (shown.has_contacts, shown.text) == (False, TEXT)


def test_what_was_written_to_a_deputy_who_left_is_with_the_successor(built: MinBulak) -> None:
    receipt = sent_by_a_visitor(built, deputy="22")
    shown = seen(built, receipt.link)
    assert shown.appeal is not None
    assert (shown.appeal.deputy, shown.appeal.instead_of) == ("18", "")
