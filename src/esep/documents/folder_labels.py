"""Labels for the folders of a meeting: what lies in each, and the address of its living page (3.7)."""

from dataclasses import dataclass, replace

from esep.documents.meeting_paper import MeetingSaid, day_said
from esep.documents.paper import Frame, Paper, framed
from esep.documents.signs import shortened
from esep.documents.telling import tell

FOLDERS = ("notice", "requests", "lists", "attendance", "minutes", "measures")
"""The folders of a meeting, in the order in which they fill."""

TOPIC_SIGNS = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderLabels:
    """The labels as their template takes them."""

    frame: Frame
    note: str
    code: str
    day: str
    topic: str
    folders: tuple[str, ...]


def folder_labels(paper: Paper, meeting: MeetingSaid) -> FolderLabels:
    """One page of labels to cut, one for each folder."""
    language = paper.language
    return FolderLabels(
        frame=framed(replace(paper, title=tell("folder_labels.title", language))),
        note=tell("folder_labels.note", language),
        code=meeting.code,
        day=day_said(meeting.day, language=language),
        topic=shortened(meeting.topic, most=TOPIC_SIGNS),
        folders=tuple(tell(f"folder_labels.{name}", language) for name in FOLDERS),
    )
