"""Following: the proposal was sent, and what was answered (6.1)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import live
from esep.community.models import Organization
from esep.community.refusals import in_years, not_in_future
from esep.council.commands.reviews.proposing import CLAUSE
from esep.council.halves import half_words
from esep.council.letters import LONGEST_TITLE, LetterEntry, about_review
from esep.council.models import FitnessReview
from esep.council.posting import post_letter
from esep.intake.upload import Accepted
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import put_document


def send_review(
    review: int,
    *,
    on: date,
    by: Actor,
    municipality: int,
    seen: int,
    title: str = "",
    files: Sequence[Accepted] = (),
    letter: LetterEntry | None = None,
    organization: str = "",
) -> FitnessReview:
    """Record on which day the proposal was sent; the letter gets an outgoing number.

    With ``letter`` Esep writes it: its PDF and DOCX are kept, and it is mailed where that says so. A letter that was
    written elsewhere has a ``title`` and its ``files``. ``organization`` is the code of the addressee in the directory,
    where it stands there. Raises Refused: sent already, a day that cannot be, an unknown organisation, nobody's e-mail.
    """
    with command(Act.PROPOSE_REVIEW, by=by, municipality=municipality) as acting:
        row = _found(review)
        _happened(on, after=row.decision.adopted_on)
        if row.sent_on is not None:
            raise Refused.because("sent_already", _("This proposal was sent already."), clause=CLAUSE)
        known = live(Organization, organization, field="organization") if organization else None
        if letter is not None:
            row.letter = post_letter(
                acting,
                about_review(row),
                letter,
                topic="review_letter",
                about=half_words(row.hearing.period),
                on=on,
                addressee=row.addressee,
                organization=known,
            )
        else:
            said = Description(
                kind=Document.Kind.LETTER.value,
                title=title[:LONGEST_TITLE],
                dated_on=on,
                organization=known.pk if known is not None else None,
                counterparty="" if known is not None else row.addressee,
            )
            row.letter = put_document(acting, said, direction=Document.Direction.OUTGOING, files=files)
        row.sent_on = on
        return acting.edit(row, seen=seen)


def answer_review(
    review: int,
    *,
    on: date,
    answer: str,
    title: str,
    by: Actor,
    municipality: int,
    seen: int,
    files: Sequence[Accepted] = (),
) -> FitnessReview:
    """Record the answer that came; its letter gets an incoming number. Raises Refused: not sent, answered, no words."""
    with command(Act.PROPOSE_REVIEW, by=by, municipality=municipality) as acting:
        row = _found(review)
        if row.sent_on is None:
            raise Refused.because(
                "not_sent",
                _("This proposal was not sent yet."),
                remedy=_("Record first on which day it was sent."),
                clause=CLAUSE,
            )
        if row.answered_on is not None:
            raise Refused.because("answered_already", _("The answer is recorded already."), clause=CLAUSE)
        _happened(on, after=row.sent_on)
        if not answer.strip():
            raise Refused.because("text_missing", _("Write what was answered."), clause=CLAUSE, field="answer")
        said = Description(kind=Document.Kind.ANSWER.value, title=title[:200], dated_on=on, counterparty=row.addressee)
        row.answer_document = put_document(acting, said, direction=Document.Direction.INCOMING, files=files)
        row.answered_on, row.answer = on, answer.strip()[:2_000]
        return acting.edit(row, seen=seen)


def _found(review: int) -> FitnessReview:
    rows = FitnessReview.objects.select_related("decision", "vote", "hearing__item__session")
    row = rows.filter(pk=review).first()
    if row is None:
        raise not_found()
    return row


def _happened(on: date, *, after: date) -> None:
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")
    if on < after:
        raise Refused.because(
            "day_too_early", _("This day lies before what it follows."), remedy=_("Check the day."), field="on"
        )
