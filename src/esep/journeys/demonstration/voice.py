"""The people's voice in the demonstration: letters, voter mandates, demands, receptions, by the acts of the office."""

from collections.abc import Iterator
from functools import partial

from esep.access import NOBODY
from esep.appeals.commands.appeals.answering import Reply, answer_appeal, correct_answer_day
from esep.appeals.commands.appeals.entering import enter_appeal
from esep.appeals.commands.appeals.releasing import PublicCopy, release_copy
from esep.appeals.commands.appeals.stepping import pass_to_executive, write_step
from esep.appeals.commands.contacts.entering import ContactEntry, enter_contact
from esep.appeals.commands.demands.entering import DemandEntry, enter_demand
from esep.appeals.commands.receptions.holding import ReceptionEntry, hold_reception
from esep.appeals.commands.receptions.hours import HoursEntry, say_off, set_hours
from esep.appeals.commands.receptions.visits import add_visit, appeal_of_visit
from esep.appeals.commands.submissions.submitting import submit
from esep.appeals.commands.voter_mandates.entering import VoterMandateEntry, enter_voter_mandate
from esep.appeals.commands.voter_mandates.progressing import progress_voter_mandate
from esep.appeals.models import Appeal, AppealStep, ReceptionHours, ReceptionVisit, Submission
from esep.appeals.sent import Sent, Writer
from esep.appeals.taking import Worded
from esep.demonstration import voice as said
from esep.journeys.demonstration.desk import Desk, Happening
from esep.journeys.demonstration.place import hour
from esep.kernel import clock, scope
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import (
    AppealAnswered,
    AppealReceived,
    ContactMade,
    DemandReceived,
    ReceptionHeld,
    VoterMandateProgressed,
    VoterMandateReceived,
)

Channel, Kind, Topic = Submission.Channel, Submission.Kind, Submission.Topic
CORRECTED = "Катталганда күнү ката жазылган."
ENTERED_AT = 11
"""The hour at which the hours of receptions were entered."""


def carry_out(fact: Fact, desk: Desk) -> bool:
    """Whether a fact tells of the people's voice; then it is done."""
    code = fact.cases[0].partition(":")[2]
    match fact.data:
        case AppealReceived():
            _receive(code, fact, fact.data, desk)
        case AppealAnswered(measure=measure) if fact.supersedes is None:
            _answer(code, fact, measure or "", desk)
        case AppealAnswered():
            correct_answer_day(code, by=desk.by, municipality=desk.pk, on=fact.occurred_on, reason=CORRECTED)
        case VoterMandateReceived(deputy=deputy, area=area, subject=subject):
            words = said.voice().voter_mandates[code]
            entry = VoterMandateEntry(
                text=Worded(ky=subject, ru=words["ru"], en=words["en"]),
                deputy=deputy,
                received_on=fact.occurred_on,
                village=area or "",
            )
            enter_voter_mandate(entry, by=desk.by, municipality=desk.pk, code=code)
        case VoterMandateProgressed(state=state):
            note = said.voice().steps.get(fact.id)
            progress_voter_mandate(
                code,
                state,
                on=fact.occurred_on,
                by=desk.by,
                municipality=desk.pk,
                note=Worded(ky=note["ky"], ru=note["ru"]) if note is not None else None,
            )
        case DemandReceived(group=group, deputies=deputies, subject=subject):
            wording = Worded(ky=subject, ru=said.voice().demands[code]["ru"])
            demand = DemandEntry(group=group, deputies=deputies, subject=wording, received_on=fact.occurred_on)
            enter_demand(demand, by=desk.by, municipality=desk.pk, code=code)
        case ReceptionHeld(visitors=visitors):
            _hold(fact, code, visitors, desk)
        case ContactMade(counterpart=counterpart):
            met = said.voice().contacts[fact.id]
            contact = ContactEntry(
                deputy=code, on=fact.occurred_on, counterpart=counterpart, village=met.village, note=met.note
            )
            enter_contact(contact, by=desk.by, municipality=desk.pk)
        case _:
            return False
    return True


def beside(desk: Desk) -> Iterator[Happening]:
    """What was done without a fact: hours of receptions, steps of appeals, what waits; each with its hour."""
    for hours in said.voice().hours:
        yield hour(hours.since, ENTERED_AT), partial(_set_hours, hours, desk)
    for off in said.voice().off:
        yield off.at, partial(_say_off, off, desk)
    for letter in said.voice().appeals:
        for step in letter.steps:
            yield step.at, partial(_step, letter.code, step, desk)
    for waiting in said.voice().waiting:
        yield waiting.at, partial(_submit, waiting, desk)


