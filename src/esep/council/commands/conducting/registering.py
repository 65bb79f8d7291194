"""The signed minutes of a session become a document of the register (3.7)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.finding import begun
from esep.council.models import Session
from esep.intake.upload import Accepted
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import put_document

LONGEST_TITLE = 200


def register_minutes(
    code: str,
    *,
    files: Sequence[Accepted],
    by: Actor,
    municipality: int,
    signed_on: date | None = None,
    seen: int = 0,
) -> Session:
    """Enter the scan of the signed minutes in the register; ``signed_on`` is their day, the session's where none.

    Minutes that stand there already are replaced by the new document. Raises Refused before the session ended, without
    a file, and for a day before the session.
    """
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        row = begun(code)
        if row.ended_at is None:
            raise Refused.because("not_ended", _("This session has not ended."), remedy=_("Say first when it ended."))
        if not files:
            raise Refused.because("no_file", _("Choose the scan of the signed minutes."), field="attached")
        day = signed_on or row.date
        if day < row.date:
            raise Refused.because("signed_before", _("This day is before the session."), field="signed_on")
        title = f"{row.code}. {row.topic_ky}"[:LONGEST_TITLE]
        said = Description(kind=Document.Kind.MINUTES.value, title=title, dated_on=day)
        row.minutes = put_document(
            acting,
            said,
            direction=Document.Direction.INTERNAL.value,
            files=files,
            replaces=row.minutes.pk if row.minutes is not None else None,
        )
        return acting.edit(row, seen=seen or row.version)
