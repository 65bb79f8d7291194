"""What a pack must hold together: every clause treated, every name known, every reading usable."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from esep.regulation.clauses import LANGUAGES, Phrase
from esep.regulation.duties.contents import ContentsRule
from esep.regulation.duties.rule import Rule
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.complaints import Complaints, Locate
from esep.regulation.pack.edition import Editions, rule_of, tables_on
from esep.regulation.pack.model import TIMES, Adoption, Pack, Table
from esep.regulation.refusals import BadInput, Breach, Place
from esep.regulation.shapes import closest

PlaceOf = Callable[..., Place]
"""The place of a table by its name, and of one of its fields."""


def check(pack: Pack, places: Mapping[str, Locate]) -> tuple[Breach, ...]:
    """Every breach in how the pack's pieces refer to each other, none if sound. ``places`` locates tables by name."""
    added = {
        f"obligation '{table.get('id')}'": f"amendment '{amendment.since}'"
        for amendment in pack.amendments
        for table in amendment.adds
    }

    def place(name: str, field: str | None = None) -> Place:
        if name in places:
            return places[name]((field,) if field else ())
        file = places[added[name]](()).file if added.get(name) in places else None
        return Place(file=file, table=name, field=field)

    found = [*_phrases(pack, place), *_numbers(pack, place), *_changes(pack, place)]
    for kind in pack.case_kinds.values():
        found.extend(Complaints(pack, _fields_of(f"case '{kind.kind}'", place)).of_case(kind))
    rules: dict[str, Rule] = {}
    unreadable: list[Table] = []
    for day in (date.min, *sorted({amendment.since for amendment in pack.amendments})):
        for id, table in tables_on(pack, day).items():
            name = f"obligation '{id}'"
            try:
                rules[id] = rule_of(table, name=name, file=place(name).file)
            except BadInput as refusal:
                found.extend(refusal.breaches)
                unreadable.append(table)
                continue
            found.extend(Complaints(pack, _fields_of(name, place)).of_rule(rules[id]))
    if not unreadable:
        found.extend(_treatment(pack, rules, place))
    if not found:
        found.extend(_unusable(pack, place))
    return tuple(_once(found))


def _unusable(pack: Pack, place: PlaceOf) -> Iterator[Breach]:
    """Editions that cannot be made ready, of the pack as it stands and under each of its readings alone."""
    for readings in ((), *((id,) for id in pack.readings)):
        try:
            adopted = adopt(pack, Adoption(readings=readings))
            _refuse_changed_duties(adopted, readings)
            Editions(adopted)
        except BadInput as refusal:
            for breach in refusal.breaches:
                yield _in_reading(breach, readings[0], place) if readings else breach


def _refuse_changed_duties(pack: Pack, readings: Iterable[str]) -> None:
    """Refuse duties that a reading changes into something that cannot be judged."""
    for reading in readings:
        for id in pack.readings[reading].obligations:
            name = f"obligation '{id}'"
            rule = rule_of(pack.obligations[id], name=name)
            locate = _fields_of(name, lambda table, field=None: Place(table=table, field=field))
            if breaches := tuple(Complaints(pack, locate).of_rule(rule)):
                raise BadInput(breaches)


def _in_reading(breach: Breach, id: str, place: PlaceOf) -> Breach:
    """A breach that a reading causes, with the file of the table it breaks, or of the reading."""
    where = breach.place or Place(table=f"reading '{id}'")
    file = place(where.table or "").file or place(f"reading '{id}'").file
    return replace(breach, place=replace(where, file=file))


def _phrases(pack: Pack, place: PlaceOf) -> Iterator[Breach]:
    """Every sentence stands in all three languages."""
    sentences: list[tuple[str, str, Phrase]] = [("pack", "title", pack.title)]
    for clause in pack.clauses.values():
        for field in ("title", "text", "term", "evidence", "note"):
            phrase = getattr(clause, field)
            if phrase is not None:
                sentences.append((f"clause '{clause.id}'", field, phrase))
    for oddity in pack.oddities:
        told = (("what", oddity.what), ("treatment", oddity.treatment))
        sentences += [(f"oddity '{oddity.id}'", name, phrase) for name, phrase in told]
    sentences += [(f"reading '{reading.id}'", "text", reading.text) for reading in pack.readings.values()]
    for table, field, phrase in sentences:
        for language in LANGUAGES:
            if not phrase.get(language, "").strip():
                yield Breach("missing_language", {"language": language}, place(table, field))


