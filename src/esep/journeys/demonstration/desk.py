"""The desk at which the demonstration is entered, and how proofs reach it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from esep.access import Actor, Role
from esep.demonstration import directory as said
from esep.journeys.demonstration.drawing import Drawn
from esep.journeys.demonstration.place import Place
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from esep.records.proving import Proof
from esep.regulation.facts import Fact
from esep.regulation.facts.common import Evidence, EvidenceKind
from esep.regulation.facts.meeting import MeetingHeld

Happening = tuple[datetime, Callable[[], None]]
"""What is done, with the hour of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who enters the records, of which municipality, the files that they have at hand, and how many came by meeting."""

    place: Place
    by: Actor
    files: Drawn
    held: Mapping[str, MeetingHeld]

    @property
    def pk(self) -> int:
        """The municipality, as commands name it."""
        return self.place.pk

    def of(self, role: Role) -> Actor:
        """The first account of a role, for acts that are not the secretary's."""
        return actor_of(Account.objects.get(login=said.login_of(role)))

    def proof(self, fact: Fact, brought: tuple[Evidence, ...]) -> Proof | None:
        """What a fact brings as its proof: at most one file or link."""
        if not brought:
            return None
        (one,) = self.proofs(fact, brought)
        return one

    def proofs(self, fact: Fact, brought: tuple[Evidence, ...]) -> tuple[Proof, ...]:
        """What a fact brings as its proofs: files and links."""
        return tuple(
            Proof(kind=one.kind, claimed_on=fact.occurred_on, link=one.ref)
            if one.kind is EvidenceKind.LINK or one.ref.startswith("https://")
            else Proof(kind=one.kind, claimed_on=fact.occurred_on, file=self.files[one.ref])
            for one in brought
        )

    def holder(self, office: str) -> tuple[str, str, int]:
        """Who holds an office, as what, and the person's number."""
        found = next(one for one in said.directory().offices if one.code == office)
        name = found.person.ky if found.person is not None else self.place.deputies[found.deputy or ""]["ky"]
        return name, found.names["ky"], self.place.people[found.deputy or office]
