"""Papers: the document of the register that something else rests on, such as a budget, a contract, an agreement."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Refused
from esep.records.models import Document


@dataclass(frozen=True, slots=True)
class KnownPaper:
    """A paper of the register as everybody may know of it: its number, the day it bears, the day it was registered."""

    number: str
    dated_on: date
    registered_on: date


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


def known_paper(document: Document | None) -> KnownPaper | None:
    """What everybody may know of a paper; none where no paper is registered."""
    if document is None or document.number is None:
        return None
    return KnownPaper(document.number.text, document.dated_on, document.registered_on)


def number_in(paper: KnownPaper | None) -> str:
    """Its number alone, for tables; empty where there is none."""
    return paper.number if paper is not None else ""


def number_of(document: Document | None) -> str:
    """The number under which everybody may ask to see it; empty where no paper is registered."""
    return document.number.text if document is not None and document.number is not None else ""
