"""Signs of life: what the worker did last, in a small file that the other processes of the installation read."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Self

from django.conf import settings
from pydantic import TypeAdapter, ValidationError

NAME = "worker.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What the worker says of itself.

    ``at``: the end of its latest task. ``backup_at``: the moment up to which the newest backup holds everything.
    ``waiting_since``: when the message was queued that has been waiting longest.
    """

    at: datetime
    backup_at: datetime | None = None
    waiting_since: datetime | None = None

    def write(self) -> None:
        """Leave the sign: the whole of it or none. It need not survive a power cut."""
        said = {name: value and value.isoformat() for name, value in asdict(self).items()}
        with NamedTemporaryFile("w", dir=_file().parent, prefix=".", suffix=".part", delete=False) as beside:
            json.dump(said, beside)
        try:
            Path(beside.name).replace(_file())
        except BaseException:
            with suppress(OSError):
                Path(beside.name).unlink()
            raise

    @classmethod
    def read(cls) -> Self | None:
        """The latest sign, or none where no worker ever left one that can be read."""
        try:
            return TypeAdapter(cls).validate_json(_file().read_bytes())
        except (OSError, ValidationError):
            return None


def _file() -> Path:
    return Path(os.fspath(settings.DATA), NAME)
