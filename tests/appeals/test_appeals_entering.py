"""What came on paper, by telephone or in a list becomes an appeal; what it is about can be said anew (2.3)."""

from datetime import timedelta
from uuid import uuid4

import pytest

from esep.access import Act, Actor, Role
from esep.appeals.commands.appeals.changing import Described, change_appeal
from esep.appeals.commands.appeals.entering import enter_appeal
from esep.appeals.models import Appeal, Submission
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.facts import correct_fact
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.records.models import Document
from esep.regulation.facts.deputy import AppealKind
from tests.appeals.sending import sent
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.3-appeals")]

PAPER = Submission.Channel.PAPER


def codes(refused: Refused) -> list[tuple[str, str]]:
    return [(one.code, one.field) for one in refused.refusals]


def test_a_letter_of_last_week_is_an_appeal_of_its_day_with_a_number_in_the_register(
    built: MinBulak, secretary: Actor
) -> None:
    came = TODAY - timedelta(days=7)
    entered = enter_appeal(
        sent(channel=PAPER, came_on=came), by=secretary, municipality=built.place.pk, subject="Суу жок", code="K-06"
    )
    assert (entered.code, entered.received_on, entered.state) == ("K-06", came, Appeal.State.OPEN)
    with scope.of(built.place.pk):
        letter = Document.objects.select_related("number").get()
        assert (letter.direction, letter.record, letter.title) == ("incoming", "appeal:K-06", "Суу жок")
        assert letter.counterparty == ""
        assert not letter.files.exists()


def test_a_form_pressed_twice_enters_one_appeal(built: MinBulak, secretary: Actor) -> None:
    paper = sent(channel=PAPER, once=uuid4())
    first, second = (enter_appeal(paper, by=secretary, municipality=built.place.pk) for _time in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("changed", "subject", "expected"),
    [
        ({"kind": Submission.Kind.DEMAND}, "", ("no_appeal", "kind")),
        ({"text": ""}, "", ("no_text", "text")),
        ({"came_on": TODAY + timedelta(days=1)}, "", ("day_in_future", "came_on")),
        ({}, "Канаркинанын көчөсү", ("names_name", "subject")),
        ({}, "Чалыңыз: 0700 74 31 17", ("names_phone", "subject")),
    ],
)
def test_what_cannot_be_is_refused(
    changed: dict[str, object], subject: str, expected: tuple[str, str], built: MinBulak, secretary: Actor
) -> None:
    with pytest.raises(Refused) as refused:
        enter_appeal(sent(**{"channel": PAPER, **changed}), by=secretary, municipality=built.place.pk, subject=subject)
    assert codes(refused.value) == [expected]
    with scope.of(built.place.pk):
        assert not Submission.objects.exists()


def test_a_code_is_used_once(built: MinBulak, secretary: Actor) -> None:
    enter_appeal(sent(), by=secretary, municipality=built.place.pk, code="K-06")
    with pytest.raises(Refused) as refused:
        enter_appeal(sent(), by=secretary, municipality=built.place.pk, code="K-06")
    assert codes(refused.value) == [("code_used", "code")]


def test_a_deputy_enters_what_is_addressed_to_them_alone(built: MinBulak, secretary: Actor) -> None:
    deputy = a_holder(Role.DEPUTY, built.place, deputy="15")
    mine = enter_appeal(sent(deputy="15"), by=deputy, municipality=built.place.pk)
    assert mine.mandate is not None
    for other in ("16", ""):
        with pytest.raises(Refused) as refused:
            enter_appeal(sent(deputy=other), by=deputy, municipality=built.place.pk)
        assert refused.value.kind is Kind.FORBIDDEN


@pytest.mark.parametrize("role", [Role.OVERSEER, Role.DESK_VOLUNTEER, Role.FINANCE_CHIEF])
def test_others_enter_nothing(role: Role, built: MinBulak, secretary: Actor) -> None:
    with pytest.raises(Refused) as refused:
        enter_appeal(sent(), by=a_holder(role, built.place), municipality=built.place.pk)
    assert refused.value.kind is Kind.FORBIDDEN


def test_what_it_is_about_is_said_anew_by_a_newer_fact(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    entered = enter_appeal(sent(), by=secretary, municipality=place, subject="Суу жок")
    said = Described(subject="Жол тар", kind=AppealKind.PROPOSAL, village="V6")

    with pytest.raises(Refused) as refused:
        change_appeal(entered.code, said, by=secretary, municipality=place, seen=entered.version, reason=" ")
    assert codes(refused.value) == [("reason_missing", "reason")]

    changed = change_appeal(
        entered.code, said, by=secretary, municipality=place, seen=entered.version, reason="Жаңылыш"
    )
    with scope.of(place):
        newer = RecordedFact.objects.get(supersedes=entered.fact)
    assert newer.data == {"kind": "proposal", "subject": "Жол тар", "area": "V6"}
    assert newer.occurred_on == entered.received_on

    again = Described(subject="Жол кең", kind=AppealKind.PROPOSAL, village="V6")
    change_appeal(entered.code, again, by=secretary, municipality=place, seen=changed.version, reason="Дагы")
    with scope.of(place):
        assert RecordedFact.objects.get(supersedes=newer).data["subject"] == "Жол кең"


def test_a_stale_change_is_not_written(built: MinBulak, secretary: Actor) -> None:
    entered = enter_appeal(sent(), by=secretary, municipality=built.place.pk, subject="Суу жок")
    said = Described(subject="Жол тар", kind=AppealKind.COMPLAINT, village="V4")
    with pytest.raises(Refused) as refused:
        change_appeal(
            entered.code, said, by=secretary, municipality=built.place.pk, seen=entered.version + 1, reason="Жаңылыш"
        )
    assert refused.value.kind is Kind.STALE


def test_a_fact_that_its_row_does_not_say_is_refused(built: MinBulak, secretary: Actor) -> None:
    entered = enter_appeal(sent(), by=secretary, municipality=built.place.pk)
    with pytest.raises(Refused) as refused:
        correct_fact(
            by=secretary,
            municipality=built.place.pk,
            code=entered.fact.code,
            reason="Башка күн",
            occurred_on=(TODAY - timedelta(days=1)).isoformat(),
        )
    assert codes(refused.value) == [("appeal_disagrees", "")]


def test_an_appeal_known_from_facts_alone_disagrees_with_nothing(built: MinBulak, secretary: Actor) -> None:
    from esep.regulation.facts.deputy import AppealReceived

    with command(Act.RECORD_FACT, by=secretary, municipality=built.place.pk) as acting:
        said = AppealReceived(kind=AppealKind.COMPLAINT, subject="Эски кайрылуу")
        fact = acting.record("appeal.received", said, records=["appeal:K-90"], on=TODAY)
    assert fact.pk
