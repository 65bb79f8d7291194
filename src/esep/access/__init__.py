"""Who may: roles, acts, and the one table that joins them. Plain values; deny by default."""

from esep.access.actor import NOBODY, OPERATOR, Actor, Holding
from esep.access.acts import Act
from esep.access.deciding import Decision, Denial, Reach, decide, may, reach
from esep.access.roles import GRANTED_HERE, Role
from esep.access.table import TABLE, Rule

__all__ = [
    "GRANTED_HERE",
    "NOBODY",
    "OPERATOR",
    "TABLE",
    "Act",
    "Actor",
    "Decision",
    "Denial",
    "Holding",
    "Reach",
    "Role",
    "Rule",
    "decide",
    "may",
    "reach",
]
