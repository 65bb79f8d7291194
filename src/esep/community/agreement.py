"""The directory and the facts agree: what the law reads of a mandate or a room is what the directory shows."""

from django.utils.translation import gettext_lazy as _

from esep.community.models import DeputyMandate, Venue
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import Refused

KINDS = ("mandate.began", "mandate.ended", "venue.registered")


def refuse_disagreement(municipality: Municipality, records: frozenset[str]) -> None:
    """Refuse an act that would leave a mandate or a room with other facts than its row.

    The directory's own acts change both; records without a row here are none of the directory's. Four queries at most,
    none for acts on other records.
    """
    deputies, venues = _codes(records, "deputy"), _codes(records, "venue")
    rows: list[DeputyMandate | Venue] = []
    if deputies:
        rows.extend(DeputyMandate.objects.filter(code__in=deputies).select_related("district"))
    if venues:
        rows.extend(Venue.objects.filter(code__in=venues).select_related("village"))
    if not rows:
        return
    standing = RecordedFact.objects.filter(
        kind__in=KINDS, cases__record__in=[row.record for row in rows], superseded_by__isnull=True
    )
    said: dict[str, set[tuple[str, ...]]] = {}
    for fact in standing.prefetch_related("cases"):
        for case in fact.cases.all():
            said.setdefault(case.record, set()).add(_said(fact))
    for row in rows:
        if said.get(row.record, set()) != _shown(row):
            raise Refused.because(
                "directory_disagrees",
                _("This fact stands in the directory too: %(code)s.") % {"code": row.code},
                remedy=_("Correct the record in the directory. Its facts are corrected with it."),
            )


def _codes(records: frozenset[str], kind: str) -> list[str]:
    return [code for word, _colon, code in (ref.partition(":") for ref in records) if word == kind]


def _said(fact: RecordedFact) -> tuple[str, ...]:
    match fact.kind:
        case "mandate.began":
            return (fact.kind, fact.occurred_on.isoformat(), str(fact.data["district"]))
        case "mandate.ended":
            return (fact.kind, fact.occurred_on.isoformat(), str(fact.data["reason"]))
        case _:
            return (fact.kind, str(fact.data["area"]))


def _shown(row: DeputyMandate | Venue) -> set[tuple[str, ...]]:
    if isinstance(row, Venue):
        return {("venue.registered", row.village.code)}
    shown: set[tuple[str, ...]] = {("mandate.began", row.since.isoformat(), row.district.code)}
    if row.until is not None:
        shown.add(("mandate.ended", row.until.isoformat(), row.end_reason))
    return shown
