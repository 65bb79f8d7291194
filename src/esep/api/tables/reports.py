"""Reports of the head for each half-year, and reports of deputies (3.5, 4.4)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table, Values
from esep.api.tables.paths import page_of
from esep.kernel.changes import Changes
from esep.reports.queries.changed import deputy_reports_changed, head_reports_changed
from esep.reports.queries.head.public import head_halves_in_public
from esep.reports.queries.public import every_report_in_public


def _head(asking: Asking) -> Iterator[Row]:
    for one in head_halves_in_public(asking.place, day=asking.day):
        heard = one.heard
        values: Values = {
            "period": one.period,
            "until": one.until,
            "code": one.code,
            "number": one.number,
            "submitted_on": one.submitted_on,
            "submitted_at": one.submitted_at,
            "heard_on": heard.on if heard is not None else None,
            "session": heard.session if heard is not None else "",
            "decision": heard.decision if heard is not None else "",
            "in_favour": heard.in_favour if heard is not None else None,
            "against": heard.against if heard is not None else None,
            "abstained": heard.abstained if heard is not None else None,
            "published_on": one.published_on,
        }
        page = page_of(asking, "head-report", one.code) if one.code else page_of(asking, "head-reports")
        yield Row(one.period, values, page)


def _deputies(asking: Asking) -> Iterator[Row]:
    for one in every_report_in_public(asking.place, day=asking.day, language=asking.language):
        values: Values = {
            "code": one.code,
            "deputy": one.deputy,
            "name": one.name,
            "since": one.since,
            "until": one.until,
            "number": one.number,
            "meeting": one.meeting,
            "heard_on": one.heard_on,
        }
        yield Row(one.code, values, page_of(asking, "place-deputy", one.deputy))


def _deputies_changed(asking: Asking, since: datetime) -> Changes:
    return deputy_reports_changed(since, municipality=asking.pk)


def _head_changed(asking: Asking, since: datetime) -> Changes:
    return head_reports_changed(since, municipality=asking.pk)


HEAD = Table(
    name="head-reports",
    title=_("Reports of the head"),
    about=_("For each half-year: when the head's report was given, heard and published."),
    columns=(
        Column("period", Kind.TEXT, _("Half-year, such as 2026-H1")),
        Column("until", Kind.DAY, _("Last day of the half-year")),
        Column("code", Kind.CODE, _("Code of the report; empty where only its days are known")),
        Column("number", Kind.TEXT, _("Number in the register of documents")),
        Column("submitted_on", Kind.DAY, _("Claimed day on which it was given to the council")),
        Column("submitted_at", Kind.MOMENT, _("When that was recorded")),
        Column("heard_on", Kind.DAY, _("Day on which a session heard it")),
        Column("session", Kind.CODE, _("Code of that session"), refers="sessions"),
        Column("decision", Kind.TEXT, _("Decision of the council on it, as it is numbered")),
        Column("in_favour", Kind.WHOLE, _("Votes in favour")),
        Column("against", Kind.WHOLE, _("Votes against")),
        Column("abstained", Kind.WHOLE, _("Abstentions")),
        Column("published_on", Kind.DAY, _("Day on which it was published")),
    ),
    rows=_head,
    changes=_head_changed,
    dated="until",
)
DEPUTIES = Table(
    name="deputy-reports",
    title=_("Reports of deputies"),
    about=_("Finished reports of deputies, and the meetings that heard them."),
    columns=(
        Column("code", Kind.CODE, _("Code of the report")),
        Column("deputy", Kind.CODE, _("Code of the deputy"), refers="deputies"),
        Column("name", Kind.TEXT, _("Public name of the deputy")),
        Column("since", Kind.DAY, _("First day of the period")),
        Column("until", Kind.DAY, _("Last day of the period")),
        Column("number", Kind.TEXT, _("Number in the register of documents")),
        Column("meeting", Kind.CODE, _("Code of the meeting that heard it, or is to hear it"), refers="meetings"),
        Column("heard_on", Kind.DAY, _("Day on which it was heard; empty before")),
    ),
    rows=_deputies,
    changes=_deputies_changed,
    filters=("deputy", "meeting"),
    dated="until",
)
