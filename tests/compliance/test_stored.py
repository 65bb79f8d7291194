"""Rows of the projection: what is read back equals what the law found."""

from datetime import date

import pytest
from django.db import models

from esep.compliance.models import StoredObligation
from esep.compliance.stored import CONTENT, awaits, obligation_of, row_of
from esep.demonstration import AS_OF, demonstration_bytes
from esep.regulation.duties.obligation import Obligation
from esep.regulation.duties.standing import StandingRule
from esep.regulation.evaluation import evaluate
from esep.regulation.facts.reading import read_facts
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.model import Pack
from esep.regulation.status import Status, verdicts
from tests.compliance.recording import in_order

YEARS = [date(2025, 12, 31), date(2026, 3, 1), AS_OF, date(2028, 1, 1)]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return adopt(model_pack(), read_facts(demonstration_bytes(), name="year").envelope.municipality.adoption)


def found(pack: Pack, day: date) -> tuple[Obligation, ...]:
    return evaluate(pack, read_facts(demonstration_bytes(), name="year").facts, day)


@pytest.mark.parametrize("day", YEARS)
def test_every_obligation_of_the_demonstration_is_read_back_as_it_was(pack: Pack, day: date) -> None:
    judged = found(pack, day)

    rows = [row_of(one, municipality=1, pack=pack) for one in judged]

    assert in_order(obligation_of(row, pack) for row in rows) == in_order(judged)
    assert len({(row.case, row.rule, row.subject) for row in rows}) == len(rows)


@pytest.mark.parametrize("day", YEARS)
def test_what_is_overdue_or_near_is_open(pack: Pack, day: date) -> None:
    pressing = (Status.OVERDUE, Status.DUE_TODAY, Status.DUE_SOON, Status.ADVICE_MISSED)

    for one in found(pack, day):
        row = row_of(one, municipality=1, pack=pack)
        if any(verdict.status in pressing and verdict.done_on is None for verdict in verdicts([one], as_of=day)):
            assert row.is_open, row.case


@pytest.mark.parametrize("day", YEARS)
def test_what_is_done_once_and_for_all_is_closed(pack: Pack, day: date) -> None:
    settled = (Status.DONE_ON_TIME, Status.DONE_LATE, Status.NOT_APPLICABLE)

    for one in found(pack, day):
        if all(verdict.status in settled for verdict in verdicts([one], as_of=day)) and not isinstance(
            one.rule, StandingRule
        ):
            assert not row_of(one, municipality=1, pack=pack).is_open, one.case


def test_no_text_of_the_demonstration_outgrows_its_column(pack: Pack) -> None:
    fields = [StoredObligation._meta.get_field(column) for column in CONTENT]
    widths = {field.name: field.max_length for field in fields if isinstance(field, models.CharField)}

    for one in found(pack, AS_OF):
        row = row_of(one, municipality=1, pack=pack)
        assert all(len(getattr(row, column)) <= (width or 0) for column, width in widths.items())


def test_a_part_that_was_written_awaits_nothing(pack: Pack) -> None:
    report = next(one for one in found(pack, AS_OF) if one.case == "head:okmotu/2026-H1" and one.parts)

    answered = {verdict.part.part: awaits(verdict) for verdict in verdicts([report], as_of=AS_OF) if verdict.part}

    assert answered == {part.part: part.done_on is None and part.exempt is None for part in report.parts}
    assert set(answered.values()) == {True, False}
