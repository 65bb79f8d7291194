"""The fact that stands for a record of the directory: the newest of its kind that nothing has corrected."""

from esep.kernel.models import RecordedFact
from esep.kernel.refusals import not_found


def standing_fact(record: str, *, kind: str) -> RecordedFact:
    """The uncorrected fact of a kind in a record. Raises Refused when there is none."""
    found = (
        RecordedFact.objects.filter(cases__record=record, kind=kind, superseded_by__isnull=True)
        .order_by("-recorded_at", "-pk")
        .first()
    )
    if found is None:
        raise not_found()
    return found
