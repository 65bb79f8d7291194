"""What follows acts without being part of them: the entries of the search, which take longer to write than most acts.

They are kept up to date where a test may look at them, and everywhere in `make soak`. The tests of the search compare
every source with what its rows say; the matrix of routes and the demonstration carry out acts of every kind with it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from esep.kernel import projections

TESTS = Path(__file__).parent
NEVER_SEARCHED = tuple(
    TESTS / folder
    for folder in ("appeals", "community", "compliance", "meetings", "records", "reports", "web/office", "web/place")
)
"""Where no test looks at what is found. A test that does belongs into ``tests/search``."""

SOAKING = os.environ.get("ESEP_HYPOTHESIS") == "soak"
_ALL = projections._following


@contextmanager
def followed() -> Iterator[None]:
    """Let everything follow, as in earnest: what is built here is stood on by those who search, too."""
    with patch.object(projections, "_following", _ALL):
        yield


@contextmanager
def followed_where_looked_at(file: Path) -> Iterator[None]:
    """Let acts of a test module be followed if a test of it may see that."""
    if SOAKING or not any(folder in file.parents for folder in NEVER_SEARCHED):
        with followed():
            yield
        return
    with patch.object(projections, "_following", []):
        yield
