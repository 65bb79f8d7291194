"""One-time codes: how somebody who cannot sign in gets in again, without e-mail."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from esep.kernel.models.account import Account
from esep.kernel.models.base import OfMunicipality


class AccessCode(OfMunicipality):
    """That a code was given out for an account. The code itself is nowhere: it follows from ``nonce`` and the
    installation's signing key, and is printed once on paper.

    ``drops_second_factor`` says that the lost phone goes with the lost password. Days are those of the real clock.
    """

    REF = "access_code"
    IS_OWN_OF_ACCOUNT = True
    UNJOURNALED: ClassVar[frozenset[str]] = frozenset({"nonce"})

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="access_codes")
    nonce = models.CharField(max_length=64)
    drops_second_factor = models.BooleanField(default=False)
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "account", "issued_at", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(expires_at__gt=F("issued_at")), name="access_code_lasts"),
            models.UniqueConstraint(
                fields=("municipality", "account"),
                condition=Q(used_at__isnull=True, withdrawn_at__isnull=True),
                name="one_live_access_code",
            ),
        )
