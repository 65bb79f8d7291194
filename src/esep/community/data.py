"""By which data of the model a municipality is judged: those it adopted, for as long as they are kept (1.1)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.community.models import AdoptedRegulation
from esep.kernel.packs import pack_with
from esep.kernel.prepared import Prepared
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.model import Pack


class DataState(StrEnum):
    """How the data that were recorded with the text in force stand to those of this version of Esep.

    ``PRESENT``: they are the same, or no text is in force. ``NEWER_WAITS``: the recorded ones judge, and this version
    brings others. ``LOST``: the recorded ones are not kept, or this version cannot judge by them; its own judge.
    """

    PRESENT = "present"
    NEWER_WAITS = "newer_waits"
    LOST = "lost"


STATE_WORDS: dict[DataState, Promise] = {
    DataState.NEWER_WAITS: _("Newer data of the model waits to be confirmed."),
    DataState.LOST: _("The data recorded with the regulation cannot be used. Duties are judged by other data."),
}
"""What is to be said of it; nothing where all is as it was recorded."""


@dataclass(frozen=True, slots=True)
class JudgedBy:
    """The pack by which a municipality is judged, before its own choices, and how it came to that."""

    pack: Pack
    state: DataState


def judged_by(recorded: str | None) -> JudgedBy:
    """What judges where data with this digest were recorded with the text in force; None where no text is.

    No query where they are those of this version, one when others are asked for the first time.
    """
    present = model_pack()
    if recorded is None or recorded == present.sha256:
        return JudgedBy(present, DataState.PRESENT)
    kept = pack_with(recorded)
    return JudgedBy(kept, DataState.NEWER_WAITS) if kept is not None else JudgedBy(present, DataState.LOST)


def data_on(day: date) -> JudgedBy:
    """What judges by the text in force on a day, for the municipality in scope. One query, as a rule."""
    return data_of(_TEXTS(), day=day)


def data_of(texts: Iterable[Sequence[Any]], *, day: date) -> JudgedBy:
    """The same by the days since when texts are in force and the digests of their data, the newest text first."""
    return judged_by(next((digest for since, digest in texts if since <= day), None))


_TEXTS = Prepared(
    lambda: AdoptedRegulation.objects.order_by("-since", "-pk").values_list("since", "pack_sha256"),
)
