"""What the pages of public records read once for many visitors, kept until the journal or the day is another."""

from collections.abc import Mapping
from functools import lru_cache

from esep.portal.place.here import Here
from esep.publications.models import Explanation
from esep.publications.queries.public.explanations import Versions, explanations_in_public
from esep.publications.queries.public.integrity import (
    PublicAssessment,
    PublicMeasure,
    PublicPartner,
    assessments_in_public,
    measures_in_public,
    partners_in_public,
)
from esep.publications.queries.public.services import (
    PublicContact,
    PublicService,
    contacts_in_public,
    services_in_public,
)
from esep.publications.queries.public.vacancies import PublicVacancy, vacancies_in_public

PLACES_KEPT = 64


@lru_cache(maxsize=PLACES_KEPT)
def vacancies(here: Here) -> tuple[PublicVacancy, ...]:
    """Every vacancy, open ones first."""
    return vacancies_in_public(here.place, language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def services(here: Here) -> tuple[PublicService, ...]:
    """The services that are given today."""
    return services_in_public(here.place, day=here.today, language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def contacts(here: Here) -> tuple[PublicContact, ...]:
    """The units that people turn to today."""
    return contacts_in_public(here.place, day=here.today, language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def measures(here: Here) -> tuple[PublicMeasure, ...]:
    """Every measure against corruption."""
    return measures_in_public(here.place, language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def partners(here: Here) -> tuple[PublicPartner, ...]:
    """Every partner, those of today first."""
    return partners_in_public(here.place, day=here.today, language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def assessments(here: Here) -> tuple[PublicAssessment, ...]:
    """Every finding of others."""
    return assessments_in_public(here.place, language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def explanations(here: Here) -> Mapping[Explanation.Kind, Versions]:
    """What is explained, by kind, the text in force first."""
    return explanations_in_public(here.place, language=here.language)
