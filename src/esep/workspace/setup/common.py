"""What the pages of the set-up share: how far it is, the way back, and where the public page is."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.community.queries.setup import SetUp, setup_of
from esep.kernel.refusals import Words
from esep.records.models import Document
from esep.workspace.office import Office
from esep.workspace.page import Back
from esep.workspace.submitting import Done

SERIES = dict(Document.Direction.choices)
"""The series of the register by code, which an office continues after its paper book."""


def setup_in(place: Office) -> SetUp:
    """How far the set-up of this office is. Raises Refused."""
    return setup_of(by=place.actor, municipality=place.municipality.pk, series=SERIES)


def to_setup(place: Office) -> Back:
    """The way back to the list of steps."""
    return Back(place.address("office-setup"), _("Set-up"))


def noted(place: Office, *, words: Words = "") -> Done:
    """It is noted; back to the list of steps."""
    return Done(address=place.address("office-setup"), words=words or _("Saved"))


def public_address(request: HttpRequest, place: Office) -> str:
    """The whole address of the municipality's public page as it is printed: the same in every language."""
    with override("ky"):
        return request.build_absolute_uri(reverse("place", kwargs={"slug": place.municipality.slug}))
