"""Public addresses under which an installation answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Origin:
    """Scheme and host of one public address, the port left out."""

    scheme: str
    host: str


def read_origins(text: str) -> tuple[Origin, ...]:
    """Return the origins named in `text`, separated by commas.

    Raises ImproperlyConfigured when one of them is not `http://host` or `https://host`, with an optional
    port.

    >>> read_origins("https://esep.example.kg, http://10.0.0.5:8000")
    (Origin(scheme='https', host='esep.example.kg'), Origin(scheme='http', host='10.0.0.5'))
    """
    return tuple(_read(part.strip()) for part in text.split(",") if part.strip())


def only_https(origins: Sequence[Origin]) -> bool:
    """Tell whether there is an origin and each of them is reached over https."""
    return bool(origins) and all(origin.scheme == "https" for origin in origins)


def _read(text: str) -> Origin:
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"} or parts.path not in {"", "/"}:
        raise ImproperlyConfigured(f"ESEP_ORIGINS: {text!r} is not an address like https://example.org")
    return Origin(scheme=parts.scheme, host=host)
