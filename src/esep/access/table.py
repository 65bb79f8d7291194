"""The one table: which role may do what. The same row decides an action, a button and the filter of a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from esep.access.acts import Act
from esep.access.roles import Role

ADMIN = Role.MUNICIPAL_ADMIN
SECRETARY = Role.RESPONSIBLE_SECRETARY
STAFF = Role.OFFICE_STAFF
FINANCE = Role.FINANCE_CHIEF
HEAD = Role.HEAD
CHAIR = Role.KENESH_CHAIR
DEPUTY = Role.DEPUTY
VOLUNTEER = Role.DESK_VOLUNTEER
OVERSEER = Role.OVERSEER
PLATFORM = Role.PLATFORM_ADMIN
OPERATOR = Role.OPERATOR

OFFICE = frozenset({ADMIN, SECRETARY, STAFF, FINANCE, HEAD, CHAIR})
"""Those who work in the office or lead it."""
CLERKS = frozenset({SECRETARY, STAFF})
INSIDE = OFFICE | {DEPUTY, VOLUNTEER, OVERSEER}
"""Everyone with a role in the municipality."""
OWN = frozenset({DEPUTY})
"""Deputies, who reach what is theirs."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row. ``everyone`` needs no role; ``own`` are roles that reach only what is theirs; two ``persons`` are
    needed where one alone could do harm that cannot be undone.
    """

    roles: frozenset[Role] = frozenset()
    everyone: bool = False
    own: frozenset[Role] = frozenset()
    persons: int = 1


def _by(*roles: Role | frozenset[Role], own: frozenset[Role] = frozenset(), persons: int = 1) -> Rule:
    each = frozenset().union(*(role if isinstance(role, frozenset) else frozenset({role}) for role in roles))
    return Rule(roles=each | own, own=own, persons=persons)


EVERYONE = Rule(everyone=True)

TABLE: Mapping[Act, Rule] = MappingProxyType(
    {
        Act.READ_PUBLIC: EVERYONE,
        Act.OPEN_ACCOUNT: EVERYONE,
        Act.USE_ACCESS_CODE: EVERYONE,
        Act.OPEN_MUNICIPALITY: _by(PLATFORM, OPERATOR),
        Act.APPOINT_FIRST: _by(PLATFORM, OPERATOR),
        Act.KEEP_MUNICIPALITY: _by(ADMIN, SECRETARY),
        Act.ADOPT_REGULATION: _by(ADMIN, SECRETARY),
        Act.VIEW_SETUP: _by(ADMIN, SECRETARY, HEAD, CHAIR),
        Act.KEEP_SETUP: _by(ADMIN, SECRETARY),
        Act.VIEW_OFFICE: _by(INSIDE),
        Act.VIEW_DIRECTORY: _by(INSIDE),
        Act.KEEP_DIRECTORY: _by(ADMIN, CLERKS),
        Act.IMPORT_LIST: _by(ADMIN, SECRETARY),
        Act.VIEW_PEOPLE: _by(OFFICE, own=OWN),
        Act.KEEP_PEOPLE: _by(ADMIN, SECRETARY),
        Act.EXPORT_PEOPLE: _by(ADMIN, SECRETARY, HEAD, persons=2),
        Act.VIEW_HEALTH: _by(ADMIN, CLERKS),
        Act.MERGE_PEOPLE: _by(ADMIN, SECRETARY),
        Act.TURN_YEAR: _by(ADMIN, SECRETARY),
        Act.TURN_COUNCIL: _by(ADMIN, SECRETARY),
        Act.VIEW_RIGHTS: _by(ADMIN, HEAD, CHAIR, OVERSEER),
        Act.GRANT_ROLE: _by(ADMIN),
        Act.END_ROLE: _by(ADMIN),
        Act.HAND_OVER: _by(ADMIN),
        Act.RESET_ACCESS: _by(ADMIN, HEAD, CHAIR, persons=2),
        Act.RESCUE_ACCESS: _by(OPERATOR),
        Act.DELETE_ACCOUNT: _by(ADMIN, HEAD, persons=2),
        Act.VIEW_REGISTER: _by(OFFICE, OVERSEER),
        Act.REGISTER_DOCUMENT: _by(CLERKS),
        Act.EDIT_DOCUMENT: _by(CLERKS),
        Act.CLOSE_DOCUMENT: _by(CLERKS),
        Act.UNLOCK_DOCUMENT: _by(SECRETARY, HEAD, CHAIR, persons=2),
        Act.ANNUL_NUMBER: _by(SECRETARY),
        Act.KEEP_EVIDENCE: _by(CLERKS, VOLUNTEER),
        Act.WITHDRAW_EVIDENCE: _by(CLERKS),
        Act.VIEW_MEETINGS: _by(INSIDE),
        Act.PLAN_MEETING: _by(CLERKS),
        Act.GIVE_NOTICE: _by(CLERKS, VOLUNTEER),
        Act.ASK_INFORMATION: _by(CLERKS),
        Act.VIEW_LISTS: _by(OFFICE, DEPUTY),
        Act.KEEP_LISTS: _by(CLERKS),
        Act.KEEP_HOUSE_RULES: _by(ADMIN, SECRETARY),
        Act.VIEW_DESK: _by(CLERKS, VOLUNTEER),
        Act.REGISTER_PARTICIPANTS: _by(CLERKS, VOLUNTEER),
        Act.VIEW_HALL: _by(INSIDE),
        Act.CONDUCT_MEETING: _by(CLERKS),
        Act.VIEW_MINUTES: _by(OFFICE, DEPUTY),
        Act.KEEP_MINUTES: _by(CLERKS),
        Act.SIGN_MINUTES: _by(CLERKS),
        Act.HAND_MINUTES_OVER: _by(CLERKS, CHAIR),
        Act.VIEW_PROMISES: _by(INSIDE),
        Act.KEEP_PROMISES: _by(CLERKS, HEAD, CHAIR),
        Act.TELL_MEASURES: _by(CLERKS, CHAIR),
        Act.SUBMIT: EVERYONE,
        Act.FOLLOW_SUBMISSION: EVERYONE,
        Act.MODERATE: _by(CLERKS),
        Act.VIEW_AUTHORS: _by(CLERKS, own=OWN),
        Act.ERASE_AUTHORS: _by(ADMIN, SECRETARY),
        Act.VIEW_APPEALS: _by(CLERKS, HEAD, CHAIR, own=OWN),
        Act.ENTER_APPEALS: _by(CLERKS, own=OWN),
        Act.KEEP_APPEALS: _by(CLERKS, HEAD, CHAIR, own=OWN),
        Act.RELEASE_APPEALS: _by(CLERKS),
        Act.VIEW_VOTER_MANDATES: _by(INSIDE),
        Act.KEEP_VOTER_MANDATES: _by(CLERKS, CHAIR, own=OWN),
        Act.VIEW_DEMANDS: _by(INSIDE),
        Act.KEEP_DEMANDS: _by(CLERKS, CHAIR, own=OWN),
        Act.VIEW_RECEPTIONS: _by(CLERKS, CHAIR, own=OWN),
        Act.KEEP_RECEPTIONS: _by(CLERKS, own=OWN),
        Act.VIEW_REMARKS: _by(ADMIN, CLERKS),
        Act.KEEP_REMARKS: _by(ADMIN, CLERKS),
        Act.VIEW_DEPUTY_REPORTS: _by(OFFICE, own=OWN),
        Act.KEEP_DEPUTY_REPORTS: _by(CLERKS, own=OWN),
        Act.VIEW_SESSIONS: _by(INSIDE),
        Act.PLAN_SESSION: _by(CLERKS, CHAIR),
        Act.CONDUCT_SESSION: _by(CLERKS, CHAIR),
        Act.KEEP_DECISIONS: _by(CLERKS, CHAIR),
        Act.KEEP_BROADCASTS: _by(CLERKS, CHAIR),
        Act.HEAR_HEAD: _by(SECRETARY, CHAIR),
        Act.PROPOSE_REVIEW: _by(CHAIR),
        Act.KEEP_POWERS: _by(ADMIN, SECRETARY),
        Act.VIEW_FINANCE: _by(OFFICE, DEPUTY, OVERSEER),
        Act.KEEP_BUDGET: _by(FINANCE),
        Act.SUBMIT_BUDGET: _by(FINANCE, HEAD),
        Act.ADOPT_BUDGET: _by(FINANCE, SECRETARY, CHAIR),
        Act.KEEP_PROPERTY: _by(FINANCE, CLERKS),
        Act.KEEP_FUND: _by(FINANCE),
        Act.KEEP_PROGRAMMES: _by(FINANCE, CLERKS),
        Act.VIEW_HEAD_REPORTS: _by(OFFICE, DEPUTY, OVERSEER),
        Act.WRITE_HEAD_REPORT: _by(CLERKS, FINANCE, HEAD),
        Act.SUBMIT_HEAD_REPORT: _by(SECRETARY, HEAD),
        Act.VIEW_CATALOGUE: _by(INSIDE),
        Act.KEEP_CATALOGUE: _by(ADMIN, SECRETARY),
        Act.PUBLISH: _by(CLERKS),
        Act.KEEP_PUBLIC_RECORDS: _by(CLERKS),
        Act.SUBSCRIBE: EVERYONE,
        Act.TELL_SUBSCRIBERS: _by(OPERATOR),
        Act.VIEW_COMPLIANCE: _by(INSIDE),
        Act.REBUILD_PROJECTIONS: _by(ADMIN, OPERATOR),
        Act.RECORD_FACT: _by(CLERKS),
        Act.CORRECT_FACT: _by(SECRETARY),
        Act.WITHDRAW_FACT: _by(SECRETARY),
        Act.VIEW_JOURNAL: _by(OFFICE, OVERSEER),
        Act.SEND_HEADS: _by(OPERATOR),
        Act.ANSWER_REQUEST: _by(ADMIN, SECRETARY, HEAD, CHAIR),
    }
)
