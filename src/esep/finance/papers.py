"""Papers: the document of the register that a version, a report or a statement of the treasury came with."""

from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Refused
from esep.records.models import Document


def paper(number: str, *, field: str = "document") -> Document | None:
    """The document with a number of the register; none where no number is given. Raises Refused for an unknown one."""
    wanted = number.strip()
    if not wanted:
        return None
    found = (
        Document.objects.select_related("number").filter(number__text=wanted, number__annulled_at__isnull=True).first()
    )
    if found is None:
        raise Refused.because(
            "no_such_document",
            _("No document of the register has this number: %(number)s.") % {"number": wanted},
            remedy=_("Register the paper first, or leave this field empty."),
            field=field,
        )
    return found
