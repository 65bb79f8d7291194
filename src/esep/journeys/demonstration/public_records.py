"""The records that 7.2 names in the demonstration, by the acts of the office.

What the facts tell of is carried out with them; all other records were taken over, and the law is told nothing of them.
"""

from collections.abc import Iterator
from functools import partial

from esep.community.texts import Texts
from esep.demonstration import public_records as said
from esep.demonstration.money import Words
from esep.journeys.demonstration.desk import Desk, Happening
from esep.journeys.demonstration.place import hour, names
from esep.kernel import scope
from esep.publications.commands.records.assessments import AssessmentEntry, enter_assessment
from esep.publications.commands.records.competitions import (
    CompetitionEntry,
    ResultEntry,
    announce_competition,
    record_result,
)
from esep.publications.commands.records.contacts import ContactEntry, enter_contact
from esep.publications.commands.records.explanations import ExplanationEntry, explain
from esep.publications.commands.records.measures import MeasureEntry, enter_measure, finish_measure
from esep.publications.commands.records.partners import PartnerEntry, end_partner, enter_partner
from esep.publications.commands.records.result_appeals import decide_result_appeal, file_result_appeal
from esep.publications.commands.records.services import ServiceEntry, enter_service
from esep.publications.commands.records.telling import TAKEN_OVER, Telling
from esep.publications.commands.records.vacancies import (
    VacancyEntry,
    cancel_vacancy,
    change_vacancy,
    fill_vacancy,
    open_vacancy,
)
from esep.publications.models import (
    Assessment,
    Competition,
    Explanation,
    Partner,
    ResultAppeal,
    ServiceStandard,
    Vacancy,
)
from esep.regulation.facts import Fact
from esep.regulation.facts.council import PublicationMatterChanged

UNSAID = Texts()


def carry_out(fact: Fact, desk: Desk) -> bool:
    """Whether a fact tells of a vacancy or a competition; then it is done, and the fact keeps its code."""
    if not isinstance(fact.data, PublicationMatterChanged):
        return False
    telling = Telling(what=fact.data.what, code=fact.id)
    records = said.public_records()
    for vacancy in records.vacancies:
        if fact.id == vacancy.fact:
            _open(vacancy, desk, requirements=UNSAID, telling=telling)
            return True
        if fact.id == vacancy.asked:
            entry = _vacancy(vacancy, _texts(vacancy.requirements))
            seen = _version(Vacancy, vacancy.code, desk)
            change_vacancy(vacancy.code, entry, by=desk.by, municipality=desk.pk, seen=seen, telling=telling)
            return True
    for competition in records.competitions:
        if fact.id == competition.fact:
            _end(competition, desk, telling=telling)
            return True
    return False


def beside(desk: Desk) -> Iterator[Happening]:
    """Everything that no fact tells of, each act with its hour."""
    records = said.public_records()
    yield from _of_posts(records, desk)
    for service in records.services:
        yield records.services_entered, partial(_enter_service, service, desk)
    for contact in records.contacts:
        yield contact.entered, partial(_enter_contact, contact, desk)
    for measure in records.measures:
        yield measure.entered, partial(_enter_measure, measure, desk)
        if measure.done is not None:
            yield hour(measure.done, 16), partial(_finish, measure, desk)
    for partner in records.partners:
        yield partner.entered, partial(_enter_partner, partner, desk)
        if partner.ended is not None:
            yield hour(partner.ended, 16), partial(_part, partner, desk)
    for assessment in records.assessments:
        yield assessment.entered, partial(_assess, assessment, desk)
    for explanation in records.explanations:
        yield explanation.entered, partial(_explain, explanation, desk)


def _of_posts(records: said.PublicRecords, desk: Desk) -> Iterator[Happening]:
    for vacancy in records.vacancies:
        if vacancy.entered is not None:
            words = _texts(vacancy.requirements)
            yield vacancy.entered, partial(_open, vacancy, desk, requirements=words, telling=TAKEN_OVER)
        if vacancy.closed is not None:
            yield vacancy.closed, partial(_close, vacancy, desk)
    for competition in records.competitions:
        yield competition.entered, partial(_announce, competition, desk)
        if competition.told is not None:
            yield competition.told, partial(_end, competition, desk, telling=TAKEN_OVER)
        for challenge in competition.challenges:
            yield hour(challenge.filed, 11), partial(_file, competition, challenge, desk)
            yield hour(challenge.decided, 16), partial(_decide, competition, challenge, desk)


def _open(vacancy: said.Vacancy, desk: Desk, *, requirements: Texts, telling: Telling) -> None:
    entry = _vacancy(vacancy, requirements)
    open_vacancy(vacancy.code, entry, by=desk.by, municipality=desk.pk, telling=telling)


def _vacancy(vacancy: said.Vacancy, requirements: Texts) -> VacancyEntry:
    return VacancyEntry(
        names=names(vacancy.by_language),
        unit=vacancy.unit,
        place=vacancy.place,
        opened_on=vacancy.opened,
        papers_by=vacancy.papers_by,
        requirements=requirements,
    )


