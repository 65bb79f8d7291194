"""The steps of a meeting arranged for its page: words, pill, sum, and where each is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Words
from esep.meetings.models import ReportMeeting
from esep.meetings.queries.steps import MeetingStep, StepKind, StepState
from esep.regulation.judgement import Row
from esep.regulation.status import Status
from esep.regulation.wording import name_of
from esep.workspace.meetings.pills import TONES
from esep.workspace.meetings.plan.words import CLAUSES, COUNT_WORDS, STEP_WORDS, WAIT_WORDS
from esep.workspace.office import Office
from esep.workspace.register.common import language

CHANGE = ("office-meetings-change", Act.PLAN_MEETING)
LISTS = ("office-meetings-lists", Act.VIEW_LISTS)
REQUESTS = ("office-meetings-requests", Act.VIEW_MEETINGS)
HALL = ("office-meetings-hall", Act.VIEW_HALL)
MINUTES = ("office-meetings-minutes", Act.VIEW_MINUTES)
AFTERWARDS = ("office-meetings-afterwards", Act.VIEW_PROMISES)
PLACES = {
    StepKind.ORGANIZER: CHANGE,
    StepKind.INITIATORS: CHANGE,
    StepKind.VENUE: CHANGE,
    StepKind.REQUESTS: REQUESTS,
    StepKind.EXPERTS: REQUESTS,
    StepKind.NOTICE: ("office-meetings-notice", Act.VIEW_MEETINGS),
    StepKind.LISTS: LISTS,
    StepKind.SPEAKERS: LISTS,
    StepKind.INVITATIONS: LISTS,
    StepKind.MEDIA: LISTS,
    StepKind.PROMISES: ("office-meetings-carry", Act.KEEP_LISTS),
    StepKind.PAPERS: ("office-meetings-papers", Act.VIEW_MEETINGS),
    StepKind.DESK: ("office-meetings-desk", Act.VIEW_DESK),
    StepKind.VOTES: HALL,
    StepKind.OPENING: HALL,
    StepKind.REPORTS: HALL,
    StepKind.DAY: HALL,
    StepKind.MINUTES: MINUTES,
    StepKind.SIGNING: MINUTES,
    StepKind.KEEPING: MINUTES,
    StepKind.HANDOVER: AFTERWARDS,
    StepKind.MEASURES: AFTERWARDS,
}
"""Where a step is done, and the act that opens that page."""

PRESSING = frozenset({Status.OVERDUE, Status.DUE_TODAY, Status.DUE_SOON, Status.ADVICE_MISSED})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a step, such as one village: its name and how it stands."""

    name: str
    words: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A step as it is drawn. ``days`` are what the words of the pill announce; ``address`` is where it is done."""

    step: MeetingStep
    words: Words
    pill: Words
    days: int | None
    tone: str
    waits: tuple[Words, ...]
    count: Words
    clause: str
    number: str
    parts: tuple[Part, ...]
    lines: tuple[str, ...]
    address: str
    skip: str
    need: str

    @property
    def row(self) -> Row | None:
        """The duty that presses most."""
        return self.step.row


def tasks_in(steps: Iterable[MeetingStep], meeting: ReportMeeting, place: Office, *, day: date) -> tuple[Task, ...]:
    """The steps of a meeting in order, for who reads."""
    return tuple(_task(step, meeting, place, day=day) for step in steps)


def _task(step: MeetingStep, meeting: ReportMeeting, place: Office, *, day: date) -> Task:
    pill, days, tone = _pill(step, day=day)
    row = step.row
    clause = row.clause if row is not None else CLAUSES.get(step.kind, "")
    may_plan = place.may(Act.PLAN_MEETING) and meeting.is_open
    optional = step.optional.value if step.optional is not None and may_plan else ""
    return Task(
        step=step,
        words=STEP_WORDS[step.kind],
        pill=pill,
        days=days,
        tone=tone,
        waits=tuple(WAIT_WORDS[wait] for wait in step.waits_for),
        count=COUNT_WORDS.get(step.kind, "") if step.total else "",
        clause=clause,
        number=clause.partition("-")[0],
        parts=_parts(step),
        lines=row.lines if row is not None else (),
        address=_address(step, meeting, place),
        skip=_of_step(place, meeting, "office-meetings-skip", optional) if not step.is_over else "",
        need=_of_step(place, meeting, "office-meetings-need", optional) if step.skipped is not None else "",
    )


def _parts(step: MeetingStep) -> tuple[Part, ...]:
    """How each village or group stands, where a step is more than one duty."""
    if len(step.rows) < 2:
        return ()
    return tuple(
        Part(
            name=row.subject_name or row.title,
            words=name_of("status", row.status.value, language=language()),
            tone=TONES.get(row.status, "idle"),
        )
        for row in step.rows
    )


def _pill(step: MeetingStep, *, day: date) -> tuple[Words, int | None, str]:
    """Words of the pill, the days after its colon, and its colour."""
    row = step.row
    if step.state is StepState.DONE:
        if row is not None and row.status is Status.DONE_LATE:
            return name_of("status", row.status.value, language=language()), None, TONES[row.status]
        return _("Done"), None, "done"
    if step.state is StepState.NOT_NEEDED:
        return _("Not needed"), None, "idle"
    if step.state is StepState.LAPSED:
        return _("No longer asked"), None, "idle"
    if row is not None and row.status in PRESSING:
        if row.status is Status.OVERDUE and row.days_late:
            return _("Days late:"), row.days_late, "late"
        if row.status is Status.DUE_SOON and row.due_on is not None:
            return _("Days left:"), (row.due_on - day).days, "due"
        return name_of("status", row.status.value, language=language()), None, TONES[row.status]
    return (_("Waits"), None, "idle") if step.state is StepState.WAITS else (_("To do"), None, "idle")


def _address(step: MeetingStep, meeting: ReportMeeting, place: Office) -> str:
    if step.kind is StepKind.VENUE_CHECK:
        if meeting.venue is None or not place.may(Act.KEEP_DIRECTORY):
            return ""
        return place.address("office-directory-venues-check", key=meeting.venue.code)
    name, act = PLACES.get(step.kind, ("", None))
    if act is None or not place.may(act) or (name == CHANGE[0] and not meeting.is_open):
        return ""
    return place.address(name, meeting=meeting.code)


def _of_step(place: Office, meeting: ReportMeeting, name: str, optional: str) -> str:
    return place.address(name, meeting=meeting.code, step=optional) if optional else ""
