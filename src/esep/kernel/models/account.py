"""Accounts and what they hold. They stand beside the command frame, which reads them again inside every act."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from esep.access import GRANTED_HERE, Role
from esep.kernel.models.base import OfMunicipality

ROLE_WORDS = {
    Role.MUNICIPAL_ADMIN: _("administrator of the municipality"),
    Role.RESPONSIBLE_SECRETARY: _("responsible secretary"),
    Role.OFFICE_STAFF: _("office staff"),
    Role.FINANCE_CHIEF: _("chief of finance"),
    Role.HEAD: _("head of the executive"),
    Role.KENESH_CHAIR: _("chair of the council"),
    Role.DEPUTY: _("deputy"),
    Role.DESK_VOLUNTEER: _("volunteer at the desk"),
    Role.OVERSEER: _("overseer"),
    Role.PLATFORM_ADMIN: _("administrator of the installation"),
}


class Account(AbstractBaseUser):
    """Somebody who signs in. There is no superuser: what an account may do stands in its roles alone.

    A deleted account keeps its row, without its name and password, because the journal speaks of it.
    """

    login = models.CharField(max_length=60, unique=True)
    full_name = models.CharField(max_length=200)
    language = models.CharField(max_length=2, default="ky")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "login"
    REF = "account"

    objects = BaseUserManager()

    def __str__(self) -> str:
        return self.full_name or self.login

    @property
    def ref(self) -> str:
        """How the journal names it."""
        return f"{self.REF}:{self.pk}"


class RoleGrant(OfMunicipality):
    """A role of an account in a municipality (`Holding` of the table). It ends at an instant, never by deletion."""

    REF = "role"
    IS_OWN_OF_ACCOUNT = True

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=24, choices=[(role.value, ROLE_WORDS[role]) for role in GRANTED_HERE])
    deputy = models.CharField(max_length=80, blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "account", "since", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="role_ends_after_it_began"
            ),
            models.UniqueConstraint(
                fields=("municipality", "account", "role", "deputy"),
                condition=Q(until__isnull=True),
                name="role_held_once",
                violation_error_message=_("This account holds this role already."),
            ),
        )


class PlatformGrant(models.Model):
    """The role of looking after an installation. It opens no municipality's records."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="platform_grants")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("account", "since", "pk")
