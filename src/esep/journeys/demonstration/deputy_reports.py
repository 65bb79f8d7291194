"""Deputies' reports of the demonstration: begun, worded and finished at their hours, as deputies and the office do."""

from collections.abc import Iterator
from functools import partial

from esep.access import Actor
from esep.demonstration import directory, voice
from esep.demonstration.voice import Report, Wording
from esep.journeys.demonstration.addresses import deputy_page_of
from esep.journeys.demonstration.desk import Desk, Happening
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from esep.reports.commands.beginning import Period, begin_report
from esep.reports.commands.drafting import draft_anew
from esep.reports.commands.finishing import finish_report
from esep.reports.commands.writing import write_part
from esep.reports.finding import report_of
from esep.reports.models import ReportPart


def beside(desk: Desk) -> Iterator[Happening]:
    """What deputies wrote for their yearly reports, each step with its hour. No fact tells of it."""
    for report in voice.voice().reports:
        yield report.begun_at, partial(_begin, report, desk)
        yield report.drafted_at, partial(_write, report, desk)
        if report.finished_at is not None:
            yield report.finished_at, partial(_finish, report, desk)


def _begin(report: Report, desk: Desk) -> None:
    period = Period(since=report.since, until=report.until, meeting=report.meeting)
    begin_report(report.deputy, period, by=_writer(report, desk), municipality=desk.pk, code=report.code)


def _write(report: Report, desk: Desk) -> None:
    """Draft from what is recorded by now, then put in the deputy's own words."""
    draft_anew(report.code, by=_writer(report, desk), municipality=desk.pk)
    for part, words in report.parts.items():
        _word(report, ReportPart(part), words, desk)


def _word(report: Report, part: ReportPart, words: Wording, desk: Desk) -> None:
    with scope.of(desk.pk):
        seen = report_of(report.code).parts.get(part=part).version
    write_part(
        report.code,
        part,
        text_ky=words.ky,
        text_ru=words.ru,
        by=_writer(report, desk),
        municipality=desk.pk,
        seen=seen,
    )


def _finish(report: Report, desk: Desk) -> None:
    with scope.of(desk.pk):
        seen = report_of(report.code).version
    address = deputy_page_of(report.deputy, desk.place)
    finish_report(report.code, by=_writer(report, desk), municipality=desk.pk, seen=seen, address=address)


def _writer(report: Report, desk: Desk) -> Actor:
    """The deputy, where there is an account; else the office writes for the deputy."""
    accounts = directory.directory().accounts.of
    login = next((one.login for one in accounts if one.deputy == report.deputy), None)
    return actor_of(Account.objects.get(login=login)) if login is not None else desk.by
