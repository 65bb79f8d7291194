"""Facts beside the meetings: the head's half-years, sessions, budgets, publications, rooms (1.9, 4 to 7, 2.5)."""

from datetime import date

from benchmarks.synthetic.chronicle import Chronicle
from benchmarks.synthetic.seats import DISTRICTS
from esep.regulation.duties.contents import ContentsRule
from esep.regulation.duties.standing import StandingRule
from esep.regulation.evaluation import editions_of
from esep.regulation.facts import Answer, PartAnswer
from esep.regulation.facts.council import (
    BroadcastAired,
    BudgetApproved,
    BudgetKind,
    BudgetSubmitted,
    HeadReportAssigned,
    HeadReportHeard,
    HeadReportPartWritten,
    HeadReportSubmitted,
    HearingScheduled,
    PublicationChannel,
    PublicationChecked,
    PublicationMatterChanged,
    PublicationPublished,
    SessionHeld,
    VenueChecked,
    VenueRegistered,
)
from esep.regulation.pack.model import Pack
from esep.regulation.periods import half_year

SESSIONS_A_YEAR = 4
AIRED = 0.35
HALF_YEAR_REPORTED = 0.56
PART_WRITTEN = 0.85
EMPTY_WITH_REASON = 0.10
BUDGET_AMENDED = 0.6
MATTER_CHANGED = 0.15
CHECKS_A_YEAR_AT_MOST = 24


def catalogue(pack: Pack) -> dict[str, int]:
    """The items of the catalogue of 7.2, each with the days after which it is to be looked at again."""
    edition = next(iter(editions_of(pack)))
    return {
        rule.item: edition.context.terms[rule.refresh].count
        for rule in edition.rules.values()
        if isinstance(rule, StandingRule) and rule.item is not None
    }


def report_parts(pack: Pack, rule_id: str) -> tuple[str, ...]:
    """The parts that a contents rule of the pack asks for."""
    rule = next(iter(editions_of(pack))).rules[rule_id]
    assert isinstance(rule, ContentsRule)
    return tuple(part.part for part in rule.parts)


def rooms(chronicle: Chronicle, *, first: date) -> None:
    """The rooms where meetings can be held, one in each village, entered when records begin."""
    for village in sorted(village for villages in DISTRICTS.values() for village in villages):
        registered = VenueRegistered(place=f"House of culture {village}", area=village)
        chronicle.add("venue.registered", (f"venue:W-{village}",), first + chronicle.days(0, 20), registered)


def council_year(chronicle: Chronicle, *, year: int, items: dict[str, int], parts: tuple[str, ...]) -> None:
    """One year of the council and the head beside the report meetings."""
    _sessions(chronicle, year)
    _budget(chronicle, year)
    for half in (1, 2):
        if chronicle.chance(HALF_YEAR_REPORTED):
            _head_report(chronicle, year=year, half=half, parts=parts)
    for item, refresh in items.items():
        _publications(chronicle, year=year, item=item, refresh=refresh)
    for village in ("V1", "V2", "V3", "V4", "V5"):
        if chronicle.done():
            checked_on = date(year, 1, 15) + chronicle.days(0, 300)
            chronicle.add("venue.checked", (f"venue:W-{village}",), checked_on, VenueChecked(by="Sanitary service"))


def _sessions(chronicle: Chronicle, year: int) -> None:
    for number in range(SESSIONS_A_YEAR):
        held_on = date(year, 1 + 3 * number, 20) + chronicle.days(0, 20)
        cases = (f"session:S{year}-{number}",)
        chronicle.add("session.held", cases, held_on, SessionHeld(topic="Ordinary session"))
        if chronicle.chance(AIRED):
            aired = BroadcastAired(channel="Rayon television", state_media=chronicle.chance(0.7))
            chronicle.add("broadcast.aired", cases, chronicle.act_day(held_on + chronicle.days(6, 10), ahead=5), aired)


