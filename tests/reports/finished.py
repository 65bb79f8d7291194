"""Finished reports for tests, with every part answered."""

from esep.access import Actor
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.reports.commands.beginning import Period, begin_report
from esep.reports.commands.finishing import finish_report
from esep.reports.commands.writing import say_nothing, write_part
from esep.reports.models import DeputyReport, ReportPart

WORDS = "Кеңеш беш чечим кабыл алды."
NOTHING = "Кайрылуу келген жок"
ADDRESS = "https://esep.example/min-bulak/deputies/15/"


def finished_report(deputy: str, period: Period, *, by: Actor, place: Municipality, code: str = "") -> DeputyReport:
    """A report with words in every part but that of appeals, of which there was nothing."""
    report = begin_report(deputy, period, by=by, municipality=place.pk, code=code)
    with scope.of(place.pk):
        seen = {row.part: row.version for row in report.parts.all()}
    for part in ReportPart:
        if part is ReportPart.APPEALS:
            say_nothing(report.code, part, reason=NOTHING, by=by, municipality=place.pk, seen=seen[part])
        else:
            write_part(report.code, part, text_ky=WORDS, by=by, municipality=place.pk, seen=seen[part])
    return finish_report(report.code, by=by, municipality=place.pk, seen=report.version, address=ADDRESS)
