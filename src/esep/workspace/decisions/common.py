"""What the pages of decisions share: what is read, the way back, printed addresses."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.council.queries.decisions import Decisions, KnownDecision, decisions
from esep.kernel.refusals import not_found
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office
from esep.workspace.page import Back
from esep.workspace.register.common import language
from esep.workspace.register.fields import FilesField
from esep.workspace.register.upload import was_too_large

F = TypeVar("F", bound=OfficeForm)

LIST, PAGE = "office-decisions", "office-decision"


def every_in(place: Office) -> Decisions:
    """Every decision, in the reader's language."""
    return decisions(by=place.actor, municipality=place.municipality.pk, language=language().value)


def found_in(every: Decisions, code: str) -> KnownDecision:
    """The decision of an address. Raises Refused where there is none."""
    found = every.find(code)
    if found is None:
        raise not_found()
    return found


def address_of(place: Office, code: str) -> str:
    """The address of a decision's page."""
    return place.address(PAGE, decision=code)


def to_list(place: Office) -> Back:
    """The way back to the list."""
    return Back(place.address(LIST), _("Decisions of the council"))


def to_decision(place: Office, one: KnownDecision) -> Back:
    """The way back to a decision."""
    return Back(address_of(place, one.code), f"№ {one.number}")


def public_address(request: HttpRequest, place: Office, code: str = "") -> str:
    """The whole address of the public page of a decision, or of all, the same in every language, as papers print it."""
    slug = place.municipality.slug
    with override("ky"):
        path = reverse("decision", args=[slug, code]) if code else reverse("decisions", args=[slug])
        return request.build_absolute_uri(path)


def sent_with_files(
    form: type[F], request: HttpRequest, *, version: int | None = None, initial: Mapping[str, Any] | None = None
) -> F:
    """A form that takes files, bound to what was sent; of an edited row with its ``version``."""
    data = posted(request)
    made = form(data, request.FILES if data is not None else None, initial=initial, version=version)
    for field in made.fields.values():
        if isinstance(field, FilesField):
            field.is_too_large = data is not None and was_too_large(request)
    return made
