"""Reading a pack from its TOML files: from their folder, or from the archive in which they are kept.

Every complaint names file, table and field, and all are made at once.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from pydantic import TypeAdapter

from esep.regulation.calendar import CalendarDay, WorkingCalendar
from esep.regulation.cases import CaseKind
from esep.regulation.clauses import Clause, Oddity, Phrase
from esep.regulation.pack.checking import check
from esep.regulation.pack.files import Files, archive_of, digest_of, files_in, files_of, read_in_order
from esep.regulation.pack.model import Amendment, Pack, Parameter, Reading, Settings, Table, Unchecked
from esep.regulation.refusals import BadInput, Breach, Place
from esep.regulation.shapes import brief, closest, shaped

T = TypeVar("T")

MODEL = "kg-model"
LARGEST_FILE = 2_000_000

TABLES = ("case", "reading", "parameter", "obligation", "unchecked", "clause", "oddity", "amendment", "day")
HEAD = ("id", "version", "title", "settings")
ID_FIELDS = {"case": "kind"} | dict.fromkeys(("reading", "parameter", "obligation", "clause", "oddity"), "id")


@dataclass(frozen=True, slots=True)
class Sourced:
    """A table as read, with the file it stands in and what to call it."""

    table: Table
    file: str
    name: str

    def below(self, name: str) -> "Sourced":
        """The table of one of its fields; whatever stands there, so that its shape can be complained of."""
        return Sourced(self.table.get(name, {}), self.file, name)

    def place(self, loc: Sequence[int | str] = ()) -> Place:
        """The place of one of its fields."""
        return Place(file=self.file, table=self.name, field=".".join(str(step) for step in loc) or None)


@cache
def model_pack() -> Pack:
    """The model regulation that ships with Esep."""
    return load_pack(_model())


def model_archive() -> bytes:
    """The files of the model regulation that ships with Esep, as one; SHA-256 of it is the pack's."""
    return archive_of(files_in(_model()))


def load_archive(archive: bytes) -> Pack:
    """The pack that was kept as an archive, the same as from its folder.

    Raises :class:`BadInput` when the archive is damaged, or when it is of a pack that this version cannot judge by.
    """
    return _pack(files_of(archive))


def load_pack(folder: Traversable) -> Pack:
    """The pack in a folder; raises :class:`BadInput` with every breach found."""
    contents = files_in(folder)
    if not contents:
        raise BadInput.because("no_pack_here", place=Place(file=folder.name))
    return _pack(contents)


def _model() -> Traversable:
    return files("esep.regulation") / "packs" / MODEL


def _pack(contents: Files) -> Pack:
    tables, head, problems = _tables(contents)
    shapes = _Shapes(tables, problems)
    head_source = Sourced(head, "pack.toml", "pack")
    settings = shapes.one(TypeAdapter(Settings), head_source.below("settings"))
    title = shapes.one(TypeAdapter(Phrase), head_source.below("title"))
    case_kinds = shapes.all(CaseKind, "case")
    clauses = shapes.all(Clause, "clause")
    oddities = shapes.all(Oddity, "oddity")
    parameters = shapes.all(Parameter, "parameter")
    readings = shapes.all(Reading, "reading")
    amendments = shapes.all(Amendment, "amendment")
    unchecked = shapes.all(Unchecked, "unchecked")
    days = shapes.all(CalendarDay, "day")
    for field in ("id", "version"):
        if not isinstance(head.get(field), str) or not head.get(field):
            problems.append(Breach("missing_field", {"field": field}, head_source.place((field,))))
    if problems or settings is None or title is None:
        raise BadInput(problems)
    pack = Pack(
        id=str(head["id"]),
        version=str(head["version"]),
        title=title,
        settings=settings,
        case_kinds={kind.kind: kind for kind in case_kinds},
        clauses={clause.id: clause for clause in clauses},
        oddities=tuple(oddity for oddity in oddities),
        parameters={parameter.id: parameter for parameter in parameters},
        readings={reading.id: reading for reading in readings},
        obligations={str(source.table.get("id")): source.table for source in tables["obligation"]},
        amendments=tuple(amendment for amendment in amendments),
        unchecked=tuple(rows for rows in unchecked),
        calendar=WorkingCalendar(tuple(day for day in days)),
        sha256=digest_of(contents),
    )
    places = {source.name: source.place for sources in tables.values() for source in sources}
    breaches = check(pack, {**places, "pack": head_source.place})
    if breaches:
        raise BadInput(breaches)
    return pack


