"""One report of the head: its parts as the law sees them, what the records say by now, what the last report said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.queries import pack_of
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.kernel.refusals import not_found
from esep.regulation.duties.obligation import PartState
from esep.regulation.evaluation import known
from esep.regulation.facts import Fact
from esep.regulation.facts.council import HeadReportHeard
from esep.reports.commands.head.finding import head_report_of
from esep.reports.head_checks import Agreement, agreements
from esep.reports.head_composing import composed_head
from esep.reports.head_drafts.phrasing import HeadDraft
from esep.reports.head_figures import Figure, Moved, compared, differing, thawed
from esep.reports.head_law import HEAD, clauses_of, is_answered, may_wait, states_by_period
from esep.reports.models import HeadPart, HeadReport, HeadReportAuthor, HeadReportPart
from esep.reports.queries.head.gathering import head_material


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownHeadPart:
    """A part: its row, its clause, how the law sees it (None where nothing is told), the frozen figures.

    ``changed`` are figures that the records say otherwise by now, ``since_then`` all beside those of the last report.
    """

    part: HeadPart
    row: HeadReportPart
    clause: str
    state: PartState | None
    may_wait: bool
    figures: tuple[Figure, ...]
    drafted: HeadDraft | None
    changed: tuple[Moved, ...]
    since_then: tuple[Moved, ...]

    @property
    def chapter(self) -> str:
        """The number of the clause that asks for it: ``5.2``."""
        return self.clause.partition("-")[0]

    @property
    def is_answered(self) -> bool:
        """Whether the law asks for nothing more."""
        return self.state is not None and is_answered(self.state)

    @property
    def differs(self) -> bool:
        """Whether Esep would draft it otherwise today."""
        return self.drafted is not None and dict(self.drafted.text) != {"ky": self.row.text_ky, "ru": self.row.text_ru}

    @property
    def due_on(self) -> date | None:
        """The day by which it is to be written: its own, else that of all parts."""
        return self.row.due_on or self.row.report.parts_due_on

    @property
    def is_late(self) -> bool:
        """Whether that day has passed and nothing is written."""
        return not self.row.answer and self.due_on is not None and self.due_on < clock.today()


@dataclass(frozen=True, slots=True, kw_only=True)
class OneHeadReport:
    """A report with its parts in their order. ``last`` is the submitted report before it, ``newer`` the one that took
    its place (empty before that); ``heard_on`` is when the council heard the half-year.
    """

    report: HeadReport
    parts: tuple[ShownHeadPart, ...]
    authors: tuple[HeadReportAuthor, ...]
    agreements: tuple[Agreement, ...]
    heard_on: date | None
    last: HeadReport | None
    newer: str

    @property
    def answered(self) -> int:
        """How many parts the law asks nothing more of."""
        return sum(one.is_answered for one in self.parts)

    @property
    def gaps(self) -> tuple[ShownHeadPart, ...]:
        """The parts that nobody answered."""
        return tuple(one for one in self.parts if not one.row.answer)

    def part(self, part: str) -> ShownHeadPart:
        """One of them. Raises Refused where there is none."""
        found = next((one for one in self.parts if one.part == part), None)
        if found is None:
            raise not_found()
        return found


def head_report_shown(code: str, *, by: Actor, municipality: Municipality) -> OneHeadReport:
    """A report by its code, as it stands today. Raises Refused."""
    with seeing(Act.VIEW_HEAD_REPORTS, by=by, municipality=municipality.pk):
        report = head_report_of(code)
        pack, today = pack_of(municipality), clock.today()
        facts = facts_of(records=[HEAD])
        states = states_by_period(pack, facts, day=today).get(report.period.key, {})
        material = head_material(report.year, report.half, municipality=municipality)
        clauses, drafts = clauses_of(pack, report.period), composed_head(material)
        last = last_before(report)
        then = _figures_of(last) if last is not None else {}
        parts = []
        for row in report.parts.select_related("author", "fact").order_by("pk"):
            row.report = report
            part = HeadPart(row.part)
            figures, drafted = thawed(row.figures), drafts.get(part)
            now = drafted.figures if drafted is not None else ()
            parts.append(
                ShownHeadPart(
                    part=part,
                    row=row,
                    clause=clauses.get(part, ""),
                    state=states.get(part),
                    may_wait=may_wait(pack, part, report.period),
                    figures=figures,
                    drafted=drafted,
                    changed=differing(figures, now) if figures else (),
                    since_then=_beside(then.get(part, ()), figures),
                )
            )
        return OneHeadReport(
            report=report,
            parts=tuple(parts),
            authors=tuple(report.authors.filter(left_at__isnull=True).select_related("person").order_by("pk")),
            agreements=agreements(material),
            heard_on=_heard_on(known(facts, as_of=today), report),
            last=last,
            newer=next(iter(report.replaced_by.order_by("pk").values_list("code", flat=True)), ""),
        )


def _heard_on(facts: Iterable[Fact], report: HeadReport) -> date | None:
    days = (
        fact.occurred_on
        for fact in facts
        if isinstance(fact.data, HeadReportHeard) and fact.data.period == report.period.key
    )
    return max(days, default=None)


def last_before(report: HeadReport) -> HeadReport | None:
    """The newest submitted report of an earlier half-year."""
    rows = HeadReport.objects.filter(submitted_on__isnull=False, is_replaced=False).order_by("-year", "-half")
    earlier = (row for row in rows if (row.year, row.half) < (report.year, report.half))
    return next(earlier, None)


def _figures_of(report: HeadReport) -> Mapping[HeadPart, tuple[Figure, ...]]:
    return {HeadPart(row.part): thawed(row.figures) for row in report.parts.order_by("pk")}


def _beside(then: tuple[Figure, ...], now: tuple[Figure, ...]) -> tuple[Moved, ...]:
    """Only where both have figures: one alone says nothing of a change."""
    return tuple(one for one in compared(then, now) if one.difference is not None) if then and now else ()
