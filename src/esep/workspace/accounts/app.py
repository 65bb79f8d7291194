"""The app on a phone that shows a new code every half minute: adding and removing it."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.internal.flows import delete_and_cleanup
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import get_totp_secret
from allauth.mfa.totp.internal.flows import activate_totp
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.documents.key import key_svg
from esep.kernel.factors import app_of
from esep.kernel.models import Account
from esep.workspace.accounts.checking import is_held
from esep.workspace.accounts.forms import AppForm, EmptyForm, is_sent
from esep.workspace.accounts.gate import confirmed, own
from esep.workspace.accounts.page import own_form
from esep.workspace.accounts.recovery import added
from esep.workspace.accounts.watch import Event, noted
from esep.workspace.forms import posted
from esep.workspace.submitting import Done, submit

GROUP = 4
WRONG_CODE = _("This code is not right. Check the clock of the phone and type the code shown now.")


@own(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)
@confirmed
def add(request: HttpRequest, account: Account) -> HttpResponse:
    """Show the key as a picture and in letters; the first code of the app proves that it arrived."""
    if app_of(account) is not None:
        return redirect("account")
    form = AppForm(posted(request))
    judged = ActivateTOTPForm(user=account, data={"code": request.POST.get("code", "")})
    if is_sent(request, form) and not judged.is_valid():
        too_many = is_held(request, judged, account)
        if too_many is not None:
            form.hold(too_many.until)
        else:
            form.add_error(
                "code", _("This code is not right. Check the clock of the phone and type the code shown now.")
            )

    def act(typed: dict[str, Any]) -> Done:
        _factor, codes = activate_totp(request, judged)
        return added(request, account, with_codes=codes is not None)

    answer = submit(request, form, act)
    key = get_totp_secret()
    return answer or own_form(
        request,
        form,
        title=_("Add an app on the phone"),
        button=_("Add the app"),
        lead=_("Any app that shows one-time codes will do. It needs no Internet afterwards."),
        template="workspace/accounts/app.html",
        context={"key": " ".join(key[at : at + GROUP] for at in range(0, len(key), GROUP))},
    )


@own(GET=Act.OPEN_ACCOUNT)
@confirmed
def picture(request: HttpRequest, account: Account) -> HttpResponse:
    """The key as a QR code, for the camera of the app; until the app is added."""
    if app_of(account) is not None:
        return redirect("account")
    address = get_adapter().build_totp_url(account, get_totp_secret())
    return HttpResponse(key_svg(address), content_type="image/svg+xml")


@own(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)
@confirmed
def remove(request: HttpRequest, account: Account) -> HttpResponse:
    """Take the app away; with the last second factor the recovery codes go too."""
    factor = app_of(account)
    if factor is None:
        return redirect("account")
    form = EmptyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        delete_and_cleanup(request, factor)
        noted(Event.SECOND_FACTOR_REMOVED, account)
        return Done(address=reverse("account"), words=_("The app is removed."))

    answer = submit(request, form, act)
    return answer or own_form(
        request,
        form,
        title=_("Remove the app"),
        button=_("Remove"),
        lead=_("Signing in asks for no code of this app any more. Delete the entry in the app as well."),
    )
