"""The entrance of the office: where one's roles are."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from esep.access import Act, reach
from esep.kernel import clock
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from esep.kernel.places import municipalities
from esep.kernel.refusals import Refused
from esep.kernel.routes import route
from esep.workspace.refusal import available, refusal_page


@route(GET=Act.OPEN_ACCOUNT)
def entrance(request: HttpRequest) -> HttpResponseBase:
    """The offices in which the visitor holds a role; straight into the only one."""
    try:
        with available():
            return _offices(request)
    except Refused as refused:
        return refusal_page(request, refused)


def _offices(request: HttpRequest) -> HttpResponseBase:
    if not isinstance(request.user, Account):
        return redirect_to_login(request.get_full_path())
    there = reach(actor_of(request.user), Act.VIEW_OFFICE, at=clock.real())
    offices = municipalities(there.whole | there.own.keys())
    if len(offices) == 1:
        return redirect("office-home", slug=offices[0].slug)
    return render(request, "workspace/own.html", {"offices": offices, "account": request.user})
