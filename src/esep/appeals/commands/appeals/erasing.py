"""Erasing: who wrote goes, on their demand; the matter stays (law on personal data)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.appeals.keeping import keeping
from esep.appeals.commands.appeals.redaction import found_in, refuse_traits
from esep.appeals.forgetting import empty_author, erase_what_came
from esep.appeals.models import Appeal, AppealStep, Author
from esep.appeals.sameness import sameness_of
from esep.kernel.acting import Acting
from esep.kernel.refusals import Refused
from esep.records.changing import given


@dataclass(frozen=True, slots=True, kw_only=True)
class Redacted:
    """The words that stay, without what tells who wrote; without a ``text`` nothing of the submission stays."""

    text: str
    answer: str = ""


def erase_author(code: str, *, by: Actor, municipality: int, reason: str, redacted: Redacted | None = None) -> Appeal:
    """Empty how the author of an appeal can be reached; with ``redacted`` its words are replaced too.

    The files that came with it go, with what was noted of the author's visits, the letters to them, and steps that tell
    who wrote. What was erased cannot be brought back, and no answer can be mailed any more. Raises Refused: no reason,
    nobody to erase, words that still tell who wrote.
    """
    with keeping(Act.ERASE_AUTHORS, code, by=by, municipality=municipality) as (acting, appeal):
        words = given(reason)
        submission = appeal.submission
        author = submission.author
        if author is None or author.erased_at is not None:
            raise Refused.because(
                "nobody_to_erase",
                _("Nothing is kept of who wrote this."),
                remedy=_("Words of the text can be redacted in the public copy."),
            )
        erase_what_came(acting, author)
        _erase_steps(acting, appeal, author)
        if redacted is not None:
            refuse_traits({"text": redacted.text, "answer": redacted.answer}, author)
            submission.text = redacted.text.strip()
            submission.sameness = sameness_of(submission.kind, submission.text)
            appeal.answer = redacted.answer.strip()
            acting.edit(appeal, seen=appeal.version)
        empty_author(acting, author)
        if redacted is not None:
            if not submission.text:
                submission.author, submission.erased_at = None, acting.at
            acting.edit(submission, seen=submission.version)
        acting.note_as(f"erased:{appeal.ref}", words)
        acting.mention(appeal.ref)
        return appeal


def _erase_steps(acting: Acting, appeal: Appeal, author: Author) -> None:
    """Empty the words of steps that tell who wrote; that each was taken, by whom and when, stays."""
    for step in AppealStep.objects.filter(appeal=appeal).exclude(text="").order_by("pk"):
        if found_in(step.text, author):
            step.text = ""
            acting.save(step)
