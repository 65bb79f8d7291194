"""How allauth signs in here: by login alone, without signing up, e-mail or messages of its own (decision 16).

allauth carries no types, so its classes are bases without any.
"""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from esep.kernel.models import Account
from esep.workspace.accounts.presence import begin_visit

WRONG_PASSWORD = _("Login or password is wrong. Check both and type the password again.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts as allauth finds them: a login and a password, and nothing else."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up: accounts are opened by an administrator."""
        return False

    def get_login_stages(self) -> list[str]:
        """What stands between the password and being signed in: the second factor."""
        return ["allauth.mfa.stages.AuthenticateStage"]

    def is_safe_url(self, url: str | None) -> bool:
        """Whether signing in may lead on to an address: only to one of this host."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None, require_https=context.request.is_secure())

    def login(self, request: HttpRequest, user: Account) -> None:
        """Sign in, with a new session that knows its device and its end."""
        super().login(request, user)
        begin_visit(request)

    def respond_user_inactive(self, request: HttpRequest, user: Account) -> HttpResponse:
        """A closed account gets no page of its own: that would tell that it exists."""
        return redirect("sign-in")

    def reauthenticate(self, user: Account, password: str) -> bool:
        """Whether this is the password of whoever has signed in. Raises ValidationError after too many wrong ones."""
        return bool(self.authenticate(context.request, username=user.login, password=password) == user)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Pages say themselves what was done."""

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """What wrong passwords are counted by: the login, under whatever name and port the server was asked."""
        return str(credentials.get("username", "")).strip().casefold()


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors: their secrets stay readable after a restore on another machine, so no key of one hides them."""

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """For whom a passkey is made: this host, without its port."""
        return {"id": context.request.get_host().partition(":")[0], "name": "Esep"}
