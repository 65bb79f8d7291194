"""Who a session belongs to. Signing in itself is Django's, by login and password."""

from django.contrib.auth.backends import ModelBackend

from esep.kernel.actors import account_of
from esep.kernel.models import Account


class AccountBackend(ModelBackend):
    """Django's, which asks for the account of a session at every page by a prepared question."""

    def get_user(self, user_id: int) -> Account | None:
        """The account with a number; none when there is none, or it was closed."""
        account = account_of(user_id)
        return account if account is not None and self.user_can_authenticate(account) else None
