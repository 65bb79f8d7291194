"""Closing: a document that is complete refuses changes, until two persons unlock it."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.commands.asking import ask_second
from esep.kernel import scope
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import SecondPersonRequest
from esep.kernel.refusals import Refused, not_found
from esep.records.changing import changeable, document_of
from esep.records.models import Document


def close_document(document: int, *, seen: int, by: Actor, municipality: int) -> Document:
    """Close a document: from now on nothing of it changes. Raises Refused as editing does."""
    with command(Act.CLOSE_DOCUMENT, by=by, municipality=municipality) as acting:
        found = changeable(document)
        found.closed_at = acting.at
        found.closed_by = acting.account
        return acting.edit(found, seen=seen)


def ask_to_unlock(document: int, *, reason: str, by: Actor, municipality: int) -> SecondPersonRequest:
    """Ask, as the first of two persons, that a closed document may be changed.

    Raises Refused without a reason, without the right, when it is not closed, or when it is asked already.
    """
    with scope.of(municipality):
        subject = _closed(document).ref
    return ask_second(Act.UNLOCK_DOCUMENT, by=by, municipality=municipality, subject=subject, reason=reason)


def unlock(acting: Acting, subject: str) -> None:
    """Unlock the document named in a request, once two persons agreed: the deed of ``UNLOCK_DOCUMENT``."""
    word, _colon, number = subject.partition(":")
    if word != Document.REF or not number.isdigit():
        raise not_found()
    found = _closed(int(number))
    found.closed_at = None
    found.closed_by = None
    acting.edit(found, seen=found.version)


def _closed(document: int) -> Document:
    found = document_of(document)
    if not found.is_closed:
        raise Refused.because("not_closed", _("This document is not closed."))
    return found
