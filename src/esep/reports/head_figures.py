"""Figures: numbers of the head's report with the record each was taken from, frozen as shown (5.5). Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from esep.reports.material import Texts


class Unit(StrEnum):
    """What a figure counts. Soms are whole soms with tyiyns; how they are shown is the reader's affair."""

    SOM = "som"
    PERCENT = "percent"
    COUNT = "count"
    HECTARE = "hectare"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number: ``key`` says what it is from report to report (``income/13-1/actual``: table, row, column).

    ``source`` names the paper or table in words, ``ref`` the row (``execution:3``); ``route`` with ``arguments`` is the
    office's page that proves it. ``unit_words`` says the unit where it is ``other``.
    """

    key: str
    name: Texts
    value: Decimal
    unit: Unit = Unit.SOM
    unit_words: Texts = field(default_factory=dict)
    source: Texts = field(default_factory=dict)
    ref: str = ""
    route: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)

    @property
    def table(self) -> str:
        """Which table it stands in."""
        return self.key.partition("/")[0]

    @property
    def row(self) -> str:
        """Which row of the table."""
        return self.key.rpartition("/")[0].partition("/")[2]

    @property
    def column(self) -> str:
        """Which column of the table: ``year_plan``, ``half_plan``, ``actual``, ``sum``."""
        return self.key.rpartition("/")[2]

    def name_in(self, language: str) -> str:
        """What it is, in Kyrgyz where nobody said it in the language."""
        return self.name.get(language) or self.name.get("ky", "")

    def source_in(self, language: str) -> str:
        """Where it was taken from, likewise."""
        return self.source.get(language) or self.source.get("ky", "")

    def unit_in(self, language: str) -> str:
        """The words of its own unit, likewise."""
        return self.unit_words.get(language) or self.unit_words.get("ky", "")


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure then and now; a side is None where only the other has it."""

    then: Figure | None
    now: Figure | None

    @property
    def shown(self) -> Figure:
        """The side that says what it is."""
        found = self.now or self.then
        assert found is not None
        return found

    @property
    def difference(self) -> Decimal | None:
        """Now without then."""
        return self.now.value - self.then.value if self.now is not None and self.then is not None else None


def frozen(figures: Iterable[Figure]) -> list[dict[str, object]]:
    """Figures as they are kept with a part: bare values, sums as text."""
    return [
        {
            "key": one.key,
            "name": dict(one.name),
            "value": format(one.value, "f"),
            "unit": one.unit.value,
            "unit_words": dict(one.unit_words),
            "source": dict(one.source),
            "ref": one.ref,
            "route": one.route,
            "arguments": dict(one.arguments),
        }
        for one in figures
    ]


def thawed(kept: object) -> tuple[Figure, ...]:
    """Figures as they were kept. What cannot be read, such as a row of an older edition, is left out."""
    return tuple(found for one in kept if (found := _read(one)) is not None) if isinstance(kept, list) else ()


def compared(then: Iterable[Figure], now: Iterable[Figure]) -> tuple[Moved, ...]:
    """Every figure of either side, in the order of now and then of then."""
    before, after = {one.key: one for one in then}, {one.key: one for one in now}
    return tuple(Moved(before.get(key), after.get(key)) for key in dict.fromkeys((*after, *before)))


def differing(then: Iterable[Figure], now: Iterable[Figure]) -> tuple[Moved, ...]:
    """Those whose number is not the same, or that only one side has: the records changed since."""
    return tuple(one for one in compared(then, now) if one.difference != 0)


def _read(kept: object) -> Figure | None:
    if not isinstance(kept, dict):
        return None
    try:
        return Figure(
            key=str(kept["key"]),
            name=_texts(kept["name"]),
            value=Decimal(str(kept["value"])),
            unit=Unit(str(kept["unit"])),
            unit_words=_texts(kept.get("unit_words")),
            source=_texts(kept.get("source")),
            ref=str(kept.get("ref", "")),
            route=str(kept.get("route", "")),
            arguments=_texts(kept.get("arguments")),
        )
    except (KeyError, ValueError, InvalidOperation):
        return None


def _texts(said: object) -> Texts:
    return {str(key): str(value) for key, value in said.items()} if isinstance(said, dict) else {}
