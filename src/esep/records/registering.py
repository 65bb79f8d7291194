"""Registering: a document gets its number and its row in the same act (3.7)."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.intake.upload import Accepted
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.numbers import take_number
from esep.kernel.refusals import Refused
from esep.records.changing import document_of
from esep.records.describing import Description, describe, sought_text
from esep.records.files import keep_file
from esep.records.models import Document, DocumentFile
from esep.records.series import series_of
from esep.records.telling import tell_law
from esep.regulation.dates import legal_day

FILES_FIELD = "attached"


def register_document(
    said: Description,
    *,
    direction: str,
    by: Actor,
    municipality: int,
    files: Sequence[Accepted] = (),
    replaces: int | None = None,
) -> Document:
    """Enter a document in the register (3.7): the next number of its direction, its row and its files, or nothing.

    A document of the paper book gets a number here too; the one it had is part of the description. ``replaces`` is the
    document whose place it takes. ``files`` were looked at before (:func:`esep.records.files.looked_at`). Raises
    Refused for a day to come, an unknown record, a file sent twice.
    """
    with command(Act.REGISTER_DOCUMENT, by=by, municipality=municipality) as acting:
        return put_document(acting, said, direction=direction, files=files, replaces=replaces)


def put_document(
    acting: Acting,
    said: Description,
    *,
    direction: str,
    files: Sequence[Accepted] = (),
    replaces: int | None = None,
) -> Document:
    """Enter a document in the register inside an act, such as the letter that the act sends.

    Who may is the caller's act. The rest is as in :func:`register_document`.
    """
    document = Document(
        municipality=acting.municipality,
        direction=direction,
        registered_at=acting.at,
        registered_by=acting.account,
        replaces=document_of(replaces) if replaces is not None else None,
    )
    describe(document, said, today=legal_day(acting.at))
    acting.save(document)
    document.number = take_number(
        acting, series=series_of(acting, direction), subject=document.ref, on=legal_day(acting.at)
    )
    document.sought = sought_text(document)
    tell_law(acting, document, reason="")
    add_accepted(acting, document, files)
    return acting.save(document)


def add_accepted(acting: Acting, document: Document, files: Sequence[Accepted]) -> None:
    """Put files behind those that a document has, inside an act. Raises Refused for one that it holds already."""
    held = list(document.files.values_list("position", "file_id", "taken_out_at"))
    present = {file for _position, file, taken_out_at in held if taken_out_at is None}
    position = max((position for position, _file, _taken_out_at in held), default=0)
    for accepted in files:
        file = keep_file(acting, accepted)
        if file.pk in present:
            raise Refused.because(
                "file_twice",
                _("This file is in the document already. Choose each file once."),
                field=FILES_FIELD,
            )
        present.add(file.pk)
        position += 1
        acting.save(
            DocumentFile(
                municipality=acting.municipality,
                document=document,
                file=file,
                name=accepted.name,
                position=position,
            )
        )
