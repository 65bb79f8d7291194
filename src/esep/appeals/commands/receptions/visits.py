"""Visits: who came to a reception and with what, never public; one press makes an appeal or a voter mandate (2.3)."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.receptions.finding import CLAUSE, owner_of_reception, owner_of_visit, standing
from esep.appeals.commands.voter_mandates.entering import worded
from esep.appeals.models import Appeal, Author, ReceptionVisit, Submission, VoterMandate
from esep.appeals.receiving import receive
from esep.appeals.sent import Sent, Writer
from esep.appeals.taking import Worded, take_appeal, take_voter_mandate
from esep.community.entering import by_code
from esep.community.models import Village
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused

LONGEST_ISSUE = 5000
MOST_VISITS = 500
"""Visits of one reception."""


def add_visit(
    reception: int, issue: str, *, by: Actor, municipality: int, village: str = "", writer: Writer | None = None
) -> ReceptionVisit:
    """Write down that somebody came, with what, and, where they wish it, how they can be reached.

    After the reception is over there are no more visits than visitors. Raises Refused: too long, one too many.
    """
    owner = owner_of_reception(reception, municipality=municipality)
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=owner) as acting:
        row = standing(reception)
        written = ReceptionVisit.objects.filter(reception=row).count()
        if (row.fact is not None and written >= row.visitors) or written >= MOST_VISITS:
            raise Refused.because(
                "all_written_down",
                _("All visitors are written down: %(written)s.") % {"written": written},
                remedy=_("Correct the number of visitors first."),
                clause=CLAUSE,
            )
        return acting.save(
            ReceptionVisit(
                municipality=acting.municipality,
                reception=row,
                number=written + 1,
                issue=_issue(issue),
                village=by_code(Village, village, field="village") if village else None,
                author=_author(acting, writer or Writer()),
            )
        )


def change_visit(
    visit: int, issue: str, *, by: Actor, municipality: int, seen: int, village: str = ""
) -> ReceptionVisit:
    """Mend what was written down of a visit, until something came of it. Raises Refused, STALE."""
    owner = owner_of_visit(visit, municipality=municipality)
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=owner) as acting:
        row = _open(visit)
        row.issue = _issue(issue)
        row.village = by_code(Village, village, field="village") if village else None
        return acting.edit(row, seen=seen)


def appeal_of_visit(
    visit: int,
    kind: Submission.Kind,
    *,
    topic: Submission.Topic,
    by: Actor,
    municipality: int,
    subject: str = "",
    language: str = "ky",
) -> Appeal:
    """Make an appeal of what somebody came with, received on the day of the reception by that deputy (2.3).

    ``subject`` is what the law and lists hear, and names nobody; the topic where it is empty. Raises Refused: nothing
    is written down, something came of it already.
    """
    owner = owner_of_visit(visit, municipality=municipality)
    with command(Act.ENTER_APPEALS, by=by, municipality=municipality, owner=owner) as acting:
        row = _open(visit)
        submission = _received(acting, row, kind, topic=topic, language=language)
        row.appeal = take_appeal(acting, submission, subject=" ".join(subject.split())[:500])
        acting.edit(row, seen=row.version)
        return row.appeal


def voter_mandate_of_visit(visit: int, text: Worded, *, by: Actor, municipality: int) -> VoterMandate:
    """Make a voter mandate of what somebody came with, in words for everybody (2.2). Raises Refused."""
    owner = owner_of_visit(visit, municipality=municipality)
    with command(Act.KEEP_VOTER_MANDATES, by=by, municipality=municipality, owner=owner) as acting:
        row = _open(visit)
        said = worded(text)
        submission = _received(acting, row, Submission.Kind.VOTER_MANDATE, topic=Submission.Topic.OTHER, language="ky")
        row.voter_mandate = take_voter_mandate(
            acting,
            said,
            mandate=row.reception.mandate,
            received_on=row.reception.held_on,
            village=row.village,
            submission=submission,
        )
        acting.edit(row, seen=row.version)
        return row.voter_mandate


def _received(
    acting: Acting, row: ReceptionVisit, kind: Submission.Kind, *, topic: Submission.Topic, language: str
) -> Submission:
    """Keep what was said as a submission of the same author, so that erasing the author reaches both."""
    if not row.issue.strip():
        raise Refused.because(
            "no_text",
            _("Nothing is written down of this visit yet."),
            remedy=_("Write down what it was about first."),
            clause=CLAUSE,
        )
    submission = receive(
        acting,
        Sent(
            kind=kind,
            text=row.issue,
            channel=Submission.Channel.RECEPTION,
            topic=topic,
            language=language,
            village=row.village.code if row.village is not None else "",
            deputy=row.reception.mandate.code,
            came_on=row.reception.held_on,
        ),
    )
    if row.author is not None:
        submission.author = row.author
        acting.edit(submission, seen=submission.version)
    return submission


def _open(visit: int) -> ReceptionVisit:
    """A visit of which nothing came yet. Raises Refused."""
    row = ReceptionVisit.objects.select_related("reception__mandate", "village", "author").get(pk=visit)
    standing(row.reception_id)
    came = row.appeal_id is not None or row.voter_mandate_id is not None
    if came or row.erased_at is not None:
        raise Refused.because(
            "visit_taken_up",
            _("An appeal or a voter mandate came of this visit already.") if came else _("This visit was erased."),
            remedy=_("Open it from the page of the reception."),
            clause=CLAUSE,
        )
    return row


def _issue(text: str) -> str:
    found = text.strip()
    if len(found) > LONGEST_ISSUE:
        raise Refused.because("text_too_long", _("This text is too long. Shorten it."), clause=CLAUSE, field="issue")
    return found


def _author(acting: Acting, writer: Writer) -> Author | None:
    if writer.is_anonymous:
        return None
    return acting.save(
        Author(
            municipality=acting.municipality,
            name=writer.name.strip(),
            phone=writer.phone.strip(),
            email=writer.email.strip(),
            address=writer.address.strip(),
        )
    )
