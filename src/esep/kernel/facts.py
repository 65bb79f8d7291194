"""Facts: read for the law, corrected and withdrawn by newer facts. Nothing is edited."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel.command import command
from esep.kernel.models import FactCase, RecordedFact
from esep.kernel.prepared import Prepared
from esep.kernel.refusals import Refused, not_found
from esep.regulation.evaluation import WITHDRAWN
from esep.regulation.facts import Fact
from esep.regulation.facts.reading import reader_of


def facts_of(*, records: Collection[str] | None = None) -> tuple[Fact, ...]:
    """The facts of the municipality in scope as the law reads them: all, or those of the named records.

    Superseded and withdrawn ones are among them; the law core leaves them out itself. Two queries.
    """
    named: defaultdict[int, list[str]] = defaultdict(list)
    if records is None:
        rows = _ALL()
        for fact, record in _ALL_CASES():
            named[fact].append(record)
    else:
        # In two steps: as one query PostgreSQL plans it badly while it knows no statistics of the tables yet.
        told = _NUMBERED({number for (number,) in _OF_RECORDS(records)})
        for number, *_said, record in told:
            named[number].append(record)
        rows = list({row[0]: row[:-1] for row in told}.values())
    return tuple(
        Fact(
            code,
            kind,
            tuple(named[number]),
            occurred_on,
            recorded_at,
            reader_of(kind)(data),
            occurred_at,
            supersedes,
        )
        for number, code, kind, occurred_on, recorded_at, occurred_at, supersedes, data in rows
    )


def records_beside(record: str) -> frozenset[str]:
    """The records of the municipality in scope that share a fact with one; it is among them. Two queries."""
    numbers = {number for (number,) in _OF_RECORDS([record])}
    return frozenset(beside for _number, beside in _CASES_OF(numbers))


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


_OF_LAW = ("pk", "code", "kind", "occurred_on", "recorded_at", "occurred_at", "supersedes__code")
_DATA = Cast("data", TextField())
_ALL = Prepared(lambda: RecordedFact.objects.values_list(*_OF_LAW, _DATA))
_NUMBERED = Prepared(
    lambda numbers: (
        RecordedFact.objects.filter(pk__in=numbers)
        .order_by("occurred_on", "recorded_at", "code", "cases__pk")
        .values_list(*_OF_LAW, _DATA, "cases__record")
    )
)
_OF_RECORDS = Prepared(
    lambda records: FactCase.objects.filter(record__in=records).order_by().values_list("fact_id").distinct()
)
_ALL_CASES = Prepared(lambda: FactCase.objects.order_by("fact_id", "pk").values_list("fact_id", "record"))
_CASES_OF = Prepared(
    lambda numbers: (
        FactCase.objects.filter(fact_id__in=numbers).order_by("fact_id", "pk").values_list("fact_id", "record")
    )
)
