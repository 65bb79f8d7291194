"""Entering contacts: that a deputy met voters, a workplace or an association, as an entry of the diary (2.1)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.deputies import deputy_on
from esep.appeals.models import Contact
from esep.community.entering import by_code
from esep.community.models import Organization, Village
from esep.community.refusals import reason_missing
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.telling import withdraw
from esep.regulation.facts.deputy import ContactMade

MADE = "contact.made"
CLAUSE = "2.1-contacts"
LONGEST_COUNTERPART = 200
LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactEntry:
    """Whom a deputy met on a day: a group or a body, no person. ``organization`` and ``village`` are codes."""

    deputy: str
    on: date
    counterpart: str = ""
    organization: str = ""
    village: str = ""
    note: str = ""


def enter_contact(entry: ContactEntry, *, by: Actor, municipality: int) -> Contact:
    """Enter a contact. Without words the organisation's name stands for whom.

    Raises Refused: nobody named, too long a note, a day to come or on which the deputy was none.
    """
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=entry.deputy) as acting:
        mandate = deputy_on(entry.deputy, entry.on, field="on")
        body = by_code(Organization, entry.organization, field="organization") if entry.organization else None
        whom = " ".join(entry.counterpart.split()) or (body.name_ky[:LONGEST_COUNTERPART] if body is not None else "")
        if not whom:
            raise Refused.because(
                "text_missing",
                _("Write whom the deputy met."),
                remedy=_("A group or a body: residents of a street, a school, an association. No names."),
                clause=CLAUSE,
                field="counterpart",
            )
        for field, text, most in (
            ("counterpart", whom, LONGEST_COUNTERPART),
            ("note", entry.note.strip(), LONGEST_NOTE),
        ):
            if len(text) > most:
                raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field=field)
        fact = acting.record(MADE, ContactMade(counterpart=whom), records=[mandate.record], on=entry.on)
        return acting.save(
            Contact(
                municipality=acting.municipality,
                mandate=mandate,
                happened_on=entry.on,
                counterpart=whom,
                organization=body,
                village=by_code(Village, entry.village, field="village") if entry.village else None,
                note=entry.note.strip(),
                fact=fact,
            )
        )


def withdraw_contact(contact: int, *, reason: str, by: Actor, municipality: int) -> Contact:
    """Say that a contact was entered by mistake. Raises Refused: unknown, withdrawn already, no reason."""
    with scope.of(municipality):
        owner = Contact.objects.filter(pk=contact).order_by("pk").values_list("mandate__code", flat=True).first()
    if owner is None:
        raise not_found()
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=str(owner)) as acting:
        row = Contact.objects.select_related("fact").get(pk=contact)
        if not reason.strip():
            raise reason_missing()
        if row.withdrawn_at is not None:
            raise Refused.because(
                "contact_withdrawn",
                _("This was withdrawn already."),
                remedy=_("Look at the present diary."),
                clause=CLAUSE,
            )
        if row.fact is not None:
            withdraw(acting, row.fact, reason=reason.strip()[:500])
        row.withdrawn_at, row.withdrawn_reason = acting.at, reason.strip()[:500]
        return acting.edit(row, seen=row.version)
