"""The numbers of the regulation: what each counts, since when, and where it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from esep.portal.regulation.duty import rules_of, treatments
from esep.portal.regulation.place import Place, place_of
from esep.regulation.pack.edition import tables_on
from esep.regulation.pack.model import DatedValue, Pack, Parameter
from esep.regulation.wording import name_of, words

COUNTS: dict[str, Promise] = {
    "annual_reports": _("A deputy's reports in a year, at least"),
    "mandate_days": _("Shortest mandate in a year that asks for a report"),
    "head_report_publish_days": _("Publishing the head's report after it is heard"),
    "appeal_days": _("Answering an appeal after it has come"),
    "notice_days": _("Notice before the day of the meeting, at least"),
    "notice_channels": _("Ways of giving notice, at least"),
    "info_request_days": _("Sending a request before the day of the meeting"),
    "info_response_days": _("Answering a request after the day of its receipt"),
    "lists_days": _("Lists before the day of the meeting, at least"),
    "venue_check_days": _("From one check of the room to the next"),
    "desk_minutes": _("Registration opens before the start, at least"),
    "minutes_days": _("Minutes after the meeting"),
    "keeping_days": _("Registering the materials after the minutes are signed"),
    "handover_days": _("Handing over the minutes after the meeting"),
    "measures_months": _("Telling of measures after the council has received the minutes"),
    "head_report_months": _("Hearing the head after the end of the half-year"),
    "broadcast_days": _("Broadcast after the session"),
    "refresh_weekly_days": _("Weekly check of what is published"),
    "refresh_monthly_days": _("Monthly check of what is published"),
    "refresh_half_yearly_days": _("Half-yearly check of what is published"),
    "refresh_yearly_days": _("Yearly check of what is published"),
    "content_change_days": _("Publishing anew after a change"),
    "budget_publish_days": _("Publishing the budget after its approval"),
    "vacancy_days": _("Publishing after a post falls vacant or is filled"),
    "competition_days": _("Publishing the result of a competition"),
    "contacts_change_days": _("Publishing new contact details after a change"),
}

SOURCES: dict[str, Promise] = {
    "Law on citizens' appeals, 4 May 2007 No. 67, art. 8": _(
        "Law on citizens' appeals of 4 May 2007, No. 67, article 8"
    ),
}


@dataclass(frozen=True)
class Number:
    """A number as a clause or a duty of it uses it.

    `since` is the first day on which it holds, None when it has held from the beginning; `source` says who
    made it; `clause` and `place` say where it stands.
    """

    label: str
    value: str
    since: date | None
    source: str
    is_advice: bool
    clause: str
    place: Place


def numbers_of(pack: Pack, clause: str, *, language: str) -> tuple[Number, ...]:
    """Return every number that stands in `clause` or that its own duties count by, with each dated value."""
    return tuple(
        number
        for parameter in pack.parameters.values()
        if parameter.id in _used(pack, clause) or parameter.clause == clause
        for number in _values(pack, parameter, language=language)
    )


def amount(count: int, unit: str, *, language: str) -> str:
    """Return a number with what it counts, the word fitting a one: `5 days`, `1 month`."""
    single = f"one_of_{unit}"
    key = single if count == 1 and single in words()["unit"] else unit
    return f"{count}\xa0{name_of('unit', key, language=language)}"


def _used(pack: Pack, clause: str) -> frozenset[str]:
    tables = tables_on(pack, date.max)
    own = (id for id in treatments(pack)[clause].rules if rules_of(pack)[id].clause == clause)
    return frozenset(value for id in own for value in _texts(tables[id]) if value in pack.parameters)


def _texts(value: object) -> Iterator[str]:
    """Every text inside a duty's table."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _values(pack: Pack, parameter: Parameter, *, language: str) -> Iterator[Number]:
    label = COUNTS.get(parameter.id)
    for value in parameter.values:
        yield Number(
            label=str(label) if label else pack.clauses[parameter.clause].title[language],
            value=amount(value.value, parameter.unit, language=language),
            since=value.since,
            source=_source(value),
            is_advice=parameter.advice,
            clause=parameter.clause,
            place=place_of(pack.clauses[parameter.clause]),
        )


def _source(value: DatedValue) -> str:
    if value.decision is not None:
        day = value.decision.date.strftime("%d.%m.%Y")
        return gettext("Council resolution: %(number)s, %(day)s") % {
            "number": value.decision.number,
            "day": day,
        }
    return str(SOURCES.get(value.source, value.source)) if value.source else ""
