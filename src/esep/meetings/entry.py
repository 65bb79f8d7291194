"""A meeting as somebody plans it, and the rows of the directory that it names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from django.utils.translation import gettext_lazy as _

from esep.community.entering import live
from esep.community.models import Area, DeputyMandate, ElectoralDistrict, Person, Venue, Village
from esep.community.names import Names
from esep.community.refusals import has_ended, unknown_code
from esep.kernel.refusals import Refused
from esep.regulation.facts.meeting import MeetingKind

MOST_INITIATORS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingEntry:
    """What a plan says (2.5): topic, day, hour, place, the areas that are called, the deputies who report.

    ``audience`` are codes of villages, streets and quarters; ``deputies`` those of mandates; ``organizer`` is the
    person of the executive who prepares it; ``initiators`` are those who asked for the meeting, as they are called.
    The place is a ``venue`` of the directory or ``place_text``.
    """

    topic: Names
    date: date
    start_time: time
    audience: Sequence[str]
    kind: MeetingKind = MeetingKind.REPORT_MEETING
    deputies: Sequence[str] = ()
    venue: str | None = None
    place_text: str = ""
    district: str | None = None
    organizer: int | None = None
    initiators: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The rows that an entry names."""

    entry: MeetingEntry
    villages: tuple[Village, ...]
    parts: tuple[Area, ...]
    mandates: tuple[DeputyMandate, ...]
    venue: Venue | None
    district: ElectoralDistrict | None
    organizer: Person | None

    @property
    def columns(self) -> dict[str, object]:
        """The plan as the table keeps it, without the deputies and the areas."""
        topic = self.entry.topic
        return {
            "topic_ky": topic.ky.strip(),
            "topic_ru": topic.ru.strip(),
            "topic_en": topic.en.strip(),
            "date": self.entry.date,
            "start_time": self.entry.start_time,
            "venue": self.venue,
            "place_text": self.entry.place_text.strip() if self.venue is None else "",
            "organizer": self.organizer,
            "initiators": [name.strip() for name in self.entry.initiators if name.strip()],
        }


def planned(entry: MeetingEntry) -> Planned:
    """Look up what an entry names. Raises Refused for an unknown or ended village, deputy, room or district; for a
    report meeting without a deputy (1.7); for one that calls nobody (2.5).
    """
    codes = list(dict.fromkeys(entry.audience))
    if not codes:
        raise Refused.because(
            "nobody_called",
            _("No village is chosen, so nobody would hear of the meeting."),
            remedy=_("Choose every village whose residents are called."),
            clause="2.5-notice",
            field="audience",
        )
    if entry.kind is MeetingKind.REPORT_MEETING and not entry.deputies:
        raise Refused.because(
            "no_deputy",
            _("At a report meeting at least one deputy reports."),
            remedy=_("Choose the deputies, or another kind of meeting."),
            clause="1.7-deputy-accountable",
            field="deputies",
        )
    if len(entry.initiators) > MOST_INITIATORS:
        raise Refused.because(
            "too_many_initiators",
            _("Name at most %(most)s initiators.") % {"most": MOST_INITIATORS},
            field="initiators",
        )
    villages = {row.code: row for row in Village.objects.filter(code__in=codes)}
    parts = {row.code: row for row in Area.objects.filter(code__in=codes)}
    for code in codes:
        found = villages.get(code) or parts.get(code)
        if found is None:
            raise unknown_code(code, field="audience")
        if not found.holds_on(entry.date):
            raise has_ended(code, field="audience")
    return Planned(
        entry=entry,
        villages=tuple(villages[code] for code in codes if code in villages),
        parts=tuple(parts[code] for code in codes if code in parts),
        mandates=tuple(_mandate(code, on=entry.date) for code in dict.fromkeys(entry.deputies)),
        venue=live(Venue, entry.venue, field="venue", on=entry.date) if entry.venue else None,
        district=live(ElectoralDistrict, entry.district, field="district", on=entry.date) if entry.district else None,
        organizer=_organizer(entry.organizer),
    )


def _mandate(code: str, *, on: date) -> DeputyMandate:
    """A mandate that is held on the day of the meeting."""
    found = DeputyMandate.objects.select_related("person", "district", "convocation").filter(code=code).first()
    if found is None:
        raise unknown_code(code, field="deputies")
    if on < found.since or (found.until is not None and found.until < on):
        raise Refused.because(
            "no_mandate_then",
            _("This deputy holds no mandate on that day: %(name)s.") % {"name": found.person.public_name},
            remedy=_("Choose deputies in office on the day of the meeting."),
            clause="1.7-deputy-accountable",
            field="deputies",
        )
    return found


def _organizer(person: int | None) -> Person | None:
    if person is None:
        return None
    found = Person.objects.filter(pk=person).first()
    if found is None:
        raise unknown_code(str(person), field="organizer")
    return found
