"""Papers of an item: documents of the register, chosen or registered in the same act, each public or not."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import reason_missing
from esep.council.commands.sessions.finding import LEFT, item_of, paper_of
from esep.council.commands.sessions.refusals import closed, item_over
from esep.council.models import ItemPaper, SessionItem
from esep.intake.upload import Accepted
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.changing import document_of
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import put_document


def add_paper(item: int, *, document: int, is_public: bool, by: Actor, municipality: int) -> ItemPaper:
    """Lay a document of the register with an item. Residents may open its files where it ``is_public``.

    Raises Refused: unknown item or document, annulled, with the item already, an item that is no longer there.
    """
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        found = document_of(document)
        if found.is_annulled:
            raise Refused.because(
                "number_annulled",
                _("The number of this document was annulled."),
                remedy=_("Choose the document that took its place."),
                field="document",
            )
        return _lay(acting, _open_item(item), found, is_public=is_public)


def register_paper(
    item: int,
    said: Description,
    *,
    is_public: bool,
    by: Actor,
    municipality: int,
    files: Sequence[Accepted] = (),
    direction: str = Document.Direction.INTERNAL,
) -> ItemPaper:
    """Enter a document in the register and lay it with an item, in one act.

    Raises Refused as :func:`add_paper` and :func:`esep.records.registering.register_document`.
    """
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        found = _open_item(item)
        document = put_document(acting, said, direction=direction, files=files)
        return _lay(acting, found, document, is_public=is_public)


def show_paper(pk: int, *, is_public: bool, by: Actor, municipality: int) -> ItemPaper:
    """Let residents open a paper, or no longer. Raises Refused where there is none."""
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        paper = paper_of(pk)
        paper.is_public = is_public
        return acting.save(paper)


def take_out_paper(pk: int, *, reason: str, by: Actor, municipality: int) -> ItemPaper:
    """Take a paper away from its item; the document stays in the register. Raises Refused without a reason."""
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        paper = paper_of(pk)
        if not reason.strip():
            raise reason_missing()
        paper.taken_out_at = acting.at
        paper.taken_out_reason = reason.strip()
        return acting.save(paper)


def _open_item(pk: int) -> SessionItem:
    item = item_of(pk)
    if item.session.closed_as:
        raise closed(item.session)
    if item.state in LEFT:
        raise item_over(item.get_state_display())
    return item


def _lay(acting: Acting, item: SessionItem, document: Document, *, is_public: bool) -> ItemPaper:
    return acting.save(ItemPaper(municipality=acting.municipality, item=item, document=document, is_public=is_public))
