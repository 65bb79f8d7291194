"""An appeal goes from hand to hand, is answered once, opened again, taken back, joined and parted (2.3)."""

from datetime import date, timedelta

import pytest

from esep.access import Actor, Role
from esep.appeals.commands.appeals.answering import Reply, answer_appeal, correct_answer_day
from esep.appeals.commands.appeals.ending import reopen_appeal, withdraw_appeal
from esep.appeals.commands.appeals.joining import join_appeals, part_appeals
from esep.appeals.commands.appeals.stepping import give_to_deputy, pass_to_executive, take_back, write_step
from esep.appeals.models import Appeal, AppealStep
from esep.appeals.queries.appeals.judging import judged_appeals
from esep.appeals.queries.appeals.listing import appeals, counted
from esep.appeals.queries.appeals.one import appeal_seen
from esep.appeals.sent import Writer
from esep.kernel import scope
from esep.kernel.models import OutboxMessage, RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.records.models import Document
from esep.regulation.status import Status
from tests.appeals.sending import WRITER, an_appeal
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.3-appeals")]

State, Result = Appeal.State, Appeal.Result
CAME = date(2026, 8, 24)
REPLY = Reply(text="Түтүк оңдолду, суу берилди.", result=Result.GRANTED, on=TODAY, measure="Түтүк оңдолду")


def refusal(refused: pytest.ExceptionInfo[Refused]) -> tuple[str, str]:
    (one,) = refused.value.refusals
    return one.code, one.field


def status(place: MinBulak, code: str, *, on: date = TODAY) -> Status | None:
    with scope.of(place.place.pk):
        return judged_appeals(place.place, day=on).told[code].status


def test_an_answer_has_its_day_its_number_and_goes_by_mail_in_the_language_of_the_appeal(
    built: MinBulak, secretary: Actor
) -> None:
    place = built.place.pk
    waiting = an_appeal(built.place, by=secretary, came_on=CAME, language="ru")
    assert status(built, waiting.code) is Status.DUE_TODAY

    done = answer_appeal(
        waiting.code, REPLY, by=secretary, municipality=place, following=lambda code: f"https://esep.example/{code}/"
    )

    assert (done.state, done.answered_on, done.answer_language) == (State.ANSWERED, TODAY, "ru")
    assert status(built, waiting.code) is Status.DONE_ON_TIME
    with scope.of(place):
        fact = RecordedFact.objects.get(kind="appeal.answered")
        reply = Document.objects.select_related("number").get(direction="outgoing")
        (mail,) = OutboxMessage.objects.all()
    assert fact.data == {"measure": "Түтүк оңдолду"}
    assert reply.record == waiting.record
    assert reply.number is not None
    assert (mail.recipient, mail.subject) == (WRITER.email, "Ответ на ваше обращение. Номер: 26-00001")
    assert REPLY.text in mail.text
    assert "https://esep.example/" in mail.text


def test_without_an_address_nothing_is_mailed(built: MinBulak, secretary: Actor) -> None:
    waiting = an_appeal(built.place, by=secretary, writer=Writer(name="Асан"))
    answer_appeal(waiting.code, REPLY, by=secretary, municipality=built.place.pk)
    with scope.of(built.place.pk):
        assert not OutboxMessage.objects.exists()


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Reply(text=" ", result=Result.GRANTED, on=TODAY), ("no_text", "text")),
        (Reply(text=" ", result=Result.DECLINED, on=TODAY), ("no_reason", "text")),
        (Reply(text="а" * 10_001, result=Result.GRANTED, on=TODAY), ("text_too_long", "text")),
        (Reply(text="Жооп", result=Result.GRANTED, on=TODAY + timedelta(days=1)), ("day_in_future", "on")),
        (Reply(text="Жооп", result=Result.GRANTED, on=CAME - timedelta(days=1)), ("before_receipt", "on")),
        (Reply(text="Жооп", result=Result.GRANTED, on=TODAY, measure="а" * 301), ("measure_too_long", "measure")),
        (Reply(text="Жооп", result=Result.GRANTED, on=TODAY, measure="Айшага берилди"), ("names_name", "measure")),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    reply: Reply, expected: tuple[str, str], built: MinBulak, secretary: Actor
) -> None:
    waiting = an_appeal(built.place, by=secretary, came_on=CAME)
    with pytest.raises(Refused) as refused:
        answer_appeal(waiting.code, reply, by=secretary, municipality=built.place.pk)
    assert refusal(refused) == expected
    with scope.of(built.place.pk):
        assert not Document.objects.filter(direction="outgoing").exists()


