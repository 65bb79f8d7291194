"""Adopting a pack: a municipality takes the model act with its own readings and numbers, each by a decision of its
council.
"""

from collections.abc import Sequence
from dataclasses import replace

from pydantic import TypeAdapter

from esep.regulation.cases import CaseKind
from esep.regulation.pack.merging import merged
from esep.regulation.pack.model import TIMES, Adoption, DatedValue, Override, Pack, Parameter, Settings
from esep.regulation.refusals import BadInput, Breach, Place
from esep.regulation.shapes import closest, shaped

CASE_KIND: TypeAdapter[CaseKind] = TypeAdapter(CaseKind)
SETTINGS: TypeAdapter[Settings] = TypeAdapter(Settings)


def adopt(pack: Pack, adoption: Adoption) -> Pack:
    """The pack as a municipality adopted it.

    Raises :class:`BadInput` for a reading or a parameter that the pack does not have.
    """
    unknown = [
        Breach("unknown_reading", {"given": id, "closest": closest(id, pack.readings)}, Place(field="readings"))
        for id in adoption.readings
        if id not in pack.readings
    ] + [
        Breach(
            "unknown_parameter",
            {"given": o.parameter, "closest": closest(o.parameter, pack.parameters)},
            Place(field="overrides"),
        )
        for o in adoption.overrides
        if o.parameter not in pack.parameters
    ]
    unknown += [
        Breach("at_least_one", {"given": o.value}, Place(field="overrides"))
        for o in adoption.overrides
        if o.value < 1 and o.parameter in pack.parameters and pack.parameters[o.parameter].unit == TIMES
    ]
    if unknown:
        raise BadInput(unknown)
    for id in adoption.readings:
        pack = _with_reading(pack, id)
    return replace(
        pack,
        parameters=_with_overrides(pack, adoption.overrides),
        calendar=pack.calendar.with_days(adoption.calendar),
        adoption=adoption,
    )


def _with_reading(pack: Pack, id: str) -> Pack:
    reading = pack.readings[id]
    place = Place(table=f"reading '{id}'")
    kinds = dict(pack.case_kinds)
    for kind, change in reading.cases.items():
        kinds[kind] = shaped(CASE_KIND, merged(_bare(kinds[kind]), change), locate=lambda loc: place)
    parameters = dict(pack.parameters)
    for parameter, value in reading.parameters.items():
        parameters[parameter] = replace(
            parameters[parameter], values=(DatedValue(value=value, source=f"reading {id}"),)
        )
    return replace(
        pack,
        settings=shaped(SETTINGS, merged(_bare(pack.settings), reading.settings), locate=lambda loc: place),
        case_kinds=kinds,
        parameters=parameters,
        obligations={key: merged(table, reading.obligations.get(key, {})) for key, table in pack.obligations.items()},
    )


def _with_overrides(pack: Pack, overrides: Sequence[Override]) -> dict[str, Parameter]:
    """A municipality's number holds from its own day on; without a day, instead of everything before."""
    parameters = dict(pack.parameters)
    for override in overrides:
        parameter = parameters[override.parameter]
        own = DatedValue(value=override.value, since=override.since, decision=override.decision)
        kept = (
            ()
            if override.since is None
            else tuple(v for v in parameter.values if v.since is None or v.since < override.since)
        )
        parameters[override.parameter] = replace(parameter, values=(*kept, own))
    return parameters


def _bare(value: CaseKind | Settings) -> dict[str, object]:
    """A shaped value as the plain table it came from."""
    adapter: TypeAdapter[object] = TypeAdapter(type(value))
    return dict(adapter.dump_python(value, mode="json", exclude_none=True))
