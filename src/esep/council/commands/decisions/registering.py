"""A decision gets its place in the register of documents, with the signed scan (3.7)."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.models import Decision
from esep.intake.upload import Accepted
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.changing import document_of
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import put_document

LONGEST_TITLE = 200


def register_decision(
    code: str,
    *,
    by: Actor,
    municipality: int,
    seen: int,
    files: Sequence[Accepted] = (),
    document: int | None = None,
) -> Decision:
    """Enter a decision in the register, or name the ``document`` of the register that it is already.

    From then on its text stands. Raises Refused without any text or scan, for a document of another sort, and when it
    was registered before.
    """
    with command(Act.KEEP_DECISIONS, by=by, municipality=municipality) as acting:
        row = Decision.objects.select_related("session", "document").filter(code=code).first()
        if row is None:
            raise not_found()
        if row.document is not None:
            raise Refused.because("registered_already", _("This decision stands in the register already."))
        if document is not None:
            row.document = _known(document)
        else:
            if not files and not row.text_ky:
                raise Refused.because(
                    "nothing_to_register",
                    _("There is neither a text nor a scan of this decision."),
                    remedy=_("Enter the text, or choose the scan."),
                    field="attached",
                )
            row.document = put_in_register(acting, row, files=files)
        return acting.edit(row, seen=seen)


def put_in_register(
    acting: Acting, row: Decision, *, files: Sequence[Accepted], replaces: int | None = None, note: str = ""
) -> Document:
    """Make the document of a decision inside an act; its number of the council stands with it."""
    said = Description(
        kind=Document.Kind.DECISION.value,
        title=f"{row.number}. {row.title_ky}"[:LONGEST_TITLE],
        dated_on=row.adopted_on,
        paper_number=row.number,
        note=note,
    )
    return put_document(acting, said, direction=Document.Direction.INTERNAL.value, files=files, replaces=replaces)


def _known(document: int) -> Document:
    found = document_of(document)
    if found.kind != Document.Kind.DECISION.value or found.is_annulled:
        raise Refused.because(
            "no_decision_document", _("This document of the register is no decision."), field="document"
        )
    if Decision.objects.filter(document=found).exists():
        raise Refused.because(
            "document_taken", _("This document belongs to another decision already."), field="document"
        )
    return found
