"""The key that signs cookies and tokens of one installation."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

LENGTH = 50


def secret_key(folder: Path) -> str:
    """Return the key kept in `folder`, making folder and key on the first call.

    The file is readable by its owner only (mode 600). Several processes that start at once agree on one key:
    the file appears under its name complete or not at all. Raises ImproperlyConfigured when the file exists
    but holds no usable key.
    """
    file = folder / "secret_key"
    if not file.exists():
        _write_once(file)
    key = file.read_text(encoding="ascii").strip()
    if len(key) < LENGTH:
        raise ImproperlyConfigured(f"{file} holds no usable key; delete it to get a new one")
    return key


def _write_once(file: Path) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(secrets.token_urlsafe(LENGTH) + "\n")
        stream.flush()
        os.fsync(stream.fileno())
    try:
        os.link(draft, file)
    except FileExistsError:
        return  # another process was first, and its key is the one that counts
    finally:
        draft.unlink()
