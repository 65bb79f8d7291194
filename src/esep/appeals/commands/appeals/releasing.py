"""Releasing: what everybody may read of an appeal, written while looking at its text, and taken back (2.3)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.appeals.keeping import CLAUSE, State, keeping
from esep.appeals.commands.appeals.redaction import refuse_traits
from esep.appeals.commands.appeals.stepping import put_step
from esep.appeals.models import Appeal, AppealStep
from esep.documents.telling import tell
from esep.kernel.refusals import Refused
from esep.records.changing import given
from esep.regulation.dates import legal_day


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCopy:
    """What everybody may read. The subject in Kyrgyz is needed; everything else may stay unsaid."""

    subject_ky: str
    subject_ru: str = ""
    text: str = ""
    answer: str = ""


def release_copy(code: str, copy: PublicCopy, *, by: Actor, municipality: int, seen: int | None = None) -> Appeal:
    """Show everybody the public copy of an appeal, or a better one.

    Raises Refused: no subject, an answer of what is not answered, STALE, and for everything in it that could tell who
    wrote: words of the author's name, a telephone number, an e-mail address, the address of a house.
    """
    with keeping(Act.RELEASE_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        if not copy.subject_ky.strip():
            raise Refused.because(
                "no_subject",
                _("Say in a few words what it is about."),
                remedy=_("Name no residents."),
                clause=CLAUSE,
                field="subject_ky",
            )
        if copy.answer.strip() and appeal.state != State.ANSWERED:
            raise Refused.because(
                "not_answered",
                _("This appeal is not answered."),
                remedy=_("Leave the answer empty until then."),
                field="answer",
            )
        texts = {
            "subject_ky": copy.subject_ky,
            "subject_ru": copy.subject_ru,
            "text": copy.text,
            "answer": copy.answer,
        }
        refuse_traits(texts, appeal.submission.author)
        appeal.public_subject_ky, appeal.public_subject_ru = copy.subject_ky.strip(), copy.subject_ru.strip()
        appeal.public_text, appeal.public_answer = copy.text.strip(), copy.answer.strip()
        appeal.released_at, appeal.released_by = acting.at, acting.account
        return acting.edit(appeal, seen=appeal.version if seen is None else seen)


def take_copy_back(code: str, *, by: Actor, municipality: int, reason: str) -> Appeal:
    """Show the public copy to nobody any more. Its words stay as a draft. Raises Refused: no reason, nothing shown."""
    with keeping(Act.RELEASE_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        words = given(reason)
        if appeal.released_at is None:
            raise Refused.because(
                "not_released",
                _("Nothing of this appeal is public."),
                remedy=_("Look at its present state."),
                clause=CLAUSE,
            )
        appeal.released_at = appeal.released_by = None
        note = tell("appeal_answer.taken_back", "ky", reason=words)
        put_step(acting, appeal, AppealStep.Kind.NOTE, on=legal_day(acting.at), text=note)
        return acting.edit(appeal, seen=appeal.version)
