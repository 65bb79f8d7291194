"""Sending a question of the hall on: as an appeal with a term, or as a voter mandate that everybody can follow."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.addressing import addressed_to
from esep.appeals.models import Appeal, Submission, VoterMandate
from esep.appeals.receiving import receive
from esep.appeals.sent import Sent, Writer
from esep.appeals.taking import APPEALS, Worded, take_appeal, take_voter_mandate
from esep.community.entering import by_code
from esep.journeys.raising.questions import once_of, question_of
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.hall.state import Question
from esep.meetings.models import HallPerson, ReportMeeting

LONGEST_WORDING = 500


def raise_appeal(
    meeting: str,
    question: UUID,
    *,
    kind: Submission.Kind,
    topic: Submission.Topic,
    by: Actor,
    municipality: int,
    deputy: str = "",
) -> Appeal:
    """Make an appeal of a question (2.3): received on the day of the meeting, with the name of who asked kept apart.

    Raises Refused: no such question, one that was sent on already, a kind that is no appeal, an unknown deputy.
    """
    if kind not in APPEALS:
        raise Refused.because(
            "no_appeal",
            _("This is no kind of appeal."),
            remedy=_("Choose a proposal, an application or a complaint."),
            field="kind",
        )
    with command(Act.ENTER_APPEALS, by=by, municipality=municipality, owner=deputy or None) as acting:
        found = by_code(ReportMeeting, meeting)
        asked = question_of(found, question)
        return take_appeal(acting, _received(acting, found, asked, kind=kind, topic=topic, deputy=deputy))


def raise_voter_mandate(
    meeting: str, question: UUID, text: Worded, *, deputy: str, by: Actor, municipality: int
) -> VoterMandate:
    """Make a voter mandate of a question (2.2), worded for everybody, for one deputy.

    Raises Refused: no such question, one that was sent on already, no wording, no deputy.
    """
    with command(Act.KEEP_VOTER_MANDATES, by=by, municipality=municipality, owner=deputy) as acting:
        found = by_code(ReportMeeting, meeting)
        asked = question_of(found, question)
        wording = Worded(ky=text.ky.strip(), ru=text.ru.strip())
        if not wording.ky or max(len(wording.ky), len(wording.ru)) > LONGEST_WORDING:
            raise Refused.because(
                "no_wording",
                _("A voter mandate is worded in %(most)s signs at most.") % {"most": LONGEST_WORDING},
                remedy=_("Say in one sentence what voters ask for, without names of residents."),
                clause="2.2-voter-mandate",
                field="text_ky",
            )
        mandate = addressed_to(deputy, on=found.date).mandate
        if mandate is None:
            raise Refused.because(
                "no_deputy", _("A voter mandate is given to a deputy."), remedy=_("Choose a deputy."), field="deputy"
            )
        kind, topic = Submission.Kind.VOTER_MANDATE, Submission.Topic.OTHER
        submission = _received(acting, found, asked, kind=kind, topic=topic, deputy=deputy)
        return take_voter_mandate(
            acting,
            wording,
            mandate=mandate,
            received_on=found.date,
            village=submission.village,
            submission=submission,
            given_at=found.record,
        )


def _received(
    acting: Acting,
    meeting: ReportMeeting,
    question: Question,
    *,
    kind: Submission.Kind,
    topic: Submission.Topic,
    deputy: str,
) -> Submission:
    once = once_of(question.key)
    before = Submission.objects.filter(once=once).first()
    if before is not None:
        raise Refused.because(
            "raised_already",
            _("This question was sent on already: %(code)s.") % {"code": before.record.partition(":")[2]},
            remedy=_("Go on with what became of it."),
        )
    person = HallPerson.objects.filter(meeting=meeting, key=question.asked.person).first()
    sent = Sent(
        kind=kind,
        topic=topic,
        channel=Submission.Channel.MEETING,
        text=question.asked.text,
        village=question.asked.village or "",
        deputy=deputy,
        writer=Writer(name=person.name if person is not None else ""),
        came_on=meeting.date,
        once=once,
    )
    return receive(acting, sent)
