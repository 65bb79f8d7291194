"""What the invented head's reports say in the office's own words, as typed values."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from esep.demonstration.money import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A half-year with the parts that somebody wrote; the others are drawn from the records."""

    period: str
    parts: Mapping[str, Words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The half-years of which the demonstration holds a report."""

    reports: tuple[Written, ...]

    def report(self, period: str) -> Written | None:
        """The report of a half-year, if the demonstration holds it."""
        return next((one for one in self.reports if one.period == period), None)


@cache
def head() -> Head:
    """The reports of the demonstration's head."""
    text = files("esep.demonstration").joinpath("head.toml").read_text(encoding="utf-8")
    return TypeAdapter(Head).validate_python(tomllib.loads(text))
