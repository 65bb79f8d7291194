"""Entering: a group, an association or a party asks deputies to report (2.4); its letter goes into the register."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.demands.finding import CLAUSE, owner_among, owner_of, standing
from esep.appeals.models import Demand
from esep.appeals.taking import Worded, take_demand
from esep.community.entering import by_code
from esep.community.models import DeputyMandate
from esep.community.refusals import code_used, in_years, not_in_future, reason_missing
from esep.intake.upload import Accepted
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import put_document
from esep.records.telling import withdraw

LONGEST_GROUP = 200
LONGEST_SUBJECT = 500
LONGEST_TITLE = 200
"""Signs of a title in the register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandEntry:
    """Who asks which deputies (codes) to report on what. The group is an organisation, no person."""

    group: str
    deputies: Sequence[str]
    subject: Worded
    received_on: date


def enter_demand(
    entry: DemandEntry, *, by: Actor, municipality: int, letter: Sequence[Accepted] = (), code: str = ""
) -> Demand:
    """Enter a demand for a report. A scanned ``letter`` becomes an incoming document of the register.

    A ``code`` is given by loaders alone. Raises Refused: no group, subject or deputy, a day to come.
    """
    owner = owner_among(entry.deputies, by=by, municipality=municipality)
    with command(Act.KEEP_DEMANDS, by=by, municipality=municipality, owner=owner or None) as acting:
        in_years(entry.received_on, field="received_on")
        not_in_future(entry.received_on, today=clock.today(), field="received_on")
        group = _line(entry.group, field="group", most=LONGEST_GROUP)
        subject = Worded(
            ky=_line(entry.subject.ky, field="subject", most=LONGEST_SUBJECT),
            ru=_line(entry.subject.ru, field="subject_ru", most=LONGEST_SUBJECT, is_needed=False),
        )
        codes = tuple(dict.fromkeys(entry.deputies))
        if not codes:
            raise Refused.because("deputy_missing", _("Choose at least one deputy."), clause=CLAUSE, field="deputies")
        if code and Demand.objects.filter(code=code).exists():
            raise code_used(code)
        demand = take_demand(
            acting,
            subject,
            group=group,
            mandates=[by_code(DeputyMandate, one, field="deputies") for one in codes],
            received_on=entry.received_on,
            code=code,
        )
        if letter:
            _register(acting, demand, letter)
        return demand


def withdraw_demand(code: str, *, reason: str, by: Actor, municipality: int) -> Demand:
    """Say that a demand was entered by mistake; its code stays used. Raises Refused without a reason."""
    owner = owner_of(code, by=by, municipality=municipality)
    with command(Act.KEEP_DEMANDS, by=by, municipality=municipality, owner=owner) as acting:
        row = standing(code)
        if not reason.strip():
            raise reason_missing()
        for told in (row.reply_fact, row.fact):
            if told is not None:
                withdraw(acting, told, reason=reason.strip()[:500])
        row.withdrawn_at, row.withdrawn_reason = acting.at, reason.strip()[:500]
        return acting.edit(row, seen=row.version)


def _register(acting: Acting, demand: Demand, letter: Sequence[Accepted]) -> None:
    """Put the letter into the register. It may name people, so that its title says the group alone."""
    said = Description(
        kind=Document.Kind.LETTER.value,
        title=f"{demand.code} · {demand.group}"[:LONGEST_TITLE],
        dated_on=demand.received_on,
        counterparty=demand.group,
        record=demand.record,
    )
    put_document(acting, said, direction=Document.Direction.INCOMING.value, files=letter)


def _line(text: str, *, field: str, most: int, is_needed: bool = True) -> str:
    found = " ".join(text.split())
    if is_needed and not found:
        raise Refused.because("text_missing", _("Fill in this field."), clause=CLAUSE, field=field)
    if len(found) > most:
        raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field=field)
    return found
