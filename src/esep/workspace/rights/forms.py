"""What is asked for about accounts, roles and requests."""

from django import forms
from django.conf import settings
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from esep.access import GRANTED_HERE
from esep.kernel.models.account import ROLE_WORDS
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Text

LANGUAGES = [(code, get_language_info(code)["name_local"]) for code, _name in settings.LANGUAGES]
LOGIN = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}


class AccountForm(OfficeForm):
    """A new account."""

    login = forms.CharField(label=_("Login"), max_length=60, widget=forms.TextInput(LOGIN))
    full_name = forms.CharField(label=_("Full name"), max_length=200)
    language = forms.ChoiceField(label=_("Language of the first page"), choices=LANGUAGES)
    password = forms.CharField(
        label=_("First password"),
        max_length=1000,
        strip=False,
        help_text=_("At least 10 characters. Hand it over in person."),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )


class RoleForm(OfficeForm):
    """A role for an account."""

    login = forms.CharField(label=_("Login"), max_length=60, widget=forms.TextInput(LOGIN))
    role = forms.ChoiceField(label=_("Role"), choices=[(role.value, ROLE_WORDS[role]) for role in GRANTED_HERE])
    deputy = forms.ChoiceField(
        label=_("Deputy"), required=False, help_text=_("Only for the role of a deputy: whose mandate it is.")
    )


class WhyForm(OfficeForm):
    """Why."""

    reason = Text(label=_("Why"), max_length=500)


class AgreeForm(OfficeForm):
    """Nothing is asked: pressing the button agrees."""
