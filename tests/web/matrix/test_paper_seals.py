"""The seal on paper: whatever the office or a visitor prints bears the head of the journal, which so goes out."""

import re
from collections.abc import Iterator
from io import BytesIO

import docx
import pytest
from django.test import Client, override_settings
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from esep.access import Role
from esep.kernel.models import Account
from tests.databases import for_a_module
from tests.documents.papers import text
from tests.kernel.people import a_holder
from tests.web.matrix.examples import CANARIES, Examples, examples_in
from tests.web.matrix.routes import Route, routes

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

PDF, WORD = "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SEAL = re.compile(r"\d+ · [0-9a-f]{16} · \d\d\.\d\d\.\d{4}")
STICKERS = frozenset({"office-register-labels-file", "office-register-label-file"})
"""Labels of 70 by 37 mm that fill their sheet: there is no room, and each leads to the page that bears the seal."""

PAPERS = [
    route
    for route in routes()
    if route.address.endswith((".pdf", ".docx", "<str:form>")) and route.name not in STICKERS
]
SECRETARY, HEAD = f"{CANARIES['account']}-min-bulak", "head-min-bulak"


@pytest.fixture(scope="module")
def planted(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Examples]:
    with for_a_module(django_db_blocker), override_settings(FILES=tmp_path_factory.mktemp("files")):
        place, examples = examples_in("min-bulak")
        a_holder(Role.HEAD, place, login=HEAD)
        yield examples


@pytest.fixture
def printers(planted: Examples, db: None) -> list[Client]:
    """Those who print: the secretary, and the head where the secretary may not."""
    clients = [Client(), Client()]
    for client, login in zip(clients, (SECRETARY, HEAD), strict=True):
        client.force_login(Account.objects.get(login=login))
    return clients


def addresses(route: Route, examples: Examples) -> Iterator[str]:
    """Its address, or one of each form in which a paper is printed or edited."""
    values = {name: examples.of(route.name, name) for name in route.variables if name != "form"}
    if "form" not in route.variables:
        yield reverse(route.name, kwargs=values)
        return
    for form in ("pdf", "docx"):
        yield reverse(route.name, kwargs={**values, "form": form})


def printed(address: str, printers: list[Client]) -> str | None:
    """The words of a paper, feet among them; none where nobody can have it."""
    for client in printers:
        answer = client.get(address)
        if answer.status_code == 200:
            content = b"".join(answer) if answer.streaming else answer.content
            if answer.headers["Content-Type"] == PDF:
                return text(content)
            if answer.headers["Content-Type"] == WORD:
                return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs)
    return None


def test_every_paper_bears_the_head_of_the_journal(planted: Examples, printers: list[Client]) -> None:
    found = {address: printed(address, printers) for route in PAPERS for address in addresses(route, planted)}

    papers = {address: words for address, words in found.items() if words is not None}
    assert len(papers) >= 25
    assert [address for address, words in papers.items() if not SEAL.search(words)] == []
