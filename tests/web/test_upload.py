"""What is sent stays in memory, and what is too much is not read to its end."""

import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadhandler import StopUpload
from django.test import Client

from esep.portal.check import upload
from tests.web.sending import EXAMPLE, day, send

BOUNDARY = "b0undary"


def body(*, size: int) -> bytes:
    """A form with the days first and a file of `size` zeros after them."""
    parts = [f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
             for name, value in day(13, 9, 2026).items()]  # fmt: skip
    file = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="f.json"\r\n\r\n'
    return ("".join(parts) + file).encode() + bytes(size) + f"\r\n--{BOUNDARY}--\r\n".encode()


def announce(length: int, *, size: int, address: str = "/en/check/") -> tuple[int, str]:
    """Send a form that announces `length` bytes and holds a file of `size`; return status and text of the answer."""
    environ: dict[str, Any] = {
        "CONTENT_TYPE": f"multipart/form-data; boundary={BOUNDARY}",
        "CONTENT_LENGTH": str(length),
        "wsgi.input": BytesIO(body(size=size)),
    }
    answer = Client().generic("POST", address, **environ)
    return answer.status_code, answer.content.decode()


def test_a_request_that_announces_too_much_is_refused_and_keeps_its_days() -> None:
    status, text = announce(300_000_000, size=1000)

    assert status == 413
    assert "The file is too large. Split it into parts. The limit in megabytes: 64" in text
    assert 'name="day" value="13"' in text


def test_the_rest_of_a_refused_file_is_dropped_so_that_its_sender_hears_the_answer() -> None:
    stream = BytesIO(bytes(5 << 20))
    handler = upload.MemoryOnly()
    handler.handle_raw_input(stream, {}, 300_000_000, BOUNDARY)

    with pytest.raises(StopUpload) as refusal:
        handler.new_file("file", "f.json", "application/json", 5 << 20)

    assert refusal.value.connection_reset
    assert stream.read() == b""


def test_dropping_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload, "DRAIN_SECONDS", 0.0)
    stream = BytesIO(bytes(100))
    handler = upload.MemoryOnly()
    handler.handle_raw_input(stream, {}, 300_000_000, BOUNDARY)

    with pytest.raises(StopUpload):
        handler.new_file("file", "f.json", "application/json", 100)

    assert len(stream.read()) == 100


def test_a_large_file_never_touches_the_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    touched: list[object] = []
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", touched.append)

    assert send(EXAMPLE + b"\n" * 3_000_000).status_code == 200
    assert touched == []
    assert list(tmp_path.iterdir()) == []


def test_no_handler_of_the_product_writes_files() -> None:
    assert settings.FILE_UPLOAD_HANDLERS == ["esep.portal.check.upload.MemoryOnly"]


def test_an_address_that_takes_no_files_reads_none_either() -> None:
    status, _ = announce(300_000_000, size=1000, address="/en/")

    assert status == 405
