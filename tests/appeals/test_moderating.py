"""What makes a person look first: the text and what came lately, never who sent it (2.2-2.4)."""

import pytest

from esep.appeals.models import Submission
from esep.appeals.moderating import MOST_IN_TEN_MINUTES, Hold, Lately, holds_in, holds_of

KIND = Submission.Kind


@pytest.mark.parametrize(
    ("text", "hold"),
    [
        ("Башчы акмактардын бири экен.", Hold.INSULT),
        ("Ваш глава ДУPАК", Hold.INSULT),
        ("КАЧАНГА ЧЕЙИН СУУ БЕРБЕЙСИҢЕР УЯЛБАЙСЫҢАРБЫ", Hold.CAPITALS),
        ("!!! ??? 1", Hold.NO_LETTERS),
        ("Көр: https://a.example https://b.example www.c.example", Hold.LINKS),
    ],
)
def test_a_text_that_somebody_should_see_first_waits(text: str, hold: Hold) -> None:
    assert holds_of(text, kind=KIND.COMPLAINT, lately=Lately()) == (hold,)


@pytest.mark.parametrize(
    "text",
    [
        "Достук көчөсүндө суу алты күндөн бери жок.",
        "В селе много бездомных собак, козлы и ослы портят сады.",
        "ЛЭП 10 КВ ТП-12",
        "Сүрөтү: https://a.example/1.jpg",
        "Ит, чочко жана эшектер бакчага кирип жатат.",
    ],
)
def test_what_people_write_about_is_registered_at_once(text: str) -> None:
    assert holds_of(text, kind=KIND.COMPLAINT, lately=Lately()) == ()


@pytest.mark.parametrize("kind", [KIND.VOTER_MANDATE, KIND.DEMAND])
def test_what_becomes_public_as_it_is_worded_waits_for_its_wording(kind: Submission.Kind) -> None:
    assert holds_of("Көпүрө керек.", kind=kind, lately=Lately()) == (Hold.WORDING,)


@pytest.mark.parametrize(
    ("lately", "holds"),
    [
        (Lately(in_ten_minutes=MOST_IN_TEN_MINUTES - 1), ()),
        (Lately(in_ten_minutes=MOST_IN_TEN_MINUTES), (Hold.FLOOD,)),
        (Lately(taken_in_an_hour=60), (Hold.FLOOD,)),
        (Lately(taken_in_a_day=300), (Hold.FLOOD,)),
        (Lately(same_in_a_day=1), (Hold.SAME,)),
    ],
)
def test_a_flood_waits_and_so_does_what_came_before(lately: Lately, holds: tuple[Hold, ...]) -> None:
    assert holds_of("Суу жок.", kind=KIND.COMPLAINT, lately=lately) == holds


def test_all_reasons_together_fit_where_they_are_kept_and_are_read_again() -> None:
    kept = ",".join(Hold)
    field = Submission._meta.get_field("held_for")
    assert len(kept) <= (field.max_length or 0)
    assert holds_in(kept) == tuple(Hold)
    assert holds_in("") == ()
