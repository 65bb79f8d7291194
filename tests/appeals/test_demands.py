"""Demands for a report are entered, answered or turned into a meeting; an open one is no breach (2.4)."""

from datetime import date, timedelta

import pytest

from esep.access import Actor, Role
from esep.appeals.commands.demands.answering import answer_demand
from esep.appeals.commands.demands.entering import DemandEntry, enter_demand, withdraw_demand
from esep.appeals.models import Demand
from esep.appeals.queries.demands import demands, demands_in_public
from esep.appeals.taking import Worded
from esep.intake.upload import accept
from esep.kernel import scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from tests.community.min_bulak import TODAY, MinBulak
from tests.emblem import an_emblem
from tests.kernel.people import a_holder

CAME = date(2026, 8, 21)


def entry(**changed: object) -> DemandEntry:
    """A youth association asks two deputies to report, with some of it changed."""
    values: dict[str, object] = {
        "group": "«Жаш толкун» жаштар бирикмеси",
        "deputies": ["2", "3"],
        "subject": Worded("Спорт аянты", "Спортплощадка"),
        "received_on": CAME,
    }
    return DemandEntry(**{**values, **changed})  # type: ignore[arg-type]


@pytest.fixture
def asked(built: MinBulak, secretary: Actor) -> Demand:
    letter = accept(an_emblem(), name="Талап.png")
    return enter_demand(entry(), by=secretary, municipality=built.place.pk, letter=[letter])


def counting(demand: Demand) -> list[tuple[str, date]]:
    """The facts of a demand that count, by kind and day."""
    with scope.of(demand.municipality_id):
        rows = RecordedFact.objects.filter(cases__record=demand.record, superseded_by__isnull=True)
        return list(rows.order_by("pk").values_list("kind", "occurred_on"))


@pytest.mark.clause("2.4-on-demand")
def test_a_demand_waits_with_its_letter_in_the_register(built: MinBulak, secretary: Actor, asked: Demand) -> None:
    (shown,) = demands(by=secretary, municipality=built.place, language="ru")
    assert (shown.code, shown.subject, shown.is_open) == ("T-1", "Спортплощадка", True)
    assert [code for code, _name in shown.deputies] == ["2", "3"]
    assert shown.letter is not None
    assert (shown.letter.direction, shown.letter.record) == ("incoming", asked.record)
    assert counting(asked) == [("demand.received", CAME)]
    (public,) = demands_in_public(built.place, language="ky", day=TODAY)
    assert public.letter is None


def test_an_answer_is_kept_and_a_second_one_needs_a_reason(built: MinBulak, secretary: Actor, asked: Demand) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    answer_demand(asked.code, "Октябрда жооп берем", on=TODAY, **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="answered_before"):
        answer_demand(asked.code, "Жолугушуу дайындалды", on=TODAY, meeting="M9", **to)  # type: ignore[arg-type]
    turned = answer_demand(
        asked.code,
        "Жолугушуу дайындалды",
        on=TODAY,
        meeting="M9",
        reason="Күнү белгилүү",
        **to,  # type: ignore[arg-type]
    )
    assert (turned.meeting, turned.reply) == ("M9", "Жолугушуу дайындалды")
    assert counting(asked) == [("demand.received", CAME), ("demand.answered", TODAY)]


@pytest.mark.parametrize(
    ("reply", "on", "code", "field"),
    [
        (" ", TODAY, "text_missing", "reply"),
        ("х" * 2001, TODAY, "text_too_long", "reply"),
        ("Ооба", CAME - timedelta(days=1), "before_received", "on"),
        ("Ооба", TODAY + timedelta(days=1), "day_in_future", "on"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    reply: str, on: date, code: str, field: str, built: MinBulak, secretary: Actor, asked: Demand
) -> None:
    with pytest.raises(Refused) as refused:
        answer_demand(asked.code, reply, on=on, by=secretary, municipality=built.place.pk)
    assert [(one.code, one.field) for one in refused.value.refusals] == [(code, field)]


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"group": ""}, "text_missing", "group"),
        ({"subject": Worded("")}, "text_missing", "subject"),
        ({"deputies": []}, "deputy_missing", "deputies"),
        ({"deputies": ["99"]}, "unknown_code", "deputies"),
        ({"received_on": TODAY + timedelta(days=1)}, "day_in_future", "received_on"),
    ],
)
def test_a_demand_that_cannot_be_is_refused(
    changed: dict[str, object], code: str, field: str, built: MinBulak, secretary: Actor
) -> None:
    with pytest.raises(Refused) as refused:
        enter_demand(entry(**changed), by=secretary, municipality=built.place.pk)
    assert [(one.code, one.field) for one in refused.value.refusals] == [(code, field)]


def test_a_deputy_answers_a_demand_made_to_them_and_no_other(built: MinBulak, asked: Demand) -> None:
    own = a_holder(Role.DEPUTY, built.place, deputy="3")
    other = a_holder(Role.DEPUTY, built.place, deputy="15", login="deputy15")
    to = {"on": TODAY, "municipality": built.place.pk}
    with pytest.raises(Refused, match="no_right"):
        answer_demand(asked.code, "Ооба", by=other, **to)  # type: ignore[arg-type]
    assert answer_demand(asked.code, "Ооба", by=own, **to).reply == "Ооба"  # type: ignore[arg-type]


def test_a_withdrawn_demand_leaves_no_fact_that_counts(built: MinBulak, secretary: Actor, asked: Demand) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    answer_demand(asked.code, "Ооба", on=TODAY, **to)  # type: ignore[arg-type]
    withdraw_demand(asked.code, reason="Эки жолу жазылган", **to)  # type: ignore[arg-type]
    assert {kind for kind, _on in counting(asked)} == {"fact.withdrawn"}
    assert demands(by=secretary, municipality=built.place, language="ky") == ()
    with pytest.raises(Refused, match="demand_withdrawn"):
        withdraw_demand(asked.code, reason="Дагы", **to)  # type: ignore[arg-type]
