"""Deciding about what waits: register it as what it is, set it aside with a reason, bring it back (2.2-2.4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.appeals.redaction import refuse_traits
from esep.appeals.models import Appeal, Demand, Remark, Submission, VoterMandate
from esep.appeals.taking import (
    APPEALS,
    REMARKS,
    Worded,
    take_appeal,
    take_demand,
    take_remark,
    take_voter_mandate,
)
from esep.community.entering import live
from esep.community.models import DeputyMandate
from esep.community.refusals import reason_missing
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Kind, Refused, not_found
from esep.regulation.facts.deputy import AppealKind

State = Submission.State
LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class Several:
    """How many of several submissions were dealt with, and how many were left: decided meanwhile, or to be worded."""

    done: int
    left: int


def register_appeal(
    row: int, *, kind: AppealKind, by: Actor, municipality: int, seen: int | None = None, subject: str = ""
) -> Appeal:
    """Register what waits as an appeal, perhaps of another kind than its author called it (2.3).

    ``subject`` is what the law hears, the topic unless given. Raises Refused: unknown, decided meanwhile, a subject
    that names the author.
    """
    with command(Act.MODERATE, by=by, municipality=municipality) as acting:
        submission = _waiting(acting, row, seen=seen)
        refuse_traits({"subject": subject}, submission.author)
        submission.kind = kind.value
        return take_appeal(acting, submission, subject=subject.strip())


def register_voter_mandate(
    row: int, text: Worded, *, deputy: str, by: Actor, municipality: int, seen: int | None = None
) -> VoterMandate:
    """Register what waits as a voter mandate of a deputy, as ``text`` words it for everybody (2.2).

    Raises Refused: unknown, decided meanwhile, no text, one that names the author, no deputy of today.
    """
    with command(Act.MODERATE, by=by, municipality=municipality) as acting:
        submission = _waiting(acting, row, seen=seen)
        said = _worded(submission, text, field="text")
        submission.kind = Submission.Kind.VOTER_MANDATE
        return take_voter_mandate(
            acting,
            said,
            mandate=live(DeputyMandate, deputy, field="deputy"),
            received_on=submission.came_on,
            village=submission.village,
            submission=submission,
        )


def register_demand(
    row: int,
    subject: Worded,
    *,
    group: str,
    deputies: Sequence[str],
    by: Actor,
    municipality: int,
    seen: int | None = None,
) -> Demand:
    """Register what waits as a demand of a group that deputies report (2.4).

    Raises Refused: unknown, decided meanwhile, no group or subject, one that names the author, no deputy of today.
    """
    with command(Act.MODERATE, by=by, municipality=municipality) as acting:
        submission = _waiting(acting, row, seen=seen)
        said = _worded(submission, subject, field="subject")
        if not group.strip():
            raise Refused.because(
                "no_group",
                _("A demand is made by a group or an organisation."),
                remedy=_("Write its name. What one person asks for is an appeal."),
                field="group",
                clause="2.4-on-demand",
            )
        refuse_traits({"group": group}, submission.author)
        if not deputies:
            raise Refused.because("no_deputies", _("Choose whose report is demanded."), field="deputies")
        submission.kind = Submission.Kind.DEMAND
        return take_demand(
            acting,
            said,
            group=group.strip(),
            mandates=[live(DeputyMandate, code, field="deputies") for code in dict.fromkeys(deputies)],
            received_on=submission.came_on,
            submission=submission,
        )


def register_remark(
    row: int, *, kind: Submission.Kind, by: Actor, municipality: int, seen: int | None = None
) -> Remark:
    """Make work of what waits: a mistake on a page, or personal data to be hidden."""
    with command(Act.MODERATE, by=by, municipality=municipality) as acting:
        submission = _waiting(acting, row, seen=seen)
        submission.kind = kind
        return take_remark(acting, submission)


def set_aside(row: int, *, reason: str, by: Actor, municipality: int, seen: int | None = None) -> Submission:
    """Set aside what asks for nothing, with a reason that its author reads. It stays, and can be brought back.

    Raises Refused: unknown, decided meanwhile, without a reason.
    """
    with command(Act.MODERATE, by=by, municipality=municipality) as acting:
        return _aside(acting, _waiting(acting, row, seen=seen), reason=reason)


def bring_back(row: int, *, by: Actor, municipality: int) -> Submission:
    """Let something that was set aside wait again. Raises Refused: unknown, not set aside."""
    with command(Act.MODERATE, by=by, municipality=municipality) as acting:
        submission = _row(row)
        if submission.state != State.SET_ASIDE:
            raise _decided()
        submission.state, submission.decided_reason = State.WAITING, ""
        submission.decided_at = submission.decided_by = None
        return acting.edit(submission, seen=submission.version)


def register_several(rows: Sequence[int], *, by: Actor, municipality: int) -> Several:
    """Register what waits as what its authors called it, after a flood. Whatever needs a wording of ours is left."""

    def take(acting: Acting, submission: Submission) -> bool:
        if submission.kind in APPEALS:
            take_appeal(acting, submission)
        elif submission.kind in REMARKS:
            take_remark(acting, submission)
        return submission.state == State.TAKEN

    return _each(rows, take, by=by, municipality=municipality)


def set_several_aside(rows: Sequence[int], *, reason: str, by: Actor, municipality: int) -> Several:
    """Set several aside for one reason, after a flood. Raises Refused without a reason."""

    def put(acting: Acting, submission: Submission) -> bool:
        _aside(acting, submission, reason=reason)
        return True

    return _each(rows, put, by=by, municipality=municipality)


def _each(rows: Sequence[int], act: Callable[[Acting, Submission], bool], *, by: Actor, municipality: int) -> Several:
    with command(Act.MODERATE, by=by, municipality=municipality) as acting:
        waiting = Submission.objects.filter(pk__in=rows, state=State.WAITING).order_by("received_at", "pk")
        done = 0
        for submission in waiting.select_related("village", "mandate"):
            submission.decided_at, submission.decided_by = acting.at, acting.account
            done += act(acting, submission)
        if not done:
            raise Refused.because(
                "nothing_chosen",
                _("None of these can be dealt with together."),
                remedy=_("Choose some in the list, or open them one by one."),
            )
        return Several(done, len(set(rows)) - done)


def _waiting(acting: Acting, row: int, *, seen: int | None) -> Submission:
    """A submission that waits, marked as decided by whoever acts. Raises Refused."""
    submission = _row(row)
    if submission.state != State.WAITING or (seen is not None and submission.version != seen):
        raise _decided()
    submission.decided_at, submission.decided_by = acting.at, acting.account
    return submission


def _row(row: int) -> Submission:
    found = Submission.objects.filter(pk=row).select_related("village", "mandate", "author").first()
    if found is None:
        raise not_found()
    return found


def _aside(acting: Acting, submission: Submission, *, reason: str) -> Submission:
    if not reason.strip():
        raise reason_missing()
    submission.state, submission.decided_reason = State.SET_ASIDE, reason.strip()[:LONGEST_REASON]
    return acting.edit(submission, seen=submission.version)


def _worded(submission: Submission, text: Worded, *, field: str) -> Worded:
    said = Worded(text.ky.strip(), text.ru.strip(), text.en.strip())
    if not said.ky:
        raise Refused.because(
            "no_wording",
            _("There is no text for everybody yet."),
            remedy=_("Write in Kyrgyz what is asked for, without names of residents."),
            field=f"{field}_ky",
        )
    refuse_traits({f"{field}_ky": said.ky, f"{field}_ru": said.ru}, submission.author)
    return said


def _decided() -> Refused:
    return Refused.because(
        "decided_meanwhile",
        _("This was decided or taken back in the meantime."),
        remedy=_("Look at it again: the page shows how it stands now."),
        kind=Kind.STALE,
    )
