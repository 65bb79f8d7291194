"""Tables of what must be public."""

from esep.publications.models.catalogue import CatalogueItem, Publication, PublicationCheck, PublishedThrough
from esep.publications.models.integrity import AntiCorruptionMeasure, Assessment, Partner
from esep.publications.models.services import ContactUnit, ServiceStandard
from esep.publications.models.texts import Explanation
from esep.publications.models.vacancy import Competition, ResultAppeal, Vacancy

__all__ = [
    "AntiCorruptionMeasure",
    "Assessment",
    "CatalogueItem",
    "Competition",
    "ContactUnit",
    "Explanation",
    "Partner",
    "Publication",
    "PublicationCheck",
    "PublishedThrough",
    "ResultAppeal",
    "ServiceStandard",
    "Vacancy",
]
