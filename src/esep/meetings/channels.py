"""Channels: the ways to tell residents, in words, and which of them reach one place at a time (2.5, first item)."""

from collections.abc import Mapping, Sequence

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import Channel

CHANNEL_WORDS: Mapping[Channel, Promise] = {
    Channel.POSTER: pgettext_lazy("channel of a notice", "poster on a board"),
    Channel.MESSENGER: pgettext_lazy("channel of a notice", "messenger group"),
    Channel.DOOR_TO_DOOR: pgettext_lazy("channel of a notice", "door to door"),
    Channel.LOUDSPEAKER: pgettext_lazy("channel of a notice", "loudspeaker"),
    Channel.MOSQUE: pgettext_lazy("channel of a notice", "at the mosque"),
    Channel.MEDIA: pgettext_lazy("channel of a notice", "newspaper or television"),
    Channel.RADIO: pgettext_lazy("channel of a notice", "radio"),
    Channel.WEBSITE: pgettext_lazy("channel of a notice", "website"),
    Channel.SMS: pgettext_lazy("channel of a notice", "SMS"),
    Channel.POST: pgettext_lazy("channel of a notice", "by post"),
    Channel.OTHER: pgettext_lazy("channel of a notice", "another way"),
}
"""Every channel in words, those used most in front."""

IN_ONE_PLACE = frozenset({Channel.POSTER, Channel.DOOR_TO_DOOR, Channel.MOSQUE})
"""A board, a doorstep, a mosque: one proof shows one village. A car with a loudspeaker drives through several."""

WITH_NAMES = frozenset({Channel.DOOR_TO_DOOR, Channel.MESSENGER, Channel.SMS, Channel.POST})
"""Their proofs hold names or numbers of people: sheets with signatures, screens of telephones, receipts."""


def proved_by(channels: Sequence[Channel], *, is_of_board: bool) -> Channel:
    """Which of several channels a proof is for: a photo of a board for one without names, any other file for the one
    whose proofs may hold names, so that a screen with telephone numbers is never shown as a photo.
    """
    return next((one for one in channels if (one in WITH_NAMES) is not is_of_board), channels[0])


def proof_kind(channel: Channel, media_type: str) -> EvidenceKind:
    """What sort of proof a file is, by the channel that it is for. What may hold names is never called a photo."""
    if channel is Channel.DOOR_TO_DOOR:
        return EvidenceKind.SIGNATURE_SHEET
    if channel is Channel.POST:
        return EvidenceKind.RECEIPT
    if media_type.startswith(("audio/", "video/")):
        return EvidenceKind.RECORDING
    if media_type.startswith("image/") and channel not in WITH_NAMES:
        return EvidenceKind.PHOTO
    return EvidenceKind.SCAN
