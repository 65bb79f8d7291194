"""What changed of the catalogue and its records since a moment, and what was taken back (7.2)."""

from datetime import date, datetime

from esep.kernel import scope
from esep.kernel.changes import Changes, Gone, touched_since
from esep.publications.models import (
    AntiCorruptionMeasure,
    CatalogueItem,
    Competition,
    Partner,
    Publication,
    PublicationCheck,
    PublishedThrough,
    ResultAppeal,
    ServiceStandard,
    Vacancy,
)


def items_changed(since: datetime, *, municipality: int) -> Changes:
    """Items of the catalogue touched since a moment: by a version, a place, a look, or a fact of theirs."""
    parts = ((Publication, "item"), (PublicationCheck, "item"), (PublishedThrough, "publication__item"))
    with scope.of(municipality):
        return Changes(keys=touched_since(since, (CatalogueItem, "code"), *parts, word="publication"))


def vacancies_changed(since: datetime, *, municipality: int) -> Changes:
    """Vacancies touched since a moment, by a competition or a challenge of its result too."""
    parts = ((Competition, "vacancy__code"), (ResultAppeal, "competition__vacancy__code"))
    with scope.of(municipality):
        return Changes(keys=touched_since(since, (Vacancy, "code"), *parts))


def services_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Standards of services touched since a moment, and those that had ended by a day."""
    with scope.of(municipality):
        keys = touched_since(since, (ServiceStandard, "code"))
        ended = ServiceStandard.objects.filter(code__in=keys, until__lt=day).order_by("code")
        gone = (Gone(key=code, on=until) for code, until in ended.values_list("code", "until") if until is not None)
        return Changes(keys=keys, gone=tuple(gone))


def partners_changed(since: datetime, *, municipality: int) -> Changes:
    """Partners touched since a moment; a partnership that is over stays in the list."""
    with scope.of(municipality):
        return Changes(keys=touched_since(since, (Partner, "code")))


def measures_changed(since: datetime, *, municipality: int) -> Changes:
    """Measures against corruption touched since a moment; a withdrawn one stays in the list, with its reason."""
    with scope.of(municipality):
        return Changes(keys=touched_since(since, (AntiCorruptionMeasure, "code")))
