"""Duties as open data tells them: an allow-list of values, in codes, without the words of an explanation."""

from dataclasses import dataclass
from datetime import date, datetime

from esep.community.queries import pack_of
from esep.compliance.queries import obligations_on
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.regulation.duties.obligation import Obligation
from esep.regulation.status import Status, Verdict, verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDuty:
    """A duty of a clause in a case, as it stands on a day. ``title`` is that of the clause, in one language.

    ``rule`` is the check of the law core; ``case`` what is judged (``meeting:M4``); ``subject`` the village, deputy or
    item, ``part`` the part of a report; ``facts`` the codes of the facts that met it; ``pack`` the regulation that
    judged it.
    """

    clause: str
    title: str
    rule: str
    case: str
    subject: str
    part: str
    bearer: str
    force: str
    opened_on: date
    due_on: date | None
    due_at: datetime | None
    done_on: date | None
    status: Status
    days_late: int
    is_provisional: bool
    exempt: str
    missing: str
    facts: tuple[str, ...]
    pack: str


def duties_in_public(municipality: Municipality, *, day: date, language: str) -> tuple[PublicDuty, ...]:
    """Every duty as it stands on a day. Today's are stored; of any other day they are judged anew from the facts."""
    with scope.of(municipality.pk):
        pack = pack_of(municipality)
        obligations = obligations_on(day, municipality=municipality, pack=pack)
    titles = {code: clause.title[language] for code, clause in pack.clauses.items()}
    judged_by = f"{pack.id}/{pack.version}/{pack.sha256[:12]}"
    return tuple(_public(one, title=titles[one.clause], pack=judged_by) for one in verdicts(obligations, as_of=day))


def _public(verdict: Verdict, *, title: str, pack: str) -> PublicDuty:
    obligation: Obligation = verdict.obligation
    return PublicDuty(
        clause=verdict.clause,
        title=title,
        rule=obligation.rule.id,
        case=obligation.case,
        subject=verdict.subject or "",
        part=verdict.part.part if verdict.part is not None else "",
        bearer=obligation.rule.bearer,
        force=obligation.rule.force.value,
        opened_on=obligation.opened_on,
        due_on=obligation.due_on,
        due_at=obligation.due_at,
        done_on=verdict.done_on,
        status=verdict.status,
        days_late=verdict.days_late,
        is_provisional=obligation.provisional,
        exempt=verdict.exempt.value if verdict.exempt is not None else "",
        missing=(obligation.missing or "") if verdict.status is Status.CANNOT_TELL else "",
        facts=verdict.facts,
        pack=pack,
    )
