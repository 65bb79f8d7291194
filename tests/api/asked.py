"""Asking the API as a program does."""

import json
from typing import Any

from django.test import Client

PLACE = "/api/v1/min-bulak"


def asked(address: str, *, status: int = 200, language: str = "en", **headers: str) -> Any:
    """The answer as an object. The address is below that of the municipality, or whole."""
    whole = address if address.startswith("/") else f"{PLACE}/{address}"
    answer = Client(headers={"accept-language": language, **headers}).get(whole)
    assert answer.status_code == status, (whole, answer.content[:300])
    return json.loads(answer.content)


def rows(address: str) -> list[dict[str, Any]]:
    """The rows of one page."""
    found: list[dict[str, Any]] = asked(address)["rows"]
    return found


def keys(address: str) -> list[str]:
    """The keys of the rows of one page."""
    return [row["id"].rsplit("/", 1)[1] for row in rows(address)]
