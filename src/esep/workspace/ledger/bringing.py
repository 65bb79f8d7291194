"""The way from a ledger to bringing its rows in from a table."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.workspace.ledger.table import Action
from esep.workspace.office import Office


def bringing(kind: str, place: Office) -> Iterator[Action]:
    """The button that leads to the upload of a list, for who may bring lists in."""
    if place.may(Act.IMPORT_LIST):
        yield Action(place.address("office-lists-upload", kind=kind), _("Bring in a list"))
