"""One appeal with all that is known of it: how it stands, its steps, its papers, what looks the same (2.3)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from esep.access import Act, Actor, may, reach
from esep.appeals.commands.appeals.keeping import appeal_of, owner_of
from esep.appeals.models import Appeal, AppealStep, Author, Submission, SubmissionFile
from esep.appeals.queries.appeals.judging import judged_appeals
from esep.appeals.queries.appeals.listing import ShownAppeal, shown
from esep.community.models import Village
from esep.community.queries.seeing import seeing
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.kernel.refusals import not_found
from esep.records.models import StoredFile
from esep.regulation.judgement import Row

NEAR = timedelta(days=30)
"""How far apart appeals of one village and topic came, to be offered as doubles."""

MOST_DOUBLES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class OneAppeal:
    """An appeal with all that is known of it.

    ``author`` is there for whoever may see who wrote; ``files`` may name people, so they are too. ``row`` is how the
    law stands to its day, ``measure`` what the law was told of the answer, ``gone`` why it ended without one.
    """

    one: ShownAppeal
    appeal: Appeal | None
    row: Row | None
    steps: tuple[AppealStep, ...]
    files: tuple[SubmissionFile, ...]
    author: Author | None
    may_see_author: bool
    joined: tuple[Appeal, ...]
    doubles: tuple[Appeal, ...]
    measure: str
    gone: str


def appeal_seen(
    code: str, *, by: Actor, municipality: Municipality, day: date, language: str, act: Act = Act.VIEW_APPEALS
) -> OneAppeal:
    """An appeal by its code, for whoever may do ``act``. Raises Refused where there is none, and for a deputy whose it
    is not.
    """
    place = municipality.pk
    with scope.of(place):
        appeal = (Appeal.objects.filter(code=code).exists() and appeal_of(code)) or None
    owner = owner_of(appeal) if appeal is not None else None
    with seeing(act, by=by, municipality=place, owner=owner):
        judging = judged_appeals(municipality, day=day, codes=[code])
        told = judging.told.get(code)
        # What is known from facts alone is nobody's own.
        if told is None or (appeal is None and place in reach(by, act, at=clock.real()).own):
            raise not_found()
        villages = {row.code: row for row in Village.objects.filter(code=told.said.area or "")}
        sees = may(by, Act.VIEW_AUTHORS, municipality=place, at=clock.real(), owner=owner)
        return OneAppeal(
            one=shown(code, told, appeal, villages),
            appeal=appeal,
            row=judging.row(code, municipality=municipality, language=language),
            steps=_steps(appeal),
            files=_files(appeal) if sees else (),
            author=appeal.submission.author if appeal is not None and sees else None,
            may_see_author=sees,
            joined=_joined(appeal),
            doubles=doubles_of(appeal) if appeal is not None else (),
            measure=(told.answered.measure or "") if told.answered is not None else "",
            gone=told.gone,
        )


def doubles_of(appeal: Appeal) -> tuple[Appeal, ...]:
    """Open appeals that look like the same matter: the same words, or one village and topic within thirty days."""
    if not appeal.is_open:
        return ()
    said = appeal.submission
    same = Q(submission__sameness=said.sameness) if said.sameness else Q(pk__in=())
    if appeal.village_id is not None and said.topic != Submission.Topic.OTHER:
        near = Q(received_on__range=(appeal.received_on - NEAR, appeal.received_on + NEAR))
        same |= near & Q(village=appeal.village_id, submission__topic=said.topic)
    rows = Appeal.objects.filter(same, state=Appeal.State.OPEN).exclude(pk=appeal.pk)
    return tuple(rows.select_related("village", "mandate").order_by("received_on", "pk")[:MOST_DOUBLES])


def file_of(found: OneAppeal, position: int) -> StoredFile:
    """A file that came with an appeal, by its place. Raises Refused (NOT_FOUND), also for who may not see who wrote."""
    file = next((one.file for one in found.files if one.position == position), None)
    if file is None:
        raise not_found()
    return file


def _steps(appeal: Appeal | None) -> tuple[AppealStep, ...]:
    if appeal is None:
        return ()
    rows = AppealStep.objects.filter(appeal=appeal).select_related("mandate__person", "position", "recorded_by")
    return tuple(rows.order_by("-happened_on", "-pk"))


def _files(appeal: Appeal | None) -> tuple[SubmissionFile, ...]:
    if appeal is None or appeal.submission.erased_at is not None:
        return ()
    return tuple(
        SubmissionFile.objects.filter(submission=appeal.submission_id, erased_at__isnull=True)
        .select_related("file")
        .order_by("position")
    )


def _joined(appeal: Appeal | None) -> tuple[Appeal, ...]:
    if appeal is None:
        return ()
    return tuple(appeal.merged.filter(state=Appeal.State.MERGED).order_by("received_on", "pk"))
