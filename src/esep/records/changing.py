"""Changing: finding the document that an act is about, and the three things that forbid changing it."""

from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Refused, not_found
from esep.records.models import Document

CLAUSE = "3.7"


def document_of(document: int) -> Document:
    """A document of the municipality in scope, with its number. Raises Refused where there is none."""
    found = (
        Document.objects.select_related(
            "number", "fact", "registered_by", "closed_by", "replaces__number", "organization"
        )
        .filter(pk=document)
        .first()
    )
    if found is None:
        raise not_found()
    return found


def changeable(document: int) -> Document:
    """A document that may be changed. Raises Refused when it is closed, or its number was annulled."""
    found = document_of(document)
    if found.is_closed:
        raise Refused.because(
            "document_closed",
            _("This document is closed. It can no longer be changed."),
            remedy=_("Ask to unlock it, with a reason. A second person must agree."),
            clause=CLAUSE,
        )
    if found.is_annulled:
        raise Refused.because(
            "number_annulled",
            _("The number of this document was annulled. It can no longer be changed."),
            remedy=_("Register the document anew and name this one as replaced."),
            clause=CLAUSE,
        )
    return found


def given(reason: str) -> str:
    """A reason that says something. Raises Refused for an empty one."""
    if not reason.strip():
        raise Refused.because("reason_missing", _("Say why."), field="reason")
    return reason.strip()
