"""Decisions for everybody: the list, a page with its text and vote, validity on any day, the feed and the table."""

from collections.abc import Iterator
from datetime import date
from gzip import compress
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from esep.access import Actor, Role
from esep.council.commands.conducting.voting import Choice, VoteEntry, take_vote
from esep.council.commands.decisions.adopting import adopt_decision
from esep.council.commands.decisions.effects import EffectEntry, Kind
from esep.council.commands.decisions.entry import DecisionEntry
from esep.council.models import Decision
from esep.kernel import clock
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.council.sittings import FIFTEEN, begun, decided
from tests.council.sittings import at as hour
from tests.grounds import Grounds
from tests.kernel.people import a_holder
from tests.web.office.desk import text

LIST = "/en/min-bulak/decisions/"
EARLIER = date(2026, 5, 15)
KILOBYTE = 1024
TRICK = "=HYPERLINK(1)"


@pytest.fixture(scope="module")
def built(grounds: Grounds) -> Iterator[MinBulak]:
    with grounds.min_bulak() as built:
        yield built


@pytest.fixture(autouse=True)
def evening(settings: Settings, tmp_path: Path) -> Iterator[None]:
    settings.FILES = tmp_path / "files"
    with clock.set_to(at(TODAY, hour=18)):
        yield


@pytest.fixture
def by(built: MinBulak, db: None) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, built.place)


@pytest.fixture
def chain(built: MinBulak, by: Actor) -> tuple[Decision, Decision]:
    """A decision of May, and one of today that repeals it from October on, adopted by an open vote."""
    old = decided(built, by, code="S-13", day=EARLIER, title_ky=TRICK)
    _session, item = begun(built, by)
    choices = dict.fromkeys(FIFTEEN[1:], Choice.IN_FAVOUR) | {"1": Choice.AGAINST}
    entry = VoteEntry(question_ky="Бекитилсинби?", choices=choices, taken_at=hour(10, 30))
    vote = take_vote("S-15", item.pk, entry, by=by, municipality=built.place.pk)
    new = adopt_decision(
        "S-15",
        DecisionEntry(kind=Decision.Kind.PROPERTY, title_ky="Жайыт жөнүндө", text_ky="<b>1.</b>\n2.", vote=vote.pk),
        by=by,
        municipality=built.place.pk,
        effects=[EffectEntry(on=old.code, kind=Kind.REPEALS, since=date(2026, 10, 1))],
    )
    return old, new


def test_the_list_narrows_by_year_kind_and_force_on_a_day(
    built: MinBulak, chain: tuple[Decision, Decision], client: Client
) -> None:
    old, new = (f"№&nbsp;{one.number} <a" for one in chain)
    everything = text(client.get(LIST))
    assert everything.index(new) < everything.index(old)
    assert old not in text(client.get(f"{LIST}?kind=property"))
    assert old in text(client.get(f"{LIST}?force=in_force"))
    assert old not in text(client.get(f"{LIST}?force=in_force&as_of=2026-10-01"))
    assert new not in text(client.get(f"{LIST}?force=in_force&as_of=2026-09-13"))
    wrong = client.get(f"{LIST}?year=1999&as_of=31.02.2026")
    assert wrong.status_code == 400
    assert "There are no decisions of this year. Here are all." in text(wrong)
    assert "There is no such day." in text(wrong)


def test_a_page_shows_text_names_of_an_open_vote_and_the_chain_both_ways(
    chain: tuple[Decision, Decision], client: Client
) -> None:
    old, new = chain
    page = text(client.get(f"{LIST}{new.code}/"))
    assert "&lt;b&gt;1.&lt;/b&gt;" in page
    assert "For: <b>14</b>, Against: <b>1</b>" in page
    assert "Асанов Бакыт Токтосунович" in page
    assert f'{LIST}{old.code}/">№&nbsp;13/1' in page
    earlier = text(client.get(f"{LIST}{old.code}/"))
    assert "A later one repeals it" in earlier
    assert "In force</span>" in earlier
    assert "Repealed</span>" in text(client.get(f"{LIST}{old.code}/?as_of=2026-10-01"))
    assert len(compress(page.encode())) <= 12 * KILOBYTE


def test_the_table_and_the_feed_are_safe_and_the_paper_opens(chain: tuple[Decision, Decision], client: Client) -> None:
    table = client.get("/en/min-bulak/decisions.csv").content.decode("utf-8-sig")
    assert f"'{TRICK}" in table
    assert f";{TRICK}" not in table
    feed = text(client.get("/en/min-bulak/decisions.atom"))
    assert feed.count("<entry>") == 2
    assert client.get(f"{LIST}{chain[1].code}.pdf").content.startswith(b"%PDF")


def test_an_unknown_decision_leads_to_the_list_and_none_at_all_is_said(
    built: MinBulak, db: None, client: Client
) -> None:
    unknown = client.get(f"{LIST}99-9/")
    assert unknown.status_code == 404
    assert LIST in text(unknown)
    assert "No decision is entered yet." in text(client.get(LIST))
    assert client.get(f"{LIST}99-9.pdf").status_code == 404