def _close(vacancy: said.Vacancy, desk: Desk) -> None:
    seen = _version(Vacancy, vacancy.code, desk)
    if vacancy.filled is not None:
        fill_vacancy(vacancy.code, on=vacancy.filled, by=desk.by, municipality=desk.pk, seen=seen, telling=TAKEN_OVER)
    if vacancy.cancelled is not None:
        cancel_vacancy(
            vacancy.code,
            on=vacancy.cancelled,
            reason=vacancy.reason,
            by=desk.by,
            municipality=desk.pk,
            seen=seen,
            telling=TAKEN_OVER,
        )


def _announce(competition: said.Competition, desk: Desk) -> None:
    entry = CompetitionEntry(
        announced_on=competition.announced, held_on=competition.held, terms=_texts(competition.terms)
    )
    announce_competition(
        competition.code,
        entry,
        vacancy=competition.vacancy,
        by=desk.by,
        municipality=desk.pk,
        telling=TAKEN_OVER,
    )


def _end(competition: said.Competition, desk: Desk, *, telling: Telling) -> None:
    entry = ResultEntry(
        result_on=competition.result_on,
        winner=competition.winner,
        words=_texts(competition.result),
        applicants=competition.applicants,
    )
    seen = _version(Competition, competition.code, desk)
    record_result(competition.code, entry, by=desk.by, municipality=desk.pk, seen=seen, telling=telling)


def _file(competition: said.Competition, challenge: said.Challenge, desk: Desk) -> None:
    file_result_appeal(competition.code, on=challenge.filed, by=desk.by, municipality=desk.pk)


def _decide(competition: said.Competition, challenge: said.Challenge, desk: Desk) -> None:
    with scope.of(desk.pk):
        waiting = ResultAppeal.objects.get(competition__code=competition.code, filed_on=challenge.filed)
    words = _texts(challenge.decision)
    decide_result_appeal(waiting.pk, on=challenge.decided, decision=words, by=desk.by, municipality=desk.pk)


def _enter_service(service: said.Service, desk: Desk) -> None:
    entry = ServiceEntry(
        names=names(service.by_language),
        kind=ServiceStandard.Kind(service.kind),
        provider=_texts(service.provider),
        papers=_texts(service.papers),
        term=_texts(service.term),
        fee=_texts(service.fee),
        basis=service.basis,
    )
    enter_service(service.code, entry, by=desk.by, municipality=desk.pk, telling=TAKEN_OVER)


def _enter_contact(contact: said.Contact, desk: Desk) -> None:
    entry = ContactEntry(
        names=names(contact.by_language),
        answers=contact.answers,
        phone=contact.phone,
        email=contact.email,
        address=_texts(contact.address),
        hours=_texts(contact.hours),
        since=contact.since,
    )
    enter_contact(contact.code, entry, by=desk.by, municipality=desk.pk, telling=TAKEN_OVER)


def _enter_measure(measure: said.Measure, desk: Desk) -> None:
    entry = MeasureEntry(
        names=names(measure.by_language),
        year=measure.year,
        responsible=measure.responsible,
        due_on=measure.due,
    )
    enter_measure(measure.code, entry, by=desk.by, municipality=desk.pk)


def _finish(measure: said.Measure, desk: Desk) -> None:
    assert measure.done is not None
    words = _texts(measure.outcome)
    finish_measure(measure.code, on=measure.done, outcome=words, by=desk.by, municipality=desk.pk, seen=1)


def _enter_partner(partner: said.Partner, desk: Desk) -> None:
    entry = PartnerEntry(
        names=names(partner.by_language),
        kind=Partner.Kind(partner.kind),
        subject=_texts(partner.subject),
        since=partner.since,
        until=partner.until,
    )
    enter_partner(partner.code, entry, by=desk.by, municipality=desk.pk, telling=TAKEN_OVER)


def _part(partner: said.Partner, desk: Desk) -> None:
    assert partner.ended is not None
    end_partner(
        partner.code,
        on=partner.ended,
        reason=partner.reason,
        by=desk.by,
        municipality=desk.pk,
        seen=1,
        telling=TAKEN_OVER,
    )


def _assess(assessment: said.Assessment, desk: Desk) -> None:
    entry = AssessmentEntry(
        names=names(assessment.by_language),
        kind=Assessment.Kind(assessment.kind),
        year=assessment.year,
        assessor=assessment.assessor,
        method=_texts(assessment.method),
        result=_texts(assessment.result),
    )
    enter_assessment(assessment.code, entry, by=desk.by, municipality=desk.pk)


def _explain(explanation: said.Explanation, desk: Desk) -> None:
    entry = ExplanationEntry(
        kind=Explanation.Kind(explanation.kind), title=_texts(explanation.title), text=_texts(explanation.text)
    )
    explain(entry, by=desk.by, municipality=desk.pk, telling=TAKEN_OVER)


def _texts(words: Words) -> Texts:
    return Texts(ky=words.ky, ru=words.ru)


def _version(table: type[Vacancy] | type[Competition], code: str, desk: Desk) -> int:
    with scope.of(desk.pk):
        return table.objects.get(code=code).version
