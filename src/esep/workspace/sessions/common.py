"""What the pages of sessions share: addresses, the way back, a button that acts at once."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override, pgettext_lazy

from esep.council.models import Session, SessionItem
from esep.kernel.refusals import Words
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit

LIST, PAGE, ITEM = "office-sessions", "office-session", "office-session-item"
AGENDA, PAPERS = "agenda", "papers"
"""Parts of pages, as addresses name them after ``#``."""


def address_of(place: Office, code: str, part: str = "") -> str:
    """The address of a session's page, or of a part of it."""
    address = place.address(PAGE, session=code)
    return f"{address}#{part}" if part else address


def item_address(place: Office, item: SessionItem, part: str = "") -> str:
    """The address of an item's page, or of a part of it."""
    address = place.address(ITEM, session=item.session.code, item=item.pk)
    return f"{address}#{part}" if part else address


def to_list(place: Office) -> Back:
    """The way back to the list."""
    return Back(place.address(LIST), pgettext_lazy("of the council", "Sessions"))


def to_session(place: Office, session: Session) -> Back:
    """The way back to a session."""
    return Back(address_of(place, session.code), f"{session.code}, {session.date:%d.%m.%Y}")


def to_item(place: Office, item: SessionItem) -> Back:
    """The way back to an item."""
    return Back(item_address(place, item), item.title)


def pressed(request: HttpRequest, place: Office, *, title: Words, back: Back, act: Callable[[], Done]) -> HttpResponse:
    """Carry out what one button asks for. A refusal is shown on a page of its own, with the way back."""
    form = OfficeForm(posted(request))
    return submit(request, form, lambda _typed: act()) or form_page(
        request, place, form, title=title, button=title, back=back
    )


def public_address(request: HttpRequest, place: Office, session: Session) -> str:
    """The whole address of the public page of a session, the same in every language, as papers print it."""
    with override("ky"):
        return request.build_absolute_uri(reverse("session", args=[place.municipality.slug, session.code]))


def public_item_address(request: HttpRequest, place: Office, item: SessionItem) -> str:
    """The whole address of the public page of an item."""
    with override("ky"):
        path = reverse("session-item", args=[place.municipality.slug, item.session.code, item.pk])
        return request.build_absolute_uri(path)
