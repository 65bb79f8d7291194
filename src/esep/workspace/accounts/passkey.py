"""One's own passkeys: adding, naming, removing."""

from typing import Any

from allauth.mfa.base.internal.flows import delete_and_cleanup
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from allauth.mfa.webauthn.internal.flows import add_authenticator, rename_authenticator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.factors import passkey_of
from esep.kernel.models import Account
from esep.kernel.refusals import not_found
from esep.workspace.accounts.challenge import NO_ANSWER, is_answered, is_credential, new_passkey_asked
from esep.workspace.accounts.forms import EmptyForm, NewPasskeyForm, PasskeyNameForm, is_sent
from esep.workspace.accounts.gate import confirmed, own, passkeys_possible, scripted
from esep.workspace.accounts.page import own_form, own_page
from esep.workspace.accounts.recovery import added
from esep.workspace.accounts.watch import Event, noted
from esep.workspace.forms import posted
from esep.workspace.submitting import Done, submit


@scripted
@own(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)
@confirmed
def add(request: HttpRequest, account: Account) -> HttpResponse:
    """Make a passkey on the device at hand; where the address allows none, say why and what to do."""
    if not passkeys_possible(request):
        return own_page(request, "workspace/accounts/no_passkeys.html")
    form = NewPasskeyForm(posted(request))
    made: AddWebAuthnForm | None = None
    if is_sent(request, form):
        made = _made(account, form)
        if made is None:
            form.add_error(None, NO_ANSWER)

    def act(typed: dict[str, Any]) -> Done:
        assert made is not None
        _factor, codes = add_authenticator(request, typed["name"], made.cleaned_data["credential"])
        return added(request, account, with_codes=codes is not None)

    answer = submit(request, form, act)
    return answer or own_form(
        request,
        form,
        title=_("Add a passkey"),
        button=_("Make the passkey"),
        lead=_("Your device asks for a finger, a face or its own code. Nothing of that is sent to Esep."),
        template="workspace/accounts/passkey_add.html",
        context={"options": new_passkey_asked(account)},
    )


@own(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)
@confirmed
def rename(request: HttpRequest, account: Account, passkey: int) -> HttpResponse:
    """Give a passkey another name."""
    factor = _found(account, passkey)
    form = PasskeyNameForm(posted(request), initial={"name": factor.wrap().name})

    def act(typed: dict[str, Any]) -> Done:
        rename_authenticator(request, factor, typed["name"])
        return Done(address=reverse("account"), words=_("The passkey has its new name."))

    answer = submit(request, form, act)
    return answer or own_form(request, form, title=_("Name the passkey"), button=_("Save"))


@own(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)
@confirmed
def remove(request: HttpRequest, account: Account, passkey: int) -> HttpResponse:
    """Take a passkey away; with the last second factor the recovery codes go too."""
    factor = _found(account, passkey)
    form = EmptyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        delete_and_cleanup(request, factor)
        noted(Event.SECOND_FACTOR_REMOVED, account)
        return Done(address=reverse("account"), words=_("The passkey is removed."))

    answer = submit(request, form, act)
    return answer or own_form(
        request,
        form,
        title=_("Remove the passkey"),
        button=_("Remove"),
        lead=_("Nobody can sign in with it any more. Delete it on your device as well."),
    )


def _made(account: Account, form: NewPasskeyForm) -> AddWebAuthnForm | None:
    typed = form.cleaned_data
    data = {"name": typed["name"], "credential": typed["credential"], "passwordless": "on"}
    judged = AddWebAuthnForm(user=account, data=data)
    return judged if is_credential(typed["credential"]) and is_answered(judged) else None


def _found(account: Account, number: int) -> Authenticator:
    found = passkey_of(account, number)
    if found is None:
        raise not_found()
    return found
