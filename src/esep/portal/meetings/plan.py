"""What a resident asks first, as it is drawn: when, where, who may come and who reports (2.5)."""

from collections.abc import Iterator
from datetime import date

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext

from esep.meetings.queries.public import PublicPlan
from esep.portal.meetings.pen import Pen, pen, text

FREE_ACCESS, NUMBER = "2.5-free-access", "2.5"
OFFSET = "+06:00"
"""Of the local time, which has been the same since 2005."""


def drawn_plan(plan: PublicPlan | None, *, on: date, today: date, is_ahead: bool = False) -> SafeString:
    """The answers; without a plan the day alone. ``is_ahead`` says that people can still come."""
    # Every text in it goes through the pen.
    answers = "".join(_answers(plan, pen(), on=on, today=today, is_ahead=is_ahead))
    return mark_safe(f'<dl class="answers plan-of-meeting">{answers}</dl>')


def _answers(plan: PublicPlan | None, pen: Pen, *, on: date, today: date, is_ahead: bool) -> Iterator[str]:
    words = pen.words
    yield _answer(words["when"], f"<b>{_when(plan, pen, on=on, today=today)}</b>")
    if plan is None:
        return
    mark = f' lang="{plan.place_language}"' if plan.place else ""
    yield _answer(words["where"], f"<b{mark}>{text(plan.place or '–')}</b>", ' itemprop="location"')
    if is_ahead:
        free = f"{words['free']} {pen.clause_link(FREE_ACCESS, NUMBER)}"
        yield _answer(words["who_may"], f"<b>{words['everybody']}</b> <span>{free}</span>")
    if plan.deputies:
        names = ", ".join([f'<span class="whole">{text(one.name)}</span>' for one in plan.deputies])
        yield _answer(words["who_reports"], f"<span>{names}</span>")


def _answer(question: str, answer: str, mark: str = "") -> str:
    return f"<div><dt>{question}</dt><dd{mark}>{answer}</dd></div>\n"


def _when(plan: PublicPlan | None, pen: Pen, *, on: date, today: date) -> str:
    month = pen.written(on, pgettext("a month beside its day", "F"))
    day = f"{on.day} {month}{f' {on.year}' if on.year != today.year else ''},"
    machine, hour = on.isoformat(), ""
    if plan is not None:
        machine, hour = f"{machine}T{plan.start:%H:%M}:00{OFFSET}", f", {plan.start:%H:%M}"
    said = f'<span class="whole">{text(day)}</span> {pen.written(on, "l")}{hour}'
    return f'<time datetime="{machine}" itemprop="startDate">{said}</time>'
