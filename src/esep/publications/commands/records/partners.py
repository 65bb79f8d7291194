"""Partners: whom the municipality works with, on what, by which agreement (7.2.12-cooperation)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, change, end, enter
from esep.community.names import Names
from esep.community.refusals import in_order, in_years
from esep.community.texts import Texts
from esep.kernel import clock
from esep.kernel.command import command
from esep.publications.commands.records.entering import UNSAID, given, happened, worded
from esep.publications.commands.records.telling import TOLD, Telling, tell
from esep.publications.models import Partner
from esep.records.papers import paper

CLAUSE = "7.2.12-cooperation"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerEntry:
    """A partner with the days of the agreement; ``paper`` is its number in the register."""

    names: Names
    kind: Partner.Kind
    subject: Texts = UNSAID
    since: date | None = None
    until: date | None = None
    paper: str = ""


def enter_partner(code: str, entry: PartnerEntry, *, by: Actor, municipality: int, telling: Telling = TOLD) -> Partner:
    """Enter a partner; without a code it gets the next one. Raises Refused: a used code, days out of order."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = Partner(municipality=acting.municipality, code=given(Partner, code, "PT-"), **_columns(entry))
        enter(acting, row)
        tell(acting, telling, CLAUSE, what=_("A partner is new"), name=row.name_ky, on=clock.today())
        return row


def change_partner(
    code: str, entry: PartnerEntry, *, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> Partner:
    """Describe a partner anew. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = change(acting, by_code(Partner, code), seen=seen, **_columns(entry))
        tell(acting, telling, CLAUSE, what=_("Work with a partner changed"), name=row.name_ky, on=clock.today())
        return row


def end_partner(
    code: str, *, on: date, reason: str, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> Partner:
    """Say that the work with a partner ended. Raises Refused: ended already, no reason, a day to come, STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = end(acting, by_code(Partner, code), on=happened(on, field="on"), reason=reason, seen=seen)
        tell(acting, telling, CLAUSE, what=_("Work with a partner has ended"), name=row.name_ky, on=on)
        return row


def _columns(entry: PartnerEntry) -> dict[str, object]:
    in_years(entry.since, field="since")
    in_years(entry.until, field="until")
    in_order(entry.since, entry.until, field="until")
    return {
        **entry.names.columns,
        **worded(Partner, subject=entry.subject),
        "kind": entry.kind.value,
        "since": entry.since,
        "until": entry.until,
        "document": paper(entry.paper, field="paper"),
    }
