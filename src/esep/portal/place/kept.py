"""What is reckoned once for many visitors, and kept in this process until the journal or the day is another."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from esep.community.queries.public import (
    Change,
    PublicDirectory,
    PublicOffice,
    PublicRegulation,
    adopted_in_public,
    public_changes,
    public_office,
    published,
)
from esep.compliance.queries import verdicts_on
from esep.portal.place.here import Here
from esep.regulation.judgement import Judgement
from esep.reports.queries.public import Asked, asked_by_deputy

YEARS_KEPT = 12
"""Judged years: 2 MB each for a municipality with ten years of records."""

KEPT = 64


@lru_cache(maxsize=YEARS_KEPT)
def judged(here: Here, as_of: date) -> Judgement:
    """Every duty of the municipality as it stands on a day, by what is known today."""
    return verdicts_on(here.place, as_of, language=here.language)


@lru_cache(maxsize=KEPT)
def directory(here: Here) -> PublicDirectory:
    """People, bodies and villages of today."""
    return published(here.today, municipality=here.pk)


@lru_cache(maxsize=KEPT)
def office(here: Here) -> PublicOffice:
    """How the office is reached."""
    return public_office(here.pk)


@lru_cache(maxsize=KEPT)
def adopted(here: Here, day: date) -> PublicRegulation | None:
    """The regulation in force on a day."""
    return adopted_in_public(day, municipality=here.pk)


@lru_cache(maxsize=KEPT)
def changes(here: Here) -> tuple[Change, ...]:
    """Changes of office holders and of the adopted text."""
    return public_changes(here.pk)


@lru_cache(maxsize=KEPT)
def asked(here: Here) -> Mapping[str, Asked]:
    """How many appeals each deputy has today, by code."""
    return asked_by_deputy(here.place, day=here.today)
