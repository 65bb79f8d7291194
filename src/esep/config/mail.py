"""How mail leaves the house: by the address of a mail server, or not at all."""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

NONE = "django.core.mail.backends.dummy.EmailBackend"
SMTP = "django.core.mail.backends.smtp.EmailBackend"
PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail server, as Django's settings name it. Without one messages wait in the outbox."""

    backend: str = NONE
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False
    sender: str = "esep@localhost"


def read_mail(url: str) -> Mail:
    """Read `smtp://user:password@host:port?from=esep@example.kg`; `smtp+starttls` and `smtps` go encrypted.

    An empty address is no mail server. Raises ImproperlyConfigured for anything else.

    >>> read_mail("smtps://esep%40example.kg:secret@mail.example.kg").sender
    'esep@example.kg'
    """
    if not url:
        return Mail()
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _unreadable() from None
    if parts.scheme not in PORTS or not parts.hostname:
        raise _unreadable()
    user = unquote(parts.username or "")
    sender = parse_qs(parts.query).get("from", [user if "@" in user else f"esep@{parts.hostname}"])[0]
    return Mail(
        backend=SMTP,
        host=parts.hostname,
        port=port or PORTS[parts.scheme],
        user=user,
        password=unquote(parts.password or ""),
        starttls=parts.scheme == "smtp+starttls",
        tls=parts.scheme == "smtps",
        sender=sender,
    )


def _unreadable() -> ImproperlyConfigured:
    # The address holds a password: it is not repeated.
    return ImproperlyConfigured("ESEP_MAIL is no address such as smtp://user:password@host:port?from=esep@example.kg")
