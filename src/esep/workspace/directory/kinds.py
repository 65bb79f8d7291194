"""All kinds of records of the directory, in the order in which an office enters them."""

from collections.abc import Sequence
from typing import Any

from esep.workspace.directory.bodies import BODIES
from esep.workspace.directory.commissions import COMMISSIONS
from esep.workspace.directory.convocations import CONVOCATIONS
from esep.workspace.directory.deputies import DEPUTIES
from esep.workspace.directory.districts import DISTRICTS
from esep.workspace.directory.kind import Kind
from esep.workspace.directory.offices import POSITIONS
from esep.workspace.directory.organizations import ORGANIZATIONS
from esep.workspace.directory.people import PEOPLE
from esep.workspace.directory.venues import VENUES
from esep.workspace.directory.villages import AREAS, VILLAGES

KINDS: Sequence[Kind[Any]] = (
    VILLAGES,
    AREAS,
    VENUES,
    DISTRICTS,
    CONVOCATIONS,
    PEOPLE,
    DEPUTIES,
    COMMISSIONS,
    BODIES,
    POSITIONS,
    ORGANIZATIONS,
)
