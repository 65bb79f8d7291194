"""Released minutes as a paper for everybody, with their number and the seal of the journal (3.6)."""

from esep.documents.minutes import MinutesSaid
from esep.documents.paper import Paper
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.meetings.minutes.text import read_text
from esep.meetings.models import Minutes
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.queries.minutes.papers import public_said
from esep.meetings.queries.printing import paper_of
from esep.regulation.wording import Language


def released_paper(
    code: str, *, municipality: Municipality, language: Language, address: str
) -> tuple[Paper, MinutesSaid] | None:
    """The copy that was released, its text in its own language; none where nobody released it.

    ``address`` is that of the meeting's page, for the code on the paper.
    """
    with scope.of(municipality.pk):
        released = Minutes.objects.filter(meeting__code=code, published_at__isnull=False, signed_on__isnull=False)
        row = released.exclude(public_text={}).select_related("document__number").first()
        if row is None:
            return None
        paper = paper_of(municipality, language=language, address=address)
        said = public_said(meeting_of(code), row, read_text(row.public_text), elected=(row.chair, row.secretary))
        return paper, said
