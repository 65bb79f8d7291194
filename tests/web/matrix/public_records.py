"""One public record of each kind, for the walk over all routes."""

from collections.abc import Callable, Mapping

from esep.access import Actor
from esep.community.names import Names
from esep.community.texts import Texts
from esep.kernel import clock
from esep.publications.commands.records.assessments import AssessmentEntry, enter_assessment
from esep.publications.commands.records.competitions import (
    CompetitionEntry,
    ResultEntry,
    announce_competition,
    record_result,
)
from esep.publications.commands.records.contacts import ContactEntry, enter_contact
from esep.publications.commands.records.explanations import ExplanationEntry, explain
from esep.publications.commands.records.measures import MeasureEntry, enter_measure
from esep.publications.commands.records.partners import PartnerEntry, enter_partner
from esep.publications.commands.records.result_appeals import file_result_appeal
from esep.publications.commands.records.services import ServiceEntry, enter_service
from esep.publications.commands.records.vacancies import VacancyEntry, open_vacancy
from esep.publications.models import Assessment, Explanation, Partner, ServiceStandard

WORD = Texts(ky="Жайыт")
NAME = Names(ky="Жайыт")


def made_public_in(
    code: Callable[[str], str], *, by: Actor, municipality: int, kind: Explanation.Kind = Explanation.Kind.ENTRY
) -> Mapping[tuple[str, str], str | int]:
    """A vacancy with a competition whose result was challenged, and one record of every other kind. An explanation is
    known by its ``kind``, which is why two municipalities that are told apart need two of them.
    """
    today, year = clock.today(), clock.today().year
    open_vacancy(code("VC"), VacancyEntry(names=NAME, opened_on=today), by=by, municipality=municipality)
    announced = CompetitionEntry(announced_on=today)
    held = announce_competition(code("CP"), announced, vacancy=code("VC"), by=by, municipality=municipality)
    result = ResultEntry(result_on=today, words=WORD)
    record_result(held.code, result, by=by, municipality=municipality, seen=held.version)
    file_result_appeal(held.code, on=today, by=by, municipality=municipality)
    service = ServiceEntry(names=NAME, kind=ServiceStandard.Kind.MUNICIPAL)
    enter_service(code("SV"), service, by=by, municipality=municipality)
    enter_contact(code("CU"), ContactEntry(names=NAME, address=WORD), by=by, municipality=municipality)
    enter_measure(code("AC"), MeasureEntry(names=NAME, year=year), by=by, municipality=municipality)
    enter_partner(code("PT"), PartnerEntry(names=NAME, kind=Partner.Kind.NGO), by=by, municipality=municipality)
    found = AssessmentEntry(names=NAME, kind=Assessment.Kind.BODY, year=year, assessor="Кеңеш", result=WORD)
    enter_assessment(code("AS"), found, by=by, municipality=municipality)
    explain(ExplanationEntry(kind=kind, title=WORD, text=WORD), by=by, municipality=municipality)
    room = "office-public-records"
    return {
        (f"{room}-vacancies", "key"): code("VC"),
        (f"{room}-competitions", "key"): code("CP"),
        (f"{room}-services", "key"): code("SV"),
        (f"{room}-contacts", "key"): code("CU"),
        (f"{room}-measures", "key"): code("AC"),
        (f"{room}-partners", "key"): code("PT"),
        (f"{room}-assessments", "key"): code("AS"),
        (f"{room}-explanations", "key"): kind.value,
        ("place-vacancy", "code"): code("VC"),
        ("place-service", "code"): code("SV"),
        ("place-explanation", "kind"): kind.value,
        ("place-explanation", "number"): 1,
    }
