"""Decisions of the council: numbered, adopted by a vote that carried, registered, amended and repealed."""

from datetime import date

import pytest

from esep.access import Actor
from esep.council.commands.conducting.voting import Counts, VoteEntry, annul_vote, take_vote
from esep.council.commands.decisions.adopting import adopt_decision
from esep.council.commands.decisions.changing import change_decision, correct_decision
from esep.council.commands.decisions.effects import EffectEntry, change_earlier, withdraw_effect
from esep.council.commands.decisions.entry import DecisionEntry
from esep.council.commands.decisions.registering import register_decision
from esep.council.models import Decision, DecisionEffect
from esep.kernel import scope
from esep.kernel.refusals import Refused
from esep.regulation.wording import Language
from esep.search.finding import found_in_public
from tests.community.min_bulak import MinBulak
from tests.council.sittings import at, begun, carried, decided

EARLIER = date(2026, 5, 15)
Kind = DecisionEffect.Kind


@pytest.fixture
def place(built: MinBulak) -> int:
    return built.place.pk


def code_of(refused: "pytest.ExceptionInfo[Refused]") -> str:
    return refused.value.refusals[0].code


def entry(**changed: object) -> DecisionEntry:
    values: dict[str, object] = {"kind": Decision.Kind.OTHER, "title_ky": "Суу жөнүндө", "text_ky": "Оңдолсун."}
    return DecisionEntry(**{**values, **changed})  # type: ignore[arg-type]


def test_numbers_go_on_within_a_session_and_codes_fit_addresses(built: MinBulak, secretary: Actor, place: int) -> None:
    first = decided(built, secretary)
    second = adopt_decision("S-15", entry(), by=secretary, municipality=place)
    own = adopt_decision("S-15", entry(number="15/1-т"), by=secretary, municipality=place)
    assert [(one.number, one.code) for one in (first, second, own)] == [
        ("15/1", "15-1"),
        ("15/2", "15-2"),
        ("15/1-т", "S-15-15-1"),
    ]
    assert first.in_force_from == first.adopted_on
    with pytest.raises(Refused) as taken:
        adopt_decision("S-15", entry(number="15/2"), by=secretary, municipality=place)
    assert code_of(taken) == "number_taken"


def test_nothing_is_adopted_by_a_vote_that_failed_or_was_annulled(
    built: MinBulak, secretary: Actor, place: int
) -> None:
    _session, item = begun(built, secretary)
    counts = Counts(in_favour=7, against=8)
    failed = take_vote(
        "S-15",
        item.pk,
        VoteEntry(question_ky="Бекитилсинби?", counts=counts, taken_at=at(10, 20)),
        by=secretary,
        municipality=place,
    )
    with pytest.raises(Refused) as refused:
        adopt_decision("S-15", entry(item=item.pk, vote=failed.pk), by=secretary, municipality=place)
    assert code_of(refused) == "vote_failed"
    with pytest.raises(Refused) as missing:
        adopt_decision("S-15", entry(item=item.pk), by=secretary, municipality=place)
    assert code_of(missing) == "vote_missing"
    annul_vote("S-15", failed.pk, reason="Кайра саналды", by=secretary, municipality=place)
    with pytest.raises(Refused) as annulled:
        adopt_decision("S-15", entry(item=item.pk, vote=failed.pk), by=secretary, municipality=place)
    assert code_of(annulled) == "vote_annulled"
    won = carried(built, secretary, item)
    decision = adopt_decision("S-15", entry(vote=won.pk), by=secretary, municipality=place)
    assert decision.item == item
    with pytest.raises(Refused) as resting:
        annul_vote("S-15", won.pk, reason="Ката", by=secretary, municipality=place)
    assert code_of(resting) == "decision_rests_on_it"


