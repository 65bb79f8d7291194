"""Where one can go in the office: by task, and only what one's role opens."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.access import Act

if TYPE_CHECKING:
    from esep.workspace.office import Office


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the office: the name of its address, its words, what it is for, and the act that opens it.

    Names of addresses below it begin with its own. ``in_head`` parts are linked from every page, the others from home.
    """

    name: str
    words: Promise
    lead: Promise
    act: Act
    in_head: bool = True


PARTS = (
    Part("office-home", _("Overview"), _("What is here for you."), Act.VIEW_OFFICE),
    Part(
        "office-directory",
        _("Directory"),
        _("Villages, people, offices, commissions, organisations and venues."),
        Act.VIEW_DIRECTORY,
    ),
    Part(
        "office-register",
        _("Document register"),
        _("Incoming, outgoing and internal documents with their files."),
        Act.VIEW_REGISTER,
    ),
    Part(
        "office-numbers",
        _("Numbers of documents"),
        _("Where each run of numbers stands, and which were annulled."),
        Act.VIEW_REGISTER,
        in_head=False,
    ),
    Part(
        "office-lists",
        _("Lists"),
        _("Bring in villages, deputies or venues from a table."),
        Act.IMPORT_LIST,
        in_head=False,
    ),
    Part("office-rights", _("People and rights"), _("Who signs in here, and what they may do."), Act.VIEW_RIGHTS),
    Part(
        "office-requests",
        _("Requests of two persons"),
        _("What is done only when two agree."),
        Act.ANSWER_REQUEST,
        in_head=False,
    ),
    Part(
        "office-settings",
        _("Municipality and regulation"),
        _("The adopted text, the council's own numbers, days off."),
        Act.VIEW_DIRECTORY,
    ),
    Part("office-journal", _("Journal"), _("Who did what, and the proof that nobody changed it."), Act.VIEW_JOURNAL),
)


@dataclass(frozen=True, slots=True)
class OfficeLink:
    """A link to a part of the office; ``is_current`` on its page and on those below it."""

    address: str
    words: Promise
    lead: Promise
    is_current: bool
    in_head: bool


def office_links(request: HttpRequest, office: "Office") -> tuple[OfficeLink, ...]:
    """The parts of the office that the visitor's role opens, in their fixed order."""
    here = (request.resolver_match.url_name or "") if request.resolver_match else ""
    return tuple(
        OfficeLink(
            office.address(part.name), part.words, part.lead, is_current=_is_at(here, part.name), in_head=part.in_head
        )
        for part in PARTS
        if office.may(part.act)
    )


def _is_at(here: str, name: str) -> bool:
    return here == name or here.startswith(f"{name}-")
