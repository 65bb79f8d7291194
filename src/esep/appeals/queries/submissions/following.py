"""Following: what the author of a submission may see of it by the code of the receipt."""

from dataclasses import dataclass
from datetime import date, datetime

from esep.access import NOBODY, Act
from esep.appeals.addressing import addressed_to
from esep.appeals.commands.submissions.following import TAKEN_BACK
from esep.appeals.commands.submissions.mailing import Mailed, key_of
from esep.appeals.models import Appeal, AppealStep, Demand, Remark, Submission, VoterMandate
from esep.appeals.moderating import Hold, holds_in
from esep.appeals.queries.appeals.judging import judged_appeals
from esep.appeals.queries.submissions.finding import submission_by_link
from esep.appeals.receipts import link_code, spoken_code
from esep.community.queries.seeing import seeing
from esep.kernel.models import Municipality, OutboxMessage
from esep.regulation.judgement import Row

SHOWN_STEPS = frozenset(
    {
        AppealStep.Kind.TO_DEPUTY,
        AppealStep.Kind.TO_EXECUTIVE,
        AppealStep.Kind.RETURNED,
        AppealStep.Kind.MEASURE,
        AppealStep.Kind.REOPENED,
    }
)
"""Steps that the author sees, by kind and day: their words are among colleagues."""


@dataclass(frozen=True, slots=True)
class FollowedStep:
    """What was done on a day, without the words."""

    kind: AppealStep.Kind
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedAppeal:
    """Where an appeal is now. ``deputy`` is the code of the deputy who has it, ``instead_of`` of the one before whose
    mandate ended; ``office`` the office of the executive it was passed on to; ``joined_to`` the code of the appeal it
    was joined to. ``due`` is how the duty to answer stands.
    """

    code: str
    state: Appeal.State
    deputy: str
    instead_of: str
    office: str
    due: Row | None
    steps: tuple[FollowedStep, ...]
    result: Appeal.Result | None
    answer: str
    answer_language: str
    answered_on: date | None
    joined_to: str
    is_released: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A submission as its author sees it. ``reason`` says why it was set aside, empty where its author took it back.

    At most one of ``appeal``, ``voter_mandate``, ``demand`` and ``remark`` is there.
    """

    number: str
    link: str
    spoken: str
    kind: Submission.Kind
    topic: Submission.Topic
    text: str
    language: str
    page: str
    village: str
    deputy: str
    files: tuple[str, ...]
    came_on: date
    received_at: datetime
    state: Submission.State
    holds: tuple[Hold, ...]
    reason: str
    is_taken_back: bool
    has_contacts: bool
    mailed: Mailed
    appeal: FollowedAppeal | None
    voter_mandate: VoterMandate | None
    demand: Demand | None
    remark: Remark | None

    @property
    def may_take_back(self) -> bool:
        """Whether its author can still take it back."""
        is_open = self.appeal is not None and self.appeal.state == Appeal.State.OPEN
        return self.state == Submission.State.WAITING or is_open


def followed(link: str, *, municipality: Municipality, day: date, language: str) -> Followed:
    """What became of a submission, by the code of its receipt's link. Raises Refused (NOT_FOUND)."""
    with seeing(Act.FOLLOW_SUBMISSION, by=NOBODY, municipality=municipality.pk):
        found = submission_by_link(link)
        word, _colon, code = found.record.partition(":")
        is_taken_back = found.decided_reason == TAKEN_BACK
        author = found.author
        return Followed(
            number=found.code,
            link=link_code(found.nonce),
            spoken=spoken_code(found.nonce),
            kind=Submission.Kind(found.kind),
            topic=Submission.Topic(found.topic),
            text=found.text,
            language=found.language,
            page=found.page,
            village=found.village.name_in(language) if found.village is not None else "",
            deputy=found.mandate.code if found.mandate is not None else "",
            files=tuple(file.called for file in found.files.filter(erased_at__isnull=True).select_related("file")),
            came_on=found.came_on,
            received_at=found.received_at,
            state=Submission.State(found.state),
            holds=holds_in(found.held_for),
            reason="" if is_taken_back else found.decided_reason,
            is_taken_back=is_taken_back,
            has_contacts=author is not None and author.erased_at is None,
            mailed=_mailed(found),
            appeal=_appeal(code, municipality, day, language) if word == "appeal" else None,
            voter_mandate=VoterMandate.objects.filter(code=code).first() if word == "voter_mandate" else None,
            demand=Demand.objects.filter(code=code).first() if word == "demand" else None,
            remark=Remark.objects.filter(code=code).first() if word == "remark" else None,
        )


def _appeal(code: str, municipality: Municipality, day: date, language: str) -> FollowedAppeal | None:
    rows = Appeal.objects.filter(code=code).select_related("mandate", "position", "merged_into")
    appeal = rows.first()
    if appeal is None:
        return None
    has = addressed_to(appeal.mandate.code if appeal.mandate is not None else "", on=day)
    judged = judged_appeals(municipality, day=day, codes={code})
    # What is joined to another is answered with it; what was opened again keeps its former words as a draft alone.
    told = appeal.merged_into or appeal
    is_answered = told.state == Appeal.State.ANSWERED
    steps = AppealStep.objects.filter(appeal=appeal, kind__in=SHOWN_STEPS).order_by("happened_on", "pk")
    return FollowedAppeal(
        code=appeal.code,
        state=Appeal.State(appeal.state),
        deputy=has.mandate.code if has.mandate is not None else "",
        instead_of=has.instead_of.code if has.instead_of is not None else "",
        office=appeal.position.name_in(language) if appeal.position is not None else "",
        due=judged.row(code, municipality=municipality, language=language),
        steps=tuple(FollowedStep(AppealStep.Kind(step.kind), step.happened_on) for step in steps),
        result=Appeal.Result(told.result) if is_answered else None,
        answer=told.answer if is_answered else "",
        answer_language=told.answer_language,
        answered_on=told.answered_on,
        joined_to=appeal.merged_into.code if appeal.merged_into is not None else "",
        is_released=appeal.released_at is not None,
    )


def _mailed(submission: Submission) -> Mailed:
    if OutboxMessage.objects.filter(key=key_of(submission)).exists():
        return Mailed.QUEUED
    has_email = submission.author is not None and bool(submission.author.email)
    return Mailed.USED_UP if has_email else Mailed.NOT_ASKED
