"""Finding the item that an act is about, inside a scope; what cannot be found is refused with the way out (7.2)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.community.queries import pack_of
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.kernel.refusals import Kind, Refused, not_found
from esep.publications.models import CatalogueItem, Publication
from esep.publications.printed import printed_rows, record_of

CLAUSE = "7.2-duty"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundItem:
    """An item that can be published; ``row`` is what the office says of it, none where it said nothing yet."""

    code: str
    row: CatalogueItem | None

    @property
    def is_extra(self) -> bool:
        """Whether it is beyond the regulation, so that no fact tells the law of it."""
        return self.row is not None and self.row.is_extra

    @property
    def clause(self) -> str:
        """The clause that asks for it."""
        return CLAUSE if self.is_extra else self.code

    @property
    def record(self) -> str:
        """The record in which the law keeps it."""
        return record_of(self.code)


def item_of(code: str, *, municipality: Municipality) -> FoundItem:
    """The item with a code. Raises Refused: unknown, a heading over other items, an extra that was closed."""
    row = CatalogueItem.objects.filter(code=code).first()
    if row is not None and row.is_extra:
        if row.withdrawn_at is not None:
            raise Refused.because(
                "item_closed",
                _("This item was closed."),
                remedy=_("Choose another item, or add a new one."),
                field="item",
            )
        return FoundItem(code=code, row=row)
    printed = printed_rows(pack_of(municipality), clock.today()).get(code)
    if printed is None:
        raise Refused.because(
            "unknown_item",
            _("The catalogue has no such item."),
            remedy=_("Choose one from the catalogue."),
            clause=CLAUSE,
            field="item",
            kind=Kind.NOT_FOUND,
        )
    if printed.is_heading:
        raise Refused.because(
            "item_is_heading",
            _("This is a heading. Its items are published one by one."),
            remedy=_("Choose an item below it."),
            clause=code,
            field="item",
        )
    return FoundItem(code=code, row=row)


def version_of(publication: int) -> Publication:
    """A version that was not withdrawn. Raises Refused."""
    row = Publication.objects.select_related("fact").filter(pk=publication).first()
    if row is None:
        raise not_found()
    if row.withdrawn_at is not None:
        raise Refused.because(
            "version_withdrawn",
            _("This version was withdrawn already."),
            remedy=_("Look at the list of versions."),
            clause=CLAUSE,
        )
    return row
