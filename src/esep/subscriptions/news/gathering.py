"""Gathering: the news of every chapter, in one language. A new source is a module here and a line in this list."""

from django.utils.translation import override

from esep.kernel import scope
from esep.subscriptions.news.council import news_of_council
from esep.subscriptions.news.meetings import news_of_meetings
from esep.subscriptions.news.money import news_of_money
from esep.subscriptions.news.news import News, Reading, Source
from esep.subscriptions.news.promises import news_of_promises
from esep.subscriptions.news.publications import news_of_publications

SOURCES: tuple[Source, ...] = (
    news_of_meetings,
    news_of_promises,
    news_of_council,
    news_of_money,
    news_of_publications,
)


def gathered(reading: Reading) -> tuple[News, ...]:
    """Everything that became public since a moment and stands, the oldest first."""
    with scope.of(reading.municipality.pk), override(reading.language):
        found = [one for source in SOURCES for one in source(reading) if one.at >= reading.since]
    return tuple(sorted(found, key=lambda one: (one.at, one.name)))
