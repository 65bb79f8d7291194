"""How an uploaded file comes in: into memory only, and a large one not at all."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import IO, Any, Protocol

from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.portal.check.refusal import Refused
from esep.regulation.facts.document import LARGEST_FILE

MEGABYTES = LARGEST_FILE // 1_000_000

DRAIN_SECONDS = 5.0
"""How long the rest of what is refused is read and dropped, so that its sender hears the answer."""

DRAIN_BYTES = 1 << 20


@dataclass(frozen=True)
class Sent:
    """A file as it was sent: the name it had there, and its content."""

    name: str
    data: bytes


class MemoryOnly(FileUploadHandler):
    """Keeps uploads in memory; a request that announces more than the law reads is refused before its file is read.

    Nobody can send more than was announced: the stream ends there. The fields that came before the file are kept.
    """

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
        super().new_file(*args, **kwargs)
        if self._announced > LARGEST_FILE:
            self.refused = True
            drain(self._input)
            raise StopUpload(connection_reset=True)
        self._content = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a piece."""
        self._content.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """The whole file, in memory."""
        self._content.seek(0)
        return InMemoryUploadedFile(
            file=self._content,
            field_name=self.field_name,
            name=self.file_name or "",
            content_type=self.content_type or "",
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )


class Readable(Protocol):
    """Something that can be read in pieces."""

    def read(self, size: int, /) -> bytes: ...


def drain(stream: Readable) -> None:
    """Read and drop what is still coming, for a while."""
    end = time.monotonic() + DRAIN_SECONDS
    while time.monotonic() < end and stream.read(DRAIN_BYTES):
        pass


def sent_file(request: HttpRequest) -> Sent:
    """Return the file in the field ``file``. Raises Refused when there is none, or when it was too large to be read."""
    file = request.FILES.get("file")
    if any(isinstance(handler, MemoryOnly) and handler.refused for handler in request.upload_handlers):
        message = _("The file is too large. Split it into parts. The limit in megabytes:")
        raise Refused(format_lazy("{} {}", message, MEGABYTES), status=413)
    if not isinstance(file, UploadedFile):
        raise Refused(_("No file was chosen. Choose a facts file."))
    return Sent(name=file.name or "facts.json", data=file.read())
