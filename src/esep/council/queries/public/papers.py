"""The file of a paper that everybody may open, and whether it is one."""

from esep.council.models import ItemPaper, SessionItem
from esep.kernel import scope
from esep.records.models import StoredFile


def paper_file_in_public(session: str, item: int, paper: int, position: int, *, municipality: int) -> StoredFile | None:
    """A file of a paper; none where the paper is not public, or stands no longer with an item of an open session."""
    with scope.of(municipality):
        row = (
            ItemPaper.objects.select_related("document__number")
            .filter(
                pk=paper,
                item=item,
                item__session__code=session,
                item__session__shut_reason="",
                is_public=True,
                taken_out_at__isnull=True,
            )
            .exclude(item__state=SessionItem.State.TAKEN_OFF.value)
            .first()
        )
        if row is None or row.document.is_annulled:
            return None
        placed = row.document.files.filter(position=position, taken_out_at__isnull=True).select_related("file").first()
        return placed.file if placed is not None else None
