"""Lists: the directory filled in from a spreadsheet, with a template, a preview, and all rows or none."""

from collections.abc import Mapping
from types import MappingProxyType

from esep.community.lists.deputies import DEPUTIES
from esep.community.lists.districts import DISTRICTS
from esep.community.lists.importing import Complaint, Preview, PreviewRow, Spelling, apply, preview
from esep.community.lists.kind import ListKind
from esep.community.lists.offices import OFFICES
from esep.community.lists.organizations import ORGANIZATIONS
from esep.community.lists.respelling import Respelled
from esep.community.lists.row import Change, Difference
from esep.community.lists.venues import VENUES
from esep.community.lists.villages import VILLAGES
from esep.regulation.wording import Language

LISTS: Mapping[str, ListKind] = MappingProxyType(
    {kind.name: kind for kind in (VILLAGES, DISTRICTS, DEPUTIES, OFFICES, ORGANIZATIONS, VENUES)}
)
"""The kinds of lists by name, in the order in which a new municipality fills them in."""


def template(kind: ListKind, language: Language) -> bytes:
    """An empty XLSX of a list in a language."""
    return kind.template(language)


__all__ = [
    "LISTS",
    "Change",
    "Complaint",
    "Difference",
    "Language",
    "ListKind",
    "Preview",
    "PreviewRow",
    "Respelled",
    "Spelling",
    "apply",
    "preview",
    "template",
]
