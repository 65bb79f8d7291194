"""Tables of the community."""

from esep.community.models.adoption import AdoptedRegulation, CalendarDay, ChosenReading, ParameterOverride
from esep.community.models.body import LsgBody, Position, PositionHolding
from esep.community.models.commission import Commission, CommissionMembership
from esep.community.models.convocation import Convocation, roman
from esep.community.models.district import DistrictVillage, ElectoralDistrict
from esep.community.models.export import PeopleExport
from esep.community.models.handing import HandedOn
from esep.community.models.lasting import holding_on
from esep.community.models.letterhead import Letterhead
from esep.community.models.mandate import MANDATE_END_WORDS, DeputyMandate
from esep.community.models.organization import Organization
from esep.community.models.person import Person
from esep.community.models.setup import SetupMark
from esep.community.models.venue import Venue, VenueCheck
from esep.community.models.village import Area, Village

__all__ = [
    "MANDATE_END_WORDS",
    "AdoptedRegulation",
    "Area",
    "CalendarDay",
    "ChosenReading",
    "Commission",
    "CommissionMembership",
    "Convocation",
    "DeputyMandate",
    "DistrictVillage",
    "ElectoralDistrict",
    "HandedOn",
    "Letterhead",
    "LsgBody",
    "Organization",
    "ParameterOverride",
    "PeopleExport",
    "Person",
    "Position",
    "PositionHolding",
    "SetupMark",
    "Venue",
    "VenueCheck",
    "Village",
    "holding_on",
    "roman",
]
