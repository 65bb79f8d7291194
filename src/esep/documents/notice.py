"""Notice: what residents are told of a meeting, in one language, wherever it is printed, pasted or read aloud (2.5).

Topic, place, day and hour; who reports; that everyone may come, without signing up, and may ask; who organises it.
"""

from dataclasses import dataclass

from esep.documents.meeting_paper import WEEKDAYS, MeetingSaid, place_said
from esep.documents.telling import tell
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSaid:
    """A notice in the words of one language. ``areas`` are the villages that are called, by name.

    ``organizer`` is the person of the office, ``phone`` the office's; both are empty where nobody is named.
    ``address`` is that of the public page.
    """

    language: Language
    meeting: MeetingSaid
    areas: tuple[str, ...]
    organizer: str
    phone: str
    address: str

    def tell(self, key: str, /, **params: object) -> str:
        """Words of the notice in its language."""
        return tell(f"notice.{key}", self.language, **params)

    @property
    def kind(self) -> str:
        """What sort of meeting it is."""
        return tell(f"notice_kind.{self.meeting.kind}", self.language)

    @property
    def call(self) -> str:
        """The invitation, in a sentence."""
        return tell(f"notice_call.{self.meeting.kind}", self.language)

    @property
    def day(self) -> str:
        """Day, month and day of the week: «19-сентябрь, ишемби»."""
        return self._day("day", months="month")

    @property
    def hour(self) -> str:
        """The hour: «саат 14:00»."""
        return self.tell("hour", hour=f"{self.meeting.hour:%H:%M}")

    @property
    def moment(self) -> str:
        """Year, day, day of the week and hour, for texts that are kept."""
        return self._day("moment", months="month_of_year")

    @property
    def place(self) -> str:
        """The place, or that it is not settled."""
        return place_said(self.meeting, language=self.language)

    @property
    def office(self) -> str:
        """Who organises: the office, and the person where one is named."""
        return ", ".join(filter(None, (self.tell("office"), self.organizer)))

    @property
    def reporters(self) -> tuple[str, ...]:
        """Who reports; nobody where the meeting is of another kind."""
        return self.meeting.deputies if self.meeting.kind is MeetingKind.REPORT_MEETING else ()

    def _day(self, key: str, *, months: str) -> str:
        day = self.meeting.day
        return self.tell(
            key,
            day=day.day,
            month=tell(f"{months}.m{day.month}", self.language),
            year=str(day.year),
            weekday=tell(f"meeting_paper.{WEEKDAYS[day.weekday()]}", self.language),
            hour=f"{self.meeting.hour:%H:%M}",
        )
