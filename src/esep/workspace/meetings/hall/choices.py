"""What forms of the hall offer: villages, and who may answer for an outcome."""

from typing import Any

from esep.community import queries
from esep.kernel.refusals import Words
from esep.meetings.queries import Opened
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office


def offer_villages(form: OfficeForm, place: Office, shown: Opened) -> None:
    """Offer the villages, those that were called first."""
    called = [village.pk for village in shown.villages]
    rows = queries.villages(by=place.actor, municipality=place.municipality.pk)
    ordered = sorted(rows, key=lambda row: called.index(row.pk) if row.pk in called else len(called))
    form.offer({"village": [(row.code, row.name) for row in ordered]})


def offer_owners(form: OfficeForm, place: Office, shown: Opened) -> None:
    """Offer the reporting deputies, then offices, commissions and the other deputies of the day."""
    day = shown.meeting.date
    asked: dict[str, Any] = {"by": place.actor, "municipality": place.municipality.pk}
    reporting = [mandate.code for mandate in shown.mandates]
    mandates = sorted(queries.mandates_on(day, **asked), key=lambda row: row.code not in reporting)
    deputies: list[tuple[str, Words]] = [(f"deputy:{row.code}", row.person.name) for row in mandates]
    first = len(reporting)
    offices: list[tuple[str, Words]] = [
        (f"position:{row.code}", row.name) for row in queries.positions(on=day, **asked)
    ]
    commissions: list[tuple[str, Words]] = [
        (f"commission:{row.code}", row.name) for row in queries.commissions(on=day, **asked)
    ]
    form.offer({"owner": [*deputies[:first], *offices, *commissions, *deputies[first:]]})
