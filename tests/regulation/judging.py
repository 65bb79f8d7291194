"""Judging for tests: facts in, rows out, and the one row a test asks for."""

import datetime as dt
from collections.abc import Iterable, Sequence

from esep.regulation.calendar import CalendarDay
from esep.regulation.evaluation import evaluate
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Fact
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.model import Adoption, Override, Pack
from esep.regulation.status import Status, Verdict, verdicts
from esep.regulation.steps import Step


def adopted(
    *,
    records_from: dt.date | None = None,
    readings: tuple[str, ...] = (),
    overrides: tuple[Override, ...] = (),
    calendar: tuple[CalendarDay, ...] = (),
) -> Pack:
    """The model regulation as one municipality adopted it."""
    adoption = Adoption(records_from=records_from, readings=readings, overrides=overrides, calendar=calendar)
    return adopt(model_pack(), adoption)


def judged(
    facts: Iterable[Fact], *, as_of: dt.date, pack: Pack | None = None, known_at: dt.datetime | None = None
) -> tuple[Verdict, ...]:
    """Every row, by the model regulation unless another pack is given."""
    return tuple(verdicts(evaluate(pack or model_pack(), facts, as_of, known_at), as_of=as_of))


def rows(
    facts: Iterable[Fact],
    rule: str,
    *,
    as_of: dt.date,
    pack: Pack | None = None,
    known_at: dt.datetime | None = None,
) -> tuple[Verdict, ...]:
    """The rows of one duty."""
    found = judged(facts, as_of=as_of, pack=pack, known_at=known_at)
    return tuple(row for row in found if row.obligation.rule.id == rule)


def row(
    facts: Iterable[Fact],
    rule: str,
    *,
    as_of: dt.date,
    pack: Pack | None = None,
    known_at: dt.datetime | None = None,
    subject: str | None = None,
    clause: str | None = None,
    case: str | None = None,
) -> Verdict:
    """The only row of a duty, for one subject, clause or case where the duty has several."""
    found = [
        one
        for one in rows(facts, rule, as_of=as_of, pack=pack, known_at=known_at)
        if subject in (None, one.subject) and clause in (None, one.clause) and case in (None, one.obligation.case)
    ]
    assert len(found) == 1, f"{len(found)} rows of {rule}"
    return found[0]


def status(facts: Iterable[Fact], rule: str, *, as_of: dt.date, pack: Pack | None = None) -> Status:
    """The status of a duty that has one row."""
    return row(facts, rule, as_of=as_of, pack=pack).status


def steps(facts: Sequence[Fact], verdict: Verdict, *, as_of: dt.date, pack: Pack | None = None) -> dict[str, Step]:
    """The explanation of a row, by the code of each step (the last of each)."""
    explained = Explainer(pack or model_pack(), facts, as_of=as_of).explain(verdict)
    return {step.code: step for step in explained}
