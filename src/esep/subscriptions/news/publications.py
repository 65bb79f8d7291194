"""What the catalogue publishes, and vacancies with their competitions (7.2)."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.db.models import Q
from django.utils.translation import gettext as _

from esep.community.queries.law import adopted_pack
from esep.community.written import all_written
from esep.publications.models import Competition, Publication, Vacancy
from esep.regulation.dates import BISHKEK
from esep.subscriptions.models import Topic
from esep.subscriptions.news.news import News, Reading
from esep.subscriptions.news.recorded import journaled_since
from esep.subscriptions.news.words import brief, first, lines, when


def news_of_publications(reading: Reading) -> Iterable[News]:
    """New versions of items that stand, vacancies that are open, competitions and their results."""
    yield from _versions(reading)
    yield from _vacancies(reading)


def _versions(reading: Reading) -> Iterable[News]:
    lately = Q(recorded_at__gte=reading.since) | Q(published_on__gte=reading.since.date())
    rows = Publication.objects.filter(lately, withdrawn_at__isnull=True, published_on__lte=reading.day)
    found = list(rows.order_by("recorded_at", "pk"))
    if not found:
        return
    clauses = adopted_pack(reading.municipality, all_written()).clauses
    for row in found:
        title = first(getattr(row, f"title_{reading.language}"), row.title_ky)
        clause = clauses.get(row.item)
        yield News(
            topic=Topic.PUBLICATIONS,
            subject=f"publication:{row.pk}",
            what="published",
            at=max(row.recorded_at, datetime.combine(row.published_on, time(), BISHKEK)),
            title=brief(f"{_('Published')}: {title}"),
            lines=lines(
                (_("Day"), when(row.published_on, None)),
                (_("What it is about"), clause.title[reading.language] if clause is not None else ""),
                (_("Where"), row.link),
            ),
            route="place-catalogue-item",
            arguments={"code": row.item},
        )


def _vacancies(reading: Reading) -> Iterable[News]:
    entered = journaled_since(reading.since, word=Vacancy.REF)
    rows = Vacancy.objects.filter(filled_on__isnull=True, cancelled_on__isnull=True).order_by("pk")
    for row in rows if entered else ():
        if row.ref in entered and (row.papers_by is None or row.papers_by >= reading.day):
            yield News(
                topic=Topic.PUBLICATIONS,
                subject=f"vacancy:{row.code}",
                what="opened",
                at=entered[row.ref],
                title=brief(f"{_('Vacancy')}: {row.name_in(reading.language)}"),
                lines=lines(
                    (_("Unit"), row.unit),
                    (_("Place"), row.place),
                    (_("Papers until"), _day(row.papers_by)),
                    (_("What is asked"), first(_own(row, "requirements", reading), row.requirements_ky)),
                ),
                route="place-vacancy",
                arguments={"code": row.code},
            )
    yield from _competitions(reading)


def _competitions(reading: Reading) -> Iterable[News]:
    entered = journaled_since(reading.since, word=Competition.REF)
    rows = Competition.objects.filter(withdrawn_at__isnull=True, vacancy__cancelled_on__isnull=True)
    for row in rows.select_related("vacancy").order_by("pk") if entered else ():
        if row.ref in entered and row.result_on is None:
            yield News(
                topic=Topic.PUBLICATIONS,
                subject=f"competition:{row.code}",
                what="announced",
                at=entered[row.ref],
                title=brief(f"{_('Competition for a vacancy')}: {row.vacancy.name_in(reading.language)}"),
                lines=lines(
                    (_("Day"), _day(row.held_on)),
                    (_("Papers until"), _day(row.vacancy.papers_by)),
                    (_("Terms"), first(_own(row, "terms", reading), row.terms_ky)),
                ),
                route="place-vacancy",
                arguments={"code": row.vacancy.code},
            )


def _own(row: object, name: str, reading: Reading) -> str:
    text: str = getattr(row, f"{name}_{reading.language}", "")
    return text


def _day(day: date | None) -> str:
    return when(day, None) if day is not None else ""
