"""Holding: a deputy received citizens on a day. The law hears how many came, once the reception is over (2.3)."""

from dataclasses import dataclass
from datetime import date, time

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.receptions.finding import CLAUSE, HELD, owner_of_reception, placed, standing
from esep.appeals.deputies import deputy_on
from esep.appeals.models import Reception, ReceptionVisit
from esep.community.refusals import reason_missing
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.telling import withdraw
from esep.regulation.facts.deputy import ReceptionHeld

MOST_VISITORS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionEntry:
    """A reception of a deputy (code) on a day. ``visitors`` is how many came; none while it goes on."""

    deputy: str
    on: date
    starts_at: time | None = None
    venue: str = ""
    place_text: str = ""
    visitors: int | None = None


def hold_reception(entry: ReceptionEntry, *, by: Actor, municipality: int) -> Reception:
    """Enter a reception: one that begins now, or one that is over, with the number of those who came.

    Raises Refused: a day to come or on which the deputy was none, no place, the same reception twice.
    """
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=entry.deputy) as acting:
        mandate = deputy_on(entry.deputy, entry.on, field="on")
        venue, place = placed(entry.venue, entry.place_text)
        if Reception.objects.filter(
            mandate=mandate, held_on=entry.on, starts_at=entry.starts_at, withdrawn_at__isnull=True
        ).exists():
            raise Refused.because(
                "reception_known",
                _("This reception is entered already."),
                remedy=_("Open it in the list. A second one of the day needs its own hour."),
                clause=CLAUSE,
                field="on",
            )
        row = Reception(
            municipality=acting.municipality,
            mandate=mandate,
            held_on=entry.on,
            starts_at=entry.starts_at,
            venue=venue,
            place_text=place,
        )
        if entry.visitors is not None:
            _tell(acting, row, entry.visitors, reason="")
        return acting.save(row)


def count_visitors(reception: int, visitors: int, *, by: Actor, municipality: int, reason: str = "") -> Reception:
    """Say how many came: the first time the reception is over by it, afterwards it is a correction with a reason.

    Raises Refused: fewer than are written down one by one, no reason for a correction.
    """
    owner = owner_of_reception(reception, municipality=municipality)
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=owner) as acting:
        row = standing(reception)
        written = ReceptionVisit.objects.filter(reception=row).count()
        if visitors < written:
            raise Refused.because(
                "fewer_than_written",
                _("More visitors are written down: %(written)s.") % {"written": written},
                remedy=_("Enter this number or a larger one."),
                clause=CLAUSE,
                field="visitors",
            )
        if row.fact is not None and row.visitors != visitors and not reason.strip():
            raise reason_missing()
        if row.fact is None or row.visitors != visitors:
            _tell(acting, row, visitors, reason=reason.strip()[:500])
        return acting.edit(row, seen=row.version)


def withdraw_reception(reception: int, *, reason: str, by: Actor, municipality: int) -> Reception:
    """Say that a reception was entered by mistake. Raises Refused: no reason; visits that became a matter."""
    owner = owner_of_reception(reception, municipality=municipality)
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=owner) as acting:
        row = standing(reception)
        if not reason.strip():
            raise reason_missing()
        visits = ReceptionVisit.objects.filter(reception=row)
        if visits.exclude(appeal=None, voter_mandate=None).exists():
            raise Refused.because(
                "visits_taken_up",
                _("Appeals or voter mandates came of this reception."),
                remedy=_("Withdraw them first, if they are wrong too."),
                clause=CLAUSE,
            )
        if row.fact is not None:
            withdraw(acting, row.fact, reason=reason.strip()[:500])
        row.withdrawn_at, row.withdrawn_reason = acting.at, reason.strip()[:500]
        return acting.edit(row, seen=row.version)


def _tell(acting: Acting, row: Reception, visitors: int, *, reason: str) -> None:
    if not 0 <= visitors <= MOST_VISITORS:
        raise Refused.because(
            "visitors_out_of_range",
            _("So many visitors cannot be: %(visitors)s.") % {"visitors": visitors},
            remedy=_("Check the number."),
            field="visitors",
        )
    before = row.fact
    row.fact = acting.record(
        HELD,
        ReceptionHeld(visitors=visitors),
        records=[row.mandate.record],
        on=row.held_on,
        supersedes=before,
        reason=reason if before is not None else "",
    )
    row.visitors = visitors
