"""Meetings: for everybody as facts tell of them (2.5), for the office as they are planned."""

from collections.abc import Collection, Iterable

from django.db.models import Prefetch

from esep.access import Act
from esep.kernel.models.base import Named
from esep.meetings.models import MeetingArea, MeetingDeputy, ReportMeeting
from esep.meetings.queries.public import MeetingLaw, PublicMeeting, law_of_meetings, meetings_in_public
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import CODE, by_key, itself
from esep.search.texts import differing, in_languages, lines, texts_of

OF_THE_DIRECTORY = frozenset({"village", "area", "venue", "person", "mandate", "municipality"})
"""Rows whose names a meeting is told with."""


def _public(reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    law = law_of_meetings(reading.municipality)

    def read(language: Language) -> dict[str, PublicMeeting]:
        found = meetings_in_public(reading.municipality, law=law, day=reading.day, language=language.value, codes=codes)
        return {one.code: one for one in found}

    for code, said in in_languages(read).items():
        meeting = said[Language.KY]
        yield Said(
            ref=f"meeting:{code}",
            record=code,
            kind=Kind.MEETING,
            texts=differing({language: _told(one) for language, one in said.items()}),
            route="place-meeting",
            arguments={"code": code},
            day=meeting.on,
            villages=villages_in(meeting, law),
        )


def villages_in(meeting: PublicMeeting, law: MeetingLaw) -> tuple[str, ...]:
    """The codes of the villages that a meeting called, each once."""
    return tuple(dict.fromkeys(law.villages.get(area.code, area.code) for area in meeting.areas))


def _told(meeting: PublicMeeting) -> Text:
    body = lines(
        meeting.place,
        ", ".join(one.name for one in meeting.areas),
        ", ".join(one.name for one in meeting.deputies),
        meeting.reason,
    )
    return Text(meeting.topic or meeting.place or meeting.code, body)


def _kept(reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    areas = MeetingArea.objects.filter(left_at__isnull=True).select_related("village", "area__village")
    deputies = MeetingDeputy.objects.filter(left_at__isnull=True).select_related("mandate__person")
    rows = ReportMeeting.objects.select_related("venue__village", "venue__municipality").prefetch_related(
        Prefetch("areas", queryset=areas), Prefetch("deputies", queryset=deputies)
    )
    for row in rows if codes is None else rows.filter(code__in=codes):
        called = [one.place for one in row.areas.all()]
        people = [one.mandate.person for one in row.deputies.all()]
        yield Said(
            ref=f"meeting:{row.code}",
            record=row.code,
            kind=Kind.MEETING,
            texts=texts_of(
                lambda language, row=row, called=called, people=people: Text(  # type: ignore[misc]
                    row.topic_in(language.value),
                    lines(
                        row.code,
                        row.venue.place_in(language.value) if row.venue is not None else row.place_text,
                        _names(called, language),
                        [one.names.get(language.value, one.public_name) for one in people],
                        row.close_reason,
                    ),
                )
            ),
            route="office-meetings-meeting",
            arguments={"meeting": row.code},
            day=row.date,
            villages=villages_of_rows(row),
            act=Act.VIEW_MEETINGS,
        )


def villages_of_rows(row: ReportMeeting) -> tuple[str, ...]:
    """The codes of the villages whose residents are called, each once."""
    found = (one.village or (one.area.village if one.area is not None else None) for one in row.areas.all())
    return tuple(dict.fromkeys(village.code for village in found if village is not None))


def _names(rows: Iterable[Named], language: Language) -> str:
    return ", ".join(row.name_in(language.value) for row in rows)


MEETINGS = Source(
    name="meetings",
    read=_public,
    rows={"report_meeting": by_key(ReportMeeting, path="code")},
    facts={"meeting": itself},
    mentioned=OF_THE_DIRECTORY,
    is_public=True,
    by_day=True,
)
MEETINGS_KEPT = Source(
    name="meetings",
    read=_kept,
    rows={
        "report_meeting": by_key(ReportMeeting, path="code"),
        "meeting_area": by_key(MeetingArea, path=CODE),
        "meeting_deputy": by_key(MeetingDeputy, path=CODE),
    },
    mentioned=OF_THE_DIRECTORY,
)
