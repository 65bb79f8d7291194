"""Ending sessions: one's own, on a lost phone or a borrowed computer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from esep.access import Act
from esep.kernel.models import Account
from esep.kernel.sessions import end_other_visits, end_visit
from esep.workspace.accounts.gate import own
from esep.workspace.accounts.watch import Event, noted

OTHERS = "others"
"""Stands in the form for every session but the present one."""


@own(page="account", POST=Act.OPEN_ACCOUNT)
def end_sessions(request: HttpRequest, account: Account) -> HttpResponse:
    """End one session of one's own, by its name, or all but this one."""
    name = request.POST.get("session", "")
    if name == OTHERS:
        ended = end_other_visits(account, present=request.session.session_key or "") > 0
    else:
        ended = end_visit(account, name)
    if ended:
        noted(Event.SESSIONS_ENDED, account)
    return redirect("account")
