"""Forms of signing in and of one's own account."""

from datetime import datetime

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from esep.kernel.models import Account
from esep.workspace.forms import OfficeForm
from esep.workspace.submitting import is_switch

LONGEST_LOGIN = 60
LONGEST_PASSWORD = 1000
TOO_MANY_REQUESTS = 429
LANGUAGES = [(code, get_language_info(code)["name_local"]) for code, _name in settings.LANGUAGES]


class GuardedForm(OfficeForm):
    """A form that only so many wrong attempts go through."""

    until: datetime | None = None

    def hold(self, until: datetime) -> None:
        """Say that there were too many, and from when on one may try again."""
        self.until = until
        local = timezone.localtime(until)
        when = date_format(local, "H:i" if local.date() == timezone.localdate() else "SHORT_DATETIME_FORMAT")
        words = gettext("There were too many wrong attempts. You can try again from: %(when)s") % {"when": when}
        self.add_error(None, words)

    @property
    def status(self) -> int:
        """429 while attempts are not answered."""
        return TOO_MANY_REQUESTS if self.until is not None else super().status


def is_sent(request: HttpRequest, form: OfficeForm) -> bool:
    """Whether a form was sent complete, and not only carried into another language."""
    return request.method == "POST" and not is_switch(request, form) and form.is_valid()


def _password(label: object, *, autocomplete: str) -> forms.CharField:
    return forms.CharField(
        label=label,  # type: ignore[arg-type]
        max_length=LONGEST_PASSWORD,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": autocomplete}),
    )


def _code(label: object) -> forms.CharField:
    return forms.CharField(
        label=label,  # type: ignore[arg-type]
        max_length=20,
        widget=forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric", "class": "brief"}),
    )


class SignInForm(GuardedForm):
    """Login and password."""

    login = forms.CharField(
        label=_("Login"),
        max_length=LONGEST_LOGIN,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = _password(_("Password"), autocomplete="current-password")


class SecondStepForm(GuardedForm):
    """A code of the app, or one from paper."""

    code = _code(_("Code"))


class PasskeyForm(GuardedForm):
    """What a passkey answered; a script of the page fills it in."""

    credential = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20_000)


class ConfirmForm(GuardedForm):
    """The password once more."""

    password = _password(_("Password"), autocomplete="current-password")


class AppForm(GuardedForm):
    """The first code of an app."""

    code = _code(_("Code that the app shows"))


class PasskeyNameForm(OfficeForm):
    """How a passkey is called."""

    name = forms.CharField(
        label=_("Name of the passkey"), max_length=60, help_text=_("So that you know it later, like this: my phone")
    )


class NewPasskeyForm(PasskeyNameForm):
    """A new passkey; a script of the page fills in what the device answered."""

    credential = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20_000)


class LanguageForm(OfficeForm):
    """The language of the pages after signing in."""

    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, widget=forms.RadioSelect)


class EmptyForm(OfficeForm):
    """A button alone."""


class PasswordForm(GuardedForm):
    """The present password, and the new one twice."""

    password = _password(_("Your present password"), autocomplete="current-password")
    new_password = _password(_("New password"), autocomplete="new-password")
    repeated_password = _password(_("New password once more"), autocomplete="new-password")

    def check_new(self, account: Account) -> bool:
        """Whether the new password will do; otherwise the form says why not."""
        new = self.cleaned_data["new_password"]
        if new != self.cleaned_data["repeated_password"]:
            self.add_error("repeated_password", _("The two differ. Type the new password in both fields."))
            return False
        try:
            validate_password(new, user=account)
        except ValidationError as error:
            self.add_error("new_password", error)
            return False
        return True
