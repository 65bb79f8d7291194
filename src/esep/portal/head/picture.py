"""Charts on the pages of the head's reports: the picture, and the words that say the same."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from esep.documents.chart_svg import bar_svg, stack_svg
from esep.documents.head_report_charts import BarSaid, Chart


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar with its picture."""

    bar: BarSaid
    svg: SafeString


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart with its pictures: one for all pieces, or one for each bar."""

    chart: Chart
    svg: SafeString
    bars: tuple[Drawn, ...]


def pictured(chart: Chart) -> Picture:
    """A chart ready for a page. The pictures hold numbers alone, nothing that a person wrote."""
    return Picture(
        chart=chart,
        svg=mark_safe(stack_svg(chart.pieces)) if chart.pieces else SafeString(""),
        bars=tuple(Drawn(bar, mark_safe(bar_svg(bar))) for bar in chart.bars),
    )
