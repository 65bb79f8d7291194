"""A thousand soms as a square of a hundred: whatever the sums are, all of it is drawn, and nothing twice."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from esep.finance.queries.public.thousand import SQUARES, squares_of

SUMS = st.lists(
    st.decimals(min_value=Decimal("-1000000"), max_value=Decimal("9999999999999.99"), places=2), max_size=30
)


@given(SUMS)
def test_squares_add_up_to_a_hundred_and_none_is_a_whole_square_off(amounts: list[Decimal]) -> None:
    squares = squares_of(amounts)

    whole = sum((amount for amount in amounts if amount > 0), Decimal(0))
    assert len(squares) == len(amounts)
    assert sum(squares) == (SQUARES if whole else 0)
    for amount, count in zip(amounts, squares, strict=True):
        exact = max(amount, Decimal(0)) * SQUARES / whole if whole else Decimal(0)
        assert abs(count - exact) < 1


@given(SUMS)
def test_more_money_never_gets_fewer_squares(amounts: list[Decimal]) -> None:
    pairs = list(zip(amounts, squares_of(amounts), strict=True))

    assert all(one[1] <= other[1] for one in pairs for other in pairs if one[0] < other[0])
