"""Sending a facts file to `/check/`."""

from collections.abc import Mapping

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from esep.demonstration import demonstration_bytes

EXAMPLE = demonstration_bytes()
HEAD = EXAMPLE.split(b"\n", 1)[0]


def send(
    data: bytes | None = EXAMPLE,
    *,
    days: Mapping[str, str] | None = None,
    name: str = "facts.jsonl",
    language: str = "en",
) -> HttpResponse:
    """Post the form with a file of these bytes, or without a file, and return the answer."""
    files = {} if data is None else {"file": SimpleUploadedFile(name, data)}
    address = "/check/" if language == "ky" else f"/{language}/check/"
    answer: HttpResponse = Client().post(address, {**(days or {}), **files})  # type: ignore[assignment]
    return answer


def day(number: int, month: int, year: int) -> dict[str, str]:
    """The three fields of the day of the judgement."""
    return {"day": str(number), "month": str(month), "year": str(year)}
