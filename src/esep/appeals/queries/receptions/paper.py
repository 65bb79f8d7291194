"""The schedule of receptions as a paper to be hung up (2.3)."""

from esep.appeals.queries.receptions.schedule import schedule_in_public
from esep.community.queries.letterhead import printed_head, printed_letterhead
from esep.documents.paper import MunicipalityName, Paper
from esep.documents.reception_hours import (
    HoursSaid,
    OffSaid,
    ReceptionHoursPaper,
    reception_hours,
)
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.regulation.wording import Language


def hours_paper(municipality: Municipality, *, language: Language, address: str) -> tuple[ReceptionHoursPaper, Paper]:
    """The paper with its frame, made today; ``address`` is that of the public page."""
    today = clock.today()
    schedule = schedule_in_public(municipality, language=language.value, day=today)
    with scope.of(municipality.pk):
        paper = Paper(
            title="",
            municipality=MunicipalityName(ky=municipality.name_in("ky"), ru=municipality.name_in("ru")),
            language=language,
            made_on=today,
            address=address,
            journal=printed_head(municipality.pk),
            letterhead=printed_letterhead(municipality.pk, language=language),
        )
    said = [
        HoursSaid(
            deputy=one.deputy_name,
            district=one.district,
            weekday=one.weekday,
            week=one.week,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            place=one.place,
            since=one.since if one.since > today else None,
            until=one.until,
        )
        for one in schedule.hours
    ]
    off = [OffSaid(deputy=slot.hours.deputy_name, day=slot.day, reason=slot.off) for slot in schedule.slots if slot.off]
    return reception_hours(paper, said, off=off), paper
