"""Airing: a session went out, on which day and with which proof (7.1). Withdrawn, the law forgets it."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import reason_missing
from esep.council.commands.broadcasts.medium import CLAUSE, MediumEntry, aired, standing
from esep.council.finding import session_of
from esep.council.models import Broadcast
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.proving import Proof, put_evidence, said_of
from esep.records.telling import withdraw
from esep.regulation.facts.council import BroadcastAired

AIRED = "broadcast.aired"


def air_session(
    session: str,
    entry: MediumEntry,
    *,
    on: date,
    by: Actor,
    municipality: int,
    is_live: bool = False,
    link: str = "",
    note: str = "",
    proofs: Sequence[Proof] = (),
) -> Broadcast:
    """Record that a session went out, though nobody was asked by a letter of Esep.

    Raises Refused: an unknown session, one that did not begin, no medium, a day to come or before the session.
    """
    with command(Act.KEEP_BROADCASTS, by=by, municipality=municipality) as acting:
        row = Broadcast(municipality=acting.municipality, session=session_of(session), **entry.columns())
        return _air(acting, row, on=on, is_live=is_live, link=link, note=note, proofs=proofs)


def air_asked(
    broadcast: int,
    *,
    on: date,
    by: Actor,
    municipality: int,
    seen: int,
    is_live: bool = False,
    link: str = "",
    note: str = "",
    proofs: Sequence[Proof] = (),
) -> Broadcast:
    """Record that the medium which was asked broadcast the session. Raises Refused as above, and STALE."""
    with command(Act.KEEP_BROADCASTS, by=by, municipality=municipality) as acting:
        row = standing(broadcast)
        if row.aired_on is not None:
            raise Refused.because(
                "aired_already",
                _("This broadcast has its day already."),
                remedy=_("Withdraw it with a reason, and enter it anew."),
                clause=CLAUSE,
            )
        row.version = seen
        return _air(acting, row, on=on, is_live=is_live, link=link, note=note, proofs=proofs)


def withdraw_broadcast(broadcast: int, *, reason: str, by: Actor, municipality: int) -> Broadcast:
    """Say that an entry was wrong; what the law was told of it counts no more. Raises Refused without a reason."""
    with command(Act.KEEP_BROADCASTS, by=by, municipality=municipality) as acting:
        row = standing(broadcast)
        if not reason.strip():
            raise reason_missing()
        if row.fact is not None:
            withdraw(acting, row.fact, reason=reason.strip()[:500])
        row.withdrawn_at, row.withdrawn_reason = acting.at, reason.strip()[:500]
        return acting.edit(row, seen=row.version)


def _air(
    acting: Acting, row: Broadcast, *, on: date, is_live: bool, link: str, note: str, proofs: Sequence[Proof]
) -> Broadcast:
    row.aired_on = aired(row.session, on)
    row.is_live, row.link, row.note = is_live, link.strip(), " ".join(note.split())[:500]
    data = BroadcastAired(
        channel=row.channel,
        state_media=row.is_state_media,
        evidence=tuple(said_of(acting, proof) for proof in proofs),
    )
    row.fact = acting.record(AIRED, data, records=[row.session.record], on=on)
    for proof in proofs:
        put_evidence(acting, proof, subject=row.fact.ref)
    return acting.save(row) if row.pk is None else acting.edit(row, seen=row.version)
