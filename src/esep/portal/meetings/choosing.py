"""Choosing meetings: of one village, or of one deputy, without a script."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.meetings.queries.public import Called, MeetingLaw, PublicMeeting
from esep.portal.choice import Fault
from esep.portal.choosing import read_codes

UNKNOWN = {
    "village": _("No meeting was set for this village yet. Here are all."),
    "deputy": _("No meeting was set for this deputy yet. Here are all."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A village and a deputy by their codes; empty: all of them."""

    village: str = ""
    deputy: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.village or self.deputy)

    def fits(self, meeting: PublicMeeting, *, law: MeetingLaw) -> bool:
        """Whether a meeting calls the village, or a part of it, and the deputy reports there."""
        villages = {law.villages.get(one.code, one.code) for one in meeting.areas}
        deputies = {one.code for one in meeting.deputies}
        return (not self.village or self.village in villages) and (not self.deputy or self.deputy in deputies)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The villages and deputies that some meeting was for, in the order of their codes' names."""

    villages: tuple[Called, ...]
    deputies: tuple[Called, ...]


def options_of(meetings: Iterable[PublicMeeting], *, law: MeetingLaw, language: str) -> Options:
    """What can be chosen."""
    villages: dict[str, Called] = {}
    deputies: dict[str, Called] = {}
    for meeting in meetings:
        for area in meeting.areas:
            code = law.villages.get(area.code, area.code)
            villages[code] = Called(code, law.area(code, language=language))
        deputies |= {one.code: one for one in meeting.deputies}
    return Options(villages=_by_name(villages), deputies=_by_name(deputies))


def read_choice(query: Mapping[str, str], *, options: Options) -> tuple[Choice, tuple[Fault, ...]]:
    """The choice of a query, and what in it means nothing: that counts as not given."""
    among = {"village": options.villages, "deputy": options.deputies}
    given = read_codes(query, among=among, unknown=UNKNOWN)
    return Choice(**given.codes), given.faults


def _by_name(found: Mapping[str, Called]) -> tuple[Called, ...]:
    return tuple(sorted(found.values(), key=lambda one: (one.name, one.code)))
