"""Whole answers, kept in this process as they travel, for as long as there is room. Nothing of a visitor is in them."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from threading import Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse

MOST = 4096
LARGEST = 512 * 1024
"""Bytes of one answer: a larger one would push out many others."""

OVERHEAD = 1024
"""Bytes that an answer takes besides its content, generously."""


@dataclass(frozen=True, slots=True)
class Key:
    """All that an answer depends on. ``tip`` and ``day`` let it grow old; ``build`` is the program that drew it."""

    scheme: str
    host: str
    path: str
    language: str
    municipality: int
    tip: str
    day: date
    build: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The content in the encoding of its key, and the headers that the page itself gave it."""

    content: bytes
    headers: tuple[tuple[str, str], ...]

    @property
    def size(self) -> int:
        """Bytes that it takes, about."""
        return len(self.content) + OVERHEAD

    def response(self) -> HttpResponse:
        """It, anew: middleware writes on each."""
        return HttpResponse(self.content, headers=dict(self.headers))


class Answers:
    """The answers asked for last. Threads share them."""

    def __init__(self, *, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[Key, Answer] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def size(self) -> int:
        """Bytes of all that is kept, about."""
        return self._bytes

    def find(self, key: Key) -> Answer | None:
        """The answer for a key; it counts as asked for."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def keep(self, key: Key, answer: Answer) -> None:
        """Keep an answer; those that nobody asked for the longest make room."""
        room: int = settings.KEPT_ANSWERS_BYTES
        if answer.size > min(room, LARGEST):
            return
        with self._lock:
            self._drop(key)
            self._kept[key] = answer
            self._bytes += answer.size
            while self._bytes > room or len(self._kept) > self._most:
                self._drop(next(iter(self._kept)))

    def clear(self) -> None:
        """Keep nothing."""
        with self._lock:
            self._kept.clear()
            self._bytes = 0

    def _drop(self, key: Key) -> None:
        old = self._kept.pop(key, None)
        if old is not None:
            self._bytes -= old.size


def may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether an answer is the same for everybody: nobody's session or token was looked at while it was drawn, and it
    is one of the few that an address without a query has.
    """
    return (
        response.status_code == 200
        and request.method == "GET"
        and not request.META.get("QUERY_STRING")
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        and not getattr(getattr(request, "session", None), "accessed", False)
        and not response.cookies
        and not response.streaming
    )


ANSWERS = Answers()
