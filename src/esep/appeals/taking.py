"""Taking up: of what came in a matter is made, with its code and its fact for the law, inside an act (2.2-2.4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import override

from esep.appeals.models import Appeal, Demand, DemandDeputy, Remark, Submission, VoterMandate
from esep.community.codes import next_code
from esep.community.models import DeputyMandate, Village
from esep.kernel.acting import Acting
from esep.regulation.facts.deputy import AppealKind, AppealReceived, DemandReceived, VoterMandateReceived

APPEAL, VOTER_MANDATE, DEMAND, REMARK = "K-", "N-", "T-", "E-"
"""How the codes of each begin."""

APPEALS = frozenset({Submission.Kind.PROPOSAL, Submission.Kind.APPLICATION, Submission.Kind.COMPLAINT})
REMARKS = frozenset({Submission.Kind.MISTAKE, Submission.Kind.HIDE})

REMARK_DAYS = 10
"""Calendar days within which the office means to look at a remark: its own promise, no clause."""


def take_appeal(acting: Acting, submission: Submission, *, subject: str = "", code: str = "") -> Appeal:
    """Make an appeal of a submission (2.3), received on the day it came. Without a ``subject`` the law hears its topic:
    a subject names nobody.
    """
    code = code or next_code(Appeal, APPEAL, word="appeal", width=2)
    kind = AppealKind(submission.kind)
    said = AppealReceived(
        kind=kind,
        subject=subject or _topic(submission),
        area=submission.village.code if submission.village is not None else None,
        collective=submission.collective,
    )
    fact = acting.record("appeal.received", said, records=[f"appeal:{code}"], on=submission.came_on)
    appeal = acting.save(
        Appeal(
            municipality=acting.municipality,
            code=code,
            submission=submission,
            kind=kind.value,
            subject=said.subject,
            village=submission.village,
            collective=submission.collective,
            mandate=submission.mandate,
            received_on=submission.came_on,
            fact=fact,
        )
    )
    _taken(acting, submission, record=appeal.record)
    return appeal


@dataclass(frozen=True, slots=True)
class Worded:
    """A text for everybody, Kyrgyz always. It names no resident."""

    ky: str
    ru: str = ""
    en: str = ""


def take_voter_mandate(
    acting: Acting,
    text: Worded,
    *,
    mandate: DeputyMandate,
    received_on: date,
    village: Village | None = None,
    submission: Submission | None = None,
    given_at: str = "",
    code: str = "",
) -> VoterMandate:
    """Give a deputy a voter mandate (2.2), as ``text`` words it for everybody; of a submission or without one."""
    code = code or next_code(VoterMandate, VOTER_MANDATE, word="voter_mandate", width=2)
    said = VoterMandateReceived(
        deputy=mandate.code, area=village.code if village is not None else None, subject=text.ky
    )
    records = [f"voter_mandate:{code}", mandate.record]
    fact = acting.record("voter_mandate.received", said, records=records, on=received_on)
    given = acting.save(
        VoterMandate(
            municipality=acting.municipality,
            code=code,
            submission=submission,
            mandate=mandate,
            village=village,
            text_ky=text.ky,
            text_ru=text.ru,
            text_en=text.en,
            given_at=given_at,
            received_on=received_on,
            fact=fact,
        )
    )
    if submission is not None:
        _taken(acting, submission, record=given.record)
    return given


def take_demand(
    acting: Acting,
    subject: Worded,
    *,
    group: str,
    mandates: Sequence[DeputyMandate],
    received_on: date,
    submission: Submission | None = None,
    code: str = "",
) -> Demand:
    """Enter that a group demands a report of deputies (2.4); of a submission or without one."""
    code = code or next_code(Demand, DEMAND, word="demand")
    said = DemandReceived(group=group, deputies=tuple(one.code for one in mandates), subject=subject.ky)
    records = [f"demand:{code}", *(one.record for one in mandates)]
    demand = acting.save(
        Demand(
            municipality=acting.municipality,
            code=code,
            submission=submission,
            group=group,
            subject=subject.ky,
            subject_ru=subject.ru,
            received_on=received_on,
            fact=acting.record("demand.received", said, records=records, on=received_on),
        )
    )
    for mandate in mandates:
        acting.save(DemandDeputy(municipality=acting.municipality, demand=demand, mandate=mandate))
    if submission is not None:
        _taken(acting, submission, record=demand.record)
    return demand


def take_remark(acting: Acting, submission: Submission) -> Remark:
    """Make work of a mistake that was reported, or of a request to hide personal data."""
    remark = acting.save(
        Remark(
            municipality=acting.municipality,
            code=next_code(Remark, REMARK, word="remark"),
            submission=submission,
            due_on=submission.came_on + timedelta(days=REMARK_DAYS),
        )
    )
    _taken(acting, submission, record=f"remark:{remark.code}")
    return remark


def _taken(acting: Acting, submission: Submission, *, record: str) -> None:
    submission.state, submission.record = Submission.State.TAKEN, record
    acting.edit(submission, seen=submission.version)


def _topic(submission: Submission) -> str:
    with override("ky"):
        return str(Submission.Topic(submission.topic).label)
