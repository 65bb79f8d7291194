"""Experts: somebody with the knowledge that a topic needs is brought in, or taken from the list (2.5, fourth item)."""

from dataclasses import KW_ONLY, dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import live
from esep.community.models import Organization
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.meetings.holding import preparable
from esep.meetings.models import ExpertEngagement
from esep.records.telling import withdraw
from esep.regulation.facts.meeting import ExpertsEngaged

ENGAGED = "experts.engaged"
CLAUSE = "2.5-experts"


@dataclass(frozen=True, slots=True)
class ExpertEntry:
    """Who is brought in, for which field of knowledge and to do what; ``organization`` is a code of the directory.

    ``name`` and ``contact`` are personal and never public.
    """

    name: str
    field: str
    task: str
    _: KW_ONLY
    organization: str | None = None
    contact: str = ""


def engage_expert(meeting: str, entry: ExpertEntry, *, by: Actor, municipality: int, on: date) -> ExpertEngagement:
    """Bring an expert in for a meeting. The fact names the field and the task alone.

    Raises Refused: an unknown, closed or held meeting, a day to come, an unknown organisation, the same one twice.
    """
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        found = preparable(meeting, clause=CLAUSE)
        in_years(on, field="on")
        not_in_future(on, today=clock.today(), field="on")
        name, field = entry.name.strip(), entry.field.strip()
        if found.experts.filter(name__iexact=name, field__iexact=field, withdrawn_at__isnull=True).exists():
            raise Refused.because(
                "expert_twice",
                _("This expert is on the list for this field already."),
                remedy=_("Look at the list of experts of the meeting."),
                clause=CLAUSE,
                field="name",
            )
        organization = live(Organization, entry.organization, field="organization") if entry.organization else None
        data = ExpertsEngaged(field=field, task=entry.task.strip())
        return acting.save(
            ExpertEngagement(
                municipality=acting.municipality,
                meeting=found,
                name=name,
                organization=organization,
                field=field,
                task=entry.task.strip(),
                contact=entry.contact.strip(),
                engaged_on=on,
                fact=acting.record(ENGAGED, data, records=[found.record], on=on),
            )
        )


def withdraw_expert(expert: int, *, by: Actor, municipality: int, reason: str) -> ExpertEngagement:
    """Take an expert from the list, with the reason. The entry stays to be seen; its fact counts no more.

    Raises Refused: unknown, withdrawn already, without a reason.
    """
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        found = ExpertEngagement.objects.select_related("fact", "meeting").filter(pk=expert).first()
        if found is None:
            raise not_found()
        if found.withdrawn_at is not None:
            raise Refused.because(
                "expert_withdrawn",
                _("This expert was taken from the list already."),
                remedy=_("Look at the list of experts of the meeting."),
                clause=CLAUSE,
            )
        if not reason.strip():
            raise reason_missing()
        withdraw(acting, found.fact, reason=reason.strip())
        found.withdrawn_at = acting.at
        found.withdraw_reason = reason.strip()
        return acting.edit(found, seen=found.version)
