"""A session and an item of its agenda as somebody writes them, and the rows of the directory that they name."""

import re
from dataclasses import dataclass, field
from datetime import date, time

from django.utils.translation import gettext_lazy as _

from esep.community.entering import live
from esep.community.models import Commission, Venue
from esep.community.names import Names
from esep.community.refusals import in_years, not_yet
from esep.community.texts import Texts
from esep.council.models import SessionItem
from esep.kernel.refusals import Refused

HALF_YEAR = re.compile(r"20\d\d-H[12]", re.ASCII)
LONGEST_TITLE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEntry:
    """What a plan says: topic, day, hour and place. With the code of a ``commission`` it is a sitting of that one.

    The place is a ``venue`` of the directory (its code) or ``place_text``; both may be empty for now. One that is not
    open to residents says why (``shut_reason``).
    """

    topic: Names
    date: date
    start_time: time
    commission: str = ""
    venue: str = ""
    place_text: str = ""
    shut_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEntry:
    """An item: what is asked of the council, its title and text, who presents it.

    ``period`` is the half-year of which the head reports (``2026-H1``), for items of that kind alone.
    """

    titles: Names
    kind: SessionItem.Kind = SessionItem.Kind.DECISION
    texts: Texts = field(default_factory=Texts)
    rapporteur: str = ""
    period: str = ""

    @property
    def columns(self) -> dict[str, str]:
        """The item as the table keeps it. Raises Refused: no title, a title too long, a half-year that is none."""
        title = self.titles.ky.strip()
        if not title:
            raise Refused.because("title_missing", _("Write what the item is called, in Kyrgyz."), field="title_ky")
        if max(len(title), len(self.titles.ru), len(self.titles.en)) > LONGEST_TITLE:
            raise Refused.because(
                "title_too_long",
                _("This title is too long. The limit in signs: %(most)s") % {"most": LONGEST_TITLE},
                remedy=_("Shorten it, and write the rest into the text."),
                field="title_ky",
            )
        return {
            "kind": self.kind.value,
            "title_ky": title,
            "title_ru": self.titles.ru.strip(),
            "title_en": self.titles.en.strip(),
            "text_ky": self.texts.ky.strip(),
            "text_ru": self.texts.ru.strip(),
            "rapporteur": " ".join(self.rapporteur.split()),
            "period": self._period(),
        }

    def _period(self) -> str:
        if self.kind is not SessionItem.Kind.HEARING:
            return ""
        period = self.period.strip()
        if not HALF_YEAR.fullmatch(period):
            raise Refused.because(
                "half_year_missing",
                _("Say of which half-year the head reports."),
                remedy=_("Choose the half-year from the list."),
                clause="4.4-half-year",
                field="period",
            )
        return period


def columns_of(entry: SessionEntry) -> dict[str, object]:
    """A plan as the table keeps it, without its commission.

    Raises Refused: no topic, a year that is not counted, an unknown or ended room, two places.
    """
    if not entry.topic.ky.strip():
        raise Refused.because("topic_missing", _("Write the topic in Kyrgyz."), field="topic_ky")
    in_years(entry.date, field="date")
    place = entry.place_text.strip()
    if entry.venue and place:
        raise Refused.because("two_places", _("Choose a venue or write the place, not both."), field="place_text")
    return {
        "topic_ky": entry.topic.ky.strip(),
        "topic_ru": entry.topic.ru.strip(),
        "topic_en": entry.topic.en.strip(),
        "date": entry.date,
        "start_time": entry.start_time,
        "venue": live(Venue, entry.venue, field="venue", on=entry.date) if entry.venue else None,
        "place_text": place,
        "shut_reason": entry.shut_reason.strip(),
    }


def commission_of(entry: SessionEntry) -> Commission | None:
    """The commission that sits, none for the council. Raises Refused for one that is not there on that day."""
    if not entry.commission:
        return None
    found = live(Commission, entry.commission, field="commission", on=entry.date)
    not_yet(found.since, entry.date, field="date")
    return found
