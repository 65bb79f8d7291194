"""Programmes, works and the outlook in the demonstration, by the acts of the finance chief."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from esep.demonstration import money as said
from esep.finance.commands.outlook.forecasting import ForecastEntry, enter_forecast
from esep.finance.commands.outlook.risking import RiskEntry, enter_risk
from esep.finance.commands.programmes.entering import ProgrammeEntry, WorkEntry, enter_programme, enter_work
from esep.finance.commands.programmes.spending import MoneyEntry, set_money
from esep.finance.commands.programmes.stepping import StepEntry, step_work
from esep.finance.entering import Said
from esep.finance.models import ActivityMoney, ActivityStep, BudgetRisk, Programme
from esep.journeys.demonstration.desk import Desk, Happening
from esep.journeys.demonstration.place import names
from esep.kernel import scope
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind


def beside(desk: Desk) -> Iterator[Happening]:
    """Programmes with their works, then what was looked ahead to, each act with its hour."""
    books = said.money()
    works = books.works
    for programme in books.programmes:
        yield works.entered, partial(_enter_programme, programme, desk)
    spent = next(one.entered for one in books.executions if (one.year, one.half) == (2026, 1))
    for work in works.all:
        yield works.entered + timedelta(hours=1), partial(_enter_work, work, desk)
        yield spent, partial(_spend, work, desk)
        for step in work.steps:
            yield step.at, partial(_step, work.code, step, desk)
    yield books.outlook.entered, partial(_look_ahead, books.outlook, desk)


def _enter_programme(programme: said.Programme, desk: Desk) -> None:
    entry = ProgrammeEntry(
        names=names(programme.by_language),
        kind=Programme.Kind(programme.kind),
        since=programme.since,
        until=programme.until,
    )
    enter_programme(programme.code, entry, by=desk.by, municipality=desk.pk)


def _enter_work(work: said.Work, desk: Desk) -> None:
    entry = WorkEntry(
        names=names(work.by_language),
        programme=work.programme,
        villages=work.villages,
        function=work.function,
        owner=work.owner,
        target=work.target,
        unit=Said(ky=work.unit.ky, ru=work.unit.ru),
    )
    enter_work(work.code, entry, by=desk.by, municipality=desk.pk)
    plan = MoneyEntry(year=2026, year_plan=said.soms(work.plan.year), half_plan=said.soms(work.plan.half))
    set_money(work.code, plan, by=desk.by, municipality=desk.pk)


def _spend(work: said.Work, desk: Desk) -> None:
    with scope.of(desk.pk):
        row = ActivityMoney.objects.get(activity__code=work.code, year=2026)
    entry = MoneyEntry(year=2026, year_plan=row.year_plan, half_plan=row.half_plan, spent_first=said.soms(work.spent))
    set_money(work.code, entry, by=desk.by, municipality=desk.pk, seen=row.version)


def _step(work: str, step: said.Step, desk: Desk) -> None:
    entry = StepEntry(
        day=step.at.date(),
        state=ActivityStep.State(step.state),
        percent=step.percent,
        done=step.done,
        words=Said(ky=step.ky, ru=step.ru),
    )
    photos = [Proof(kind=EvidenceKind.PHOTO, claimed_on=entry.day, file=desk.files[step.photo])] if step.photo else ()
    step_work(work, entry, by=desk.by, municipality=desk.pk, proofs=photos)


def _look_ahead(outlook: said.Outlook, desk: Desk) -> None:
    for position, one in enumerate(outlook.forecasts, start=1):
        entry = ForecastEntry(
            indicator=Said(ky=one.ky, ru=one.ru),
            expected=one.expected,
            base=one.base,
            unit=Said(ky=one.unit.ky, ru=one.unit.ru),
            source=one.source,
            position=position,
        )
        enter_forecast(one.year, entry, by=desk.by, municipality=desk.pk)
    for risk in outlook.risks:
        told = RiskEntry(
            text=Said(ky=risk.ky, ru=risk.ru),
            likelihood=BudgetRisk.Likelihood(risk.likelihood),
            effect=BudgetRisk.Effect(risk.effect),
            answer=Said(ky=risk.answer.ky, ru=risk.answer.ru),
        )
        enter_risk(risk.year, told, is_found=risk.found, by=desk.by, municipality=desk.pk)
