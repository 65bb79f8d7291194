"""What the pages of rights share: a role by its number, and the way back."""

from django.utils.translation import gettext_lazy as _

from esep.community import queries
from esep.kernel.models import RoleGrant
from esep.kernel.refusals import not_found
from esep.workspace.office import Office
from esep.workspace.page import Back


def held_role(place: Office, grant: int) -> RoleGrant:
    """A role of this municipality, in force or ended. Raises Refused (NOT_FOUND)."""
    held = queries.roles(by=place.actor, municipality=place.municipality.pk)
    found = next((one for one in held if one.pk == grant), None)
    if found is None:
        raise not_found()
    return found


def to_rights(place: Office) -> Back:
    """The way back to the list."""
    return Back(place.address("office-rights"), _("People and rights"))
