"""Documents that can be laid with an item of an agenda, and the file of a paper. Read inside a scope."""

from dataclasses import dataclass

from esep.council.models import ItemPaper
from esep.kernel.refusals import not_found
from esep.records.models import Document, StoredFile
from esep.records.register import Wanted, documents_wanted, with_files

MOST = 20
"""Documents that a form offers at once; words narrow the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Documents of the register to choose from; ``total`` is how many fit."""

    rows: tuple[Document, ...]
    total: int


def papers_to_choose(item: int, *, words: str) -> Offered:
    """The newest documents that fit the words, without those that are with the item or were annulled."""
    laid = ItemPaper.objects.filter(item=item, taken_out_at__isnull=True).values("document")
    rows = documents_wanted(Wanted(words=words)).exclude(pk__in=laid).filter(number__annulled_at__isnull=True)
    return Offered(rows=tuple(with_files(rows).order_by("-registered_on", "-pk")[:MOST]), total=rows.count())


def paper_in(item: int, paper: int) -> ItemPaper:
    """A paper that is with an item. Raises Refused where there is none."""
    rows = ItemPaper.objects.select_related("item", "document__number")
    found = rows.filter(pk=paper, item=item, taken_out_at__isnull=True).first()
    if found is None:
        raise not_found()
    return found


def file_of_paper(paper: ItemPaper, *, position: int) -> StoredFile:
    """The file in a place of a paper's document. Raises Refused where there is none, or it was taken out."""
    placed = paper.document.files.filter(position=position, taken_out_at__isnull=True).select_related("file").first()
    if placed is None:
        raise not_found()
    return placed.file.called(placed.called)