class _Shapes:
    """Gives tables their shape and gathers the complaints."""

    def __init__(self, tables: Mapping[str, Sequence[Sourced]], problems: list[Breach]) -> None:
        self._tables = tables
        self._problems = problems

    def one(self, adapter: TypeAdapter[T], source: Sourced) -> T | None:
        try:
            return shaped(adapter, source.table, locate=source.place)
        except BadInput as refusal:
            self._problems.extend(refusal.breaches)
            return None

    def all(self, shape: type[T], name: str) -> list[T]:
        adapter: TypeAdapter[T] = TypeAdapter(shape)
        found = (self.one(adapter, source) for source in self._tables[name])
        return [value for value in found if value is not None]


def _tables(contents: Files) -> tuple[dict[str, list[Sourced]], Table, list[Breach]]:
    """The files' tables by name, the pack's head, and what could not be read."""
    tables: dict[str, list[Sourced]] = {name: [] for name in TABLES}
    head: Table = {}
    problems: list[Breach] = []
    for file, data in read_in_order(contents):
        try:
            document = _parse(data, file=file)
        except BadInput as refusal:
            problems.extend(refusal.breaches)
            continue
        for key, value in document.items():
            if key in HEAD and file == "pack.toml":
                head[key] = value
            elif key not in TABLES:
                params = {"given": brief(key), "closest": closest(key[:80], TABLES + HEAD)}
                problems.append(Breach("unknown_table", params, Place(file=file, table=brief(key))))
            elif not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
                problems.append(Breach("not_tables", {"given": brief(key)}, Place(file=file, table=key)))
            else:
                for number, row in enumerate(value, start=1):
                    tables[key].append(Sourced(row, file, _name(key, row, number=number)))
    return tables, head, [*problems, *_id_problems(tables)]


def _id_problems(tables: Mapping[str, Sequence[Sourced]]) -> Iterator[Breach]:
    """Tables that need an id and have none, and ids that stand twice."""
    for key, field in ID_FIELDS.items():
        first: dict[str, Sourced] = {}
        for source in tables[key]:
            id = source.table.get(field)
            if not isinstance(id, str):
                yield Breach("missing_field", {"field": field}, source.place((field,)))
            elif (before := first.setdefault(id, source)) is not source:
                yield Breach("same_id_twice", {"given": brief(id), "first": before.file}, source.place((field,)))


def _parse(data: bytes, *, file: str) -> Table:
    if len(data) > LARGEST_FILE:
        raise BadInput.because("too_large", place=Place(file=file), limit=LARGEST_FILE // 1_000_000)
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadInput.because("not_utf8", place=Place(file=file, line=line)) from None
    except tomllib.TOMLDecodeError as error:
        raise BadInput.because("not_toml", place=Place(file=file, line=_line(str(error))), said=str(error)) from None
    except RecursionError:
        raise BadInput.because("too_deep", place=Place(file=file)) from None
    except ValueError:
        raise BadInput.because("bad_number", place=Place(file=file)) from None


def _line(message: str) -> int | None:
    """The line a TOML complaint names."""
    _, _, tail = message.rpartition("(at line ")
    number = tail.partition(",")[0]
    return int(number) if number.isdigit() else None


def _name(key: str, row: Table, *, number: int) -> str:
    """What to call a table: by what tells it apart, or by its number in the file."""
    telling = {"case": "kind", "day": "day", "amendment": "since", "unchecked": "clauses"}.get(key, "id")
    value = row.get(telling)
    if isinstance(value, list) and value:
        value = value[0]
    return f"{key} '{brief(str(value))}'" if isinstance(value, str | date) else f"{key} {number}"
