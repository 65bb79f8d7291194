"""Annulling: a number that was given by mistake stays in its place, with the reason."""

from esep.access import Act, Actor
from esep.kernel.command import command
from esep.kernel.numbers import annul
from esep.kernel.refusals import not_found
from esep.records.changing import changeable, given
from esep.records.models import Document
from esep.records.telling import withdraw


def annul_document_number(document: int, *, reason: str, by: Actor, municipality: int) -> Document:
    """Annul the number of a document. Its row stays; what the law was told about it is withdrawn.

    Raises Refused without a reason, and when the document is closed or was annulled before.
    """
    with command(Act.ANNUL_NUMBER, by=by, municipality=municipality) as acting:
        found = changeable(document)
        if found.number is None:
            raise not_found()
        annul(acting, number=found.number.pk, reason=reason)
        if found.fact is not None:
            withdraw(acting, found.fact, reason=given(reason))
            found.fact = None
        return acting.edit(found, seen=found.version)
