"""What the pages of appeals share: the appeal of an address, ways back, and the one way to carry an act out."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.access import Act, reach
from esep.appeals.commands.appeals.answering import Following
from esep.appeals.models import Appeal
from esep.appeals.queries.appeals.one import OneAppeal, appeal_seen
from esep.kernel import clock
from esep.kernel.refusals import Words, not_found
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office
from esep.workspace.page import Back, form_page
from esep.workspace.register.common import language
from esep.workspace.submitting import Done, submit


def appeal_in(place: Office, code: str, *, act: Act = Act.VIEW_APPEALS) -> OneAppeal:
    """The appeal of an address. Raises Refused where there is none, and for a deputy whose it is not."""
    return appeal_seen(
        code, by=place.actor, municipality=place.municipality, day=clock.today(), language=language().value, act=act
    )


def kept_in(place: Office, code: str, *, act: Act = Act.VIEW_APPEALS) -> tuple[OneAppeal, Appeal]:
    """The appeal of an address and its row. Raises Refused for one that is known from facts alone."""
    found = appeal_in(place, code, act=act)
    if found.appeal is None:
        raise not_found()
    return found, found.appeal


def address_of(place: Office, code: str) -> str:
    """The address of an appeal."""
    return place.address("office-appeals-appeal", appeal=code)


def to_appeal(place: Office, code: str) -> Back:
    """The way back to an appeal; for an administrator, who erases and reads none, to the day."""
    if not place.may(Act.VIEW_APPEALS):
        return Back(place.address("office-home"), _("Today"))
    return Back(address_of(place, code), code)


def own_deputies(place: Office, act: Act) -> frozenset[str] | None:
    """The codes of the deputies whose appeals alone the visitor reaches; none for who reaches all."""
    return reach(place.actor, act, at=clock.real()).own.get(place.municipality.pk)


def following(request: HttpRequest, place: Office) -> Following:
    """The whole address of the page of a receipt, by the code of its link: the same in every language."""

    def at(code: str) -> str:
        with override("ky"):
            return request.build_absolute_uri(reverse("place-receipt", args=[place.municipality.slug, code]))

    return at


def acted(
    request: HttpRequest,
    place: Office,
    form: OfficeForm,
    act: Callable[[dict[str, Any]], Words],
    *,
    found: OneAppeal,
    title: Words,
    button: Words,
    lead: Words = "",
    fits: bool = True,
    follows: Words = "",
    template: str = "workspace/form.html",
) -> HttpResponse:
    """Ask for what an act needs and carry it out; ``act`` gives the words of what was done.

    Where the act does not fit the state of the appeal (any more), whoever looks is led to its page.
    """
    code, back = found.one.code, to_appeal(place, found.one.code)
    if not fits and request.method != "POST":
        return HttpResponseRedirect(back.address)

    def carry_out(typed: dict[str, Any]) -> Done:
        return Done(address=back.address, words=act(typed), follows=follows)

    return submit(request, form, carry_out) or form_page(
        request,
        place,
        form,
        title=title,
        lead=lead or f"{code} · {found.one.subject}",
        button=button,
        back=back,
        template=template,
        context={"found": found, "one": found.one},
    )
