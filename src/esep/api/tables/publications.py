"""What must be public: the catalogue, its versions, vacancies, services, partners, measures (7.2)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table, Values
from esep.api.tables.paths import page_of
from esep.kernel.changes import Changes, Gone
from esep.publications.freshness import Freshness
from esep.publications.models import Partner, ServiceStandard
from esep.publications.queries.public.catalogue import PublicItem, catalogue_in_public
from esep.publications.queries.public.changed import (
    items_changed,
    measures_changed,
    partners_changed,
    services_changed,
    vacancies_changed,
)
from esep.publications.queries.public.integrity import measures_in_public, partners_in_public
from esep.publications.queries.public.services import services_in_public
from esep.publications.queries.public.vacancies import vacancies_in_public
from esep.records.papers import number_in
from esep.regulation.dates import legal_day
from esep.regulation.facts.council import PublicationChannel

STATES = tuple(state.value for state in Freshness)
CHANNELS = tuple(channel.value for channel in PublicationChannel)
FOUND_AT = format_lazy(_("Where it can be found: {channels}"), channels=", ".join(CHANNELS))


def _all_items(asking: Asking) -> tuple[PublicItem, ...]:
    found = catalogue_in_public(asking.place, language=asking.language, day=asking.day)
    return tuple(item for item in (*found.printed, *found.extras) if not item.is_heading)


def _items(asking: Asking) -> Iterator[Row]:
    for one in _all_items(asking):
        values: Values = {
            "code": one.code,
            "title": one.title,
            "beyond_the_regulation": one.is_extra,
            "owner": one.owner,
            "freshness": one.fresh.state.value if one.fresh is not None else "",
            "last_published_on": one.last_on,
            "last_checked_on": one.looked_on,
            "next_check_on": one.fresh.next_on if one.fresh is not None else None,
            "refresh_days": one.refresh,
            "channels": tuple(channel.value for channel in one.channels),
            "closed_on": one.closed_on,
        }
        yield Row(one.code, values, page_of(asking, "place-catalogue-item", one.code))


def _versions(asking: Asking) -> Iterator[Row]:
    for item in _all_items(asking):
        page = page_of(asking, "place-catalogue-item", item.code)
        for one in item.versions:
            if one.withdrawn_on is not None:
                continue
            values: Values = {
                "item": item.code,
                "title": one.title,
                "published_on": one.published_on,
                "recorded_at": one.recorded_at,
                "days_between": (one.received_on - one.published_on).days,
                "period": one.period,
                "link": one.link,
                "register_number": one.document_number,
                "channels": tuple(place.channel.value for place in one.places),
                "replaced_on": one.newer,
            }
            yield Row(f"{item.code}.{one.anchor}", values, f"{page}#{one.anchor}", of=item.code)


def _vacancies(asking: Asking) -> Iterator[Row]:
    for one in vacancies_in_public(asking.place, language=asking.language):
        last = one.competitions[0] if one.competitions else None
        values: Values = {
            "code": one.code,
            "post": one.name.text,
            "unit": one.unit,
            "place": one.place,
            "requirements": one.requirements.text,
            "is_open": one.is_open,
            "opened_on": one.opened_on,
            "papers_by": one.papers_by,
            "filled_on": one.filled_on,
            "cancelled_on": one.cancelled_on,
            "cancelled_because": one.cancelled_reason,
            "competition_on": last.held_on if last is not None else None,
            "result_on": last.result_on if last is not None else None,
            "winner": last.winner if last is not None else "",
            "result": last.result.text if last is not None else "",
        }
        yield Row(one.code, values, page_of(asking, "place-vacancy", one.code))


def _services(asking: Asking) -> Iterator[Row]:
    for one in services_in_public(asking.place, day=asking.day, language=asking.language):
        values: Values = {
            "code": one.code,
            "name": one.name.text,
            "kind": one.kind.value,
            "provider": one.provider.text,
            "papers": one.papers.text,
            "term": one.term.text,
            "fee": one.fee.text,
            "basis": one.basis,
            "missing": tuple(line.value for line in one.missing),
        }
        yield Row(one.code, values, page_of(asking, "place-service", one.code))


def _partners(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-partners")
    for one in partners_in_public(asking.place, day=asking.day, language=asking.language):
        values: Values = {
            "code": one.code,
            "name": one.name.text,
            "kind": one.kind.value,
            "subject": one.subject.text,
            "since": one.since,
            "until": one.until,
            "register_number": number_in(one.paper),
        }
        yield Row(one.code, values, page)


def _measures(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-integrity")
    for one in measures_in_public(asking.place, language=asking.language):
        values: Values = {
            "code": one.code,
            "year": one.year,
            "name": one.name.text,
            "responsible": one.responsible,
            "due_on": one.due_on,
            "done_on": one.done_on,
            "outcome": one.outcome.text,
            "withdrawn_because": one.withdrawn_reason,
        }
        yield Row(one.code, values, page)


def _items_changed(asking: Asking, since: datetime) -> Changes:
    return items_changed(since, municipality=asking.pk)


def _versions_changed(asking: Asking, since: datetime) -> Changes:
    first = legal_day(since)
    withdrawn = (
        Gone(key=f"{item.code}.{one.anchor}", on=one.withdrawn_on, reason=one.withdrawn_reason)
        for item in _all_items(asking)
        for one in item.versions
        if one.withdrawn_on is not None and one.withdrawn_on >= first
    )
    return Changes(keys=items_changed(since, municipality=asking.pk).keys, gone=tuple(withdrawn))


def _vacancies_changed(asking: Asking, since: datetime) -> Changes:
    return vacancies_changed(since, municipality=asking.pk)


def _services_changed(asking: Asking, since: datetime) -> Changes:
    return services_changed(since, municipality=asking.pk, day=asking.day)


def _partners_changed(asking: Asking, since: datetime) -> Changes:
    return partners_changed(since, municipality=asking.pk)


def _measures_changed(asking: Asking, since: datetime) -> Changes:
    return measures_changed(since, municipality=asking.pk)


CATALOGUE = Table(
    name="catalogue",
    title=_("Catalogue of publications"),
    about=_("What must be public by the regulation, and what the office adds: how fresh each item is."),
    columns=(
        Column("code", Kind.CODE, _("Printed code of the item, or the office's own")),
        Column("title", Kind.TEXT, _("What is to be published, in the language asked for or in Kyrgyz")),
        Column("beyond_the_regulation", Kind.FLAG, _("Whether the office added it beyond the regulation")),
        Column("owner", Kind.TEXT, _("Office that keeps it")),
        Column("freshness", Kind.CODE, _("How it stands; terms are advice"), choices=STATES),
        Column("last_published_on", Kind.DAY, _("Claimed day of the newest version")),
        Column("last_checked_on", Kind.DAY, _("Day on which somebody looked last")),
        Column("next_check_on", Kind.DAY, _("Day by which somebody should look again")),
        Column("refresh_days", Kind.WHOLE, _("After how many days somebody should look again")),
        Column("channels", Kind.CODES, FOUND_AT),
        Column("closed_on", Kind.DAY, _("Day on which an item of the office's own was closed")),
    ),
    rows=_items,
    changes=_items_changed,
    filters=("freshness",),
    any_day=True,
)
PUBLICATIONS = Table(
    name="publications",
    title=_("Published versions"),
    about=_("Each version of an item, with the claimed day and the moment at which it was recorded."),
    columns=(
        Column("item", Kind.CODE, _("Code of the item"), refers="catalogue"),
        Column("title", Kind.TEXT, _("What was published, in the language asked for or in Kyrgyz")),
        Column("published_on", Kind.DAY, _("Claimed day of publication")),
        Column("recorded_at", Kind.MOMENT, _("When it was recorded")),
        Column("days_between", Kind.WHOLE, _("Days from the claimed day to the day of recording")),
        Column("period", Kind.TEXT, _("Period that it tells of, such as 2026-H1")),
        Column("link", Kind.LINK, _("Where it is read, when elsewhere")),
        Column("register_number", Kind.TEXT, _("Number in the register of documents")),
        Column("channels", Kind.CODES, FOUND_AT),
        Column("replaced_on", Kind.DAY, _("Day of the version that took its place")),
    ),
    rows=_versions,
    changes=_versions_changed,
    filters=("item",),
    dated="published_on",
)
VACANCIES = Table(
    name="vacancies",
    title=_("Vacancies"),
    about=_("Vacant posts with their requirements, and what came of the competitions. Only winners are named."),
    columns=(
        Column("code", Kind.CODE, _("Code of the vacancy")),
        Column("post", Kind.TEXT, _("Post, in the language asked for or in Kyrgyz")),
        Column("unit", Kind.TEXT, _("Unit of the office")),
        Column("place", Kind.TEXT, _("Where the work is")),
        Column("requirements", Kind.TEXT, _("Requirements")),
        Column("is_open", Kind.FLAG, _("Whether the post still waits for somebody")),
        Column("opened_on", Kind.DAY, _("Day since which it is vacant")),
        Column("papers_by", Kind.DAY, _("Last day for papers")),
        Column("filled_on", Kind.DAY, _("Day on which it was filled")),
        Column("cancelled_on", Kind.DAY, _("Day on which it was cancelled")),
        Column("cancelled_because", Kind.TEXT, _("Why it was cancelled")),
        Column("competition_on", Kind.DAY, _("Day of the newest competition")),
        Column("result_on", Kind.DAY, _("Day of its result")),
        Column("winner", Kind.TEXT, _("Who won it")),
        Column("result", Kind.TEXT, _("Result in words")),
    ),
    rows=_vacancies,
    changes=_vacancies_changed,
    dated="opened_on",
)
SERVICES = Table(
    name="services",
    title=_("Services"),
    about=_("How each service is given: papers, term, fee; which lines nobody has written yet."),
    columns=(
        Column("code", Kind.CODE, _("Code of the service")),
        Column("name", Kind.TEXT, _("Service, in the language asked for or in Kyrgyz")),
        Column("kind", Kind.CODE, _("Whose service it is"), choices=tuple(ServiceStandard.Kind.values)),
        Column("provider", Kind.TEXT, _("Who gives it")),
        Column("papers", Kind.TEXT, _("Papers that are needed")),
        Column("term", Kind.TEXT, _("Within which time")),
        Column("fee", Kind.TEXT, _("For how much")),
        Column("basis", Kind.TEXT, _("Act that it rests on")),
        Column("missing", Kind.CODES, _("Lines that nobody has written yet")),
    ),
    rows=_services,
    changes=_services_changed,
    filters=("kind",),
    any_day=True,
)
PARTNERS = Table(
    name="partners",
    title=_("Partners"),
    about=_("Whom the municipality works with, and on what."),
    columns=(
        Column("code", Kind.CODE, _("Code of the partner")),
        Column("name", Kind.TEXT, _("Partner, in the language asked for or in Kyrgyz")),
        Column("kind", Kind.CODE, _("What sort of partner it is"), choices=tuple(Partner.Kind.values)),
        Column("subject", Kind.TEXT, _("What the cooperation is about")),
        Column("since", Kind.DAY, _("First day")),
        Column("until", Kind.DAY, _("Last day")),
        Column("register_number", Kind.TEXT, _("Number of the agreement in the register of documents")),
    ),
    rows=_partners,
    changes=_partners_changed,
    filters=("kind",),
)
MEASURES = Table(
    name="anticorruption-measures",
    title=_("Measures against corruption"),
    about=_("The plan against corruption, and what was done of it."),
    columns=(
        Column("code", Kind.CODE, _("Code of the measure")),
        Column("year", Kind.WHOLE, _("Year of the plan")),
        Column("name", Kind.TEXT, _("Measure, in the language asked for or in Kyrgyz")),
        Column("responsible", Kind.TEXT, _("Who answers for it")),
        Column("due_on", Kind.DAY, _("Day by which it is due")),
        Column("done_on", Kind.DAY, _("Day on which it was done")),
        Column("outcome", Kind.TEXT, _("What was done")),
        Column("withdrawn_because", Kind.TEXT, _("Why it was taken back")),
    ),
    rows=_measures,
    changes=_measures_changed,
)
