"""Codes: the next free one of a run such as M1, M2, M3."""

from itertools import chain

from esep.community.models.coded import Coded
from esep.kernel.models import FactCase


def next_code(table: type[Coded], prefix: str, *, word: str, width: int = 1) -> str:
    """The code after the highest of its run in the municipality in scope: ``M7``, with width 2 ``IR-08``.

    Records (``word``, as in ``meeting:M7``) that are known from facts alone are counted too.
    """
    rows = table.objects.filter(code__startswith=prefix).values_list("code", flat=True)
    cases = FactCase.objects.filter(record__startswith=f"{word}:{prefix}").values_list("record", flat=True).distinct()
    codes = chain(rows, (record.partition(":")[2] for record in cases))
    numbers = (code.removeprefix(prefix) for code in codes)
    highest = max((int(number) for number in numbers if number.isascii() and number.isdigit()), default=0)
    return f"{prefix}{highest + 1:0{width}d}"
