"""A visitor of the copy: what a browser does, without a browser."""

from hashlib import sha256
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from typing import NamedTuple
from urllib.parse import urlencode, urljoin, urlsplit

from esep.journeys.drilling.step import Failed, Page

PATIENCE = 60.0
MOST_REDIRECTS = 5
MOVED = frozenset({301, 302, 303, 307, 308})


class Answer(NamedTuple):
    """Where a visit ended, and what was there."""

    path: str
    status: int
    body: bytes


class Visitor:
    """Somebody with a browser of their own, at a port of this computer."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._cookies: dict[str, str] = {}

    def open(self, page: Page) -> None:
        """Open a page. Raises Failed when it is not there, or gives out other bytes than it should."""
        answer = self._visit(page.address)
        if answer.status != 200 or answer.path != page.address:
            raise Failed(f"{page.address}: {answer.status}")
        if page.sha256 and sha256(answer.body).hexdigest() != page.sha256:
            raise Failed(f"{page.address}: SHA-256")

    def open_all(self, *pages: Page) -> int | None:
        """Open pages, and say how many; none where there are none."""
        for page in pages:
            self.open(page)
        return len(pages) or None

    def sign_in(self, address: str, *, login: str, password: str, office: str) -> int:
        """Fill in the form of the page for signing in, then open the office. Raises Failed when it stays closed."""
        form = Form()
        form.feed(self._visit(address).body.decode("utf-8", "replace"))
        self._visit(address, sent=form.filled(login=login, password=password))
        self.open(Page(office))
        return 1

    def _visit(self, address: str, *, sent: dict[str, str] | None = None) -> Answer:
        for _ in range(MOST_REDIRECTS):
            connection = HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
            try:
                answer, moved_to = self._ask(connection, address, sent=sent)
            except (OSError, HTTPException) as error:
                raise Failed(f"{address}: {type(error).__name__}") from error
            finally:
                connection.close()
            if moved_to is None:
                return answer
            address, sent = moved_to, None
        raise Failed(f"{address}: {answer.status}")

    def _ask(
        self, connection: HTTPConnection, address: str, *, sent: dict[str, str] | None
    ) -> tuple[Answer, str | None]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if sent is None:
            connection.request("GET", address, headers=headers)
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request("POST", address, body=urlencode(sent), headers=headers)
        response = connection.getresponse()
        for line in response.headers.get_all("Set-Cookie", ()):
            self._cookies.update({name: morsel.value for name, morsel in SimpleCookie(line).items()})
        there = urlsplit(urljoin(address, response.headers["Location"] or ""))
        moved_to = f"{there.path}?{there.query}".rstrip("?") if response.status in MOVED else None
        return Answer(address, response.status, response.read()), moved_to


class Form(HTMLParser):
    """The form of a page that asks for a password."""

    def __init__(self) -> None:
        super().__init__()
        self._present: dict[str, tuple[str, str]] = {}
        self._found: dict[str, tuple[str, str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._present = {}
        elif tag == "input" and "name" in said:
            kind = said.get("type", "text")
            self._present[said["name"]] = (kind, said.get("value", ""))
            if kind == "password":
                self._found = self._present

    def filled(self, *, login: str, password: str) -> dict[str, str]:
        """What a browser sends when login and password were typed. Raises Failed when the page asks for no password."""
        if not self._found:
            raise Failed("<input type=password>")
        typed = {"password": password, "text": login, "email": login}
        return {
            name: typed.get(kind, value)
            for name, (kind, value) in self._found.items()
            if kind in typed or kind == "hidden"
        }
