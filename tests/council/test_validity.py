"""Whether a decision is in force on a day: chains of decisions that amend and repeal each other."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.council.validity import Effect, EffectKind, Standing, Term, Validity, validity_on

pytestmark = pytest.mark.any_engine

FIRST = date(2026, 1, 1)
DAYS = 40
REPEALS, AMENDS = EffectKind.REPEALS, EffectKind.AMENDS


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


Chain = tuple[dict[str, Term], list[Effect]]


@st.composite
def chains(draw: st.DrawFn) -> Chain:
    """A few decisions in the order of adoption, each with some effects, on later ones too, which never count."""
    codes = [str(place) for place in range(draw(st.integers(1, 6)))]
    terms = {}
    for place, code in enumerate(codes):
        first = draw(st.integers(0, DAYS))
        last = draw(st.one_of(st.none(), st.integers(first, DAYS)))
        terms[code] = Term(code, place, day(first), day(last) if last is not None else None)
    pairs = [(one, other) for one in codes for other in codes if one != other]
    effects = [
        Effect(by, on, draw(st.sampled_from(EffectKind)), day(draw(st.integers(0, DAYS))))
        for by, on in (draw(st.lists(st.sampled_from(pairs), max_size=8, unique=True)) if pairs else [])
    ]
    return terms, effects


def lived_through(terms: dict[str, Term], effects: list[Effect]) -> dict[tuple[str, date], bool]:
    """Which decisions hold on which day, by living through the days one by one: the latest decision first."""
    order = sorted(terms.values(), key=lambda term: -term.place)
    gone: set[str] = set()
    holds: dict[tuple[str, date], bool] = {}
    for number in range(DAYS + 2):
        today = day(number)
        for term in order:
            makers = [one.by for one in effects if one.on == term.code and one.kind is REPEALS and one.since == today]
            if any(terms[by].place > term.place and holds[by, today] for by in makers):
                gone.add(term.code)
            lasts = term.first <= today and (term.last is None or today <= term.last)
            holds[term.code, today] = lasts and term.code not in gone
    return holds


@given(chains())
def test_a_decision_is_in_force_from_its_first_day_to_its_last_unless_one_in_force_repealed_it(chain: Chain) -> None:
    terms, effects = chain
    for (code, today), holds in lived_through(terms, effects).items():
        assert validity_on(code, today, terms=terms, effects=effects).is_in_force is holds


@given(chains(), st.randoms())
def test_the_order_of_entering_does_not_matter(chain: Chain, random: Random) -> None:
    terms, effects = chain
    shuffled = random.sample(effects, len(effects))
    for code in terms:
        for number in (0, 10, DAYS):
            mixed = validity_on(code, day(number), terms=terms, effects=shuffled)
            assert mixed == validity_on(code, day(number), terms=terms, effects=effects)


@given(chains())
def test_what_was_repealed_or_has_ended_never_comes_back(chain: Chain) -> None:
    terms, effects = chain
    over = (Standing.REPEALED, Standing.ENDED)
    for code in terms:
        found = [validity_on(code, day(number), terms=terms, effects=effects) for number in range(DAYS + 2)]
        first = next((at for at, one in enumerate(found) if one.standing in over), len(found))
        assert all(one == found[first] for one in found[first:])


def test_a_repeal_of_the_repealing_decision_does_not_revive_the_first_one() -> None:
    terms = {code: Term(code, place, day(place)) for place, code in enumerate(("a", "b", "c"))}
    effects = [Effect("b", "a", REPEALS, day(5)), Effect("c", "b", REPEALS, day(9))]

    assert validity_on("a", day(10), terms=terms, effects=effects) == Validity(Standing.REPEALED, day(5), "b")


def test_a_repeal_that_was_itself_repealed_before_its_day_never_happens() -> None:
    terms = {code: Term(code, place, day(place)) for place, code in enumerate(("a", "b", "c"))}
    effects = [Effect("b", "a", REPEALS, day(5)), Effect("c", "b", REPEALS, day(4))]

    assert validity_on("a", day(10), terms=terms, effects=effects).standing is Standing.IN_FORCE


def test_the_newest_amendment_is_named() -> None:
    terms = {code: Term(code, place, day(0)) for place, code in enumerate(("a", "b", "c"))}
    effects = [Effect("c", "a", AMENDS, day(6)), Effect("b", "a", AMENDS, day(3))]

    assert validity_on("a", day(5), terms=terms, effects=effects).by == "b"
    assert validity_on("a", day(6), terms=terms, effects=effects) == Validity(Standing.AMENDED, day(6), "c")
