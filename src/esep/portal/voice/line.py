"""An appeal as public lists show it, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from esep.appeals.models.appeal import APPEAL_KIND_WORDS
from esep.appeals.queries.submissions.public import PublicAppeal
from esep.portal.place.here import Here
from esep.portal.place.kept import directory
from esep.portal.status import StatusWord
from esep.portal.voice.kept import appeals, rows
from esep.portal.voice.standing import standing_of
from esep.regulation.judgement import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An appeal with how it stands. ``village`` is a name."""

    appeal: PublicAppeal
    status: StatusWord
    row: Row | None
    village: str

    @property
    def kind(self) -> str:
        """A proposal, an application or a complaint."""
        return str(APPEAL_KIND_WORDS[self.appeal.kind])

    @property
    def topic(self) -> str:
        """What it is about, from the closed list; empty where only facts are kept."""
        return str(self.appeal.topic.label) if self.appeal.topic is not None else ""


def lines_of(here: Here) -> Iterator[Line]:
    """Yield every appeal, the newest first."""
    names = {one.code: one.name for one in directory(here).villages}
    judged = rows(here)
    for one in appeals(here):
        row = judged.get(one.code)
        yield Line(appeal=one, status=standing_of(one, row), row=row, village=names.get(one.village, one.village))
