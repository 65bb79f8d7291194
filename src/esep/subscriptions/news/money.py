"""The budget and the reports: versions and execution, the head's half-year (4.4, 5.2), a deputy's year (3.5)."""

from collections.abc import Iterable, Mapping

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from esep.finance.models import BudgetVersion
from esep.finance.queries.public.news import ReportNews, VersionNews, budget_news
from esep.meetings.queries.public import Called, law_of_meetings, meetings_in_public
from esep.regulation.facts.meeting import ReportHeard
from esep.reports.head_titles import report_title
from esep.reports.models import HeadReport
from esep.reports.queries.head.public import head_halves_in_public
from esep.subscriptions.models import Topic
from esep.subscriptions.news.news import News, Reading
from esep.subscriptions.news.recorded import recorded_since
from esep.subscriptions.news.words import brief, lines, when

VERSIONS = {
    BudgetVersion.Kind.DRAFT: pgettext_lazy("version of the budget for everybody", "Draft given to the council"),
    BudgetVersion.Kind.APPROVED: pgettext_lazy("version of the budget for everybody", "Approved budget"),
    BudgetVersion.Kind.AMENDED: pgettext_lazy("version of the budget for everybody", "Amended budget"),
}


def news_of_money(reading: Reading) -> Iterable[News]:
    """Versions and reports of the budget, reports of the head that were submitted, reports of deputies that were
    heard.
    """
    yield from (_budget(one) for one in budget_news(reading.municipality) if one.at >= reading.since)
    yield from _head(reading)
    yield from _deputies(reading)


def _budget(one: VersionNews | ReportNews) -> News:
    arguments: dict[str, str | int]
    if isinstance(one, VersionNews):
        title = f"{_('Budget')} {one.year}. {VERSIONS[one.kind]}"
        told = lines((_("Decision of the council"), one.decision))
        route, arguments = "budget-version", {"code": one.code}
    else:
        half = _("first half-year") if one.half == 1 else _("second half-year")
        time = f"{one.year}, {half}" if one.month is None else f"{MONTHS[one.month]} {one.year}"
        title = _("Report on the budget: %(time)s") % {"time": time}
        told = lines((_("Source"), one.source))
        route, arguments = "budget-half", {"year": one.year, "half": one.half}
    return News(
        topic=Topic.MONEY,
        subject=f"budget:{one.key}",
        what=one.kind.value if isinstance(one, VersionNews) else "report",
        at=one.at,
        title=brief(title),
        lines=told,
        route=route,
        arguments=arguments,
    )


def _head(reading: Reading) -> Iterable[News]:
    halves = head_halves_in_public(reading.municipality, day=reading.day)
    new = {one.code: one for one in halves if one.submitted_at is not None and one.submitted_at >= reading.since}
    for row in HeadReport.objects.filter(code__in=[code for code in new if code]).order_by("pk"):
        half = new[row.code]
        assert half.submitted_at is not None
        yield News(
            topic=Topic.MONEY,
            subject=f"head_report:{row.code}",
            what="submitted",
            at=half.submitted_at,
            title=brief(report_title(row, "public_title", reading.language)),
            lines=lines(
                (_("Submitted to the council"), when(half.submitted_on, None) if half.submitted_on else ""),
                (_("Number in the register"), half.number),
            ),
            route="head-report",
            arguments={"code": row.code},
        )


def _deputies(reading: Reading) -> Iterable[News]:
    heard = recorded_since(reading.since, kinds=("report.heard",))
    if not heard:
        return
    law = law_of_meetings(reading.municipality)
    meetings = _areas(reading)
    for fact in heard:
        said = fact.data
        assert isinstance(said, ReportHeard)
        areas = meetings.get(said.meeting, ())
        yield News(
            topic=Topic.MONEY,
            subject=f"deputy:{said.deputy}",
            what=f"heard:{said.meeting}",
            at=fact.recorded_at,
            title=brief(f"{_('Report of a deputy was heard')}: {law.deputy(said.deputy, language=reading.language)}"),
            lines=lines((_("On"), when(fact.occurred_on, None)), (_("Villages"), ", ".join(one.name for one in areas))),
            route="place-deputy",
            arguments={"code": said.deputy},
            villages=frozenset(law.villages.get(one.code, one.code) for one in areas),
            deputies=frozenset({said.deputy}),
        )


def _areas(reading: Reading) -> Mapping[str, tuple[Called, ...]]:
    law = law_of_meetings(reading.municipality)
    found = meetings_in_public(reading.municipality, law=law, day=reading.day, language=reading.language)
    return {one.code: one.areas for one in found}