def test_the_day_of_an_answer_is_corrected_and_the_term_judged_anew(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    waiting = an_appeal(built.place, by=secretary, came_on=CAME - timedelta(days=7))
    answer_appeal(waiting.code, REPLY, by=secretary, municipality=place)
    assert status(built, waiting.code) is Status.DONE_LATE

    for on, reason, expected in [
        (TODAY, "Жаңылыш", ("same_day", "on")),
        (TODAY - timedelta(days=12), " ", ("reason_missing", "reason")),
        (CAME - timedelta(days=9), "Жаңылыш", ("before_receipt", "on")),
    ]:
        with pytest.raises(Refused) as refused:
            correct_answer_day(waiting.code, by=secretary, municipality=place, on=on, reason=reason)
        assert refusal(refused) == expected

    on = TODAY - timedelta(days=12)
    correct_answer_day(waiting.code, by=secretary, municipality=place, on=on, reason="Күнү башка")
    assert status(built, waiting.code) is Status.DONE_ON_TIME


def test_what_was_closed_by_mistake_is_opened_again_and_due_as_before(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    waiting = an_appeal(built.place, by=secretary, came_on=CAME)
    with pytest.raises(Refused) as refused:
        reopen_appeal(waiting.code, by=secretary, municipality=place, reason="Жаңылыш")
    assert refusal(refused)[0] == "not_closed"
    answer_appeal(waiting.code, REPLY, by=secretary, municipality=place)
    with pytest.raises(Refused) as refused:
        answer_appeal(waiting.code, REPLY, by=secretary, municipality=place)
    assert refusal(refused)[0] == "answered_already"

    opened = reopen_appeal(waiting.code, by=secretary, municipality=place, reason="Башка кайрылууга жооп экен")

    assert (opened.state, opened.answered_on, opened.answer) == (State.OPEN, None, REPLY.text)
    assert status(built, waiting.code) is Status.DUE_TODAY
    answer_appeal(waiting.code, REPLY, by=secretary, municipality=place)
    assert status(built, waiting.code) is Status.DONE_ON_TIME


def test_what_its_author_took_back_is_due_no_more(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    waiting = an_appeal(built.place, by=secretary, came_on=CAME)
    with pytest.raises(Refused) as refused:
        withdraw_appeal(waiting.code, by=secretary, municipality=place, on=TODAY, reason="Айша сурады")
    assert refusal(refused) == ("names_name", "reason")
    gone = withdraw_appeal(waiting.code, by=secretary, municipality=place, on=TODAY, reason="Ээси сурады")
    assert gone.state == State.WITHDRAWN
    assert status(built, waiting.code) in (None, Status.NOT_APPLICABLE)
    with pytest.raises(Refused) as refused:
        answer_appeal(waiting.code, REPLY, by=secretary, municipality=place)
    assert refusal(refused)[0] == "appeal_withdrawn"


def test_the_younger_is_joined_to_the_older_and_its_author_hears_the_answer(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    older = an_appeal(built.place, by=secretary, came_on=CAME)
    other = Writer(name="Башка Киши", email="other@example.invalid")
    younger = an_appeal(built.place, by=secretary, came_on=CAME + timedelta(days=3), writer=other)
    youngest = an_appeal(built.place, by=secretary, came_on=CAME + timedelta(days=5), writer=Writer())

    assert join_appeals(younger.code, youngest.code, by=secretary, municipality=place).code == younger.code
    main = join_appeals(older.code, younger.code, by=secretary, municipality=place)

    assert main.code == older.code
    with scope.of(place):
        assert set(Appeal.objects.filter(merged_into=main).values_list("code", flat=True)) == {
            younger.code,
            youngest.code,
        }
        assert {one.data["reason"] for one in RecordedFact.objects.filter(kind="appeal.withdrawn")} == {
            f"Башка кайрылууга кошулду: {older.code}",
            f"Башка кайрылууга кошулду: {younger.code}",
        }
    with pytest.raises(Refused) as refused:
        answer_appeal(younger.code, REPLY, by=secretary, municipality=place)
    assert refusal(refused)[0] == "appeal_joined"

    answer_appeal(older.code, REPLY, by=secretary, municipality=place)
    with scope.of(place):
        assert {one.recipient for one in OutboxMessage.objects.all()} == {WRITER.email, other.email}


def test_what_was_joined_by_mistake_is_parted(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    older, younger = (an_appeal(built.place, by=secretary, came_on=CAME + timedelta(days=one)) for one in (0, 1))
    with pytest.raises(Refused) as refused:
        join_appeals(older.code, older.code, by=secretary, municipality=place)
    assert refusal(refused) == ("joined_to_itself", "other")
    join_appeals(younger.code, older.code, by=secretary, municipality=place)
    with pytest.raises(Refused) as refused:
        part_appeals(older.code, by=secretary, municipality=place, reason="Жаңылыш")
    assert refusal(refused)[0] == "not_joined"
    parted = part_appeals(younger.code, by=secretary, municipality=place, reason="Башка көчө экен")
    assert (parted.state, parted.merged_into) == (State.OPEN, None)
    assert status(built, younger.code) is not Status.NOT_APPLICABLE


def test_an_appeal_for_a_deputy_who_left_goes_to_the_successor_and_that_is_said(
    built: MinBulak, secretary: Actor
) -> None:
    place = built.place.pk
    waiting = an_appeal(built.place, by=secretary)
    given = give_to_deputy(waiting.code, "22", by=secretary, municipality=place, on=TODAY)
    assert given.instead_of is not None
    assert (given.mandate.code, given.instead_of.code) == ("18", "22")
    with pytest.raises(Refused) as refused:
        give_to_deputy(waiting.code, "18", by=secretary, municipality=place, on=TODAY)
    assert refusal(refused) == ("has_it_already", "deputy")
    with pytest.raises(Refused) as refused:
        give_to_deputy(waiting.code, "99", by=secretary, municipality=place, on=TODAY)
    assert refusal(refused) == ("unknown_code", "deputy")


def test_an_appeal_goes_to_the_executive_and_comes_back(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    waiting = an_appeal(built.place, by=secretary)
    with pytest.raises(Refused) as refused:
        take_back(waiting.code, by=secretary, municipality=place, on=TODAY)
    assert refusal(refused)[0] == "not_passed_on"
    passed = pass_to_executive(waiting.code, "land", by=secretary, municipality=place, on=TODAY)
    assert passed.position is not None
    with pytest.raises(Refused) as refused:
        pass_to_executive(waiting.code, "land", by=secretary, municipality=place, on=TODAY)
    assert refusal(refused) == ("has_it_already", "position")
    back = take_back(waiting.code, by=secretary, municipality=place, on=TODAY, text="Биздики эмес")
    assert back.position is None
    with scope.of(place):
        kinds = list(AppealStep.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["to_executive", "returned"]


def test_measures_reminders_and_notes_have_words_and_a_day(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    waiting = an_appeal(built.place, by=secretary, came_on=CAME)
    for text, on, expected in [
        (" ", TODAY, ("no_text", "text")),
        ("Барып көрдүк", CAME - timedelta(days=1), ("before_receipt", "on")),
        ("Барып көрдүк", TODAY + timedelta(days=1), ("day_in_future", "on")),
    ]:
        with pytest.raises(Refused) as refused:
            write_step(waiting.code, AppealStep.Kind.MEASURE, by=secretary, municipality=place, on=on, text=text)
        assert refusal(refused) == expected
    write_step(waiting.code, AppealStep.Kind.MEASURE, by=secretary, municipality=place, on=TODAY, text="Барып көрдүк")
    answer_appeal(waiting.code, REPLY, by=secretary, municipality=place)
    with pytest.raises(Refused) as refused:
        write_step(waiting.code, AppealStep.Kind.REMINDED, by=secretary, municipality=place, on=TODAY, text="Эстеттим")
    assert refusal(refused)[0] == "answered_already"


def test_a_deputy_sees_and_keeps_their_own_alone(built: MinBulak, secretary: Actor) -> None:
    place = built.place
    deputy = a_holder(Role.DEPUTY, place, deputy="15")
    mine = an_appeal(place, by=secretary, deputy="15")
    other, common = an_appeal(place, by=secretary, deputy="16"), an_appeal(place, by=secretary)

    assert [one.code for one in appeals(by=deputy, municipality=place, day=TODAY)] == [mine.code]
    answer_appeal(mine.code, REPLY, by=deputy, municipality=place.pk)
    for foreign in (other, common):
        with pytest.raises(Refused) as refused:
            answer_appeal(foreign.code, REPLY, by=deputy, municipality=place.pk)
        assert refused.value.kind is Kind.FORBIDDEN
        with pytest.raises(Refused):
            appeal_seen(foreign.code, by=deputy, municipality=place, day=TODAY, language="ky")


def test_a_deputy_joins_nobody_else_s_appeal(built: MinBulak, secretary: Actor) -> None:
    deputy = a_holder(Role.DEPUTY, built.place, deputy="15")
    mine, other = (an_appeal(built.place, by=secretary, deputy=code) for code in ("15", "16"))
    with pytest.raises(Refused) as refused:
        join_appeals(mine.code, other.code, by=deputy, municipality=built.place.pk)
    assert refused.value.kind is Kind.FORBIDDEN


@pytest.mark.parametrize("role", [Role.OVERSEER, Role.DESK_VOLUNTEER])
def test_overseers_and_volunteers_see_none(role: Role, built: MinBulak, secretary: Actor) -> None:
    visitor = a_holder(role, built.place)
    waiting = an_appeal(built.place, by=secretary)
    with pytest.raises(Refused):
        appeals(by=visitor, municipality=built.place, day=TODAY)
    with pytest.raises(Refused):
        appeal_seen(waiting.code, by=visitor, municipality=built.place, day=TODAY, language="ky")


def test_who_wrote_is_seen_by_clerks_and_not_by_the_head(built: MinBulak, secretary: Actor) -> None:
    waiting = an_appeal(built.place, by=secretary)
    head = a_holder(Role.HEAD, built.place)
    seen, unseen = (
        appeal_seen(waiting.code, by=actor, municipality=built.place, day=TODAY, language="ky")
        for actor in (secretary, head)
    )
    assert seen.author is not None
    assert seen.author.phone == WRITER.phone
    assert (unseen.author, unseen.may_see_author) == (None, False)


def test_doubles_are_offered_and_the_most_urgent_comes_first(built: MinBulak, secretary: Actor) -> None:
    later = an_appeal(built.place, by=secretary, came_on=TODAY)
    urgent = an_appeal(built.place, by=secretary, came_on=CAME, text="Түтүк жарылды")
    an_appeal(built.place, by=secretary, came_on=CAME, village="V1", text="Ит көп", topic="animals")
    found = appeals(by=secretary, municipality=built.place, day=TODAY)
    assert [one.code for one in found][-1] == later.code
    assert found[0].status is Status.DUE_TODAY
    one = appeal_seen(later.code, by=secretary, municipality=built.place, day=TODAY, language="ky")
    assert [double.code for double in one.doubles] == [urgent.code]
    assert one.row is not None
    assert "14" in one.row.sum
    assert counted(found)[Status.DUE_TODAY] == 2
