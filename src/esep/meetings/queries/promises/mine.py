"""My promises: those whose owner is the office, the mandate or the commission of the visitor."""

from collections.abc import Iterable

from esep.access import Actor, Role
from esep.community.models import CommissionMembership, Position
from esep.kernel import clock
from esep.meetings.queries.promises.listing import Promise
from esep.regulation.dates import legal_day

OFFICES = {
    Role.HEAD: Position.Kind.HEAD,
    Role.KENESH_CHAIR: Position.Kind.KENESH_CHAIR,
    Role.RESPONSIBLE_SECRETARY: Position.Kind.RESPONSIBLE_SECRETARY,
    Role.FINANCE_CHIEF: Position.Kind.FINANCE_CHIEF,
}
"""Roles that are an office of the directory."""


def own_keys(*, by: Actor, municipality: int) -> frozenset[str]:
    """How promises name the visitor as their owner, for the municipality in scope. Two queries at most."""
    now = clock.real()
    held = [one for one in by.holdings if one.municipality == municipality and one.holds_at(now)]
    kinds = {OFFICES[one.role] for one in held if one.role in OFFICES}
    deputies = {one.deputy for one in held if one.deputy}
    found = {f"D:{code}" for code in deputies}
    if kinds:
        found |= {f"P:{code}" for code in Position.objects.filter(kind__in=kinds).values_list("code", flat=True)}
    if deputies:
        today = legal_day(now)
        rows = CommissionMembership.objects.filter(mandate__code__in=deputies).select_related("commission")
        found |= {f"C:{row.commission.code}" for row in rows if row.holds_on(today)}
    return frozenset(found)


def own_of(found: Iterable[Promise], keys: frozenset[str]) -> tuple[Promise, ...]:
    """The promises whose owner is among the keys."""
    return tuple(one for one in found if one.owner_key in keys)
