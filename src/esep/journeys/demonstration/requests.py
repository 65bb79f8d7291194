"""Requests of the demonstration: letters with numbers, receipts, answers that came in, reminders."""

from esep.demonstration.meetings import Reminder, meetings
from esep.journeys.demonstration.addresses import page_of
from esep.journeys.demonstration.desk import Desk
from esep.kernel import clock
from esep.meetings.commands import reminding
from esep.meetings.commands.answering import answer_request, receive_request
from esep.meetings.commands.requesting import RequestEntry, draft_request, withdraw_request
from esep.meetings.commands.sending import send_request
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import RequestAnswered, RequestReceived, RequestSent, RequestWithdrawn


def carry_out(fact: Fact, desk: Desk) -> bool:
    """Whether a fact tells of a request; then it is done."""
    code, on = fact.cases[0].partition(":")[2], fact.occurred_on
    match fact.data:
        case RequestSent(meeting=meeting, subject=subject):
            known = meetings().request(code)
            entry = RequestEntry(subject, organization=known.organization, questions="\n".join(known.questions))
            draft_request(meeting, entry, by=desk.by, municipality=desk.pk, code=code)
            send_request(code, by=desk.by, municipality=desk.pk, on=on, address=page_of(meeting, desk.place))
        case RequestReceived(evidence=evidence):
            receive_request(code, by=desk.by, municipality=desk.pk, on=on, proof=desk.proof(fact, evidence))
        case RequestAnswered(evidence=evidence):
            proof = desk.proof(fact, evidence)
            answer_request(code, by=desk.by, municipality=desk.pk, on=on, proof=proof, register=True)
        case RequestWithdrawn(reason=reason):
            withdraw_request(code, by=desk.by, municipality=desk.pk, on=on, reason=reason)
        case _:
            return False
    return True


def remind(code: str, reminder: Reminder, desk: Desk) -> None:
    """Let an addressee be reminded today."""
    reminding.remind(code, by=desk.by, municipality=desk.pk, on=clock.today(), means=reminder.means, note=reminder.note)
