"""Values that people write, with their limits: ids, names, days, instants. What is outside is refused, never bent."""

import datetime as dt
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field
from pydantic_core import PydanticCustomError

FIRST_YEAR, LAST_YEAR = 1991, 2200
"""Days outside these years are slips of the pen; inside them no term can leave the calendar."""


def _day_in_years(day: dt.date) -> dt.date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError("day_out_of_years", "day outside the years that count")
    return day


def _instant_in_years(instant: dt.datetime) -> dt.datetime:
    if not FIRST_YEAR <= instant.year <= LAST_YEAR:
        raise PydanticCustomError("day_out_of_years", "instant outside the years that count")
    return instant


def _hour_of_the_place(time: dt.time) -> dt.time:
    if time.tzinfo is not None:
        raise PydanticCustomError("time_parsing", "an hour without an offset")
    return time


Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")]
Name = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(min_length=1, max_length=2000)]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
HalfYear = Annotated[str, Field(pattern=r"^(19|20|21)[0-9][0-9]-H[12]$")]
Day = Annotated[dt.date, AfterValidator(_day_in_years)]
Instant = Annotated[AwareDatetime, AfterValidator(_instant_in_years)]
Hour = Annotated[dt.time, AfterValidator(_hour_of_the_place)]
RuleId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
ParameterId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
FactKindName = Annotated[str, Field(pattern=r"^[a-z_]+\.[a-z_]+$")]
CaseRef = Annotated[str, Field(pattern=r"^[a-z_]+:[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")]
