"""Submitting: somebody without an account writes, and has a receipt to follow it by (2.2-2.4)."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta

from esep.access import Act, Actor
from esep.appeals.commands.submissions.mailing import Mailed, queue_receipt
from esep.appeals.models import Remark, Submission
from esep.appeals.moderating import Hold, Lately, holds_of
from esep.appeals.queries.appeals.judging import judged_appeals
from esep.appeals.receipts import link_code, spoken_code
from esep.appeals.receiving import receive
from esep.appeals.sameness import sameness_of
from esep.appeals.sent import Sent
from esep.appeals.taking import APPEALS, take_appeal, take_remark
from esep.kernel.acting import Acting
from esep.kernel.command import command


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the sender gets: the number, the codes of the link and for the telephone, and what happens next.

    ``record`` (``appeal:K-13``) is the matter it became, empty while a person is to look first; ``due_on`` the last day
    for an answer, where one is known.
    """

    number: str
    link: str
    spoken: str
    record: str
    due_on: date | None
    mailed: Mailed


def submit(
    sent: Sent,
    *,
    by: Actor,
    municipality: int,
    noticed: Collection[Hold] = frozenset(),
    link: Callable[[str], str] | None = None,
) -> Receipt:
    """Keep what somebody sent. What nothing speaks against is registered at once; the rest waits for a person.

    ``noticed`` is what the form saw, ``link`` makes the whole address of a receipt from its code; without it no letter
    is sent. The same form sent twice gives the same receipt. Raises Refused as
    :func:`esep.appeals.receiving.receive` does.
    """
    with command(Act.SUBMIT, by=by, municipality=municipality) as acting:
        is_repeated = Submission.objects.filter(once=sent.once).exists()
        holds = holds_of(sent.text, kind=sent.kind, lately=_lately(acting, sent), noticed=noticed)
        submission = receive(acting, sent, held_for=",".join(holds))
        if not is_repeated and not holds:
            _take(acting, submission)
        due_on = _due_on(acting, submission)
        mailed = Mailed.NOT_ASKED
        if not is_repeated and link is not None:
            mailed = queue_receipt(acting, submission, address=link(link_code(submission.nonce)), due_on=due_on)
    return Receipt(
        number=submission.code,
        link=link_code(submission.nonce),
        spoken=spoken_code(submission.nonce),
        record=submission.record,
        due_on=due_on,
        mailed=mailed,
    )


def _lately(acting: Acting, sent: Sent) -> Lately:
    """What came over the site before. Four counts by index."""
    from_site = Submission.objects.filter(channel=Submission.Channel.SITE)
    taken = from_site.filter(state=Submission.State.TAKEN, decided_at__isnull=True)
    hour, day = acting.at - timedelta(hours=1), acting.at - timedelta(days=1)
    sameness = sameness_of(sent.kind, sent.text)
    same = from_site.filter(sameness=sameness, received_at__gt=day).exclude(sameness="")
    return Lately(
        in_ten_minutes=from_site.filter(received_at__gt=acting.at - timedelta(minutes=10)).count(),
        taken_in_an_hour=taken.filter(received_at__gt=hour).count(),
        taken_in_a_day=taken.filter(received_at__gt=day).count(),
        same_in_a_day=same.count(),
    )


def _take(acting: Acting, submission: Submission) -> None:
    if submission.kind in APPEALS:
        take_appeal(acting, submission)
    else:
        take_remark(acting, submission)


def _due_on(acting: Acting, submission: Submission) -> date | None:
    word, _colon, code = submission.record.partition(":")
    if word == "remark":
        return Remark.objects.values_list("due_on", flat=True).get(code=code)
    if word != "appeal":
        return None
    told = judged_appeals(acting.municipality, day=submission.came_on, codes={code}).told.get(code)
    return told.due_on if told is not None else None
