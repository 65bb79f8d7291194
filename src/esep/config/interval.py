"""How often something is done, as it stands in the environment."""

from django.core.exceptions import ImproperlyConfigured

LONGEST = 7 * 24 * 3600


def read_seconds(text: str, *, name: str, default: int) -> int:
    """A number of seconds, at most a week. Raises ImproperlyConfigured for anything else.

    >>> read_seconds("60", name="ESEP_BACKUP_SECONDS", default=3600)
    60
    """
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and len(text) < 8 and 1 <= int(text) <= LONGEST):
        raise ImproperlyConfigured(f"{name}: a number of seconds from 1 to {LONGEST} is needed")
    return int(text)
