"""A day on which tests plan, and the addresses they ask for."""

from datetime import UTC, date, datetime
from urllib.parse import urlencode

NOW = datetime(2026, 4, 20, 3, 0, tzinfo=UTC)
TODAY = date(2026, 4, 20)

Pairs = dict[str, str | list[str]]


def address(language: str = "en", *, file: bool = False, **fields: str | list[str]) -> str:
    """Return the planner's address for a meeting on 6 May 2026 at 14:00, with some fields put otherwise."""
    pairs: Pairs = {"day": "6", "month": "5", "year": "2026", "start": "14:00", **fields}
    prefix = "" if language == "ky" else f"/{language}"
    return f"{prefix}/planner/{'plan.ics' if file else ''}?{urlencode(pairs, doseq=True)}"
