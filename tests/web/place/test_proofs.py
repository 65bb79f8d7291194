"""Freshness of proof: no public proof stands without its claimed day, the day of receipt, and the days in between."""

from datetime import date

import pytest
from django.utils.translation import override
from lxml import html  # type: ignore[import-untyped]

from esep.portal.proofs import proof_days
from tests.builders import moment
from tests.web.place.crawl import START, pages
from tests.web.place.reading import told_at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

HOLDER = "ancestor::*[self::figure or self::li or self::article or self::section][1]"
"""What holds a picture together with what is said of it."""

KINDS = (
    "meetings",
    "promises",
    "mandates",
    "works",
    "broadcasts",
    "sessions",
    "decisions",
    "budget",
    "property",
    "head",
    "appeals",
)
"""The chapters that show proofs."""


def test_every_proof_of_every_public_page_shows_both_days_and_the_difference() -> None:
    found: dict[str, list[int]] = {}
    for address, page in pages().items():
        for proof in html.fromstring(page).xpath("//*[@data-proof]"):
            claimed, received = (proof.xpath(f".//time[@data-{name}]/@datetime") for name in ("claimed", "received"))
            assert len(claimed) == len(received) == 1, address
            days = (date.fromisoformat(received[0]) - date.fromisoformat(claimed[0])).days
            assert int(proof.get("data-days")) == days, address
            assert ("on the same day" in proof.text_content()) is (days == 0), address
            found.setdefault(address.removeprefix(START).partition("/")[0], []).append(days)

    assert set(KINDS) <= set(found)
    assert any(days > 0 for days in found["meetings"])


def test_no_picture_that_proves_something_stands_without_its_days() -> None:
    undated, pictures = [], 0
    for address, page in pages().items():
        for picture in html.fromstring(page).xpath("//img[@class='proof']"):
            pictures += 1
            (holder,) = picture.xpath(HOLDER) or [picture]
            if not holder.xpath(".//*[@data-proof]"):
                undated.append((address, picture.get("src")))

    assert pictures >= 8
    assert undated == []


@pytest.mark.parametrize(
    ("claimed", "received", "said"),
    [
        (date(2026, 5, 19), date(2026, 5, 19), "on the same day"),
        (date(2026, 5, 19), date(2026, 5, 22), "days later: 3"),
        (date(2026, 5, 19), date(2026, 5, 17), "recorded before the claimed day, days: 2"),
        (date(2026, 5, 19), moment(date(2026, 5, 20), 1), "days later: 1"),
    ],
)
def test_the_difference_is_told_in_plain_words(claimed: date, received: date, said: str) -> None:
    with override("en"):
        shown = proof_days(claimed, received)

    assert html.fromstring(shown).text_content().endswith(f" · {said}")


@pytest.mark.clause("2.5-notice")
def test_a_notice_that_was_back_dated_shows_it_and_leads_to_the_journal() -> None:
    page = told_at("/en/min-bulak/meetings/M2/").partition("Chon-Aryk")[2]

    assert "claimed day: 19.05.2026 · received: 21.05.2026 · days later: 2" in page
    assert '<a href="/en/min-bulak/journal/">Journal entry: ' in pages()["/en/min-bulak/meetings/M2/"]