def test_the_text_stands_once_it_is_registered_and_a_slip_is_corrected_with_a_reason(
    built: MinBulak, secretary: Actor, place: int
) -> None:
    row = decided(built, secretary)
    keep = {"item": row.item.pk if row.item else None, "vote": row.vote.pk if row.vote else None}
    row = change_decision(row.code, entry(text_ky="Жаңы.", **keep), by=secretary, municipality=place, seen=row.version)
    assert (row.text_ky, row.number) == ("Жаңы.", "15/1")
    row = register_decision(row.code, by=secretary, municipality=place, seen=row.version)
    first = row.document
    assert first is not None
    assert (first.paper_number, first.kind) == ("15/1", "decision")
    with pytest.raises(Refused) as closed:
        change_decision(row.code, entry(**keep), by=secretary, municipality=place, seen=row.version)
    assert code_of(closed) == "decision_registered"
    with pytest.raises(Refused) as bare:
        correct_decision(row.code, entry(**keep), reason=" ", by=secretary, municipality=place, seen=row.version)
    assert code_of(bare) == "reason_missing"
    fixed = correct_decision(
        row.code,
        entry(text_ky="Оңдолду.", **keep),
        reason="Арып ката",
        by=secretary,
        municipality=place,
        seen=row.version,
    )
    assert fixed.document is not None
    assert (fixed.document.replaces, fixed.document.note) == (first, "Арып ката")


def test_only_earlier_decisions_are_changed_once_and_from_a_day_on_which_the_later_one_holds(
    built: MinBulak, secretary: Actor, place: int
) -> None:
    old = decided(built, secretary, code="S-13", day=EARLIER)
    new = decided(built, secretary, in_force_from=date(2026, 10, 1))

    def refusal(code: str, *, on: str, since: date | None = None) -> str:
        said = EffectEntry(on=on, kind=Kind.REPEALS, since=since)
        with pytest.raises(Refused) as refused:
            change_earlier(code, said, by=secretary, municipality=place)
        return code_of(refused)

    assert refusal(old.code, on=new.code) == "not_earlier"
    assert refusal(new.code, on=new.code) == "not_earlier"
    assert refusal(new.code, on="99-9") == "no_such_decision"
    assert refusal(new.code, on=old.code, since=date(2026, 9, 30)) == "not_in_force_then"
    effect = change_earlier(new.code, EffectEntry(on=old.code, kind=Kind.REPEALS), by=secretary, municipality=place)
    assert effect.since == date(2026, 10, 1)
    assert refusal(new.code, on=old.code) == "changed_by_it_already"
    later = adopt_decision("S-15", entry(in_force_from=date(2026, 10, 2)), by=secretary, municipality=place)
    assert refusal(later.code, on=old.code) == "repealed_already"
    with pytest.raises(Refused) as outside:
        change_decision(
            new.code,
            entry(in_force_from=date(2026, 10, 2), item=new.item.pk if new.item else None, vote=new.vote_id),
            by=secretary,
            municipality=place,
            seen=new.version,
        )
    assert code_of(outside) == "effect_outside"
    withdraw_effect(effect.pk, reason="Ката", by=secretary, municipality=place)
    again = change_earlier(later.code, EffectEntry(on=old.code, kind=Kind.AMENDS), by=secretary, municipality=place)
    with scope.of(place):
        assert list(DecisionEffect.objects.filter(withdrawn_at__isnull=True)) == [again]


def test_a_decision_is_found_by_its_words_as_they_stand_now(built: MinBulak, secretary: Actor, place: int) -> None:
    row = decided(built, secretary, text_ky="Көпүрө курулсун.")

    def routes(typed: str) -> list[str]:
        return [hit.route for hit in found_in_public(typed, municipality=place, language=Language.KY).hits]

    assert "decision" in routes("көпүрө")
    keep = {"item": row.item.pk if row.item else None, "vote": row.vote.pk if row.vote else None}
    change_decision(
        row.code, entry(text_ky="Жол салынсын.", **keep), by=secretary, municipality=place, seen=row.version
    )
    assert "decision" not in routes("көпүрө")
    assert "decision" in routes("жол")