def _budget(chronicle: Chronicle, year: int) -> None:
    if chronicle.done():
        submitted_on = date(year, 11, 1) + chronicle.days(0, 70)
        chronicle.add("budget.submitted", ("budget:local",), submitted_on, BudgetSubmitted(year=year + 1))
    both = ("budget:local", "publication:7.2.2-b")
    chronicle.add(
        "budget.approved",
        both,
        date(year, 12, 10) + chronicle.days(0, 20),
        BudgetApproved(year=year + 1, kind=BudgetKind.APPROVED),
    )
    if chronicle.chance(BUDGET_AMENDED):
        amended = BudgetApproved(year=year, kind=BudgetKind.AMENDED)
        chronicle.add("budget.approved", both, date(year, 6, 1) + chronicle.days(0, 90), amended)


def _head_report(chronicle: Chronicle, *, year: int, half: int, parts: tuple[str, ...]) -> None:
    """A half-year report: assigned, written part by part, submitted, its hearing set, heard."""
    period = half_year(year, half)
    head = ("head:okmotu",)
    due = (half_year(year, 2) if half == 1 else half_year(year + 1, 1)).end
    begun_on = period.end - chronicle.days(0, 20)
    chronicle.add("head_report.assigned", head, begun_on, HeadReportAssigned(period=period.key, authors=("Finance",)))
    for part in parts:
        if chronicle.chance(PART_WRITTEN):
            written = HeadReportPartWritten(period=period.key, part=part, answer=_part_answer(chronicle))
            chronicle.add("head_report.part_written", head, begun_on + chronicle.days(5, 60), written)
    if not chronicle.done():
        return
    session = f"S{year}-{half}"
    heard_on = chronicle.act_day(due, ahead=130, behind=60)
    submitted = HeadReportSubmitted(period=period.key)
    chronicle.add("head_report.submitted", head, heard_on - chronicle.days(10, 20), submitted)
    if chronicle.chance(0.8):
        scheduled = HearingScheduled(period=period.key, session=session, date=heard_on)
        chronicle.add("hearing.scheduled", head, heard_on - chronicle.days(5, 9), scheduled)
    heard = HeadReportHeard(period=period.key, session=session, decision="Taken note of", in_favour=15, against=2)
    chronicle.add("head_report.heard", head, heard_on, heard)
    if chronicle.chance(0.5):
        published = PublicationPublished(channels=(PublicationChannel.SITE,), period=period.key)
        both = ("publication:7.2.3-a", "head:okmotu")
        day = chronicle.act_day(heard_on + chronicle.days(5, 10), ahead=5)
        chronicle.add("publication.published", both, day, published)


def _part_answer(chronicle: Chronicle) -> PartAnswer:
    if chronicle.chance(EMPTY_WITH_REASON):
        return PartAnswer(Answer.NONE, reason="Nothing of the kind in this half-year")
    return PartAnswer(Answer.FILLED, sources=("Treasury report",) if chronicle.chance(0.8) else ())


def _publications(chronicle: Chronicle, *, year: int, item: str, refresh: int) -> None:
    """An item is published anew once a year at most, and looked at as often as habit has it."""
    cases = (f"publication:{item}",)
    start = date(year, 1, 5)
    if chronicle.chance(0.3 * chronicle.habit.recorded):
        published = PublicationPublished(channels=(PublicationChannel.BOARD,), title=f"Item {item}")
        chronicle.add("publication.published", cases, start + chronicle.days(0, 350), published)
    for number in range(wanted := min(CHECKS_A_YEAR_AT_MOST, max(1, 365 // refresh))):
        if chronicle.chance(chronicle.habit.checks):
            checked_on = start + chronicle.days(0, 10) + (number * 350 // wanted) * (date(2, 1, 2) - date(2, 1, 1))
            chronicle.add("publication.checked", cases, checked_on, PublicationChecked(by="Clerk"))
    if chronicle.chance(MATTER_CHANGED):
        changed = PublicationMatterChanged(what="New data")
        chronicle.add("publication.matter_changed", cases, start + chronicle.days(0, 350), changed)
