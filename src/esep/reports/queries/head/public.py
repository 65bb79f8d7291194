"""The head's reports as everybody may know them: submitted ones with their papers, and what facts say of each half."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from esep.documents.head_report import HeadReportSaid
from esep.kernel import scope
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.records.models import StoredFile
from esep.regulation.evaluation import known
from esep.regulation.facts import Fact
from esep.regulation.facts.council import HeadReportHeard, HeadReportSubmitted, PublicationPublished
from esep.regulation.periods import half_year
from esep.regulation.wording import Language
from esep.reports.head_figures import thawed
from esep.reports.head_law import HEAD
from esep.reports.models import HeadReport
from esep.reports.queries.head.said import head_report_said

NO_CODE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardInPublic:
    """A session heard the report; the decision is as the council numbers it, votes are none where nobody counted."""

    on: date
    session: str
    decision: str
    in_favour: int | None
    against: int | None
    abstained: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadHalf:
    """A half-year by its key (``2026-H1``). ``code`` is empty where facts alone know of its report.

    ``submitted_at`` and ``published_at`` are when it was recorded.
    """

    period: str
    until: date
    code: str
    number: str
    submitted_on: date | None
    submitted_at: datetime | None
    heard: HeardInPublic | None
    published_on: date | None
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class FigureSource:
    """Where a figure was taken from, by its key: the office's page as a route with arguments."""

    key: str
    route: str
    arguments: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadReportInPublic:
    """A submitted report: its words, the day on which each part was written, and where its figures were taken from.

    ``later`` is the code of the one that replaced it, ``files`` the names of its papers.
    """

    half: HeadHalf
    said: HeadReportSaid
    written_on: Mapping[str, date]
    proofs: Mapping[str, tuple[FigureSource, ...]]
    later: str
    files: tuple[str, ...]


def head_halves_in_public(municipality: Municipality, *, day: date) -> tuple[HeadHalf, ...]:
    """Every half-year of which a report was submitted, heard or published, the newest first."""
    with scope.of(municipality.pk):
        return _halves(day)


def head_report_in_public(
    code: str, *, municipality: Municipality, day: date, language: Language
) -> HeadReportInPublic | None:
    """A submitted report; none for a draft, as for one that is not there."""
    with scope.of(municipality.pk):
        row = _submitted().filter(code=code).first()
        if row is None:
            return None
        known_half = next((one for one in _halves(day) if one.period == row.period.key), None)
        parts = list(row.parts.select_related("fact"))
        return HeadReportInPublic(
            half=_half(row.period.key, row, known_half),
            said=head_report_said(row, municipality=municipality, language=language),
            written_on={part.part: part.fact.occurred_on for part in parts if part.fact is not None},
            proofs={
                part.part: tuple(FigureSource(one.key, one.route, one.arguments) for one in thawed(part.figures))
                for part in parts
            },
            later=_later(row),
            files=tuple(
                row.document.files.filter(taken_out_at__isnull=True).values_list("name", flat=True)
                if row.document is not None
                else ()
            ),
        )


def head_file_in_public(code: str, name: str, *, municipality: Municipality) -> StoredFile | None:
    """A paper of a submitted report by its name; none of a draft."""
    with scope.of(municipality.pk):
        row = _submitted().filter(code=code).first()
        if row is None or row.document is None:
            return None
        found = row.document.files.filter(taken_out_at__isnull=True, name=name).select_related("file").first()
        return found.file if found is not None else None


def _submitted() -> QuerySet[HeadReport]:
    rows = HeadReport.objects.filter(submitted_on__isnull=False)
    return rows.select_related("reporter", "assigned", "submitted", "document__number")


def _halves(day: date) -> tuple[HeadHalf, ...]:
    rows = {row.period.key: row for row in _submitted().order_by("submitted_on", "pk")}
    facts = _by_period(known(facts_of(records=[HEAD]), as_of=day))
    found = [_told(period, facts.get(period, ()), rows.get(period)) for period in {*rows, *facts}]
    return tuple(sorted(found, key=lambda one: one.period, reverse=True))


def periods_told(facts: Iterable[Fact]) -> frozenset[str]:
    """The half-years that some facts speak of, by key."""
    return frozenset(_by_period(facts))


def _by_period(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        data = fact.data
        if isinstance(data, HeadReportSubmitted | HeadReportHeard | PublicationPublished) and data.period:
            found.setdefault(data.period, []).append(fact)
    return found


def _told(period: str, facts: Sequence[Fact], row: HeadReport | None) -> HeadHalf:
    submitted = next((one for one in facts if isinstance(one.data, HeadReportSubmitted)), None)
    published = [one for one in facts if isinstance(one.data, PublicationPublished)]
    last = max(published, key=lambda one: (one.occurred_on, one.recorded_at), default=None)
    heard = [
        HeardInPublic(
            on=one.occurred_on,
            session=one.data.session,
            decision=one.data.decision or "",
            in_favour=one.data.in_favour,
            against=one.data.against,
            abstained=one.data.abstained,
        )
        for one in facts
        if isinstance(one.data, HeadReportHeard)
    ]
    bare = HeadHalf(
        period=period,
        until=half_year(int(period[:4]), int(period[-1])).end,
        code=NO_CODE,
        number="",
        submitted_on=submitted.occurred_on if submitted is not None else None,
        submitted_at=submitted.recorded_at if submitted is not None else None,
        heard=heard[-1] if heard else None,
        published_on=last.occurred_on if last is not None else None,
        published_at=last.recorded_at if last is not None else None,
    )
    return _half(period, row, bare) if row is not None else bare


def _half(period: str, row: HeadReport, told: HeadHalf | None) -> HeadHalf:
    number = row.document.number if row.document is not None else None
    return HeadHalf(
        period=period,
        until=row.period.end,
        code=row.code,
        number=number.text if number is not None else "",
        submitted_on=row.submitted_on,
        submitted_at=row.submitted.recorded_at if row.submitted is not None else None,
        heard=told.heard if told is not None else None,
        published_on=row.published_on or (told.published_on if told is not None else None),
        published_at=told.published_at if told is not None else None,
    )


def _later(row: HeadReport) -> str:
    later = row.replaced_by.filter(submitted_on__isnull=False).order_by("-pk").first()
    return later.code if later is not None else ""
