"""Answering: what the author is told, on which day; the reply gets a number and may go by e-mail (2.3)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.appeals.keeping import CLAUSE, State, check_day, keeping, refuse_closed
from esep.appeals.commands.appeals.redaction import refuse_traits
from esep.appeals.commands.appeals.telling import ANSWERED
from esep.appeals.forgetting import ANSWER
from esep.appeals.models import Appeal, Submission
from esep.appeals.receipts import link_code
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.kernel.acting import Acting
from esep.kernel.refusals import Refused
from esep.records.changing import given
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import put_document
from esep.regulation.facts.deputy import AppealAnswered

LONGEST_ANSWER = 10_000
"""Signs of an answer; about four pages."""

LONGEST_MEASURE = 300
TOPIC = ANSWER

Following = Callable[[str], str]
"""The whole address of the page that a receipt leads to, by the code of its link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer: its words, what it comes to, the day it went out, and what was done, in words that name nobody.

    ``language`` is that of the words, empty for the language of the appeal.
    """

    text: str
    result: Appeal.Result
    on: date
    measure: str = ""
    language: str = ""


def answer_appeal(
    code: str,
    reply: Reply,
    *,
    by: Actor,
    municipality: int,
    seen: int | None = None,
    register: bool = True,
    by_email: bool = True,
    following: Following | None = None,
) -> Appeal:
    """Answer an appeal (2.3). The law hears the day and the measure, never the words.

    With ``register`` the reply becomes an outgoing document with the next number; with ``by_email`` it goes to the
    author who left an address, and to those whose appeals are joined to it, each in the language of their appeal.
    Raises Refused: a closed appeal, no words or too many, a measure that tells who wrote, a day to come or before the
    receipt, STALE.
    """
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        refuse_closed(appeal)
        _check(reply, appeal)
        check_day(acting, appeal, reply.on)
        appeal.state, appeal.result = State.ANSWERED, reply.result.value
        appeal.answer, appeal.answered_on = reply.text.strip(), reply.on
        appeal.answer_language = reply.language or appeal.submission.language
        appeal.position = None
        appeal.end_fact = acting.record(
            ANSWERED, AppealAnswered(measure=reply.measure.strip() or None), records=[appeal.record], on=reply.on
        )
        if register:
            appeal.reply = put_document(acting, _registered(appeal), direction=Document.Direction.OUTGOING)
        acting.edit(appeal, seen=appeal.version if seen is None else seen)
        if by_email:
            for submission in _answered_with(appeal):
                _post(acting, appeal, submission, following=following)
        return appeal


def correct_answer_day(code: str, *, by: Actor, municipality: int, on: date, reason: str) -> Appeal:
    """Say on which day the answer went out, where another day was recorded. The earlier fact stays to be seen.

    Raises Refused: no answer, no reason, the same day, a day to come or before the receipt.
    """
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        words = given(reason)
        told = appeal.end_fact
        if appeal.state != State.ANSWERED or told is None:
            raise Refused.because(
                "not_answered",
                _("This appeal is not answered."),
                remedy=_("Answer it first."),
                clause=CLAUSE,
            )
        check_day(acting, appeal, on)
        if on == appeal.answered_on:
            raise Refused.because(
                "same_day", _("This day is recorded already."), remedy=_("Enter the other day."), field="on"
            )
        said = told.to_law().data
        assert isinstance(said, AppealAnswered)
        appeal.end_fact = acting.record(
            ANSWERED, replace(said), records=[appeal.record], on=on, supersedes=told, reason=words
        )
        appeal.answered_on = on
        return acting.edit(appeal, seen=appeal.version)


def _check(reply: Reply, appeal: Appeal) -> None:
    length = len(reply.text.strip())
    if not length:
        declined = reply.result is Appeal.Result.DECLINED
        raise Refused.because(
            "no_reason" if declined else "no_text",
            _("Why it is declined is not written yet.") if declined else _("The answer is not written yet."),
            remedy=_("Write what the author is told."),
            clause=CLAUSE,
            field="text",
        )
    if length > LONGEST_ANSWER:
        raise Refused.because(
            "text_too_long",
            _("This is too long: %(length)s signs, %(most)s fit.") % {"length": length, "most": LONGEST_ANSWER},
            remedy=_("Keep what the author asked about, and send the rest as an enclosure on paper."),
            field="text",
        )
    if len(reply.measure.strip()) > LONGEST_MEASURE:
        raise Refused.because(
            "measure_too_long",
            _("The measure is told in a few words: %(most)s signs fit.") % {"most": LONGEST_MEASURE},
            remedy=_("Leave the rest to the answer."),
            field="measure",
        )
    refuse_traits({"measure": reply.measure}, appeal.submission.author)


def _registered(appeal: Appeal) -> Description:
    assert appeal.answered_on is not None
    return Description(
        kind=Document.Kind.ANSWER.value,
        title=shortened(tell("appeal_answer.document", "ky", code=appeal.code, subject=appeal.subject), most=200),
        dated_on=appeal.answered_on,
        record=appeal.record,
    )


def _answered_with(appeal: Appeal) -> list[Submission]:
    """What the answer is an answer to: the appeal's own submission, and those of the appeals joined to it."""
    joined = appeal.merged.filter(state=State.MERGED).select_related("submission__author").order_by("pk")
    return [appeal.submission, *(one.submission for one in joined)]


def _post(acting: Acting, appeal: Appeal, submission: Submission, *, following: Following | None) -> None:
    author = submission.author
    if author is None or not author.email:
        return
    assert appeal.end_fact is not None
    assert appeal.answered_on is not None
    language = submission.language
    lines = [
        tell(
            "appeal_answer.mail_text",
            language,
            number=submission.code,
            day=appeal.answered_on,
            result=tell(f"appeal_answer.{appeal.result}", language),
            answer=appeal.answer,
        )
    ]
    if following is not None:
        lines.append(tell("appeal_answer.mail_follow", language, address=following(link_code(submission.nonce))))
    lines.append(acting.municipality.name_in(language))
    acting.queue(
        key=f"{TOPIC}:{appeal.end_fact.code}:{submission.pk}",
        topic=TOPIC,
        recipient=author.email,
        subject=tell("appeal_answer.mail_subject", language, number=submission.code),
        text="\n\n".join(lines),
    )
