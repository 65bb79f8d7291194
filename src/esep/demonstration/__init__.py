"""The demonstration municipality: an invented aimak whose two years of records are one facts file.

The file is the source. It is written for people: the envelope first, then one fact a line in the order of recording.
Nobody in it exists.
"""

from datetime import date
from importlib.resources import files

AS_OF = date(2026, 9, 14)
"""The frozen day, a Monday: holidays, weekends and terms that end today are part of the example."""


def demonstration_bytes() -> bytes:
    """The facts file in JSON Lines, as :func:`esep.regulation.facts.reading.read_facts` takes it."""
    return (files("esep.demonstration") / "min-bulak.jsonl").read_bytes()
