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


class ResetForm(WhyForm):
    """Why somebody cannot sign in, and what is lost."""

    drops_second_factor = forms.BooleanField(
        label=_("The telephone with the second factor is lost too"),
        required=False,
        help_text=_("Then the code removes the second factor; the owner adds a new one."),
    )


class AgreeForm(OfficeForm):
    """Nothing is asked: pressing the button agrees."""
