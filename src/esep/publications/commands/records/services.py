"""Standards of services: entered, changed, ended (7.2.4-a). A line that nobody knows stays empty, and is said to be."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, change, end, enter
from esep.community.names import Names
from esep.community.refusals import in_years
from esep.community.texts import Texts
from esep.kernel import clock
from esep.kernel.command import command
from esep.publications.commands.records.entering import UNSAID, given, happened, worded
from esep.publications.commands.records.telling import TOLD, Telling, tell
from esep.publications.models import ServiceStandard
from esep.records.papers import paper

CLAUSE = "7.2.4-a"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceEntry:
    """A service. ``basis`` is the act that sets its standard; ``paper`` is its number in the register."""

    names: Names
    kind: ServiceStandard.Kind
    provider: Texts = UNSAID
    papers: Texts = UNSAID
    term: Texts = UNSAID
    fee: Texts = UNSAID
    basis: str = ""
    since: date | None = None
    paper: str = ""


def enter_service(
    code: str, entry: ServiceEntry, *, by: Actor, municipality: int, telling: Telling = TOLD
) -> ServiceStandard:
    """Enter the standard of a service; without a code it gets the next one.

    Raises Refused: a used code, a text too long, a paper that is not in the register.
    """
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = ServiceStandard(
            municipality=acting.municipality, code=given(ServiceStandard, code, "SV-"), **_columns(entry)
        )
        enter(acting, row)
        tell(acting, telling, CLAUSE, what=_("A service is new"), name=row.name_ky, on=clock.today())
        return row


def change_service(
    code: str, entry: ServiceEntry, *, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> ServiceStandard:
    """Describe a service anew. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = change(acting, by_code(ServiceStandard, code), seen=seen, **_columns(entry))
        tell(acting, telling, CLAUSE, what=_("A service changed"), name=row.name_ky, on=clock.today())
        return row


def end_service(
    code: str, *, on: date, reason: str, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> ServiceStandard:
    """Say that a service is given no longer. Raises Refused: ended already, no reason, a day to come, STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = end(acting, by_code(ServiceStandard, code), on=happened(on, field="on"), reason=reason, seen=seen)
        tell(acting, telling, CLAUSE, what=_("A service has ended"), name=row.name_ky, on=on)
        return row


def _columns(entry: ServiceEntry) -> dict[str, object]:
    in_years(entry.since, field="since")
    return {
        **entry.names.columns,
        **worded(ServiceStandard, provider=entry.provider, papers=entry.papers, term=entry.term, fee=entry.fee),
        "kind": entry.kind.value,
        "basis": entry.basis.strip(),
        "since": entry.since,
        "document": paper(entry.paper, field="paper"),
    }