def _receive(code: str, fact: Fact, told: AppealReceived, desk: Desk) -> None:
    letter = said.voice().letter(code)
    visit = _visit_of(code, desk)
    if visit is not None:
        appeal_of_visit(
            visit,
            Kind(told.kind.value),
            topic=Topic(letter.topic),
            by=desk.by,
            municipality=desk.pk,
            subject=told.subject,
        )
        return
    sent = Sent(
        kind=Kind(told.kind.value),
        text=letter.text,
        channel=Channel(letter.channel),
        topic=Topic(letter.topic),
        language=letter.language,
        writer=_writer(letter.author),
        village=told.area or "",
        deputy=letter.deputy,
        collective=told.collective,
        came_on=fact.occurred_on,
    )
    on_paper = letter.channel == Channel.PAPER
    enter_appeal(sent, by=desk.by, municipality=desk.pk, subject=told.subject, code=code, register=on_paper)


def _visit_of(code: str, desk: Desk) -> int | None:
    """The visit of a reception of which an appeal came, where the demonstration says so."""
    for fact, held in said.voice().receptions.items():
        for number, visit in enumerate(held.visits, start=1):
            if visit.appeal == code:
                with scope.of(desk.pk):
                    day = fact.removeprefix("R-")
                    return ReceptionVisit.objects.get(reception__held_on=day, number=number).pk
    return None


def _answer(code: str, fact: Fact, measure: str, desk: Desk) -> None:
    letter = said.voice().letter(code)
    reply = Reply(text=letter.answer, result=Appeal.Result(letter.result), on=fact.occurred_on, measure=measure)
    answer_appeal(code, reply, by=desk.by, municipality=desk.pk, by_email=False)
    if letter.public is not None:
        copy = PublicCopy(
            subject_ky=letter.public.ky,
            subject_ru=letter.public.ru,
            text=letter.public.text,
            answer=letter.public.answer,
        )
        release_copy(code, copy, by=desk.by, municipality=desk.pk)


def _step(code: str, step: said.Step, desk: Desk) -> None:
    on = clock.today()
    if step.position:
        pass_to_executive(code, step.position, by=desk.by, municipality=desk.pk, on=on, text=step.text)
    else:
        write_step(code, AppealStep.Kind(step.kind), by=desk.by, municipality=desk.pk, on=on, text=step.text)


def _hold(fact: Fact, deputy: str, visitors: int, desk: Desk) -> None:
    known = said.voice().receptions.get(fact.id)
    hours = next((one for one in said.voice().hours if one.deputy == deputy), None)
    venue = known.venue if known is not None else hours.venue if hours is not None else ""
    entry = ReceptionEntry(deputy=deputy, on=fact.occurred_on, venue=venue, visitors=visitors)
    held = hold_reception(entry, by=desk.by, municipality=desk.pk)
    for visit in known.visits if known is not None else ():
        add_visit(
            held.pk,
            visit.issue,
            by=desk.by,
            municipality=desk.pk,
            village=visit.village,
            writer=Writer(name=visit.name),
        )


def _set_hours(hours: said.Hours, desk: Desk) -> None:
    entry = HoursEntry(
        weekday=hours.weekday,
        week=hours.week,
        starts_at=hours.starts_at,
        ends_at=hours.ends_at,
        since=hours.since,
        venue=hours.venue,
        place_text=hours.place,
    )
    set_hours(hours.deputy, entry, by=desk.by, municipality=desk.pk)


def _say_off(off: said.Off, desk: Desk) -> None:
    with scope.of(desk.pk):
        hours = ReceptionHours.objects.get(mandate__code=off.deputy)
    say_off(hours.pk, off.day, reason=off.reason, by=desk.by, municipality=desk.pk)


def _submit(waiting: said.Waiting, desk: Desk) -> None:
    sent = Sent(
        kind=Kind(waiting.kind),
        text=waiting.text,
        topic=Topic(waiting.topic),
        deputy=waiting.deputy,
        village=waiting.village,
        page=waiting.page,
        writer=_writer(waiting.author) if waiting.author is not None else Writer(),
    )
    submit(sent, by=NOBODY, municipality=desk.pk)


def _writer(author: said.Writer) -> Writer:
    return Writer(name=author.name, phone=author.phone, email=author.email, address=author.address)
