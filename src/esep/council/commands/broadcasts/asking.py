"""Asking: a medium is asked by a letter to broadcast a session (7.1)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years, not_in_future
from esep.council.commands.broadcasts.medium import CLAUSE, MediumEntry
from esep.council.finding import session_of
from esep.council.models import Broadcast
from esep.intake.upload import Accepted
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import put_document


def ask_broadcast(
    session: str,
    entry: MediumEntry,
    *,
    on: date,
    by: Actor,
    municipality: int,
    title: str = "",
    files: Sequence[Accepted] = (),
) -> Broadcast:
    """Record that a medium was asked to broadcast a session. With a ``title`` the letter gets an outgoing number.

    ``files`` are those of the letter. Raises Refused: an unknown or cancelled session, no medium, a day to come.
    """
    with command(Act.KEEP_BROADCASTS, by=by, municipality=municipality) as acting:
        found = session_of(session)
        if found.closed_as:
            raise Refused.because("session_closed", _("This session is not held on its day."), clause=CLAUSE)
        in_years(on, field="on")
        not_in_future(on, today=clock.today(), field="on")
        row = Broadcast(municipality=acting.municipality, session=found, asked_on=on, **entry.columns())
        if title:
            organization = row.organization.pk if row.organization is not None else None
            said = Description(
                kind=Document.Kind.LETTER.value,
                title=title[:200],
                dated_on=on,
                organization=organization,
                counterparty="" if organization is not None else row.channel,
                # A session of which the law has heard nothing yet is no record of the register.
                record=found.record if found.fact_id is not None else "",
            )
            row.letter = put_document(acting, said, direction=Document.Direction.OUTGOING, files=files)
        return acting.save(row)
