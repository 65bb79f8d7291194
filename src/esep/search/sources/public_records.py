"""Vacancies, services, units for appeals and explanations in plain words (7.2): public as a whole.

What has ended is found no longer, but a vacancy is: its competition and result stay of interest.
"""

from collections.abc import Collection, Iterable
from functools import partial

from esep.community.models.lasting import holding_on
from esep.publications.models import Competition, ContactUnit, Explanation, ServiceStandard, Vacancy
from esep.publications.queries.records import explanations
from esep.regulation.dates import legal_day
from esep.regulation.wording import Language
from esep.search.said import LAST, Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import by_key
from esep.search.texts import lines, texts_of

RU = "ru"


def _of(row: object, name: str, language: Language) -> str:
    """A text in a language, in Kyrgyz where there is none."""
    wanted = getattr(row, f"{name}_ru") if language.value == RU else ""
    return str(wanted or getattr(row, f"{name}_ky"))


def _vacancies(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    rows = Vacancy.objects.prefetch_related("competitions")
    for row in rows if codes is None else rows.filter(code__in=codes):
        yield Said(
            ref=f"{Vacancy.REF}:{row.code}",
            record=row.code,
            kind=Kind.VACANCY,
            texts=texts_of(partial(_post, row)),
            route="place-vacancy",
            arguments={"code": row.code},
            day=row.opened_on,
        )


def _post(row: Vacancy, language: Language) -> Text:
    terms = (_of(one, "terms", language) for one in row.competitions.all() if one.withdrawn_at is None)
    winners = (one.winner for one in row.competitions.all() if one.withdrawn_at is None)
    about = (row.code, row.unit, row.place, _of(row, "requirements", language))
    return Text(row.name_in(language.value), lines(about, terms, winners))


def _services(reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    rows = ServiceStandard.objects.filter(holding_on(reading.day))
    for row in rows if codes is None else rows.filter(code__in=codes):
        yield Said(
            ref=f"{ServiceStandard.REF}:{row.code}",
            record=row.code,
            kind=Kind.SERVICE,
            texts=texts_of(partial(_service, row)),
            route="place-service",
            arguments={"code": row.code},
            place=LAST,
        )


def _service(row: ServiceStandard, language: Language) -> Text:
    each = (_of(row, name, language) for name in ("provider", "papers", "term", "fee"))
    return Text(row.name_in(language.value), lines(row.code, each, row.basis))


def _contacts(reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    rows = ContactUnit.objects.filter(holding_on(reading.day))
    for row in rows if codes is None else rows.filter(code__in=codes):
        yield Said(
            ref=f"{ContactUnit.REF}:{row.code}",
            record=row.code,
            kind=Kind.CONTACTS,
            texts=texts_of(partial(_unit, row)),
            route="place-contacts",
        )


def _unit(row: ContactUnit, language: Language) -> Text:
    each = (_of(row, name, language) for name in ("address", "hours"))
    return Text(row.name_in(language.value), lines(row.answers, row.phone, row.email, each))


def _explanations(_reading: Reading, _codes: Collection[str] | None) -> Iterable[Said]:
    for kind, found in explanations().items():
        row = found.newest
        yield Said(
            ref=f"{Explanation.REF}:{kind.value}",
            record=kind.value,
            kind=Kind.EXPLANATION,
            texts=texts_of(partial(_explanation, row)),
            route="place-explanation",
            arguments={"kind": kind.value},
            day=legal_day(row.recorded_at),
        )


def _explanation(row: Explanation, language: Language) -> Text:
    return Text(_of(row, "title", language), _of(row, "text", language))


VACANCIES = Source(
    name="vacancies",
    read=_vacancies,
    rows={
        Vacancy.REF: by_key(Vacancy, path="code"),
        Competition.REF: by_key(Competition, path="vacancy__code"),
    },
    is_public=True,
)
SERVICES = Source(
    name="services",
    read=_services,
    rows={ServiceStandard.REF: by_key(ServiceStandard, path="code")},
    is_public=True,
    by_day=True,
)
CONTACT_UNITS = Source(
    name="contact_units",
    read=_contacts,
    rows={ContactUnit.REF: by_key(ContactUnit, path="code")},
    is_public=True,
    by_day=True,
)
EXPLANATIONS = Source(name="explanations", read=_explanations, mentioned=frozenset({Explanation.REF}), is_public=True)
