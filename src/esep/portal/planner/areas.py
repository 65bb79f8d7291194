"""The villages, quarters and streets that a notice must reach."""

import re
from dataclasses import dataclass

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.portal.choice import Fault
from esep.portal.planner.echo import shortened

MOST = 60
LONGEST = 80
BETWEEN = re.compile(r"[\n\r,;]+")


@dataclass(frozen=True)
class Areas:
    """Names in the order in which they were typed, each once, and those that were typed again."""

    names: tuple[str, ...]
    repeated: tuple[str, ...]


def read_areas(typed: str) -> Areas | Fault:
    """Return the areas in `typed`, one a line or parted by commas; or a fault of the field ``areas``.

    Capital letters and spaces make no difference between two names.

    >>> read_areas("Төрт-Көл, Ак-Тилек\\nтөрт-көл")
    Areas(names=('Төрт-Көл', 'Ак-Тилек'), repeated=('төрт-көл',))
    """
    names: dict[str, str] = {}
    repeated: list[str] = []
    for part in BETWEEN.split(typed):
        name = " ".join("".join(sign if sign.isprintable() else " " for sign in part).split())
        if len(name) > LONGEST:
            message = format_lazy("{} {}", _("A name is too long. Signs at most:"), LONGEST)
            return Fault("areas", message, shortened(name))
        if name and names.setdefault(name.casefold(), name) is not name:
            repeated.append(name)
    if len(names) > MOST:
        message = format_lazy("{} {}", _("Too many places. Name at most:"), MOST)
        return Fault("areas", message, str(len(names)))
    return Areas(tuple(names.values()), tuple(dict.fromkeys(repeated)))
