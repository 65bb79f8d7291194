"""Sums: the arithmetic behind a due day, told step by step."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from esep.regulation.cases import Case
from esep.regulation.dates import Unit, last_day_of_month
from esep.regulation.duties.context import Context, Roll
from esep.regulation.duties.due import Found, add_term, find_anchor
from esep.regulation.duties.rule import Due, Unknown
from esep.regulation.steps import Step
from esep.regulation.wording import Word, words


def due_steps(due: Due | None, case: Case, context: Context) -> Iterator[Step]:
    """The sum behind a due day."""
    if due is None:
        yield Step("no_term")
        return
    found = find_anchor(due.anchor, case)
    provisional = False
    if found is None and due.provisional is not None:
        found = find_anchor((due.provisional,), case)
        provisional = found is not None
    if found is None:
        if due.unknown is Unknown.WAITS:
            yield Step("waits", {"anchor": anchor_word(due.anchor[0])})
        return
    yield from _sum(due, found, context)
    if provisional:
        yield Step("provisional")


def _sum(due: Due, found: Found, context: Context) -> Iterator[Step]:
    anchor = anchor_word(found.name)
    term_id = due.plus or due.minus
    if isinstance(found.value, datetime):
        if term_id is None:
            yield Step("due_at_is", {"due": found.value, "anchor": anchor})
            return
        count = context.terms[term_id].count
        at = found.value + timedelta(minutes=-count if due.minus else count)
        sign, unit = ("−" if due.minus else "+"), unit_word(Unit.MINUTES, count)
        yield Step(
            "sum", {"start": found.value, "anchor": anchor, "sign": sign, "count": count, "unit": unit, "due": at}
        )
        return
    if term_id is None:
        yield Step("due_is", {"due": found.value, "anchor": anchor})
        return
    term, before = context.terms[term_id], due.minus is not None
    reached = add_term(found.value, term, before=before, context=context)
    sign, unit = ("−" if before else "+"), unit_word(term.unit, term.count)
    yield Step(
        "sum", {"start": found.value, "anchor": anchor, "sign": sign, "count": term.count, "unit": unit, "due": reached}
    )
    if term.unit is Unit.WORKING_DAYS:
        yield from _working_days(found.value, term.count, reached, context)
        return
    if due.to_month_end:
        reached = last_day_of_month(reached.year, reached.month)
        yield Step("month_end", {"due": reached})
    if not context.calendar.is_working(reached):
        yield _day_off(reached, before=before, context=context)


def _day_off(day: date, *, before: bool, context: Context) -> Step:
    """A due day on a day off: remind earlier, or, for a forward term, the day it moves or would move to."""
    if before:
        return Step("remind_on", {"day": context.calendar.on_or_before(day)})
    later = context.calendar.on_or_after(day)
    if context.roll is Roll.NEXT_WORKING_DAY:
        return Step("rolled", {"before": day, "after": later})
    return Step("would_roll", {"rolled": later})


def _working_days(start: date, count: int, due: date, context: Context) -> Iterator[Step]:
    """The weekday holidays that were skipped, and the other due day if an unconfirmed feast turns out as expected."""
    span = (start + timedelta(days=n) for n in range(1, (due - start).days + 1))
    off = tuple(day for day in span if day.weekday() < 5 and not context.calendar.is_working(day))
    if off:
        yield Step("days_off", {"days": off})
    other = context.calendar.after_if_unconfirmed_hold(start, working_days=count)
    if other != due:
        yield Step("unconfirmed", {"due": other})


def unit_word(unit: Unit, count: int) -> Word:
    """What is counted, in the form that fits the number."""
    return Word("unit", f"one_of_{unit}" if count == 1 else unit)


def anchor_word(name: str) -> Word:
    """An anchor's name to be said: its own word, or the word of the fact kind it looks for."""
    return Word("anchor", name) if name in words()["anchor"] else Word("kind", name)
