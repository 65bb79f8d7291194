"""Deciding by the table: may this actor do this here, and where may they do it at all?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from esep.access.actor import OPERATOR, Actor, Holding
from esep.access.acts import Act
from esep.access.roles import Role
from esep.access.table import TABLE


class Denial(StrEnum):
    """Why not. ``ELSEWHERE`` is answered as if nothing were there."""

    ELSEWHERE = "elsewhere"
    ENDED = "ended"
    NO_ROLE = "no_role"
    NOT_OWN = "not_own"


@dataclass(frozen=True, slots=True)
class Decision:
    """Allowed, or denied for a reason. ``persons`` is how many must agree before it is done."""

    denial: Denial | None
    persons: int = 1

    @property
    def allowed(self) -> bool:
        """Whether the table says yes."""
        return self.denial is None


@dataclass(frozen=True, slots=True)
class Reach:
    """Where an actor may do an act: whole municipalities, and those where only the own part (by deputy's code)."""

    whole: frozenset[int]
    own: Mapping[int, frozenset[str]]


def decide(actor: Actor, act: Act, *, municipality: int | None, at: datetime, owner: str | None = None) -> Decision:
    """Whether an actor may do an act in a municipality at an instant.

    ``owner`` is the code of the deputy whose record it is, for roles that reach only their own; without an owner such
    a role may open the list, which :func:`reach` then narrows.
    """
    rule = TABLE[act]
    if rule.everyone or (actor is OPERATOR and Role.OPERATOR in rule.roles):
        return Decision(None, rule.persons)
    here = [
        held
        for held in actor.holdings
        if held.municipality == municipality or (held.municipality is None and Role.PLATFORM_ADMIN in rule.roles)
    ]
    if not here:
        return Decision(Denial.ELSEWHERE)
    now = [held for held in here if held.holds_at(at)]
    fitting = [held for held in now if held.role in rule.roles]
    if not fitting:
        was = any(held.role in rule.roles for held in here)
        return Decision(Denial.ENDED if was else Denial.NO_ROLE if now else Denial.ELSEWHERE)
    if owner is not None and all(held.role in rule.own and held.deputy != owner for held in fitting):
        return Decision(Denial.NOT_OWN)
    return Decision(None, rule.persons)


def may(actor: Actor, act: Act, *, municipality: int | None, at: datetime, owner: str | None = None) -> bool:
    """Whether to offer the button: the same question that the command will ask."""
    return decide(actor, act, municipality=municipality, at=at, owner=owner).allowed


def reach(actor: Actor, act: Act, *, at: datetime) -> Reach:
    """Where an actor may do an act at an instant: what a list shows."""
    rule = TABLE[act]
    whole: set[int] = set()
    own: dict[int, set[str]] = {}
    for held in actor.holdings:
        if not _fits(held, act, at=at) or held.municipality is None:
            continue
        if held.role not in rule.own:
            whole.add(held.municipality)
        elif held.deputy is not None:
            own.setdefault(held.municipality, set()).add(held.deputy)
    narrowed = {place: frozenset(codes) for place, codes in own.items() if place not in whole}
    return Reach(frozenset(whole), narrowed)


def _fits(held: Holding, act: Act, *, at: datetime) -> bool:
    return held.role in TABLE[act].roles and held.holds_at(at)
