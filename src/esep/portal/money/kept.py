"""What the pages of money reckon once for many visitors, kept until the journal or the day is another."""

from functools import lru_cache

from esep.finance.queries.public.debt import PublicLoan, loans_in_public
from esep.finance.queries.public.fund import PublicFund, funds_in_public, halves_of_funds
from esep.finance.queries.public.property import PublicProperty, halves_of_property, property_in_public
from esep.portal.place.here import Here

PLACES_KEPT = 64

Half = tuple[int, int]
"""A year and the number of its half."""


@lru_cache(maxsize=PLACES_KEPT)
def property_halves(here: Here) -> tuple[Half, ...]:
    """The half-years in which something became of property."""
    return halves_of_property(here.place, today=here.today)


@lru_cache(maxsize=PLACES_KEPT)
def property_of(here: Here, half: Half) -> PublicProperty:
    """Property in one of them."""
    return property_in_public(here.place, year=half[0], half=half[1], language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def fund_halves(here: Here) -> tuple[Half, ...]:
    """The half-years in which something became of the funds."""
    return halves_of_funds(here.place, today=here.today)


@lru_cache(maxsize=PLACES_KEPT)
def funds_of(here: Here, half: Half) -> tuple[PublicFund, ...]:
    """The funds in one of them."""
    return funds_in_public(here.place, year=half[0], half=half[1], language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def loans(here: Here) -> tuple[PublicLoan, ...]:
    """The loans as they stand today."""
    return loans_in_public(here.place, day=here.today, language=here.language)
