"""Editing: a document as it should be described, its files, its place on the shelf. Closed ones refuse it."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.intake.upload import Accepted
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.changing import changeable, given
from esep.records.describing import Description, describe, sought_text
from esep.records.models import Document
from esep.records.registering import FILES_FIELD, add_accepted
from esep.records.telling import tell_law
from esep.regulation.dates import legal_day

CORRECTED = "document:edited"
"""The reason that a corrected fact carries when its document was described anew: a code, for there is no language."""


def edit_document(document: int, said: Description, *, seen: int, by: Actor, municipality: int) -> Document:
    """Describe a document anew. Its number and direction stay.

    ``seen`` is the version that the actor had before them. Raises Refused: ``STALE`` when somebody saved in between,
    and when the document is closed or annulled.
    """
    with command(Act.EDIT_DOCUMENT, by=by, municipality=municipality) as acting:
        found = changeable(document)
        describe(found, said, today=legal_day(acting.at))
        found.sought = sought_text(found)
        tell_law(acting, found, reason=CORRECTED)
        return acting.edit(found, seen=seen)


def reshelve(document: int, *, shelf: str, seen: int, by: Actor, municipality: int) -> Document:
    """Say where the paper lies now. Raises Refused as :func:`edit_document` does."""
    with command(Act.EDIT_DOCUMENT, by=by, municipality=municipality) as acting:
        found = changeable(document)
        found.shelf = shelf.strip()
        found.sought = sought_text(found)
        return acting.edit(found, seen=seen)


def add_files(document: int, *, files: Sequence[Accepted], by: Actor, municipality: int) -> Document:
    """Put files behind those that a document has. Two who add at the same time both do.

    Raises Refused without a file, for one that is there already, and when the document is closed or annulled.
    """
    if not files:
        raise Refused.because("no_file", _("Choose at least one file."), field=FILES_FIELD)
    with command(Act.EDIT_DOCUMENT, by=by, municipality=municipality) as acting:
        found = changeable(document)
        add_accepted(acting, found, files)
        return acting.edit(found, seen=found.version)


def take_file_out(document: int, *, position: int, reason: str, by: Actor, municipality: int) -> Document:
    """Take a wrong file out of a document, with the reason. It stays to be seen, in its place."""
    with command(Act.EDIT_DOCUMENT, by=by, municipality=municipality) as acting:
        found = changeable(document)
        placed = found.files.filter(position=position, taken_out_at__isnull=True).first()
        if placed is None:
            raise not_found()
        placed.taken_out_at = acting.at
        placed.taken_out_reason = given(reason)
        acting.save(placed)
        return acting.edit(found, seen=found.version)
