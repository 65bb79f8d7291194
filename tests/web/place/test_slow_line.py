"""U2 for every page that links lead to: what a first visitor waits for on a slow line, reckoned from what travels."""

from gzip import compress
from pathlib import Path
from random import Random

import pytest
from lxml import html  # type: ignore[import-untyped]

import esep.portal
from esep.portal.place.serving import EFFORT
from tests.web.place.crawl import pages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

STYLE = Path(esep.portal.__file__).parent / "static" / "esep.css"
HEADS = 2000
"""Bytes of the heads of both answers; those of a page take about 700."""
ROUND_TRIP, BYTES_IN_A_SECOND = 0.4, 400_000 / 8
ROUND_TRIPS = 3
"""The connection, the page, the style sheet."""
HOLDS_TEXT_BACK = "//link[@rel='stylesheet'] | //script | //style | //body//link"
U2 = 3.0


def seconds_until_readable(page: str) -> float:
    """How long it takes until the page and its style sheet have come at 400 kbit/s, 400 ms there and back."""
    travels = len(compress(page.encode(), EFFORT)) + len(compress(STYLE.read_bytes(), EFFORT)) + HEADS
    return ROUND_TRIPS * ROUND_TRIP + travels / BYTES_IN_A_SECOND


def test_every_page_that_links_lead_to_can_be_read_in_three_seconds_on_a_slow_line() -> None:
    found = {address: seconds_until_readable(page) for address, page in pages().items()}

    assert len(found) > 200
    assert {address: seconds for address, seconds in found.items() if seconds > U2} == {}


def test_no_page_waits_for_more_than_one_style_sheet() -> None:
    waits = {address: len(html.fromstring(page).xpath(HOLDS_TEXT_BACK)) for address, page in pages().items() if page}

    assert {address: number for address, number in waits.items() if number != 1} == {}


def test_a_page_of_a_hundred_kilobytes_would_be_found() -> None:
    assert seconds_until_readable(Random(2).randbytes(100_000).hex()) > U2
