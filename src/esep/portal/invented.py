"""What every page says of the demonstration: that it is invented, which day it is there, and how to sign in."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from esep.access import Role
from esep.demonstration.directory import directory
from esep.kernel.models.account import ROLE_WORDS
from esep.kernel.refusals import Words


@dataclass(frozen=True, slots=True)
class LogIn:
    """An account to try a role with: its role in words, its login, and the address that fills the login in."""

    words: Words
    login: str
    address: str


@dataclass(frozen=True)
class Invented:
    """The demonstration: the day on which its clock stands still, and the languages in which its banner speaks."""

    day: date
    languages: tuple[str, ...]

    @property
    def password(self) -> str:
        """The password of all its accounts."""
        return directory().accounts.password

    @cached_property
    def log_ins(self) -> tuple[LogIn, ...]:
        """Its accounts, each with the role to be tried."""
        sign_in = reverse("sign-in")
        return tuple(
            LogIn(ROLE_WORDS[Role(account.role)], account.login, f"{sign_in}?login={account.login}")
            for account in directory().accounts.of
        )


def invented(request: HttpRequest) -> dict[str, object]:
    """Template context: the demonstration on its pages, None in a real installation."""
    return {"invented": present_demonstration()}


def present_demonstration() -> Invented | None:
    """The demonstration that this installation is, if it is one."""
    day: date | None = settings.DEMONSTRATION_DAY
    return Invented(day, tuple(code for code, _name in settings.LANGUAGES)) if day is not None else None
