"""The projection: what an act touched is judged again in the same transaction, and rows that differ are written."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.db.models import Min

from esep.community.queries import pack_of
from esep.compliance.adopted import codes_in_use, fingerprint
from esep.compliance.agreement import refuse_disagreement
from esep.compliance.models import ProjectionState, StoredObligation
from esep.compliance.stored import differing, row_of
from esep.kernel import clock
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.regulation.duties.obligation import Obligation
from esep.regulation.evaluation import by_record, editions_of, evaluate, evaluate_record
from esep.regulation.pack.model import Pack
from esep.regulation.periods import Unfolding, period_of
from esep.regulation.tenures import YearMode

Key = tuple[str, str, str]


def refresh(municipality: Municipality, records: frozenset[str]) -> None:
    """Bring the obligations up to date for the records that an act touched; all of them where more has changed.

    More has changed when the municipality adopted other numbers, or when a day began on which a year opens or a planned
    day has passed. Raises BadInput when the facts of the touched records do not agree.
    """
    day, pack = clock.today(), pack_of(municipality)
    state = ProjectionState.objects.first()
    if records:
        _judge_records(municipality, records, pack=pack, day=day)
    if not is_good(state, pack=pack, day=day):
        judge_all(municipality, pack=pack, day=day)
    elif records:
        _remember(municipality, state, pack=pack, day=day)


def is_good(state: ProjectionState | None, *, pack: Pack, day: date) -> bool:
    """Whether the stored obligations hold on a day, if nothing more is recorded until then."""
    return state is not None and state.regulation == fingerprint(pack) and day <= state.good_until


def judge_all(municipality: Municipality, *, pack: Pack, day: date) -> int:
    """Judge every record anew, as of a day. Answers how many rows differed."""
    rows = list(StoredObligation.objects.all())
    changed = _write(municipality, evaluate(pack, facts_of(), day), stored=rows, pack=pack)
    _remember(municipality, ProjectionState.objects.first(), pack=pack, day=day)
    return changed


def _judge_records(municipality: Municipality, records: frozenset[str], *, pack: Pack, day: date) -> None:
    facts = facts_of(records=records)
    refuse_disagreement(facts, records=records, pack=pack, municipality=codes_in_use(municipality))
    of_record = by_record(facts)
    found = [one for ref in sorted(records) for one in evaluate_record(pack, ref, of_record.get(ref, []), day)]
    rows = list(StoredObligation.objects.filter(record__in=records))
    _write(municipality, found, stored=rows, pack=pack)


def _write(
    municipality: Municipality, found: Iterable[Obligation], *, stored: Sequence[StoredObligation], pack: Pack
) -> int:
    """Write what differs from the stored rows, and take away rows of duties that are asked no more."""
    old = {_key(row): row for row in stored}
    new: list[StoredObligation] = []
    changed: list[StoredObligation] = []
    columns: set[str] = set()
    for obligation in found:
        row = row_of(obligation, municipality=municipality.pk, pack=pack)
        before = old.pop(_key(row), None)
        if before is None:
            new.append(row)
        elif other := differing(before, row):
            row.pk = before.pk
            changed.append(row)
            columns |= other
    StoredObligation.objects.bulk_create(new)
    if changed:
        StoredObligation.objects.bulk_update(changed, sorted(columns))
    if old:
        StoredObligation.objects.filter(pk__in=[row.pk for row in old.values()]).delete()
    return len(new) + len(changed) + len(old)


def _key(row: StoredObligation) -> Key:
    return (row.case, row.rule, row.subject)


def _remember(municipality: Municipality, state: ProjectionState | None, *, pack: Pack, day: date) -> None:
    """Note for which days the rows hold."""
    present = ProjectionState(
        pk=state.pk if state is not None else None,
        municipality=municipality,
        judged_on=day,
        good_until=_good_until(pack, day),
        regulation=fingerprint(pack),
    )
    if state is None or _days_of(state) != _days_of(present):
        present.save()


def _days_of(state: ProjectionState) -> tuple[date, date, str]:
    return (state.judged_on, state.good_until, state.regulation)


def _good_until(pack: Pack, day: date) -> date:
    """The last day on which nothing but a new fact can change an obligation."""
    if any(kind.holder is not None and kind.holder.year is YearMode.MANDATE for kind in pack.case_kinds.values()):
        return day
    ends = [period_of(day, unfolding=Unfolding.HALF_YEAR).end]
    ends += [
        edition.since - timedelta(days=1)
        for edition in editions_of(pack)
        if edition.since is not None and edition.since > day
    ]
    planned: date | None = StoredObligation.objects.aggregate(first=Min("planned_for"))["first"]
    return min([*ends, planned]) if planned is not None else min(ends)
