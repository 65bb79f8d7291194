"""What stands at the head of every paper, and under "contacts" in public (2.1); and the seal at its foot."""

from django.utils.translation import override

from esep.community.models import Letterhead
from esep.documents.letterhead import Letterhead as PrintedLetterhead
from esep.documents.paper import JournalHead
from esep.kernel import clock, scope
from esep.kernel.heads import head_of
from esep.regulation.wording import Language


def letterhead(municipality: int) -> Letterhead | None:
    """The letterhead of a municipality with its arms, if it is entered. It is public. One query."""
    with scope.of(municipality):
        return Letterhead.objects.first()


def printed_letterhead(municipality: int, *, language: Language) -> PrintedLetterhead:
    """The letterhead as papers in a language bear it; an empty one where none is entered. One query."""
    row = letterhead(municipality)
    if row is None:
        return PrintedLetterhead()
    with override(language.value):
        return PrintedLetterhead(
            address=row.address, phone=row.phone, email=row.email, hours=row.hours, arms=bytes(row.arms)
        )


def printed_head(municipality: int) -> JournalHead | None:
    """The head of the journal as papers made now bear it, for the municipality in scope; none in an empty journal."""
    head = head_of(municipality, clock.today())
    return JournalHead(number=head.number, digest=head.hash, day=head.day) if head is not None else None
