"""Uploads of the register: large recordings and several photos at once, from those who have signed in alone."""

import time
from collections.abc import Mapping
from functools import wraps
from typing import IO, Any

from django.core.files.uploadhandler import (
    FileUploadHandler,
    MemoryFileUploadHandler,
    StopUpload,
    TemporaryFileUploadHandler,
)
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from esep.intake.limits import MEGABYTE, RECORDING_BYTES
from esep.kernel.models import Account
from esep.kernel.routes import View

LARGEST_REQUEST = RECORDING_BYTES + 5 * MEGABYTE
"""Length of a whole form with its files."""

DRAIN_SECONDS = 5.0
"""How long the rest of a refused form is read and dropped, so that its sender hears the answer."""


class NotTooLarge(FileUploadHandler):
    """Stops a request that announces too much, before its first file. Fields that came before it are kept."""

    refused = False

    def handle_raw_input(
        self,
        input_data: IO[bytes],
        META: Mapping[str, str],  # noqa: N803
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        """Take note of the announced length."""
        self._input = input_data
        self._announced = content_length

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file. Raises StopUpload when too much was announced."""
        if self._announced > LARGEST_REQUEST:
            self.refused = True
            end = time.monotonic() + DRAIN_SECONDS
            while time.monotonic() < end and self._input.read(MEGABYTE):
                pass
            raise StopUpload(connection_reset=True)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hand the piece on to whoever keeps it."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to whoever kept it."""


def takes_files(view: View) -> View:
    """Let a page of the office take large files; whoever has not signed in may send no more than anywhere else."""
    protected = csrf_protect(view)

    @wraps(view)
    def taking(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if isinstance(request.user, Account):
            request.upload_handlers = [
                NotTooLarge(request),
                MemoryFileUploadHandler(request),
                TemporaryFileUploadHandler(request),
            ]
        return protected(request, *args, **kwargs)

    return csrf_exempt(taking)


def was_too_large(request: HttpRequest) -> bool:
    """Whether the files of a form were not read, because there were too many bytes of them."""
    return any(getattr(handler, "refused", False) for handler in request.upload_handlers)
