"""Why a member was not there: a sort of reason for everybody, and words that stay in the office."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.finding import member_of, session_of
from esep.council.models import Absence
from esep.kernel.command import command
from esep.kernel.refusals import Refused


def excuse_member(
    code: str, member: str, *, reason: Absence.Reason, by: Actor, municipality: int, words: str = "", seen: int = 0
) -> Absence:
    """Keep why a member is not there, or change it (``seen`` is the version that was seen, 0 for none).

    Raises Refused for whoever came. An excuse of somebody who comes later after all is no longer shown.
    """
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        session = session_of(code)
        mandate = member_of(session, member, day=session.date)
        if session.presences.filter(mandate=mandate, withdrawn_at__isnull=True).exists():
            raise Refused.because(
                "was_there",
                _("This member was in the hall."),
                remedy=_("Withdraw that entry first if it is a mistake."),
            )
        row = session.absences.filter(mandate=mandate).first()
        if row is None:
            new = Absence(municipality=acting.municipality, session=session, mandate=mandate)
            new.reason, new.words = reason.value, words.strip()
            return acting.save(new)
        row.reason, row.words = reason.value, words.strip()
        return acting.edit(row, seen=seen or row.version)
