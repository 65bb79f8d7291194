"""Who signs in with a second factor. Recovery codes alone are none: they stand in for a lost one."""

from collections.abc import Iterable

from django.apps import apps

from esep.kernel.models import Account

FACTORS = ("totp", "webauthn")


def secured(accounts: Iterable[Account]) -> frozenset[int]:
    """Those of the accounts that have a second factor. One query."""
    found = apps.get_model("mfa", "Authenticator")._default_manager.filter(user__in=list(accounts), type__in=FACTORS)
    return frozenset(found.values_list("user_id", flat=True))