def _numbers(pack: Pack, place: PlaceOf) -> Iterator[Breach]:
    """Numbers stand in a known clause, the days from which they hold differ, and «so many times» is at least once."""
    for parameter in pack.parameters.values():
        table = f"parameter '{parameter.id}'"
        yield from _unknown([parameter.clause], pack.clauses, "unknown_clause", place(table, "clause"))
        values = place(table, "values")
        if len({value.since for value in parameter.values}) < len(parameter.values):
            yield Breach("same_day_twice", {}, values)
        if parameter.unit == TIMES:
            yield from (Breach("at_least_one", {"given": v.value}, values) for v in parameter.values if v.value < 1)


def _changes(pack: Pack, place: PlaceOf) -> Iterator[Breach]:
    """Readings and amendments change what exists, and oddities speak of clauses that exist."""
    for reading in pack.readings.values():
        table = f"reading '{reading.id}'"
        for field, given, known, code in (
            ("clause", [reading.clause], pack.clauses, "unknown_clause"),
            ("parameters", reading.parameters, pack.parameters, "unknown_parameter"),
            ("obligations", reading.obligations, pack.obligations, "unknown_obligation"),
            ("cases", reading.cases, pack.case_kinds, "unknown_case_kind"),
        ):
            yield from _unknown(given, known, code, place(table, field))
    standing = dict(pack.obligations)
    for amendment in sorted(pack.amendments, key=lambda amendment: amendment.since):
        table = f"amendment '{amendment.since}'"
        yield from _unknown(amendment.changes, standing, "unknown_obligation", place(table, "changes"))
        yield from _unknown(amendment.repeals, standing, "unknown_obligation", place(table, "repeals"))
        if any("id" in change for change in amendment.changes.values()):
            yield Breach("unknown_field", {"field": "id"}, place(table, "changes"))
        for added in amendment.adds:
            if not isinstance(added.get("id"), str):
                yield Breach("missing_field", {"field": "id"}, place(table, "adds"))
        standing = tables_on(pack, amendment.since)
    known_oddities = {oddity.id for oddity in pack.oddities}
    for oddity in pack.oddities:
        table = f"oddity '{oddity.id}'"
        yield from _unknown(oddity.clauses, pack.clauses, "unknown_clause", place(table, "clauses"))
    for clause in pack.clauses.values():
        table = f"clause '{clause.id}'"
        yield from _unknown(clause.oddities, known_oddities, "unknown_oddity", place(table, "oddities"))


def _treatment(pack: Pack, rules: Mapping[str, Rule], place: PlaceOf) -> Iterator[Breach]:
    """Every clause is either judged by a duty or listed with the reason why it is not."""
    treated = {rule.clause for rule in rules.values()}
    for rule in rules.values():
        if isinstance(rule, ContentsRule):
            treated.update(part.clause for part in rule.parts)
    for rows in pack.unchecked:
        treated.update(rows.clauses)
        table = f"unchecked '{rows.clauses[0]}'"
        yield from _unknown(rows.clauses, pack.clauses, "unknown_clause", place(table, "clauses"))
        yield from _unknown(rows.through, rules, "unknown_obligation", place(table, "through"))
    for clause in pack.clauses.values():
        if clause.id not in treated:
            yield Breach("clause_untreated", {"clause": clause.id}, place(f"clause '{clause.id}'"))


def _unknown(given: Iterable[str], known: Iterable[str], code: str, place: Place) -> Iterator[Breach]:
    known = set(known)
    for name in given:
        if name not in known:
            yield Breach(code, {"given": name, "closest": closest(name, known)}, place)


def _fields_of(name: str, place: PlaceOf) -> Locate:
    """Places of the fields of one table."""
    return lambda loc: place(name, ".".join(map(str, loc)) or None)


def _once(found: Iterable[Breach]) -> Iterator[Breach]:
    """Each breach once, in order: an edition that an amendment leaves alone repeats what the one before said."""
    seen: list[Breach] = []
    for breach in found:
        if breach not in seen:
            seen.append(breach)
            yield breach
