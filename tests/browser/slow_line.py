"""Phones on a slow line: a few pages at once, each as one who was never here gets it. Waiting costs no processor."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack

from playwright.sync_api import Browser

from tests.browser.pages import Page

AT_ONCE = 8
LANGUAGE = "ky"
SLOW_LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""400 kbit/s, 400 ms there and back."""

GO = "address => { setTimeout(() => { location.href = address }) }"
READABLE = """
    new Promise(told => new PerformanceObserver(list => {
      const first = list.getEntriesByName('first-contentful-paint')[0]
      const page = performance.getEntriesByType('navigation')[0]
      if (first) told(Math.max(first.startTime, page.domContentLoadedEventEnd))
    }).observe({ type: 'paint', buffered: true }))
"""


class SlowLine:
    """Phones that keep nothing of what they have seen, and share a line with nobody."""

    def __init__(self, browser: Browser, *, address: str, viewport: Mapping[str, int]) -> None:
        self._address = address
        self._contexts = [
            browser.new_context(viewport={"width": viewport["width"], "height": viewport["height"]})
            for _phone in range(AT_ONCE)
        ]
        self._tabs = [context.new_page() for context in self._contexts]
        for tab in self._tabs:
            session = tab.context.new_cdp_session(tab)
            session.send("Network.enable")
            session.send("Network.setCacheDisabled", {"cacheDisabled": True})
            session.send("Network.emulateNetworkConditions", SLOW_LINE)

    def readable_after(self, pages: Sequence[Page]) -> dict[str, float]:
        """Milliseconds from the tap until text is shown and all of it is there, by page; :data:`AT_ONCE` at most.

        The clock is that of each page. What took more than three seconds in company is measured once more alone: a
        visitor has a line for himself, these phones share a processor.
        """
        found = self._measured(pages)
        return {
            page.name: found[page.name] if found[page.name] <= 3000 else self._measured([page])[page.name]
            for page in pages
        }

    def close(self) -> None:
        """Put the phones away."""
        for context in self._contexts:
            context.close()

    def _measured(self, pages: Sequence[Page]) -> dict[str, float]:
        phones = list(zip(pages, self._tabs, strict=False))
        assert len(phones) == len(pages)
        arrivals = []
        with ExitStack() as waiting:
            for page, tab in phones:
                tab.context.clear_cookies()
                arrivals.append(waiting.enter_context(tab.expect_navigation(wait_until="load")))
                tab.evaluate(GO, self._address + page.address_in(LANGUAGE))
        for page, arrival in zip(pages, arrivals, strict=True):
            assert arrival.value.status == page.status, page.name
        return {page.name: float(tab.evaluate(READABLE)) for page, tab in phones}
