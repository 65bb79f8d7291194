"""A mould: a template drawn once with marks in place of every value, so that filling the marks draws it again.

It hangs on the program and the language alone: no value of a place or of a visitor is in it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.template.loader import render_to_string

MARK = re.compile(r"mark-([a-z]+)-of-mould")
"""What stands for a value: letters and hyphens, so that no escaping touches it, and a slug can be one."""


@dataclass(frozen=True, slots=True)
class Mould:
    """What stands around the values: texts and names of values in turns, beginning and ending with a text."""

    pieces: tuple[str, ...]

    def filled(self, values: Mapping[str, str]) -> str:
        """The template with values, which are markup already. Raises KeyError where one is missing."""
        drawn = list(self.pieces)
        drawn[1::2] = [values[name] for name in drawn[1::2]]
        return "".join(drawn)


def mark(name: str) -> str:
    """What stands for the value with a name of small letters while the mould is made."""
    return f"mark-{name}-of-mould"


def mould_of(template: str, context: Mapping[str, object]) -> Mould:
    """The mould of a template, whose context holds marks; what it decides by must be no mark."""
    return Mould(tuple(MARK.split(render_to_string(template, dict(context)))))
