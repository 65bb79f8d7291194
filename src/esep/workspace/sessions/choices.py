"""What forms of sessions offer: bodies, venues, half-years, sessions that can take an item over."""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.community import queries
from esep.council.halves import half_words
from esep.council.models import Session
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.regulation.periods import half_year
from esep.workspace.office import Office
from esep.workspace.receptions.choices import venue_choices
from esep.workspace.sessions.forms import COUNCIL, PlanFields, PlanForm

Choice = tuple[str, Words]
HALVES_BACK = 4
"""Half-years to choose from: the present one and those before it."""


def offer_plan(form: PlanFields, place: Office) -> None:
    """Give the form of a plan everything that can be chosen today."""
    form.offer({"venue": venue_choices(place)})
    if isinstance(form, PlanForm):
        form.offer({"body": body_choices(place)})


def body_choices(place: Office) -> list[Choice]:
    """The council and its commissions of today."""
    return [(COUNCIL, _("the council")), *commission_choices(place)]


def commission_choices(place: Office) -> list[Choice]:
    """The commissions of today, by code."""
    rows = queries.commissions(by=place.actor, municipality=place.municipality.pk, on=clock.today())
    return [(row.code, row.name) for row in rows]


def half_year_choices(chosen: str = "") -> list[Choice]:
    """The present half-year and those before it, and the one that is ``chosen`` already."""
    today = clock.today()
    year, half = today.year, 1 if today.month <= 6 else 2
    found: list[str] = []
    for _back in range(HALVES_BACK):
        found.append(half_year(year, half).key)
        year, half = (year, 1) if half == 2 else (year - 1, 2)
    if chosen and chosen not in found:
        found.append(chosen)
    return [(key, half_words(key)) for key in found]


def session_choices(sessions: Iterable[Session]) -> list[Choice]:
    """Sessions by code, each with its day and topic."""
    return [(row.code, f"{row.code}, {date_format(row.date, 'SHORT_DATE_FORMAT')} · {row.topic}") for row in sessions]
