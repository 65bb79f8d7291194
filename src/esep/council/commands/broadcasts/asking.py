"""Asking: a medium is asked by a letter to broadcast a session (7.1)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years, not_in_future
from esep.council.commands.broadcasts.medium import CLAUSE, MediumEntry
from esep.council.finding import session_of
from esep.council.letters import LONGEST_TITLE, LetterEntry, about_broadcast
from esep.council.models import Broadcast
from esep.council.posting import post_letter
from esep.intake.upload import Accepted
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import put_document

OUTGOING = Document.Direction.OUTGOING.value


def ask_broadcast(
    session: str,
    entry: MediumEntry,
    *,
    on: date,
    by: Actor,
    municipality: int,
    title: str = "",
    files: Sequence[Accepted] = (),
    letter: LetterEntry | None = None,
) -> Broadcast:
    """Record that a medium was asked to broadcast a session.

    With ``letter`` Esep writes it: it gets an outgoing number, its PDF and DOCX, and is mailed where that says so. A
    letter that was written elsewhere gets its number by a ``title``, with its ``files``. Raises Refused: an unknown or
    cancelled session, no medium, a day to come, nobody's e-mail.
    """
    with command(Act.KEEP_BROADCASTS, by=by, municipality=municipality) as acting:
        found = session_of(session)
        if found.closed_as:
            raise Refused.because("session_closed", _("This session is not held on its day."), clause=CLAUSE)
        in_years(on, field="on")
        not_in_future(on, today=clock.today(), field="on")
        row = Broadcast(municipality=acting.municipality, session=found, asked_on=on, **entry.columns())
        if letter is not None:
            row.letter = post_letter(
                acting,
                about_broadcast(row, language=letter.language, on=on),
                letter,
                topic="broadcast_letter",
                about=found.code,
                on=on,
                addressee=row.channel,
                organization=row.organization,
                record=_record(row),
            )
        elif title:
            row.letter = put_document(acting, _said(row, title, on=on), direction=OUTGOING, files=files)
        return acting.save(row)


def _said(row: Broadcast, title: str, *, on: date) -> Description:
    known = row.organization
    return Description(
        kind=Document.Kind.LETTER.value,
        title=title[:LONGEST_TITLE],
        dated_on=on,
        organization=known.pk if known is not None else None,
        counterparty="" if known is not None else row.channel,
        record=_record(row),
    )


def _record(row: Broadcast) -> str:
    """A session of which the law has heard nothing yet is no record of the register."""
    return row.session.record if row.session.fact_id is not None else ""
