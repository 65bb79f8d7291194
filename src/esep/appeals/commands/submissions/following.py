"""Following by the code of a receipt: an author takes back what they sent, or erases how they can be reached."""

from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.appeals.ending import put_withdrawal
from esep.appeals.forgetting import empty_author
from esep.appeals.models import Appeal, Submission
from esep.appeals.queries.submissions.finding import submission_by_link
from esep.kernel.command import command
from esep.kernel.refusals import Kind, Refused
from esep.regulation.dates import legal_day

TAKEN_BACK = "taken_back"
"""What stands as the reason where its author took something back before anybody decided."""


def take_back(link: str, *, by: Actor, municipality: int) -> Submission:
    """Take back what waits still, or an appeal that is not answered yet, by the code of its receipt.

    Raises Refused: a wrong code; what is answered, public or done already.
    """
    with command(Act.FOLLOW_SUBMISSION, by=by, municipality=municipality) as acting:
        submission = submission_by_link(link)
        if submission.state == Submission.State.WAITING:
            submission.state, submission.decided_reason = Submission.State.SET_ASIDE, TAKEN_BACK
            submission.decided_at = acting.at
            return acting.edit(submission, seen=submission.version)
        open_ones = Appeal.objects.filter(submission=submission, state=Appeal.State.OPEN)
        appeal = open_ones.select_related("submission__author").first()
        if appeal is None:
            raise Refused.because(
                "cannot_be_taken_back",
                _("This cannot be taken back any more."),
                remedy=_("Call the office or write to it. What is public is mended there."),
                kind=Kind.STALE,
            )
        with override("ky"):
            reason = gettext("Taken back by its author")
        put_withdrawal(acting, appeal, on=legal_day(acting.at), reason=reason)
        acting.mention(submission.ref)
        return submission


def forget_author(link: str, *, by: Actor, municipality: int) -> Submission:
    """Erase name, telephone, e-mail and address of whoever sent it, at their wish, and the letters to them.

    The text and its files stay until it is answered.

    Raises Refused: a wrong code. Erased before, nothing changes.
    """
    with command(Act.FOLLOW_SUBMISSION, by=by, municipality=municipality) as acting:
        submission = submission_by_link(link)
        author = submission.author
        acting.mention(submission.ref)
        if author is not None and author.erased_at is None:
            empty_author(acting, author)
        acting.stay_beside_law()
        return submission
