"""A chart of the head's report as a picture (PNG), for documents that are edited."""

from dataclasses import dataclass

from esep.documents.content import as_json
from esep.documents.drawing import draw_png
from esep.documents.head_report_charts import Chart
from esep.regulation.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPicture:
    """A chart and the language of its words."""

    language: str
    chart: Chart


def chart_png(chart: Chart, *, language: Language) -> bytes:
    """The picture, 1100 dots wide. Raises Refused ``paper_failed``."""
    return draw_png("head-chart", content=as_json(ChartPicture(language=language.value, chart=chart)))
