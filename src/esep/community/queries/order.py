"""The order of codes as people count: V2 before V10, deputy 9 before 21."""

import re
from collections.abc import Iterable
from typing import TypeVar

from esep.community.models.coded import Coded

C = TypeVar("C", bound=Coded)

RUNS = re.compile(r"\d+|\D+")


def code_key(code: str) -> tuple[tuple[int, int, str], ...]:
    """What to sort a code by.

    >>> sorted(["V10", "V2", "10", "9"], key=code_key)
    ['9', '10', 'V2', 'V10']
    """
    return tuple((0, int(run), "") if run.isdigit() else (1, 0, run) for run in RUNS.findall(code))


def in_order(rows: Iterable[C]) -> tuple[C, ...]:
    """Rows in the order of their codes."""
    return tuple(sorted(rows, key=lambda row: code_key(row.code)))
