"""Choosing a new password with a one-time code, without being signed in."""

from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from esep.access import Act
from esep.community.commands.new_password import CodeEntry, use_access_code
from esep.kernel.access_codes import is_code
from esep.kernel.attempts import take_attempt
from esep.kernel.refusals import Refused
from esep.kernel.routes import route
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.refusal import available
from esep.workspace.submitting import is_switch

ATTEMPTS, WITHIN = 5, timedelta(hours=1)
"""How often a login may be tried, whoever tries."""

TOO_MANY = 429
LONGEST_PASSWORD = 1000


def _password(words: Any, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=words,
        max_length=LONGEST_PASSWORD,
        strip=False,
        help_text=help_text,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )


class CodeForm(OfficeForm):
    """What stands on the slip, and the password that its owner chooses."""

    login = forms.CharField(
        label=_("Login"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    code = forms.CharField(
        label=_("One-time code"),
        max_length=60,
        help_text=_("Twelve signs from the slip. Capitals, dashes and spaces do not matter."),
        widget=forms.TextInput(
            {"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )
    password = _password(_("New password"), _("At least 10 characters."))
    password_again = _password(_("New password once more"))

    def clean_code(self) -> str:
        """The code, if it can be one: a slip of the pen is told before it counts as an attempt."""
        typed: str = self.cleaned_data["code"]
        if not is_code(typed):
            raise forms.ValidationError(
                _("A code has twelve signs, and never 0, O, 1, I, L or U. Compare it with the slip.")
            )
        return typed

    def clean(self) -> dict[str, Any]:
        """Both passwords are the same."""
        typed = self.cleaned_data
        if "password" in typed and "password_again" in typed and typed["password"] != typed["password_again"]:
            self.add_error("password_again", _("The two passwords differ. Type both again."))
        return typed


@never_cache
@sensitive_post_parameters("code", "password", "password_again")
@route(GET=Act.USE_ACCESS_CODE, POST=Act.USE_ACCESS_CODE)
def code(request: HttpRequest) -> HttpResponse:
    """The form; a code that counts leads on to signing in."""
    form = CodeForm(posted(request))
    status = None
    if request.method == "POST" and not is_switch(request, form) and form.is_valid():
        try:
            with available():
                if not _throttled(form):
                    typed = form.cleaned_data
                    use_access_code(CodeEntry(login=typed["login"], code=typed["code"]), password=typed["password"])
                    return redirect("sign-in-code-done")
                status = TOO_MANY
        except Refused as refused:
            form.take(refused)
    return render(request, "workspace/accounts/code.html", {"form": form}, status=status or form.status)


@route(GET=Act.USE_ACCESS_CODE)
def done(request: HttpRequest) -> HttpResponse:
    """The new password holds; on to signing in."""
    return render(request, "workspace/accounts/code_done.html")


def _throttled(form: CodeForm) -> bool:
    """Whether this login was tried too often; then the form says when to try again."""
    again_at = take_attempt("access_code", name=form.cleaned_data["login"], most=ATTEMPTS, within=WITHIN)
    if again_at is None:
        return False
    hour = date_format(timezone.localtime(again_at), "H:i")
    form.add_error(
        None,
        _("This login was tried too often. Try again after: %(hour)s. If it is urgent, ask your office.")
        % {"hour": hour},
    )
    return True
