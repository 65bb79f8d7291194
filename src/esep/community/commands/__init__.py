"""Acts of the community: one function each, one transaction each."""

from esep.community.commands.account import AccountEntry, open_account
from esep.community.commands.area import AreaEntry, add_area, end_area, rename_area
from esep.community.commands.body import (
    BodyEntry,
    PositionEntry,
    add_body,
    add_position,
    end_position,
    rename_body,
    rename_position,
)
from esep.community.commands.calendar import CalendarEntry, annul_calendar_day, set_calendar_day
from esep.community.commands.commission import (
    CommissionEntry,
    MembershipEntry,
    appoint_member,
    end_commission,
    end_membership,
    form_commission,
    rename_commission,
)
from esep.community.commands.convocation import (
    ConvocationEntry,
    correct_convocation,
    end_convocation,
    open_convocation,
)
from esep.community.commands.correction import (
    MandateCorrection,
    correct_mandate,
    correct_mandate_end,
    reopen_mandate,
)
from esep.community.commands.district import DistrictEntry, change_district, end_district, form_district
from esep.community.commands.export import fetch_people
from esep.community.commands.mandate import MandateEntry, end_mandate, give_mandate
from esep.community.commands.municipality import MunicipalityEntry, keep_municipality
from esep.community.commands.office import HoldingEntry, leave_office, take_office
from esep.community.commands.organization import (
    OrganizationEntry,
    change_organization,
    end_organization,
    register_organization,
)
from esep.community.commands.person import (
    PersonEntry,
    correct_person,
    entry_of,
    erase_personal_data,
    register_person,
)
from esep.community.commands.regulation import (
    RegulationEntry,
    Resolution,
    adopt_regulation,
    annul_override,
    annul_reading,
    choose_reading,
    correct_regulation,
    override_parameter,
)
from esep.community.commands.role import RoleEntry, appoint_first, end_role, grant_role
from esep.community.commands.venue import VenueEntry, change_venue, check_venue, end_venue, register_venue
from esep.community.commands.village import (
    Figures,
    VillageEntry,
    add_village,
    end_village,
    rename_village,
    set_figures,
)
from esep.community.names import Names

__all__ = [
    "AccountEntry",
    "AreaEntry",
    "BodyEntry",
    "CalendarEntry",
    "CommissionEntry",
    "ConvocationEntry",
    "DistrictEntry",
    "Figures",
    "HoldingEntry",
    "MandateCorrection",
    "MandateEntry",
    "MembershipEntry",
    "MunicipalityEntry",
    "Names",
    "OrganizationEntry",
    "PersonEntry",
    "PositionEntry",
    "RegulationEntry",
    "Resolution",
    "RoleEntry",
    "VenueEntry",
    "VillageEntry",
    "add_area",
    "add_body",
    "add_position",
    "add_village",
    "adopt_regulation",
    "annul_calendar_day",
    "annul_override",
    "annul_reading",
    "appoint_first",
    "appoint_member",
    "change_district",
    "change_organization",
    "change_venue",
    "check_venue",
    "choose_reading",
    "correct_convocation",
    "correct_mandate",
    "correct_mandate_end",
    "correct_person",
    "correct_regulation",
    "end_area",
    "end_commission",
    "end_convocation",
    "end_district",
    "end_mandate",
    "end_membership",
    "end_organization",
    "end_position",
    "end_role",
    "end_venue",
    "end_village",
    "entry_of",
    "erase_personal_data",
    "fetch_people",
    "form_commission",
    "form_district",
    "give_mandate",
    "grant_role",
    "keep_municipality",
    "leave_office",
    "open_account",
    "open_convocation",
    "override_parameter",
    "register_organization",
    "register_person",
    "register_venue",
    "rename_area",
    "rename_body",
    "rename_commission",
    "rename_position",
    "rename_village",
    "reopen_mandate",
    "set_calendar_day",
    "set_figures",
    "take_office",
]
