"""Entering: what came on paper, by telephone, at a reception or in a list becomes an appeal (2.3)."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.appeals.keeping import CLAUSE
from esep.appeals.commands.appeals.redaction import refuse_traits
from esep.appeals.models import Appeal
from esep.appeals.receiving import receive
from esep.appeals.sent import Sent
from esep.appeals.taking import APPEALS, take_appeal
from esep.community.refusals import code_used
from esep.documents.signs import shortened
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import put_document


def enter_appeal(
    sent: Sent,
    *,
    by: Actor,
    municipality: int,
    subject: str = "",
    code: str = "",
    register: bool = True,
    paper_number: str = "",
) -> Appeal:
    """Enter an appeal that did not come from the site (2.3), on the day it came; ``subject`` names nobody.

    With ``register`` its letter becomes an incoming document with the next number; its files stay with the appeal,
    because the register is read by more people than the names of authors. ``code`` is given where a book has one
    already. The same form sent twice enters it once. Raises Refused as :func:`esep.appeals.receiving.receive` does, for
    what is no appeal, a code that was used, a subject that tells who wrote, and for a deputy who enters what is
    addressed to somebody else.
    """
    with command(Act.ENTER_APPEALS, by=by, municipality=municipality, owner=sent.deputy) as acting:
        return put_appeal(acting, sent, subject=subject, code=code, register=register, paper_number=paper_number)


def put_appeal(
    acting: Acting, sent: Sent, *, subject: str = "", code: str = "", register: bool = True, paper_number: str = ""
) -> Appeal:
    """Enter an appeal inside an act. The rest is as in :func:`enter_appeal`."""
    if sent.kind not in APPEALS:
        raise Refused.because(
            "no_appeal",
            _("This is no proposal, application or complaint."),
            remedy=_("Choose one of the three kinds."),
            clause=CLAUSE,
            field="kind",
        )
    submission = receive(acting, sent)
    before = Appeal.objects.filter(submission=submission).order_by("pk").first()
    if before is not None:
        return before
    if code and Appeal.objects.filter(code=code).exists():
        raise code_used(code)
    refuse_traits({"subject": subject}, submission.author)
    appeal = take_appeal(acting, submission, subject=subject.strip(), code=code)
    if register:
        appeal.letter = put_document(
            acting,
            Description(
                kind=Document.Kind.LETTER.value,
                title=shortened(appeal.subject, most=200),
                dated_on=appeal.received_on,
                record=appeal.record,
                paper_number=paper_number,
            ),
            direction=Document.Direction.INCOMING,
        )
        acting.edit(appeal, seen=appeal.version)
    return appeal
