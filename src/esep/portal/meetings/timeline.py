"""The timeline as it is drawn: a step a duty, with how it was reckoned folded below."""

from collections.abc import Iterable

from esep.portal.meetings.pen import Pen, counted, text
from esep.portal.meetings.steps import Step


def pressing_list(steps: Iterable[Step], pen: Pen) -> str:
    """What is still due, a line each."""
    return f'<ul class="watch">{"".join([_pressing(step, pen) for step in steps])}</ul>'


def timeline(steps: Iterable[Step], pen: Pen) -> str:
    """Steps in the order given."""
    return f'<ol class="timeline plan">{"".join([_step(step, pen) for step in steps])}</ol>'


def _pressing(step: Step, pen: Pen) -> str:
    due_on, title, about = step.duty.due_on, text(step.title), text(step.about)
    named = f"{title}: {about}" if about else title
    until = f'. {pen.words["last_day"]} <span class="whole">{pen.short(due_on)}</span>' if due_on else ""
    return f"<li>{pen.pill(step.statuses[0][0])} {named}{until}</li>\n"


def _step(step: Step, pen: Pen) -> str:
    due_on, title, about = step.duty.due_on, text(step.title), text(step.about)
    when = pen.words["no_due_day"]
    if due_on is not None:
        when = f'<time datetime="{due_on.isoformat()}"><b class="whole">{pen.short(due_on)}</b></time>'
    pills = " ".join([pen.pill(word, count=count if step.parts else None) for word, count in step.statuses])
    return (
        f'<li class="{step.tone}"><p class="when">{when}</p>\n'
        f"<div><h3>{f'{title}: {about}' if about else title}</h3>\n"
        f'<p class="pills">{pills} {pen.clause_link(step.clause, step.number)}</p>\n'
        f'<p class="facts">{_facts(step, pen)}</p>\n'
        f"<details><summary>{pen.words['reckoned']}"
        f'<span class="unseen">: {f"{title}, {about}" if about else title}</span></summary>\n'
        f"{_reckoned(step, pen)}</details></div></li>\n"
    )


def _facts(step: Step, pen: Pen) -> str:
    duty, words = step.duty, pen.words
    said = []
    if duty.done_on is not None and not step.parts:
        said.append(f"<span>{words['done_on']} {pen.day(duty.done_on)}</span>")
    if duty.days_late and not step.parts:
        mark = ' class="late"' if step.tone == "late" else ""
        said.append(f"<span{mark}>{words['days_late']} {counted(duty.days_late)}</span>")
    said += [f"<span>{words[word]} {counted(count)}</span>" for word, count in step.notes]
    return "".join(said)


def _reckoned(step: Step, pen: Pen) -> str:
    duty, words = step.duty, pen.words
    lines = list(duty.reckoned)
    said = [f"<p>{words['bearer']} {text(duty.bearer)}</p>"]
    if step.parts:
        said[:0] = [f"<p>{text(line)}</p>" for line in lines]
        lines = [_part(title, pen.statuses[word.code], count) for title, word, count in step.parts]
    if duty.is_advice:
        said.append(f"<p>{words['advice']}</p>")
    # No text can bring a line feed into the list: an explanation is split at them.
    listed = text("\n".join(lines)).replace("\n", "</li><li>")
    return "".join((*said, f"<ul><li>{listed}</li></ul>" if lines else ""))


def _part(title: str, status: str, count: int) -> str:
    return f"{title}: {status} ({count})" if count > 1 else f"{title}: {status}"
