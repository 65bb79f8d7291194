"""Sending a form: one act in one transaction, done once however often the button is pressed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from esep.kernel import clock
from esep.kernel.models import Account
from esep.kernel.refusals import Refused, Words
from esep.workspace.forms import OfficeForm
from esep.workspace.page import DONE
from esep.workspace.refusal import available
from esep.workspace.spent import AlreadySent, Told, keep, new_key, spend, told_by

SWITCH = "switch"
"""The name of the buttons that show a half-filled form in another language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an act came to: where to go on, what to say, and the next step."""

    address: str
    words: Words
    follows: Words = ""


def submit(request: HttpRequest, form: OfficeForm, act: Callable[[dict[str, Any]], Done]) -> HttpResponse | None:
    """Carry out what a form asks for; the answer leads on. None when the form is to be shown (again).

    ``act`` gets the cleaned fields and calls one command. What it raises as Refused is shown in the form. The same
    form sent twice acts once; the second answer is that of the first.
    """
    if request.method != "POST":
        return None
    if is_switch(request, form):
        return None
    assert isinstance(request.user, Account)
    account = request.user.pk
    if not form.is_valid():
        # What was chosen may be gone because the first press took it.
        sent = form.data.get("form_key", "")
        before = told_by(sent, account=account) if sent else None
        return HttpResponseRedirect(_with_key(before.address, sent)) if before is not None else None
    key = form.cleaned_data["form_key"] or new_key()
    try:
        with available(), transaction.atomic():
            spent = spend(key, account=account)
            done = act(form.cleaned_data)
            told = Told(
                address=done.address,
                words=str(done.words),
                follows=str(done.follows),
                at=clock.now(),
                reference=getattr(request, "reference", ""),
            )
            keep(spent, told)
    except Refused as refused:
        form.take(refused)
        return None
    except AlreadySent as sent:
        told = sent.told
    return HttpResponseRedirect(_with_key(told.address, key))


def is_switch(request: HttpRequest, form: OfficeForm) -> bool:
    """Whether the form was only carried into another language. It then shows what was typed, and no faults yet."""
    if SWITCH not in request.POST:
        return False
    form.full_clean()
    form.errors.clear()
    return True


def _with_key(address: str, key: str) -> str:
    address, hash_, anchor = address.partition("#")
    return f"{address}{'&' if '?' in address else '?'}{DONE}={key}{hash_}{anchor}"
