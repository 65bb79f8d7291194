"""What is asked for, of the acts of two persons."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.access import Act

WISHES: Mapping[Act, Promise] = {
    Act.EXPORT_PEOPLE: _("Hand out the list of people with contacts"),
    Act.DELETE_ACCOUNT: _("Delete an account"),
    Act.RESET_ACCESS: _("Give out a one-time code"),
    Act.UNLOCK_DOCUMENT: _("Unlock a closed document"),
}
