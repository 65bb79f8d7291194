"""Where the content of an item lives: it is read there, and never copied into the catalogue."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Content(StrEnum):
    """A chapter of this site whose public pages hold what an item tells."""

    FUNCTIONS = "functions"
    BUDGET_VERSIONS = "budget_versions"
    BUDGET = "budget"
    HEAD_REPORTS = "head_reports"
    WORKS = "works"
    ASSESSMENTS = "assessments"
    SERVICES = "services"
    SERVICE_APPEAL = "service_appeal"
    INTEGRITY = "integrity"
    ENTRY = "entry"
    VACANCIES = "vacancies"
    COMPETITION_APPEAL = "competition_appeal"
    PARTNERS = "partners"
    CONTACTS = "contacts"


CONTENT_WORDS: Mapping[Content, Promise] = {
    Content.FUNCTIONS: pgettext_lazy("content of a publication", "Functions and powers"),
    Content.BUDGET_VERSIONS: _("Versions of the budget"),
    Content.BUDGET: pgettext_lazy("content of a publication", "Budget and how it is carried out"),
    Content.HEAD_REPORTS: _("Reports of the head"),
    Content.WORKS: pgettext_lazy("content of a publication", "Programmes and works"),
    Content.ASSESSMENTS: pgettext_lazy("content of a publication", "What others found"),
    Content.SERVICES: pgettext_lazy("content of a publication", "Services and their standards"),
    Content.SERVICE_APPEAL: pgettext_lazy("content of a publication", "How to challenge a service's result"),
    Content.INTEGRITY: pgettext_lazy("content of a publication", "Measures against corruption"),
    Content.ENTRY: pgettext_lazy("content of a publication", "How to enter municipal service"),
    Content.VACANCIES: pgettext_lazy("content of a publication", "Vacancies and competitions"),
    Content.COMPETITION_APPEAL: pgettext_lazy("content of a publication", "How to challenge a competition's result"),
    Content.PARTNERS: pgettext_lazy("content of a publication", "Partners"),
    Content.CONTACTS: _("Contacts"),
}

OF_ITEM: Mapping[str, tuple[Content, ...]] = {
    "7.2.1-functions": (Content.FUNCTIONS,),
    "7.2.2-a": (Content.BUDGET_VERSIONS,),
    "7.2.2-b": (Content.BUDGET_VERSIONS,),
    "7.2.3-a": (Content.HEAD_REPORTS, Content.WORKS),
    "7.2.3-b": (Content.ASSESSMENTS,),
    "7.2.4-a": (Content.SERVICES,),
    "7.2.4-v": (Content.ASSESSMENTS,),
    "7.2.4-g": (Content.SERVICE_APPEAL,),
    "7.2.5-anticorruption": (Content.INTEGRITY,),
    "7.2.11-a": (Content.ENTRY,),
    "7.2.11-b": (Content.VACANCIES,),
    "7.2.11-v": (Content.VACANCIES,),
    "7.2.11-g": (Content.VACANCIES,),
    "7.2.11-d": (Content.COMPETITION_APPEAL,),
    "7.2.12-cooperation": (Content.PARTNERS,),
    "7.2.13-contacts": (Content.CONTACTS,),
}
"""The chapters that hold what an item of the regulation asks for."""


def contents_of(item: str) -> tuple[Content, ...]:
    """The chapters from which an item can be told: its own, or any of them for a row beyond the regulation."""
    return OF_ITEM.get(item, tuple(Content) if item[:1].isalpha() else ())
