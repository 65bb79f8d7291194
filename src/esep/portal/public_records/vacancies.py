"""`/<slug>/vacancies/`: open posts with what is asked, and what came of the others (7.2.11-b, -v, -g)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext, pgettext_lazy

from esep.portal.money.files import file_of
from esep.portal.money.table import Column, Look, Shown, Table, sheet_of
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.portal.public_records.explaining import explained
from esep.portal.public_records.kept import vacancies
from esep.portal.public_records.page import is_kyrgyz_alone, record_page, unknown
from esep.portal.status import StatusWord
from esep.publications.models import Explanation
from esep.publications.queries.public.vacancies import PublicCompetition, PublicVacancy

ROUTE = "place-vacancies"
CLAUSES = ("7.2.11-b", "7.2.11-v", "7.2.11-g")
OF_ONE = (*CLAUSES, "7.2.11-d")

OPEN = StatusWord("open", pgettext_lazy("how a vacancy stands", "Open"), "due")
WAITS = StatusWord("waits", pgettext_lazy("how a vacancy stands", "Papers are taken no longer"), "idle")
DECIDED = StatusWord("decided", pgettext_lazy("how a vacancy stands", "Winner announced"), "done")
FILLED = StatusWord("filled", pgettext_lazy("how a vacancy stands", "Filled"), "done")
CANCELLED = StatusWord("cancelled", pgettext_lazy("how a vacancy stands", "Cancelled"), "idle")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A vacancy with how it stands; ``newest`` is its last competition that was not taken back."""

    vacancy: PublicVacancy
    status: StatusWord
    days_left: int | None
    newest: PublicCompetition | None


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """Every vacancy; that there is none today is an answer of its own."""
    found = vacancies(here)
    lines = [_line(here, one) for one in found]
    return record_page(
        request,
        here,
        "portal/public_records/vacancies.html",
        page=ROUTE,
        clauses=CLAUSES,
        title=_("Vacancies"),
        description=_("Which posts are vacant, what is asked of candidates, until when papers are taken."),
        context={
            "open": [line for line in lines if line.vacancy.is_open],
            "past": [line for line in lines if not line.vacancy.is_open],
            "explained": explained(here, Explanation.Kind.ENTRY, Explanation.Kind.COMPETITION_APPEAL),
            "is_kyrgyz_alone": _is_alone(here, found),
        },
    )


@of_place
def vacancy(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """One vacancy with its competitions; status 404 with the way on where there is none."""
    found = _found(here, code)
    if found is None:
        return unknown(request, here, page=ROUTE)
    line = _line(here, found)
    return record_page(
        request,
        here,
        "portal/public_records/vacancy.html",
        page=ROUTE,
        clauses=OF_ONE,
        title=found.name.text,
        description=f"{_('Vacancies')}: {found.name.text}. {line.status.word}",
        context={
            "line": line,
            "one": found,
            "explained": explained(here, Explanation.Kind.ENTRY, Explanation.Kind.COMPETITION_APPEAL),
            "is_kyrgyz_alone": _is_alone(here, [found]),
        },
    )


@of_place
def posting(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """One vacancy as search engines read it: a JobPosting of schema.org (JSON-LD)."""
    found = _found(here, code)
    if found is None:
        return unknown(request, here, page=ROUTE)
    until = found.filled_on or found.cancelled_on or found.papers_by
    said = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "identifier": found.code,
        "title": found.name.text,
        "description": found.requirements.text or found.name.text,
        "inLanguage": found.name.language,
        "datePosted": found.opened_on.isoformat(),
        **({"validThrough": until.isoformat()} if until is not None else {}),
        "hiringOrganization": {"@type": "GovernmentOrganization", "name": here.name},
        "jobLocation": {
            "@type": "Place",
            "address": {
                "@type": "PostalAddress",
                "addressCountry": "KG",
                "addressRegion": here.rayon,
                "addressLocality": found.place or here.name,
            },
        },
        "url": request.build_absolute_uri(reverse("place-vacancy", args=[here.place.slug, found.code])),
    }
    return JsonResponse(said, content_type="application/ld+json", json_dumps_params={"ensure_ascii": False})


@of_place
def table(request: HttpRequest, here: Here, form: str) -> HttpResponse:
    """Every vacancy as a table."""
    days = (_("Vacant since"), _("Last day for papers"))
    later = (_("Announced on"), _("Result on"))
    found = Table(
        name="vacancies",
        title=_("Vacancies"),
        columns=(
            *(Column(words) for words in (_("Code"), _("Post"), _("Part of the office"), _("Where the work is"))),
            *(Column(words, Look.DAY) for words in days),
            Column(_("How it stands")),
            *(Column(words, Look.DAY) for words in later),
            Column(_("How many applied"), Look.NUMBER),
            Column(pgettext("of a competition", "Winner")),
            Column(_("Challenges of the result"), Look.NUMBER),
        ),
        rows=tuple(_row(_line(here, one)) for one in vacancies(here)),
    )
    return file_of(sheet_of(found), form=form, name=f"{here.place.slug}-vacancies")


def _row(line: Line) -> tuple[Shown, ...]:
    one, newest = line.vacancy, line.newest
    told = (one.code, one.name.text, one.unit, one.place, one.opened_on, one.papers_by, str(line.status.word))
    held = (
        (newest.announced_on, newest.result_on, newest.applicants, newest.winner, len(newest.challenges))
        if newest is not None
        else (None, None, None, "", 0)
    )
    return tuple(Shown(value) for value in (*told, *held))


def _found(here: Here, code: str) -> PublicVacancy | None:
    return next((one for one in vacancies(here) if one.code == code), None)


def _line(here: Here, one: PublicVacancy) -> Line:
    newest = next((each for each in one.competitions if not each.withdrawn_reason), None)
    return Line(vacancy=one, status=_status(here, one, newest), days_left=one.days_left(here.today), newest=newest)


def _status(here: Here, one: PublicVacancy, newest: PublicCompetition | None) -> StatusWord:
    if one.cancelled_on is not None:
        return CANCELLED
    if one.filled_on is not None:
        return FILLED
    if newest is not None and newest.winner:
        return DECIDED
    return WAITS if one.papers_by is not None and one.papers_by < here.today else OPEN


def _is_alone(here: Here, found: Sequence[PublicVacancy]) -> bool:
    said = (each for one in found for each in (one.name, one.requirements))
    plain = [each for one in found for each in (one.unit, one.place, one.cancelled_reason)]
    return is_kyrgyz_alone(here, *said, plain=plain)
