"""All kinds of public records, in the order of the regulation."""

from collections.abc import Sequence
from typing import Any

from esep.workspace.directory.kind import Kind
from esep.workspace.public_records.assessments import ASSESSMENTS
from esep.workspace.public_records.competitions import COMPETITIONS
from esep.workspace.public_records.contacts import CONTACTS
from esep.workspace.public_records.explanations import EXPLANATIONS
from esep.workspace.public_records.measures import MEASURES
from esep.workspace.public_records.partners import PARTNERS
from esep.workspace.public_records.services import SERVICES
from esep.workspace.public_records.vacancies import VACANCIES

KINDS: Sequence[Kind[Any]] = (
    EXPLANATIONS,
    ASSESSMENTS,
    SERVICES,
    MEASURES,
    VACANCIES,
    COMPETITIONS,
    PARTNERS,
    CONTACTS,
)
