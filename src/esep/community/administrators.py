"""A municipality keeps somebody who gives roles and can sign in: the one thing that it cannot mend by itself."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from esep.access import Role
from esep.kernel.models import RoleGrant
from esep.kernel.refusals import Kind, Refused

CAN_SIGN_IN = Q(account__is_active=True) & ~Q(account__password="") & ~Q(account__password__startswith="!")
"""Roles whose holder can sign in: the account is open, and its owner has chosen a password."""


def demand_administrator() -> None:
    """Raise Refused when the municipality in scope has no administrator left who can sign in."""
    if not RoleGrant.objects.filter(CAN_SIGN_IN, role=Role.MUNICIPAL_ADMIN.value, until=None).exists():
        raise Refused.because(
            "last_administrator",
            _("Nobody else here is an administrator who can sign in."),
            remedy=_("Name another administrator first, and let that person sign in once."),
            kind=Kind.FORBIDDEN,
        )
