"""Charts: lengths that add up, the order of bars, and pictures without words or styles."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.documents.chart import SCALE, Line, Slice, executed, stacked
from esep.documents.chart_svg import bar_svg, stack_svg

pytestmark = pytest.mark.any_engine

SUMS = st.decimals(min_value=Decimal(-1000), max_value=Decimal(10) ** 12, places=2)


@given(st.lists(SUMS, max_size=12))
def test_pieces_fill_the_bar_one_behind_the_other(sums: list[Decimal]) -> None:
    pieces = stacked(Slice(str(at), one) for at, one in enumerate(sums))
    assert sum(one.length for one in pieces) == (SCALE if any(one > 0 for one in sums) else 0)
    assert [one.start for one in pieces] == [sum(each.length for each in pieces[:at]) for at in range(len(pieces))]
    assert sum(one.percent for one in pieces) == (100 if pieces else 0)


@given(st.lists(st.tuples(SUMS, SUMS), max_size=12))
def test_bars_stand_by_their_share_and_keep_to_the_width(pairs: list[tuple[Decimal, Decimal]]) -> None:
    bars = executed(Line("", plan, actual) for plan, actual in pairs)
    shares = [bar.share for bar in bars if bar.share is not None]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= bar.length <= SCALE for bar in bars)
    assert all(bar.share is None for bar in bars[len(shares) :])


def test_a_plan_that_was_met_ends_at_its_mark() -> None:
    (bar,) = executed([Line("", Decimal(200), Decimal(200))])
    assert bar.length == bar.mark == SCALE
    above, met = executed([Line("met", Decimal(1), Decimal(1)), Line("above", Decimal(4), Decimal(5))])
    assert (above.label, above.share, above.length) == ("above", Decimal("125.0"), SCALE)
    assert met.length == met.mark == 800


def test_a_picture_has_no_style_no_script_and_no_words() -> None:
    drawn = stack_svg(stacked([Slice("<b>", Decimal(1)), Slice("&", Decimal(3))]))
    drawn += bar_svg(executed([Line("<b>", Decimal(2), Decimal(1))])[0])
    assert 'width="250"' in drawn
    assert 'width="500"' in drawn
    for part in ("style", "script", "<b>", "<text", " id="):
        assert part not in drawn
