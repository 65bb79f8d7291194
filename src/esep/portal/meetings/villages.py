"""How each village was told: the notices that count, those that no longer do, and what is still due (2.5)."""

from collections.abc import Iterator

from django.utils.text import capfirst

from esep.meetings.queries.public import Part, PublicAccount, PublicCoverage, PublicDuty, PublicNotice
from esep.portal.meetings.pen import Pen, counted, text
from esep.portal.meetings.words import PARTS
from esep.portal.proofs import proof_days
from esep.portal.status import BY_CODE


def villages(account: PublicAccount, pen: Pen, *, start: str, journal: str) -> str:
    """Every area that is called, in the order of the plan, drawn. The page of the meeting is at ``start``.

    ``journal`` is the address of the page on which everybody can verify when a notice was recorded.
    """
    return "".join([_village(one, pen, start=start, journal=journal) for one in account.coverage])


def _village(one: PublicCoverage, pen: Pen, *, start: str, journal: str) -> str:
    code, name = text(one.area.code), text(one.area.name)
    status = f'<p class="pills">{_stands(one.duty, pen)}</p>\n' if one.duty is not None else ""
    told = "".join([_told(notice, pen, name=name, start=start, journal=journal) for notice in one.notices])
    said = f'<ul class="news">{told}</ul>' if told else f"<p>{pen.words['nobody']}</p>"
    return f'<section class="village" aria-labelledby="{code}"><h3 id="{code}">{name}</h3>\n{status}{said}</section>\n'


def _stands(duty: PublicDuty, pen: Pen) -> str:
    said = [pen.pill(BY_CODE[duty.status])]
    if duty.done_on is not None:
        said.append(f"<span>{pen.words['told_on']} {pen.day(duty.done_on)}</span>")
    if duty.days_late:
        said.append(f"<span>{pen.words['days_late']} {counted(duty.days_late)}</span>")
    if duty.due_on is not None:
        said.append(f"<span>{pen.words['last_day']} {pen.day(duty.due_on)}</span>")
    return " ".join(said)


def _told(notice: PublicNotice, pen: Pen, *, name: str, start: str, journal: str) -> str:
    differs = ""
    if notice.differs:
        changed = ", ".join([text(str(PARTS[part])) for part in Part if part in notice.differs])
        differs = f'\n<span class="about"><b>{pen.words["changed_since"]}</b> {changed}</span>'
    return (
        f"<li><b>{text(capfirst(notice.channel))}</b>\n"
        f'<span class="about">{" · ".join(_recorded(notice, pen, journal=journal))}</span>{differs}'
        f"{''.join(_pictures(notice, pen, name=name, start=start))}</li>\n"
    )


def _recorded(notice: PublicNotice, pen: Pen, *, journal: str) -> Iterator[str]:
    words = pen.words
    yield proof_days(notice.on, notice.received_on)
    if notice.entry:
        yield f'<a href="{journal}">{words["entry"]} {notice.entry}</a>'
    if notice.proofs:
        yield f"{words['proof']} {', '.join([text(proof.kind) for proof in notice.proofs])}"
    else:
        yield words["no_proof"]


def _pictures(notice: PublicNotice, pen: Pen, *, name: str, start: str) -> Iterator[str]:
    """Yield the small pictures that everybody may see, folded, loaded when they are looked at."""
    for proof in notice.proofs:
        if proof.mark:
            address = f"{start}proofs/{text(notice.fact)}/{proof.position}.jpg?v={proof.mark}"
            about = f"{name}, {text(notice.channel)}"
            yield (
                f'<details><summary>{pen.words["see"]}<span class="unseen">: {about}</span></summary>'
                f'<img class="proof" src="{address}" alt="{pen.words["photo"]}: {about}" loading="lazy"></details>'
            )
