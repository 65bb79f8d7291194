"""Words of sessions: how far they are, who sits, what kind of file a paper is."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import pgettext_lazy

from esep.council.models import SessionItem
from esep.council.queries.public import PublicSession, State, What
from esep.portal.status import StatusWord

STATES: Mapping[State, StatusWord] = {
    State.AHEAD: StatusWord("ahead", pgettext_lazy("how a session stands", "Planned"), "idle"),
    State.SITS: StatusWord("sits", pgettext_lazy("how a session stands", "Sits now"), "due"),
    State.HELD: StatusWord("held", pgettext_lazy("how a session stands", "Held"), "done"),
    State.PASSED: StatusWord("passed", pgettext_lazy("how a session stands", "Not recorded as held"), "due"),
    State.POSTPONED: StatusWord("postponed", pgettext_lazy("how a session stands", "Put off"), "due"),
    State.CANCELLED: StatusWord("cancelled", pgettext_lazy("how a session stands", "Cancelled"), "late"),
}
"""How far a session is, with the tone of its pill."""

HAPPENED: Mapping[What, Promise] = {
    What.PLANNED: pgettext_lazy("how a session stands", "Planned"),
    What.POSTPONED: pgettext_lazy("how a session stands", "Put off"),
    What.CANCELLED: pgettext_lazy("how a session stands", "Cancelled"),
    What.HELD: pgettext_lazy("how a session stands", "Held"),
}
ITEM_TONES: Mapping[str, str] = {
    SessionItem.State.PLANNED.value: "idle",
    SessionItem.State.DEALT_WITH.value: "done",
    SessionItem.State.CARRIED_OVER.value: "due",
    SessionItem.State.TAKEN_OFF.value: "idle",
}
FILES: Mapping[str, str] = {
    "application/pdf": "PDF",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WebP",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
}
"""Kinds of files as people call them; others are named by the part after the stroke."""


def body_of(session: PublicSession) -> str:
    """Who sits: the commission, or the council."""
    return session.body or _now("Session of the council")


def kind_of_file(media_type: str) -> str:
    """What a file is called that has no name of its own here.

    >>> kind_of_file("application/pdf"), kind_of_file("audio/mpeg")
    ('PDF', 'MPEG')
    """
    return FILES.get(media_type, media_type.rpartition("/")[2].upper())
