"""The office: a municipality as somebody who works in it sees it; and the gate before every page of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from esep.access import Act, Actor, Denial, decide, may
from esep.kernel import clock, scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, Municipality
from esep.kernel.places import municipality_at
from esep.kernel.refusals import Kind, Refused
from esep.kernel.routes import View, act_of, marked, unknown_method
from esep.workspace.refusal import available, denied, refusal_page
from esep.workspace.unsent import unsent


@dataclass(frozen=True, slots=True)
class Office:
    """A municipality and who is in it. What ``may`` says yes to is a button; the command asks the same table."""

    municipality: Municipality
    actor: Actor

    def may(self, act: Act, *, owner: str | None = None) -> bool:
        """Whether the visitor may do an act here just now."""
        return may(self.actor, act, municipality=self.municipality.pk, at=clock.real(), owner=owner)

    @property
    def can(self) -> "Can":
        """For templates: ``{% if office.can.GRANT_ROLE %}``."""
        return Can(self)

    def address(self, name: str, **kwargs: object) -> str:
        """The address of a page of this office by its name."""
        return reverse(name, kwargs={"slug": self.municipality.slug, **kwargs})


@dataclass(frozen=True, slots=True)
class Can:
    """The rows of the table by name, as questions."""

    office: Office

    def __getitem__(self, name: str) -> bool:
        return self.office.may(Act[name])


def office(*, page: str = "", **acts: Act) -> Callable[[View], View]:
    """Serve a page of the office by the methods named: ``@office(GET=Act.VIEW_REGISTER, POST=Act.REGISTER_DOCUMENT)``.

    The view gets the request and the :class:`Office`. Who has not signed in is sent to do so, and keeps what was
    typed; where somebody has no role there is nothing to be found (404); where the role does not reach, the page says
    so and shows what was typed. What can only be sent names the ``page`` that it belongs to: a reload leads there.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def gated(request: HttpRequest, slug: str, **kwargs: Any) -> HttpResponseBase:
            act = act_of(request, acts)
            if act is None:
                return unknown_method(request, acts, page=page, variables={"slug": slug, **kwargs})
            try:
                with available():
                    return _served(view, request, slug, act=act, kwargs=kwargs)
            except Refused as refused:
                if refused.kind is Kind.NOT_FOUND and request.method != "POST":
                    raise Http404 from refused
                return refusal_page(request, refused)

        return marked(gated, acts, page=page)

    return decorate


def _served(view: View, request: HttpRequest, slug: str, *, act: Act, kwargs: dict[str, Any]) -> HttpResponseBase:
    if not isinstance(request.user, Account):
        return unsent(request)
    entered = enter(request.user, slug)
    decision = decide(entered.actor, act, municipality=entered.municipality.pk, at=clock.real())
    if decision.denial is Denial.ELSEWHERE:
        raise Http404
    if decision.denial is not None:
        return denied(request, decision.denial)
    with scope.of(entered.municipality.pk):
        return view(request, entered, **kwargs)


def enter(account: Account, slug: str) -> Office:
    """The office at an address. Raises Http404 where there is none."""
    municipality = municipality_at(slug)
    if municipality is None:
        raise Http404
    return Office(municipality, actor_of(account))
