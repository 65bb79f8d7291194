"""The account of a meeting as it is drawn: what is still due, villages, the timeline."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from esep.meetings.queries.minutes.recording import PublicRecording
from esep.meetings.queries.public import PublicAccount
from esep.portal.meetings.addresses import Addresses
from esep.portal.meetings.course import Links, course
from esep.portal.meetings.pen import Pen, counted, pen
from esep.portal.meetings.steps import Step, steps_of
from esep.portal.meetings.timeline import pressing_list, timeline
from esep.portal.meetings.villages import villages
from esep.regulation.pack.model import Pack


def drawn_account(
    account: PublicAccount,
    recordings: Sequence[PublicRecording],
    *,
    pack: Pack,
    addresses: Addresses,
    day: date,
    language: str,
) -> SafeString:
    """The account of a meeting on a day as a part of its page."""
    steps = steps_of(account, pack=pack, language=language)
    # Every text in it went through the pen.
    return mark_safe("\n".join(_sections(account, recordings, steps, pen(), addresses=addresses, day=day)))


def _sections(
    account: PublicAccount,
    recordings: Sequence[PublicRecording],
    steps: Sequence[Step],
    pen: Pen,
    *,
    addresses: Addresses,
    day: date,
) -> Iterator[str]:
    words = pen.words
    pressing = [step for step in steps if step.is_pressing]
    aside = [step for step in steps if step.is_aside]
    asked = [step for step in steps if not step.is_aside]
    later = [step for step in asked if step.comes_later(account.meeting.on)]
    by_now = [step for step in asked if not step.comes_later(account.meeting.on)]
    if pressing:
        yield f"<h2>{words['due']}</h2>"
        yield pressing_list(pressing, pen)
    yield from course(account, recordings, pen, links=Links(meeting=addresses.meeting, promises=addresses.promises))
    if account.coverage:
        yield f'<h2 id="villages">{words["villages"]}</h2>'
        yield villages(account, pen, start=addresses.meeting, journal=addresses.journal)
    if by_now:
        yield f'<h2 id="steps">{words["done"]}</h2>'
        as_of = f'<time datetime="{day.isoformat()}"><span class="whole">{pen.day(day)}</span></time>'
        yield f'<p class="asof">{words["as_of"]} {as_of}</p>'
        yield timeline(by_now, pen)
    if later:
        yield _folded(words["after"], later, pen)
    if aside:
        yield _folded(words["aside"], aside, pen)


def _folded(words: str, steps: Sequence[Step], pen: Pen) -> str:
    summary = f"<summary>{words} {counted(len(steps))}</summary>"
    return f'<details class="group">{summary}\n{timeline(steps, pen)}</details>'
