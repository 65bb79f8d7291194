"""Skipping: a step that the regulation asks for «if needed» was considered, and is not needed (oddity O13)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import not_in_future, reason_missing
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.models import ReportMeeting
from esep.meetings.refusals import closed
from esep.records.telling import withdraw
from esep.regulation.facts.meeting import OptionalStep, StepNotNeeded

NOT_NEEDED = "step.not_needed"


def skip_step(
    code: str, step: OptionalStep, *, by: Actor, municipality: int, reason: str, on: date | None = None
) -> RecordedFact:
    """Say that requests, experts or media are not needed for a meeting, and why (2.5). Raises Refused."""
    with command(Act.PLAN_MEETING, by=by, municipality=municipality) as acting:
        meeting = by_code(ReportMeeting, code)
        if not meeting.is_open:
            raise closed(meeting)
        if not reason.strip():
            raise reason_missing()
        day = on or clock.today()
        not_in_future(day, today=clock.today(), field="on")
        if _said(meeting, step) is not None:
            raise Refused.because("step_skipped", _("This step was marked as not needed already."), field="step")
        data = StepNotNeeded(step=step, reason=reason.strip())
        return acting.record(NOT_NEEDED, data, records=[meeting.record], on=day)


def need_step(code: str, step: OptionalStep, *, by: Actor, municipality: int, reason: str) -> RecordedFact:
    """Take back that a step is not needed: it is asked for again. Raises Refused where nobody said so."""
    with command(Act.PLAN_MEETING, by=by, municipality=municipality) as acting:
        meeting = by_code(ReportMeeting, code)
        if not meeting.is_open:
            raise closed(meeting)
        if not reason.strip():
            raise reason_missing()
        said = _said(meeting, step)
        if said is None:
            raise Refused.because("step_not_skipped", _("Nobody said that this step is not needed."), field="step")
        withdraw(acting, said, reason=reason.strip())
        return said


def _said(meeting: ReportMeeting, step: OptionalStep) -> RecordedFact | None:
    """The fact that a step is not needed, if it stands."""
    return RecordedFact.objects.filter(
        kind=NOT_NEEDED, cases__record=meeting.record, data__step=step.value, superseded_by__isnull=True
    ).first()
