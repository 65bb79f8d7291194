"""Changing: worded anew, handed on to another deputy, or withdrawn; a newer fact says each (2.2)."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.voter_mandates.entering import worded
from esep.appeals.commands.voter_mandates.finding import CLAUSE, RECEIVED, owner_of, standing, steps_of
from esep.appeals.deputies import deputy_today
from esep.appeals.models import VoterMandate
from esep.appeals.taking import Worded
from esep.community.entering import by_code
from esep.community.models import Village
from esep.community.refusals import reason_missing
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.telling import withdraw
from esep.regulation.facts.deputy import VoterMandateReceived


def reword_voter_mandate(
    code: str, text: Worded, *, by: Actor, municipality: int, seen: int, village: str = "", reason: str = ""
) -> VoterMandate:
    """Word a voter mandate anew, or correct its village. Where the law was told otherwise, a newer fact says it.

    Raises Refused: no text, an unknown village, no reason where the fact changes, STALE.
    """
    owner = owner_of(code, municipality=municipality)
    with command(Act.KEEP_VOTER_MANDATES, by=by, municipality=municipality, owner=owner) as acting:
        row = standing(code, owner=owner)
        said = worded(text)
        row.text_ky, row.text_ru, row.text_en = said.ky, said.ru, said.en
        row.village = by_code(Village, village, field="village") if village else None
        _tell_anew(acting, row, reason=reason.strip())
        return acting.edit(row, seen=seen)


def hand_on_voter_mandate(code: str, *, deputy: str, reason: str, by: Actor, municipality: int) -> VoterMandate:
    """Give a voter mandate to another deputy of today, such as the successor of one whose mandate ended.

    Raises Refused: the same deputy, one who is none today, no reason.
    """
    owner = owner_of(code, municipality=municipality)
    with command(Act.KEEP_VOTER_MANDATES, by=by, municipality=municipality, owner=owner) as acting:
        row = standing(code, owner=owner)
        to = deputy_today(deputy)
        if to.pk == row.mandate_id:
            raise Refused.because(
                "same_deputy", _("This deputy has it already."), remedy=_("Choose another deputy."), field="deputy"
            )
        if not reason.strip():
            raise reason_missing()
        row.mandate = to
        _tell_anew(acting, row, reason=reason.strip())
        return acting.edit(row, seen=row.version)


def withdraw_voter_mandate(code: str, *, reason: str, by: Actor, municipality: int) -> VoterMandate:
    """Say that a voter mandate was entered by mistake; its code stays used.

    Raises Refused: no reason, recorded steps.
    """
    owner = owner_of(code, municipality=municipality)
    with command(Act.KEEP_VOTER_MANDATES, by=by, municipality=municipality, owner=owner) as acting:
        row = standing(code, owner=owner)
        if not reason.strip():
            raise reason_missing()
        if steps_of(row):
            raise Refused.because(
                "steps_recorded",
                _("Steps are recorded for this voter mandate: %(code)s.") % {"code": row.code},
                remedy=_("Undo its steps first, each with a reason."),
                clause=CLAUSE,
            )
        withdraw(acting, row.fact, reason=reason.strip()[:500])
        row.withdrawn_at, row.withdrawn_reason = acting.at, reason.strip()[:500]
        return acting.edit(row, seen=row.version)


def _tell_anew(acting: Acting, row: VoterMandate, *, reason: str) -> None:
    """Correct the fact where it says otherwise than the row now. It stays in the record of who had it before."""
    told = row.fact.to_law().data
    assert isinstance(told, VoterMandateReceived)
    area = row.village.code if row.village is not None else None
    said = replace(told, deputy=row.mandate.code, area=area, subject=row.text_ky)
    if said == told:
        return
    if not reason:
        raise reason_missing()
    before = [case.record for case in row.fact.cases.all()]
    row.fact = acting.record(
        RECEIVED,
        said,
        records=list(dict.fromkeys([row.record, row.mandate.record, *before])),
        on=row.received_on,
        supersedes=row.fact,
        reason=reason[:500],
    )
