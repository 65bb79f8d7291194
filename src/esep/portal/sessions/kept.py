"""What the pages of sessions reckon once for many visitors, until the journal or the day is another."""

from functools import lru_cache

from esep.council.queries.public import PublicPage, PublicSession, session_in_public, sessions_in_public
from esep.portal.place.here import Here

PLACES_KEPT = 64
PAGES_KEPT = 128


@lru_cache(maxsize=PLACES_KEPT)
def sessions(here: Here) -> tuple[PublicSession, ...]:
    """Every session and sitting as it stands today, the newest first."""
    return sessions_in_public(here.place, language=here.language, day=here.today)


@lru_cache(maxsize=PAGES_KEPT)
def page_of(here: Here, code: str) -> PublicPage | None:
    """One session with everything; none where there is no row of it."""
    return session_in_public(code, municipality=here.place, language=here.language, day=here.today)


def session_at(here: Here, code: str) -> PublicSession | None:
    """A session by its code, as lists show it."""
    return next((one for one in sessions(here) if one.code == code), None)
