"""Roles: what somebody is in a municipality. Functions at one meeting (its chair, its secretary) are no roles."""

from enum import StrEnum


class Role(StrEnum):
    """What an account can be. Residents and journalists need none.

    ``PLATFORM_ADMIN`` looks after the installation and holds no municipality; ``OPERATOR`` is whoever has the shell of
    the machine, and is never granted to an account.
    """

    MUNICIPAL_ADMIN = "municipal_admin"
    RESPONSIBLE_SECRETARY = "responsible_secretary"
    OFFICE_STAFF = "office_staff"
    FINANCE_CHIEF = "finance_chief"
    HEAD = "head"
    KENESH_CHAIR = "kenesh_chair"
    DEPUTY = "deputy"
    DESK_VOLUNTEER = "desk_volunteer"
    OVERSEER = "overseer"
    PLATFORM_ADMIN = "platform_admin"
    OPERATOR = "operator"


GRANTED_HERE = tuple(role for role in Role if role not in (Role.PLATFORM_ADMIN, Role.OPERATOR))
"""Roles that a municipality's own administrator gives."""
