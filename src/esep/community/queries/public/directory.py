"""The public part of the directory on a day."""

from dataclasses import dataclass
from datetime import date

from esep.community.queries.public.council import commissions_of, convocation_of, deputies_of, women_among
from esep.community.queries.public.places import districts_of, villages_of
from esep.community.queries.public.positions import bodies_of
from esep.community.queries.public.values import (
    PublicBody,
    PublicCommission,
    PublicConvocation,
    PublicDeputy,
    PublicDistrict,
    PublicHolder,
    PublicPosition,
    PublicVillage,
)
from esep.kernel import scope


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDirectory:
    """The municipality on a day. ``deputies`` sit now, ``former`` ones did. ``women`` counts those who sit, and is
    empty where it was not entered for all.
    """

    villages: tuple[PublicVillage, ...]
    districts: tuple[PublicDistrict, ...]
    convocation: PublicConvocation | None
    deputies: tuple[PublicDeputy, ...]
    former: tuple[PublicDeputy, ...]
    women: int | None
    bodies: tuple[PublicBody, ...]
    commissions: tuple[PublicCommission, ...]

    def deputy(self, code: str) -> PublicDeputy | None:
        """A deputy, or a former one, by code."""
        return next((one for one in (*self.deputies, *self.former) if one.code == code), None)

    def district(self, code: str) -> PublicDistrict | None:
        """A district by code; none when it has ended."""
        return next((one for one in self.districts if one.code == code), None)

    def of_district(self, code: str) -> tuple[PublicDeputy, ...]:
        """The deputies of a district."""
        return tuple(one for one in self.deputies if one.district == code)

    def position(self, kind: str) -> PublicPosition | None:
        """The first office of a kind."""
        return next((one for body in self.bodies for one in body.positions if one.kind == kind), None)

    def person_in(self, kind: str) -> PublicHolder | None:
        """Who is in charge of the first office of a kind."""
        found = self.position(kind)
        return found.in_charge if found is not None else None


def published(day: date, *, municipality: int) -> PublicDirectory:
    """The public part of the directory on a day, in the reader's language. Seventeen queries, however many rows."""
    with scope.of(municipality):
        deputies = deputies_of(day)
        sitting = tuple(one for one in deputies if one.until is None or one.until >= day)
        bodies = bodies_of(day)
        return PublicDirectory(
            villages=villages_of(day, bodies=bodies),
            districts=districts_of(day),
            convocation=convocation_of(day),
            deputies=sitting,
            former=tuple(one for one in deputies if one not in sitting),
            women=women_among(day),
            bodies=bodies,
            commissions=commissions_of(day),
        )
