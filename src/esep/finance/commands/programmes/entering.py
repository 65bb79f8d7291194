"""Entering: programmes with their days, and their works; a work is described anew or withdrawn (4.4-programmes)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.codes import next_code
from esep.community.entering import by_code, change, end, enter, live
from esep.community.models import Village
from esep.community.names import Names
from esep.community.refusals import in_order, in_years, reason_missing
from esep.finance.commands.programmes.finding import CLAUSE, function_coded, standing_work
from esep.finance.entering import LONGEST_REASON, UNSAID, Said
from esep.finance.models import Activity, ActivityVillage, Programme
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.papers import paper


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeEntry:
    """A programme with its first and last day. ``paper`` is the number of its text in the register."""

    names: Names
    kind: Programme.Kind
    since: date | None = None
    until: date | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkEntry:
    """A work. ``function`` is the code of the line that pays, ``villages`` are codes, ``target`` how much there is to
    do in ``unit``, ``owner`` the office that does it.
    """

    names: Names
    programme: str
    villages: Sequence[str] = ()
    function: str = ""
    owner: str = ""
    target: Decimal | None = None
    unit: Said = UNSAID


def enter_programme(code: str, entry: ProgrammeEntry, *, by: Actor, municipality: int) -> Programme:
    """Enter a programme; without a code it gets the next one.

    Raises Refused: a used code, a last day before the first.
    """
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        return enter(
            acting,
            Programme(
                municipality=acting.municipality,
                code=code.strip() or next_code(Programme, "PR-", word=Programme.REF),
                **_of_programme(entry),
            ),
        )


def change_programme(code: str, entry: ProgrammeEntry, *, by: Actor, municipality: int, seen: int) -> Programme:
    """Correct a programme. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        return change(acting, by_code(Programme, code), seen=seen, **_of_programme(entry))


def end_programme(code: str, *, on: date, reason: str, by: Actor, municipality: int, seen: int) -> Programme:
    """Say that a programme ended on a day, and why. Raises Refused: ended already, no reason, STALE."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        in_years(on, field="on")
        return end(acting, by_code(Programme, code), on=on, reason=reason, seen=seen)


def enter_work(code: str, entry: WorkEntry, *, by: Actor, municipality: int) -> Activity:
    """Enter a work; without a code it gets the next one.

    Raises Refused: a used code, an unknown programme, function or village, a target below nothing.
    """
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        return put_work(acting, code, entry)


def put_work(acting: Acting, code: str, entry: WorkEntry) -> Activity:
    """The same inside an act."""
    work = enter(
        acting,
        Activity(
            municipality=acting.municipality,
            code=code.strip() or next_code(Activity, "A-", word=Activity.REF, width=2),
            **_of_work(entry),
        ),
    )
    _set_villages(acting, work, entry.villages)
    return work


def change_work(code: str, entry: WorkEntry, *, by: Actor, municipality: int, seen: int) -> Activity:
    """Describe a work anew; its code stays. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        work = change(acting, standing_work(code), seen=seen, **_of_work(entry))
        _set_villages(acting, work, entry.villages)
        return work


def withdraw_work(code: str, *, reason: str, by: Actor, municipality: int) -> Activity:
    """Say that a work was entered by mistake, or was taken out of its programme. Raises Refused: no reason."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        work = standing_work(code)
        if not reason.strip():
            raise reason_missing()
        work.withdrawn_at, work.withdrawn_reason = acting.at, reason.strip()[:LONGEST_REASON]
        return acting.edit(work, seen=work.version)


def _of_programme(entry: ProgrammeEntry) -> dict[str, object]:
    in_years(entry.since, field="since")
    in_years(entry.until, field="until")
    in_order(entry.since, entry.until, field="until")
    return {
        **entry.names.columns,
        "kind": entry.kind.value,
        "since": entry.since,
        "until": entry.until,
        "document": paper(entry.paper, field="paper"),
    }


def _of_work(entry: WorkEntry) -> dict[str, object]:
    if entry.target is not None and entry.target <= 0:
        raise Refused.because(
            "target_not_above_nothing",
            _("How much there is to do must be more than nothing."),
            remedy=_("Leave it empty if it cannot be counted."),
            clause=CLAUSE,
            field="target",
        )
    return {
        **entry.names.columns,
        **entry.unit.columns("unit"),
        "programme": live(Programme, entry.programme, field="programme"),
        "function": function_coded(entry.function) if entry.function else None,
        "owner": entry.owner.strip(),
        "target": entry.target,
    }


def _set_villages(acting: Acting, work: Activity, codes: Sequence[str]) -> None:
    """Let a work be done in these villages and no others; one that it left stays to be seen."""
    wanted = {by_code(Village, code, field="villages").pk for code in codes}
    present = {row.village_id: row for row in ActivityVillage.objects.filter(activity=work, left_at__isnull=True)}
    for village, row in sorted(present.items()):
        if village not in wanted:
            row.left_at = acting.at
            acting.save(row)
    for village in sorted(wanted - present.keys()):
        acting.save(ActivityVillage(municipality=acting.municipality, activity=work, village_id=village))
