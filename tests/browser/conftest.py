"""A browser and a served Esep for the tests of this folder.

Without a Chromium on the machine they are skipped; ESEP_BROWSER=required makes that a failure.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.served import served

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    # One site, one process: a process for each visit takes longer than the visit.
    "--disable-features=BackForwardCache,IsolateOrigins,SpareRendererForSitePerProcess,site-per-process",
    "--renderer-process-limit=1",
    # Looking for barriers makes much that dies young.
    "--js-flags=--min-semi-space-size=64 --max-semi-space-size=128",
    "--no-first-run",
    "--no-pings",
)


REQUIRED = os.environ.get("ESEP_BROWSER") == "required"
HERE = "tests/browser/"


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run when a browser was required and a browser test was skipped for whatever reason."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if REQUIRED and any(report.nodeid.startswith(HERE) for report in skipped):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def chromium() -> str:
    """The system's Chromium; skips the test where there is none, unless a browser is required."""
    found = next((path for name in CHROMIUMS if (path := shutil.which(name))), None)
    if found:
        return found
    if REQUIRED:
        pytest.fail("ESEP_BROWSER=required, but no Chromium was found")
    pytest.skip("no Chromium on this machine")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A running browser without windows."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def address(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Esep, served with the demonstration year, without the last slash."""
    data: Path = tmp_path_factory.mktemp("data")
    with served("esep.config.wsgi:application", settings="tests.browser.settings", data=data) as base:
        yield base
