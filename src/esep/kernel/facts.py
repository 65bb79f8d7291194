"""Facts: read for the law, corrected and withdrawn by newer facts. Nothing is edited."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel.command import command
from esep.kernel.kept import Kept
from esep.kernel.models import FactCase, RecordedFact
from esep.kernel.prepared import Prepared, Row
from esep.kernel.refusals import Refused, not_found
from esep.regulation.evaluation import WITHDRAWN
from esep.regulation.facts import Fact
from esep.regulation.facts.reading import reader_of


def facts_of(*, records: Collection[str] | None = None) -> tuple[Fact, ...]:
    """The facts of the municipality in scope as the law reads them: all, or those of the named records.

    Superseded and withdrawn ones are among them; the law core leaves them out itself. Two queries, three for records.
    """
    if records is None:
        return _read(_ALL(), _ALL_CASES())
    # In steps: as one query PostgreSQL plans it badly while it knows no statistics of the tables yet.
    numbers = {number for (number,) in _OF_RECORDS(records)}
    return _read(_NUMBERED(numbers), _CASES_OF(numbers))


def facts_near(record: str, *, beside: str, also: Collection[str] = ()) -> tuple[tuple[Fact, ...], frozenset[str]]:
    """The facts of a record of the municipality in scope, of those that share one of them and whose references begin
    with ``beside`` (``request:``), and of the records ``also``; and the references of those beside it.

    Three queries, five where there are others. The same rows give the same facts: they are read once.
    """
    numbers = {number for (number,) in _OF_RECORDS([record])}
    cases = _CASES_OF(numbers)
    found = frozenset(ref for _number, ref in cases if ref.startswith(beside))
    more = {number for (number,) in _OF_RECORDS({*found, *also} - {record})} - numbers
    rows, named = tuple(_NUMBERED(numbers | more)), (*cases, *_CASES_OF(more))
    return _NEAR.find((rows, named), lambda: _read(rows, named)), found


def records_beside(record: str) -> frozenset[str]:
    """The records of the municipality in scope that share a fact with one; it is among them. Two queries."""
    numbers = {number for (number,) in _OF_RECORDS([record])}
    return frozenset(ref for _number, ref in _CASES_OF(numbers))


def _read(rows: Sequence[Row], cases: Iterable[Row]) -> tuple[Fact, ...]:
    """Facts from their rows, with the records that each belongs to."""
    named: defaultdict[int, list[str]] = defaultdict(list)
    for number, record in cases:
        named[number].append(record)
    return tuple(
        [
            Fact(
                code,
                kind,
                tuple(named[number]),
                date.fromisoformat(occurred_on),
                _instant(recorded_at),
                reader_of(kind)(data),
                _instant(occurred_at) if occurred_at is not None else None,
                supersedes,
            )
            for number, code, kind, occurred_on, recorded_at, occurred_at, supersedes, data in rows
        ]
    )


def _instant(text: str) -> datetime:
    """An instant as databases write it: PostgreSQL with the zone of the connection, SQLite in UTC without saying so."""
    instant = datetime.fromisoformat(text)
    return instant if instant.tzinfo is not None else instant.replace(tzinfo=UTC)


def correct_fact(
    *,
    by: Actor,
    municipality: int,
    code: str,
    reason: str,
    data: Mapping[str, object] | None = None,
    occurred_on: str | None = None,
    occurred_at: str | None = None,
) -> RecordedFact:
    """Say anew what an earlier fact said wrongly; the earlier one stays and counts no more.

    What is not given stays as it was. ``data`` is the whole content, as facts files write it. Raises Refused: without
    a reason, when the fact is unknown or already corrected, or when the law cannot read the new one.
    """
    with command(Act.CORRECT_FACT, by=by, municipality=municipality) as acting:
        old = _standing(code)
        if old.kind == WITHDRAWN:
            raise _withdrawn()
        bare: dict[str, object] = {
            "id": _next_code(old),
            "kind": old.kind,
            "cases": [case.record for case in old.cases.all()],
            "recorded_at": acting.at.isoformat(),
            "data": dict(old.data if data is None else data),
            "supersedes": old.code,
        }
        if occurred_at is not None:
            bare["occurred_at"] = occurred_at
        elif occurred_on is not None:
            bare["occurred_on"] = occurred_on
        elif old.occurred_at is not None:
            bare["occurred_at"] = old.occurred_at.isoformat()
        else:
            bare["occurred_on"] = old.occurred_on.isoformat()
        return acting.record_bare(bare, supersedes=old, reason=_given(reason))


def withdraw_fact(*, by: Actor, municipality: int, code: str, reason: str) -> RecordedFact:
    """Say that a fact should never have been recorded. It stays, with the reason, and counts no more.

    Raises Refused: without a reason, when the fact is unknown, or already corrected or withdrawn.
    """
    with command(Act.WITHDRAW_FACT, by=by, municipality=municipality) as acting:
        old = _standing(code)
        if old.kind == WITHDRAWN:
            raise _withdrawn()
        bare: dict[str, object] = {
            "id": _next_code(old),
            "kind": WITHDRAWN,
            "cases": [case.record for case in old.cases.all()],
            "recorded_at": acting.at.isoformat(),
            "occurred_on": old.occurred_on.isoformat(),
            "data": {"reason": _given(reason)},
            "supersedes": old.code,
        }
        return acting.record_bare(bare, supersedes=old, reason=reason.strip())


def _standing(code: str) -> RecordedFact:
    """The fact that a correction may name."""
    old = RecordedFact.objects.filter(code=code).prefetch_related("cases").first()
    if old is None:
        raise not_found()
    newer = RecordedFact.objects.filter(supersedes=old).first()
    if newer is not None:
        raise Refused.because(
            "already_corrected",
            _("This record was corrected already."),
            remedy=_("Open the newest version of it and correct that one."),
        )
    return old


def _next_code(old: RecordedFact) -> str:
    """A code of its own for the newer fact: the old one with a mark that counts up."""
    base, _mark, count = old.code.rpartition(".v")
    number = int(count) + 1 if base and count.isdigit() else 2
    return f"{base if base and count.isdigit() else old.code}"[:74] + f".v{number}"


def _given(reason: str) -> str:
    if not reason.strip():
        raise Refused.because("reason_missing", _("Say why."), field="reason")
    return reason.strip()


def _withdrawn() -> Refused:
    return Refused.because("withdrawn", _("This record was withdrawn. Record what happened anew."))


_NEAR: Kept[tuple[Fact, ...]] = Kept()
# Days and instants are asked for as texts: they are read faster here than on the way.
_OF_LAW: Sequence[str | Cast] = (
    "pk",
    "code",
    "kind",
    Cast("occurred_on", TextField()),
    Cast("recorded_at", TextField()),
    Cast("occurred_at", TextField()),
    "supersedes__code",
    Cast("data", TextField()),
)
_ALL = Prepared(lambda: RecordedFact.objects.values_list(*_OF_LAW))
_NUMBERED = Prepared(lambda numbers: RecordedFact.objects.filter(pk__in=numbers).values_list(*_OF_LAW))
# In the order of an index, so that SQLite goes by it: otherwise it walks through every fact of the municipality.
_OF_RECORDS = Prepared(
    lambda records: FactCase.objects.filter(record__in=records).order_by("record", "pk").values_list("fact_id")
)
_ALL_CASES = Prepared(lambda: FactCase.objects.order_by("fact_id", "pk").values_list("fact_id", "record"))
_CASES_OF = Prepared(
    lambda numbers: (
        FactCase.objects.filter(fact_id__in=numbers).order_by("fact_id", "pk").values_list("fact_id", "record")
    )
)
