"""Units that people turn to with appeals: entered, changed, ended (7.2.13-contacts)."""

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
from esep.kernel.refusals import Refused
from esep.publications.commands.records.entering import UNSAID, given, happened, worded
from esep.publications.commands.records.telling import TOLD, Telling, tell
from esep.publications.models import ContactUnit

CLAUSE = "7.2.13-contacts"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactEntry:
    """A unit: who ``answers``, and how it is reached. All of it is public: telephones of the office, not of persons."""

    names: Names
    answers: str = ""
    phone: str = ""
    email: str = ""
    address: Texts = UNSAID
    hours: Texts = UNSAID
    since: date | None = None


def enter_contact(
    code: str, entry: ContactEntry, *, by: Actor, municipality: int, telling: Telling = TOLD
) -> ContactUnit:
    """Enter a unit; without a code it gets the next one. Raises Refused: a used code, no way to reach it."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = ContactUnit(municipality=acting.municipality, code=given(ContactUnit, code, "CU-"), **_columns(entry))
        enter(acting, row)
        tell(acting, telling, CLAUSE, what=_("A contact is new"), name=row.name_ky, on=clock.today())
        return row


def change_contact(
    code: str, entry: ContactEntry, *, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> ContactUnit:
    """Describe a unit anew. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = change(acting, by_code(ContactUnit, code), seen=seen, **_columns(entry))
        tell(acting, telling, CLAUSE, what=_("A contact changed"), name=row.name_ky, on=clock.today())
        return row


def end_contact(
    code: str, *, on: date, reason: str, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> ContactUnit:
    """Say that a unit is there no longer. Raises Refused: ended already, no reason, a day to come, STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = end(acting, by_code(ContactUnit, code), on=happened(on, field="on"), reason=reason, seen=seen)
        tell(acting, telling, CLAUSE, what=_("A contact has ended"), name=row.name_ky, on=on)
        return row


def _columns(entry: ContactEntry) -> dict[str, object]:
    in_years(entry.since, field="since")
    ways = {"phone": entry.phone.strip(), "email": entry.email.strip()}
    address = worded(ContactUnit, address=entry.address)
    if not any((*ways.values(), address["address_ky"])):
        raise Refused.because(
            "no_way_to_reach",
            _("Nobody can reach this unit."),
            remedy=_("Write a telephone, an e-mail address or an address."),
            clause=CLAUSE,
            field="phone",
        )
    return {
        **entry.names.columns,
        **ways,
        **address,
        **worded(ContactUnit, hours=entry.hours),
        "answers": entry.answers.strip(),
        "since": entry.since,
    }
