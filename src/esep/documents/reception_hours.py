"""Reception hours: when and where each deputy receives citizens, to be hung up (2.3)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell

CLAUSE = "2.3"
PRINTED = ("deputy", "when", "where")


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursSaid:
    """Hours of a deputy, in the words of the paper's language; ``weekday`` counts from Monday, 0, ``week`` is that of
    the month, 5 the last one, 0 every week.
    """

    deputy: str
    district: str
    weekday: int
    week: int
    starts_at: time
    ends_at: time
    place: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OffSaid:
    """A day on which a deputy does not receive, and why."""

    deputy: str
    day: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the paper; the district is empty where it stands in the line above."""

    deputy: str
    district: str
    when: str
    place: str
    term: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionHoursPaper:
    """The schedule as its template takes it."""

    frame: Frame
    lead: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    empty: str
    off_title: str
    off: tuple[str, ...]
    phone: str
    note: str


def reception_hours(paper: Paper, hours: Sequence[HoursSaid], *, off: Sequence[OffSaid] = ()) -> ReceptionHoursPaper:
    """The schedule in the order given; ``off`` are the coming days without a reception."""
    language = paper.language
    phone = paper.letterhead.phone if paper.letterhead is not None else ""
    return ReceptionHoursPaper(
        frame=framed(replace(paper, title=tell("reception_hours.title", language))),
        lead=tell("reception_hours.lead", language),
        headings=tuple(tell(f"reception_hours.{name}", language) for name in PRINTED),
        rows=tuple(_row(one, before=hours[at - 1] if at else None, language=language) for at, one in enumerate(hours)),
        empty=tell("reception_hours.empty", language),
        off_title=tell("reception_hours.off", language) if off else "",
        off=tuple(
            tell("reception_hours.off_day", language, day=one.day, deputy=one.deputy, reason=one.reason) for one in off
        ),
        phone=tell("reception_hours.phone", language, phone=phone) if phone else "",
        note=tell("reception_hours.note", language, clause=CLAUSE),
    )


def reception_hours_pdf(content: ReceptionHoursPaper, paper: Paper) -> bytes:
    """The schedule as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("reception-hours", content=content, made_on=paper.made_on)


def _row(one: HoursSaid, *, before: HoursSaid | None, language: str) -> Row:
    is_new = before is None or before.deputy != one.deputy
    when = tell(
        "reception_hours.hours",
        language,
        weekday=tell(f"weekdays.day{one.weekday}", language),
        first=f"{one.starts_at:%H:%M}",
        last=f"{one.ends_at:%H:%M}",
        week=tell(f"weeks.week{one.week}", language),
    )
    term = []
    if one.since is not None:
        term.append(tell("reception_hours.since", language, day=one.since))
    if one.until is not None:
        term.append(tell("reception_hours.until", language, day=one.until))
    return Row(
        deputy=one.deputy,
        district=one.district if is_new else "",
        when=when,
        place=one.place,
        term=", ".join(term),
    )
