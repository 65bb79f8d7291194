"""What waits for a person to look, oldest first, and what was set aside."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from esep.access import Act, Actor
from esep.appeals.commands.submissions.following import TAKEN_BACK
from esep.appeals.models import Submission, SubmissionFile
from esep.appeals.moderating import Hold, holds_in
from esep.community.queries.seeing import seeing
from esep.kernel.refusals import not_found

State = Submission.State


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A submission as whoever decides sees it: why it waits, and how many that wait say the same, itself among them."""

    submission: Submission
    holds: tuple[Hold, ...]
    alike: int = 1

    @property
    def is_taken_back(self) -> bool:
        """Whether its author took it back before anybody decided."""
        return self.submission.decided_reason == TAKEN_BACK


def waiting(*, by: Actor, municipality: int) -> tuple[Look, ...]:
    """Everything that waits, the oldest first. Two queries."""
    with seeing(Act.MODERATE, by=by, municipality=municipality):
        rows = list(_rows().filter(state=State.WAITING).order_by("received_at", "pk"))
        alike = Counter(row.sameness for row in rows if row.sameness)
        return tuple(
            Look(submission=row, holds=holds_in(row.held_for), alike=alike.get(row.sameness, 1)) for row in rows
        )


def count_waiting(*, by: Actor, municipality: int) -> int:
    """How many wait."""
    with seeing(Act.MODERATE, by=by, municipality=municipality):
        return Submission.objects.filter(state=State.WAITING).count()


def looked_at(row: int, *, by: Actor, municipality: int) -> Look:
    """One submission, whatever was decided. Raises Refused (NOT_FOUND)."""
    with seeing(Act.MODERATE, by=by, municipality=municipality):
        found = _rows().filter(pk=row).first()
        if found is None:
            raise not_found()
        alike = 1
        if found.sameness and found.state == State.WAITING:
            alike = Submission.objects.filter(state=State.WAITING, sameness=found.sameness).count()
        return Look(submission=found, holds=holds_in(found.held_for), alike=alike)


def put_aside(*, by: Actor, municipality: int, most: int) -> tuple[Look, ...]:
    """What was set aside, the newest first, at most so many."""
    with seeing(Act.MODERATE, by=by, municipality=municipality):
        rows = _rows().filter(state=State.SET_ASIDE).order_by("-decided_at", "-pk")[:most]
        return tuple(Look(submission=row, holds=holds_in(row.held_for)) for row in rows)


def files_of(row: int, *, by: Actor, municipality: int) -> Sequence[SubmissionFile]:
    """The files that came with a submission, in their places."""
    with seeing(Act.MODERATE, by=by, municipality=municipality):
        files = SubmissionFile.objects.filter(submission=row, erased_at__isnull=True).select_related("file")
        return list(files.order_by("position"))


def _rows() -> QuerySet[Submission]:
    return Submission.objects.select_related("author", "village", "mandate__person", "same_as", "decided_by")
