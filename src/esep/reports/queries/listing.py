"""The reports of deputies as the office lists them: by deputy, with the duty of the year (1.8, 3.5)."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from esep.access import Act, Actor, reach
from esep.community.models import DeputyMandate
from esep.community.queries.order import code_key
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.regulation.judgement import Row
from esep.reports.models import DeputyReport, ReportPart
from esep.reports.queries.hearing import Hearings, hearings


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReport:
    """A report as lists show it: ``answered`` of its five parts; ``heard_on`` is when its meeting heard it, and
    ``replaced_by`` the finished one in its place.
    """

    code: str
    since: date
    until: date
    answered: int
    number: str
    finished_on: date | None
    meeting: str
    heard_on: date | None
    replaced_by: str

    @property
    def is_finished(self) -> bool:
        """Whether it has its number."""
        return self.finished_on is not None

    @property
    def parts(self) -> int:
        """How many parts a report has (3.5)."""
        return len(ReportPart)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfDeputy:
    """A deputy with the duty of the year and all reports, the newest first. ``left_on`` ends a mandate early."""

    code: str
    name: str
    district: str
    left_on: date | None
    duty: Row | None
    reports: tuple[ShownReport, ...]

    @property
    def has_draft(self) -> bool:
        """Whether one is being written."""
        return any(not one.is_finished for one in self.reports)


def reports_by_deputy(*, by: Actor, municipality: Municipality, language: str) -> tuple[OfDeputy, ...]:
    """Everybody with a mandate today, then former deputies of whom there is a report. A deputy sees the own alone.

    The number of queries does not grow. Raises Refused.
    """
    with seeing(Act.VIEW_DEPUTY_REPORTS, by=by, municipality=municipality.pk):
        today = clock.today()
        own = reach(by, Act.VIEW_DEPUTY_REPORTS, at=clock.real()).own.get(municipality.pk)
        mandates = [
            row for row in DeputyMandate.objects.select_related("person", "district") if own is None or row.code in own
        ]
        told = hearings([row.code for row in mandates], municipality=municipality, day=today, language=language)
        shown = _shown({row.pk for row in mandates}, told)
        found = [_of(row, shown[row.pk], told, language=language, today=today) for row in mandates]
        present = [one for one in found if one.left_on is None or one.reports or own is not None]
        return tuple(sorted(present, key=lambda one: (one.left_on is not None, code_key(one.code))))


def reports_of_mandate(mandate: DeputyMandate, told: Hearings) -> tuple[ShownReport, ...]:
    """The reports of one deputy of the municipality in scope, the newest first."""
    return tuple(_shown({mandate.pk}, told)[mandate.pk])


def _shown(mandates: Collection[int], told: Hearings) -> defaultdict[int, list[ShownReport]]:
    rows = DeputyReport.objects.filter(mandate__in=mandates).select_related(
        "mandate", "meeting__replaced_by", "document__number"
    )
    rows = rows.annotate(answered=Count("parts", filter=~Q(parts__answer="")))
    newer = DeputyReport.objects.filter(replaces__mandate__in=mandates, finished_at__isnull=False)
    replaced = dict(newer.values_list("replaces", "code"))
    found: defaultdict[int, list[ShownReport]] = defaultdict(list)
    for row in rows.order_by("-until", "-pk"):
        document = row.document
        meeting = row.meeting.code if row.meeting is not None else ""
        found[row.mandate_id].append(
            ShownReport(
                code=row.code,
                since=row.since,
                until=row.until,
                answered=row.answered,
                number=document.number.text if document is not None and document.number is not None else "",
                finished_on=document.dated_on if document is not None else None,
                meeting=meeting,
                heard_on=told.heard_on(row),
                replaced_by=replaced.get(row.pk, ""),
            )
        )
    return found


def _of(row: DeputyMandate, reports: list[ShownReport], told: Hearings, *, language: str, today: date) -> OfDeputy:
    return OfDeputy(
        code=row.code,
        name=row.person.names.get(language) or row.person.public_name,
        district=row.district.name_in(language),
        left_on=row.until,
        duty=told.duty(row.code, today),
        reports=tuple(reports),
    )
