"""Public records for tests, and what the law was told of them."""

from datetime import date

from esep.access import Actor
from esep.community.names import Names
from esep.community.texts import Texts
from esep.kernel import scope
from esep.kernel.models import RecordedFact
from esep.publications.commands.records.assessments import AssessmentEntry, enter_assessment
from esep.publications.commands.records.competitions import CompetitionEntry, announce_competition
from esep.publications.commands.records.vacancies import VacancyEntry, open_vacancy
from esep.publications.models import Assessment, Competition, Vacancy

OPENED, ANNOUNCED = date(2026, 8, 10), date(2026, 8, 20)
ASKED = Texts(ky="Жогорку билим", ru="Высшее образование")


def a_vacancy(by: Actor, place: int, *, code: str = "VC-1", requirements: Texts = ASKED) -> Vacancy:
    """A post that is vacant since the tenth of August."""
    entry = VacancyEntry(
        names=Names(ky="Жер боюнча адис"),
        opened_on=OPENED,
        papers_by=date(2026, 9, 25),
        requirements=requirements,
    )
    return open_vacancy(code, entry, by=by, municipality=place)


def a_competition(by: Actor, place: int, *, vacancy: str = "VC-1") -> Competition:
    """A competition for it, without a result."""
    entry = CompetitionEntry(announced_on=ANNOUNCED, terms=Texts(ky="Тест жана аңгеме"))
    return announce_competition("CP-1", entry, vacancy=vacancy, by=by, municipality=place)


def an_assessment(by: Actor, place: int, *, kind: Assessment.Kind) -> Assessment:
    """What somebody found this year."""
    result = Texts(ky="Жыйынтык")
    entry = AssessmentEntry(names=Names(ky="Баа"), kind=kind, year=2026, assessor="Коомдук кеңеш", result=result)
    return enter_assessment("", entry, by=by, municipality=place)


def told(place: int) -> list[tuple[str, str, date]]:
    """What the law was told, in order: the item, the words, the day."""
    with scope.of(place):
        facts = RecordedFact.objects.filter(kind="publication.matter_changed").order_by("pk")
        return [
            (case.record.removeprefix("publication:"), fact.data["what"], fact.occurred_on)
            for fact in facts.prefetch_related("cases")
            for case in fact.cases.all()
        ]
