"""What everybody may know of a municipality: an allow-list of values, never rows with contacts of people."""

from esep.community.queries.public.changes import Change, public_changes
from esep.community.queries.public.directory import PublicDirectory, published
from esep.community.queries.public.office import PublicOffice, arms_in_public, public_office
from esep.community.queries.public.regulation import PublicRegulation, adopted_in_public
from esep.community.queries.public.values import (
    PublicBody,
    PublicCommission,
    PublicConvocation,
    PublicDeputy,
    PublicDistrict,
    PublicHolder,
    PublicMember,
    PublicPosition,
    PublicSeat,
    PublicVenue,
    PublicVillage,
)

__all__ = [
    "Change",
    "PublicBody",
    "PublicCommission",
    "PublicConvocation",
    "PublicDeputy",
    "PublicDirectory",
    "PublicDistrict",
    "PublicHolder",
    "PublicMember",
    "PublicOffice",
    "PublicPosition",
    "PublicRegulation",
    "PublicSeat",
    "PublicVenue",
    "PublicVillage",
    "adopted_in_public",
    "arms_in_public",
    "public_changes",
    "public_office",
    "published",
]
