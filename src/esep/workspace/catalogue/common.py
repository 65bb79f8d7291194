"""What the pages of the catalogue share: the item of an address, ways back, forms with files."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.kernel import clock
from esep.kernel.refusals import Words, not_found
from esep.publications.queries.catalogue import Catalogue, Item, catalogue_of
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office
from esep.workspace.page import Back, form_page
from esep.workspace.register.common import language
from esep.workspace.register.fields import FilesField
from esep.workspace.register.upload import was_too_large
from esep.workspace.submitting import Done, submit

F = TypeVar("F", bound=OfficeForm)

LIST, PAGE = "office-catalogue", "office-catalogue-item"


def catalogue_in(place: Office) -> Catalogue:
    """The catalogue as it stands today."""
    return catalogue_of(place.municipality, day=clock.today())


def item_in(place: Office, code: str, *, can_be_published: bool = False) -> Item:
    """The item of an address. Raises Refused where there is none, or where it is a heading or closed."""
    found = catalogue_in(place).find(code)
    if found is None or (can_be_published and (found.is_heading or found.closed_on is not None)):
        raise not_found()
    return found


def address_of(place: Office, code: str) -> str:
    """The address of an item's page."""
    return place.address(PAGE, item=code)


def to_list(place: Office) -> Back:
    """The way back to the list."""
    return Back(place.address(LIST), _("Published information"))


def to_item(place: Office, found: Item) -> Back:
    """The way back to an item."""
    return Back(address_of(place, found.code), named(found))


def named(found: Item) -> str:
    """An item by its printed number and title."""
    return f"{found.number} {found.title_in(language().value)}".strip()


def with_files(form: type[F], request: HttpRequest, *, initial: Mapping[str, Any] | None = None) -> F:
    """A form that takes files, bound to what was sent."""
    data = posted(request)
    made = form(data, request.FILES if data is not None else None, initial=initial)
    for field in made.fields.values():
        if isinstance(field, FilesField):
            field.is_too_large = data is not None and was_too_large(request)
    return made


def asked(
    request: HttpRequest,
    place: Office,
    form: OfficeForm,
    act: Callable[[dict[str, Any]], Done],
    *,
    title: Words,
    button: Words,
    back: Back,
    lead: Words = "",
) -> HttpResponse:
    """Carry out what a form asks for, or show it."""
    return submit(request, form, act) or form_page(
        request, place, form, title=title, lead=lead, button=button, back=back
    )
