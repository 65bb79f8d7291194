"""In what the data differ, for people: numbers with their days, duties, readings, special days, clauses."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Words
from esep.regulation.calendar import CalendarDay, DayKind
from esep.regulation.pack.difference import Change, difference
from esep.regulation.pack.model import DatedValue, Pack
from esep.regulation.wording import name_of

SORTS: dict[str, Promise] = {
    "parameter": _("Number of the regulation"),
    "obligation": _("Duty"),
    "reading": _("How the clause is read"),
    "setting": _("How days are counted"),
    "amendment": _("Amendment of the text"),
    "case": _("Kind of case"),
    "day": _("Special day"),
    "clause": _("Clause"),
}
"""The tables of a pack, those that decide most first."""

ABSENT, NEW, AS_RECORDED, DROPPED, CHANGED = _("not there"), _("new"), _("as recorded"), _("dropped"), _("changed")

DAYS = {DayKind.OFF: _("day off"), DayKind.WORKING: _("working day")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that the data say otherwise: its sort, its name, the number of its clause, before and after."""

    sort: Words
    name: str
    number: str
    before: tuple[Words, ...]
    after: tuple[Words, ...]


def differences_of(before: Pack, after: Pack, *, language: str) -> tuple[Difference, ...]:
    """Everything that two packs say otherwise, one line each, those that decide most first."""
    order = list(SORTS)
    # Of the changes of one thing the first tells whether it is there in both.
    things = {(change.table, change.id): change for change in reversed(difference(before, after))}
    firsts = sorted(things.values(), key=lambda change: (order.index(change.table), change.id))
    return tuple(_told(change, before, after, language=language) for change in firsts)


def _told(change: Change, before: Pack, after: Pack, *, language: str) -> Difference:
    is_new, is_dropped = (change.field is None and side is None for side in (change.before, change.after))
    was = () if is_new else _values(change, before, language=language)
    will = () if is_dropped else _values(change, after, language=language)
    if is_new:
        was, will = (ABSENT,), will or (NEW,)
    elif is_dropped:
        was, will = was or (AS_RECORDED,), (DROPPED,)
    elif was == will:
        was, will = (AS_RECORDED,), (CHANGED,)
    name, clause = _name(change, before if is_dropped else after, language=language)
    return Difference(
        sort=SORTS[change.table], name=name, number=clause.partition("-")[0], before=tuple(was), after=tuple(will)
    )


def _values(change: Change, pack: Pack, *, language: str) -> tuple[Words, ...]:
    """What a pack says of a number or a day; nothing of other things, which take more than a line."""
    if change.table == "parameter":
        parameter = pack.parameters[change.id]
        return tuple(_value(value, parameter.unit, language=language) for value in parameter.values)
    entry = pack.calendar.entry(date.fromisoformat(change.id)) if change.table == "day" else None
    return _day(entry, language=language) if entry is not None else ()


def _value(value: DatedValue, unit: str, *, language: str) -> str:
    amount = f"{value.value}\xa0{name_of('unit', unit, language=language)}"
    return gettext("from %(day)s: %(what)s") % {"day": _dotted(value.since), "what": amount} if value.since else amount


def _day(entry: CalendarDay, *, language: str) -> tuple[Words, ...]:
    words = f"{entry.name.get(language) or entry.name['ky']}: {DAYS[entry.kind]}"
    return (words,) if entry.confirmed else (words, gettext("not sure yet"))


def _name(change: Change, pack: Pack, *, language: str) -> tuple[str, str]:
    """What a thing is called, and the clause it stands in, where it stands in one."""
    id = change.id
    match change.table:
        case "parameter":
            clause = pack.parameters[id].clause
            return f"{pack.clauses[clause].title[language]} ({id})", clause
        case "reading":
            return pack.readings[id].text[language], pack.readings[id].clause
        case "obligation":
            duty = pack.obligations[id]
            clause = str(duty["clause"])
            return str((duty.get("title") or pack.clauses[clause].title)[language]), clause
        case "clause":
            return pack.clauses[id].title[language], id
        case "day":
            return _dotted(date.fromisoformat(id)), ""
        case "amendment":
            since, _space, number = id.partition(" ")
            return f"№ {number}, {_dotted(date.fromisoformat(since))}", ""
        case "case":
            return name_of("case", id, language=language), ""
    return gettext("Calendar or working days, the end of a month, a term that ends on a day off"), ""


def _dotted(day: date) -> str:
    return f"{day:%d.%m.%Y}"
