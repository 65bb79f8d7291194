"""The entrance of the office: where one's roles are, and what one is advised to do for one's account."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from esep.access import Act, reach
from esep.kernel import clock
from esep.kernel.actors import actor_of
from esep.kernel.factors import needs_second_factor
from esep.kernel.models import Account
from esep.kernel.places import municipalities
from esep.kernel.refusals import Refused
from esep.kernel.routes import route
from esep.workspace.refusal import available, refusal_page

ADVISED = "advised"
"""In a session: that the advice to add a second factor was given."""


@route(GET=Act.OPEN_ACCOUNT)
def entrance(request: HttpRequest) -> HttpResponseBase:
    """The offices in which the visitor holds a role; straight into the only one, once any advice was given."""
    try:
        with available():
            return _offices(request)
    except Refused as refused:
        return refusal_page(request, refused)


def _offices(request: HttpRequest) -> HttpResponseBase:
    if not isinstance(request.user, Account):
        return redirect_to_login(request.get_full_path())
    actor = actor_of(request.user)
    there = reach(actor, Act.VIEW_OFFICE, at=clock.real())
    offices = municipalities(there.whole | there.own.keys())
    advised = needs_second_factor(request.user, actor)
    if len(offices) == 1 and not (advised and _is_first_time(request)):
        return redirect("office-home", slug=offices[0].slug)
    return render(request, "workspace/own.html", {"offices": offices, "account": request.user, "advised": advised})


def _is_first_time(request: HttpRequest) -> bool:
    """Whether a session passes here for the first time: advice is given once. The demonstration's logins need none."""
    is_first = ADVISED not in request.session and not clock.stands_still()
    request.session[ADVISED] = True
    return is_first
