"""What differs between two packs: for a council that amends its text, and for whoever adopts it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from esep.regulation.pack.model import Pack


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. ``before`` or ``after`` is None where the thing is not in that pack."""

    table: str
    id: str
    field: str | None
    before: str | None
    after: str | None


def difference(before: Pack, after: Pack) -> tuple[Change, ...]:
    """Everything that differs between two packs, in a fixed order; empty when they say the same."""
    return (
        *_tables("setting", {"settings": before.settings}, {"settings": after.settings}),
        *_tables("parameter", before.parameters, after.parameters),
        *_tables("obligation", before.obligations, after.obligations),
        *_tables("clause", before.clauses, after.clauses),
        *_tables("reading", before.readings, after.readings),
        *_tables("case", before.case_kinds, after.case_kinds),
        *_tables("amendment", _by_day(before), _by_day(after)),
        *_tables("day", _days(before), _days(after)),
    )


def _tables(table: str, before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[Change]:
    for id in sorted({*before, *after}):
        if id not in after:
            yield Change(table, id, None, "", None)
        elif id not in before:
            yield Change(table, id, None, None, "")
        else:
            old, new = _flat(before[id]), _flat(after[id])
            for field in sorted({*old, *new}):
                if old.get(field) != new.get(field):
                    yield Change(table, id, field, old.get(field), new.get(field))


def _flat(value: object, prefix: str = "") -> dict[str, str]:
    """A value as fields with dotted names."""
    if is_dataclass(value) and not isinstance(value, type):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        nested = (_flat(item, f"{prefix}{key}.") for key, item in value.items())
    elif isinstance(value, tuple | list):
        nested = (_flat(item, f"{prefix}{number}.") for number, item in enumerate(value, start=1))
    else:
        return {} if value is None else {prefix.rstrip("."): str(value)}
    return {name: text for part in nested for name, text in part.items()}


def _by_day(pack: Pack) -> dict[str, object]:
    return {f"{amendment.since} {amendment.decision.number}": amendment for amendment in pack.amendments}


def _days(pack: Pack) -> dict[str, object]:
    return {day.day.isoformat(): day for day in pack.calendar.days}
