"""A municipality in which every route has something to show: one record of each kind.

Whatever is personal in it is a canary: a word that exists nowhere else, so that one glance finds where it got out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from esep.access import NOBODY, Act, Actor, Role
from esep.appeals.commands.appeals.entering import enter_appeal
from esep.appeals.commands.contacts.entering import ContactEntry, enter_contact
from esep.appeals.commands.demands.entering import DemandEntry, enter_demand
from esep.appeals.commands.receptions.holding import ReceptionEntry, hold_reception
from esep.appeals.commands.receptions.hours import HoursEntry, say_off, set_hours
from esep.appeals.commands.receptions.visits import add_visit
from esep.appeals.commands.submissions.submitting import submit
from esep.appeals.commands.voter_mandates.entering import VoterMandateEntry, enter_voter_mandate
from esep.appeals.commands.voter_mandates.progressing import progress_voter_mandate
from esep.appeals.models import Remark, Submission
from esep.appeals.receiving_days import days_of
from esep.appeals.sent import Sent as Letter
from esep.appeals.sent import Writer
from esep.appeals.taking import Worded
from esep.community import commands
from esep.community.commands.account import open_with_code
from esep.community.commands.export import SUBJECT
from esep.community.commands.letterhead import LetterheadEntry, keep_letterhead
from esep.community.models import Area, Commission, LsgBody, Organization, Position
from esep.community.texts import Texts
from esep.council.commands.sessions import ItemEntry, SessionEntry, add_item, plan_session, register_paper
from esep.finance.commands.balances.stating import StatementEntry, state_balance
from esep.finance.commands.codes.entering import CodeEntry, enter_code
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.commands.importing.bringing import TableEntry, bring_in_plan
from esep.finance.commands.lines.putting import LineEntry, put_in_line
from esep.finance.commands.versions.beginning import begin_version
from esep.finance.commands.versions.fixing import adopt_budget
from esep.finance.importing.field import Field
from esep.finance.models import BudgetCode, BudgetLine, BudgetVersion, Execution
from esep.intake.upload import accept
from esep.kernel import clock, scope, seconds
from esep.kernel.addresses import add_head_address
from esep.kernel.command import command
from esep.kernel.models import Municipality, RoleGrant
from esep.meetings.commands.agenda import propose_agenda
from esep.meetings.commands.answering import receive_request
from esep.meetings.commands.experts import ExpertEntry, engage_expert
from esep.meetings.commands.hall.receiving import Sent, receive
from esep.meetings.commands.handover.receiving import receive_handover
from esep.meetings.commands.handover.sending import send_handover
from esep.meetings.commands.inviting import invite
from esep.meetings.commands.measures.drafting import draft_measures
from esep.meetings.commands.measures.publishing import Publication, publish_measures
from esep.meetings.commands.minutes.phrases import add_phrase
from esep.meetings.commands.minutes.recordings import add_recording
from esep.meetings.commands.minutes.writing import save_minutes
from esep.meetings.commands.noticing import NoticeEntry, log_notice
from esep.meetings.commands.outcomes.progressing import progress_outcome
from esep.meetings.commands.planning import change_meeting, plan_meeting
from esep.meetings.commands.requesting import RequestEntry, draft_request
from esep.meetings.commands.sending import send_request
from esep.meetings.commands.speakers_told import tell_speakers
from esep.meetings.commands.speaking import SpeakerDraft, add_speaker
from esep.meetings.entry import MeetingEntry
from esep.meetings.invitee import InviteEntry
from esep.meetings.minutes.text import MinutesText, written_text
from esep.meetings.models import Minutes, Outcome, Telling
from esep.meetings.tellings import newest_news
from esep.publications.models import Explanation
from esep.records.describing import Description
from esep.records.files import Sent as SentFile
from esep.records.models import Evidence
from esep.records.proving import Proof, keep_evidence
from esep.records.registering import register_document
from esep.regulation.calendar import DayKind
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.deputy import VoterMandateState
from esep.regulation.facts.meeting import (
    Category,
    Channel,
    InvitationSent,
    MinutesSigned,
    OutcomeAdopted,
    OutcomeKind,
    OutcomeState,
    ReportHeard,
)
from esep.regulation.facts.meeting import Role as MinutesRole
from esep.reports.commands.beginning import Period, begin_report
from esep.reports.commands.head.beginning import begin_head_report
from esep.reports.commands.head.submitting import submit_head_report
from tests.emblem import an_emblem
from tests.kernel.people import a_holder, a_municipality
from tests.reports.finished import finished_report
from tests.web.matrix.decided import decided_in
from tests.web.matrix.heard import heard_in
from tests.web.matrix.holdings import held_in
from tests.web.matrix.public_records import made_public_in
from tests.web.matrix.published import TOLD, published_in
from tests.web.matrix.subscribed import subscribed_in

DAY = date(2026, 3, 2)
TERM = date(2029, 11, 26)
CANARIES = {
    "name": "Канарейкина",
    "account": "Зымыранова",
    "phone": "996700743117",
    "email": "kanary7431",
    "address": "Канарейка-көчө",
    "note": "Канарейка-эскертүү",
}
RESOLUTION = commands.Resolution(number="3/1", on=DAY)


@dataclass(frozen=True)
class Examples:
    """Values of the variables in addresses: by the beginning of a route's name, most exactly named first."""

    values: Mapping[tuple[str, str], object]
    deputy: str

    def of(self, route: str, variable: str) -> object:
        """The value of a variable in the address of a route. KeyError when nobody thought of it."""
        fitting = [key for key in self.values if key[1] == variable and route.startswith(key[0])]
        if not fitting:
            raise KeyError(f"{route}: no example of {variable}")
        return self.values[max(fitting, key=lambda key: len(key[0]))]


def named(word: str) -> commands.Names:
    """A name for whatever needs one."""
    return commands.Names(ky=word)


def told_and_changed(code: Callable[[str], str], *, by: Actor, municipality: int) -> str:
    """Set a meeting, tell its village, invite somebody, change the plan; the answer is the code of the notice."""
    today = clock.today()
    entry = MeetingEntry(
        topic=named("Таза суу"),
        date=today + timedelta(days=30),
        start_time=time(14),
        audience=[code("V")],
        deputies=[code("15")],
        venue=code("W"),
        initiators=[CANARIES["name"]],
    )
    meeting = plan_meeting(entry, by=by, municipality=municipality, knowingly=True, code=code("M"))
    photo = accept(an_emblem(), name=f"{CANARIES['name']}.png")
    proof = Proof(kind=EvidenceKind.PHOTO, claimed_on=today, file=photo, note=CANARIES["note"])
    poster = NoticeEntry(channel=Channel.POSTER, areas=[code("V")], on=today, proof=proof)
    told = log_notice(meeting.code, poster, by=by, municipality=municipality)
    with command(Act.RECORD_FACT, by=by, municipality=municipality) as acting:
        invited = InvitationSent(category=Category.KENESH, invitee=CANARIES["name"])
        acting.record("invitation.sent", invited, records=[meeting.record], on=today)
    change_meeting(
        meeting.code,
        replace(entry, start_time=time(15)),
        by=by,
        municipality=municipality,
        seen=1,
        knowingly=True,
    )
    return told.code


def asked_of(code: Callable[[str], str], *, by: Actor, municipality: int) -> tuple[int, int]:
    """Ask an organisation for the meeting and bring an expert in: the proof of the receipt, and the expert."""
    today = clock.today()
    meeting, request = code("M"), code("IR")
    entry = RequestEntry("Суу", organization=code("O"), questions="Канча?")
    draft_request(meeting, entry, by=by, municipality=municipality, code=request)
    send_request(request, by=by, municipality=municipality, on=today)
    scan = accept(an_emblem(), name=f"{CANARIES['name']}.png")
    proof = Proof(kind=EvidenceKind.SCAN, claimed_on=today, file=scan, note=CANARIES["note"])
    receive_request(request, by=by, municipality=municipality, on=today, proof=proof)
    expert = ExpertEntry(CANARIES["name"], "гидрология", "Корутунду", contact=CANARIES["phone"])
    engaged = engage_expert(meeting, expert, by=by, municipality=municipality, on=today)
    with scope.of(municipality):
        return Evidence.objects.get(subject__startswith="fact:", kind="scan").pk, engaged.pk


def listed_in(code: Callable[[str], str], *, by: Actor, municipality: int) -> tuple[int, int, int, int, int]:
    """Put somebody on each list of the meeting: an invitation, a speaker, the proof of telling them, an agenda item.

    The guest is said to have been called about the change.
    """
    today, meeting = clock.today(), code("M")
    name, email, phone = CANARIES["name"], f"{CANARIES['email']}@example.invalid", CANARIES["phone"]
    guest = InviteEntry(category=Category.SECTORS, name=name, organization=code("O"), email=email, phone=phone)
    invited = invite(meeting, guest, by=by, municipality=municipality)
    draft = SpeakerDraft(role="rapporteur", name=name, minutes=10, email=email, phone=phone)
    speaker = add_speaker(meeting, draft, by=by, municipality=municipality)
    scan = accept(an_emblem(), name=f"{CANARIES['name']}.png")
    proof = Proof(kind=EvidenceKind.SCAN, claimed_on=today, file=scan, note=CANARIES["note"])
    tell_speakers(meeting, [speaker.pk], by=by, municipality=municipality, on=today, means="phone", proof=proof)
    items = propose_agenda(meeting, by=by, municipality=municipality)
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        told = {"told_on": today, "means": "phone", "recorded_at": acting.at, "fact": newest_news(invited.meeting)}
        called = acting.save(
            Telling(municipality=acting.municipality, meeting=invited.meeting, subject=invited.ref, **told)
        )
    with scope.of(municipality):
        shown = Evidence.objects.get(subject=speaker.ref).pk
    return invited.pk, speaker.pk, shown, items[0].pk, called.pk


def happened_today(code: Callable[[str], str], *, by: Actor, municipality: int) -> tuple[UUID, UUID]:
    """A meeting of today at which somebody came and asked: the event of coming, and the question."""
    entry = MeetingEntry(
        topic=named("Таза суу"),
        date=clock.today(),
        start_time=time(23, 59),
        audience=[code("V")],
        deputies=[code("15")],
        venue=code("W"),
        initiators=[CANARIES["name"]],
    )
    plan_meeting(entry, by=by, municipality=municipality, knowingly=True, code=code("H"))
    person, question = uuid4(), uuid4()
    came = Sent(event=uuid4(), kind="person.arrived", data={"person": str(person), "name": CANARIES["name"]})
    said = {"question": str(question), "person": str(person), "text": "Канча?", "name": CANARIES["name"]}
    asked = Sent(event=uuid4(), kind="question.asked", data=said)
    receive(code("H"), [came, asked], device="desk", by=by, municipality=municipality)
    return came.event, question


def minuted_in(code: Callable[[str], str], *, by: Actor, municipality: int) -> tuple[int, int]:
    """Write minutes of the meeting of today, with a ready sentence and a recording: the two."""
    name, phone = CANARIES["name"], CANARIES["phone"]
    text = MinutesText(agenda=f"{name} {phone}", remarks=CANARIES["note"])
    save_minutes(code("H"), text, base=0, by=by, municipality=municipality)
    phrase = add_phrase("Добуш берилди.", part="agenda", language="ky", by=by, municipality=municipality)
    recording = add_recording(code("H"), "https://example.invalid/film", by=by, municipality=municipality)
    return phrase.pk, recording.pk


def followed_up(code: Callable[[str], str], *, by: Actor, municipality: int) -> tuple[int, int, int, int, str]:
    """A meeting of yesterday with a promise, a step with a photo, its hand-over and published measures: the step, its
    proof, the proof of the receipt, the notice, and the fact of it.
    """
    today = clock.today()
    held = today - timedelta(days=1)
    entry = MeetingEntry(
        topic=named("Жол"), date=held, start_time=time(14), audience=[code("V")], deputies=[code("15")], venue=code("W")
    )
    meeting = plan_meeting(
        entry, by=by, municipality=municipality, planned_on=held, knowingly=True, afterwards=True, code=code("MA")
    )
    with command(Act.KEEP_PROMISES, by=by, municipality=municipality) as acting:
        said = OutcomeAdopted(outcome=code("O"), kind=OutcomeKind.DECISION, text="Тактаны илүү")
        fact = acting.record("outcome.adopted", said, records=[meeting.record, f"outcome:{code('O')}"], on=held)
        acting.save(
            Outcome(
                municipality=acting.municipality,
                code=code("O"),
                meeting=meeting,
                kind=said.kind.value,
                text_ky=said.text,
                adopted_on=held,
                fact=fact,
            )
        )
        signing = MinutesSigned(meeting=meeting.code, signed_by=(MinutesRole.CHAIR, MinutesRole.SECRETARY))
        acting.record("minutes.signed", signing, records=[meeting.record], on=held)
        acting.save(
            Minutes(
                municipality=acting.municipality,
                meeting=meeting,
                chair="Төрага",
                secretary="Катчы",
                signed_on=held,
                public_text=written_text(MinutesText(date_place="Күнү")),
                published_at=acting.at,
            )
        )
    photo = accept(an_emblem(), name=f"{CANARIES['name']}.png")
    proof = Proof(kind=EvidenceKind.PHOTO, claimed_on=held, file=photo, note=CANARIES["note"])
    step = progress_outcome(code("O"), OutcomeState.STARTED, on=held, by=by, municipality=municipality, proofs=[proof])
    send_handover(meeting.code, on=held, by=by, municipality=municipality, address="", register=False)
    received = receive_handover(
        meeting.code, on=held, received_by="Төрага", by=by, municipality=municipality, proof=proof
    )
    draft_measures(meeting.code, by=by, municipality=municipality)
    publication = Publication(on=today, channels=[Channel.POSTER], proofs=[proof])
    address = "https://example.invalid/"
    notice = publish_measures(meeting.code, publication, by=by, municipality=municipality, address=address)
    draft_measures(meeting.code, by=by, municipality=municipality)
    with scope.of(municipality):
        assert notice.fact is not None
        shown = Evidence.objects.get(subject=step.fact.ref).pk, Evidence.objects.get(subject=received.ref).pk
    return step.pk, *shown, notice.pk, notice.fact.code


def appealed_in(code: Callable[[str], str], *, by: Actor, municipality: int) -> None:
    """A letter to the deputy, with a scan and with who wrote."""
    writer = Writer(
        name=CANARIES["name"],
        phone=CANARIES["phone"],
        email=f"{CANARIES['email']}@example.invalid",
        address=CANARIES["address"],
    )
    letter = Letter(
        kind=Submission.Kind.COMPLAINT,
        text=CANARIES["note"],
        channel=Submission.Channel.PAPER,
        writer=writer,
        village=code("V"),
        deputy=code("15"),
        files=[accept(an_emblem(), name=f"{CANARIES['name']}.png")],
    )
    enter_appeal(letter, by=by, municipality=municipality, subject="Таза суу", code=code("K"))


def voiced_in(code: Callable[[str], str], *, by: Actor, municipality: int) -> Mapping[str, int]:
    """A voter mandate with a photo of a step, a demand, hours, a reception with a visit, a contact: their rows."""
    today, deputy = clock.today(), code("15")
    entry = VoterMandateEntry(text=Worded("Көпүрө"), deputy=deputy, received_on=today, village=code("V"))
    enter_voter_mandate(entry, by=by, municipality=municipality, code=code("N"))
    photo = accept(an_emblem(), name=f"{CANARIES['name']}.png")
    proof = Proof(kind=EvidenceKind.PHOTO, claimed_on=today, file=photo)
    step = progress_voter_mandate(
        code("N"), VoterMandateState.IN_WORK, on=today, by=by, municipality=municipality, proofs=[proof]
    )
    demand = DemandEntry(group="Бирикме", deputies=[deputy], subject=Worded("Суу"), received_on=today)
    enter_demand(demand, by=by, municipality=municipality, letter=[photo], code=code("T"))
    every_day = HoursEntry(weekday=0, starts_at=time(10), ends_at=time(12), since=today, venue=code("W"))
    hours = set_hours(deputy, every_day, by=by, municipality=municipality)
    first = next(days_of(hours, first=today, last=today + timedelta(days=7)))
    off = say_off(hours.pk, first, reason="Сессия", by=by, municipality=municipality)
    held = ReceptionEntry(deputy=deputy, on=today, venue=code("W"))
    reception = hold_reception(held, by=by, municipality=municipality)
    writer = Writer(name=CANARIES["name"], phone=CANARIES["phone"], address=CANARIES["address"])
    visit = add_visit(reception.pk, CANARIES["note"], by=by, municipality=municipality, writer=writer)
    met = ContactEntry(deputy=deputy, on=today, counterpart="Мектеп", note=CANARIES["note"])
    contact = enter_contact(met, by=by, municipality=municipality)
    with scope.of(municipality):
        shown = Evidence.objects.get(subject=step.fact.ref).pk
    return {
        "step": step.pk,
        "evidence": shown,
        "hours": hours.pk,
        "off": off.pk,
        "reception": reception.pk,
        "visit": visit.pk,
        "contact": contact.pk,
    }


def reported_in(code: Callable[[str], str], *, by: Actor, place: Municipality) -> None:
    """A deputy's report that was heard at the meeting of yesterday, and the draft of the next one."""
    today, meeting, deputy = clock.today(), code("MA"), code("15")
    period = Period(since=today, until=today, meeting=meeting)
    finished_report(deputy, period, by=by, place=place, code=code("DRH"))
    with command(Act.CONDUCT_MEETING, by=by, municipality=place.pk) as acting:
        heard, held = ReportHeard(meeting=meeting, deputy=deputy), today - timedelta(days=1)
        acting.record("report.heard", heard, records=[f"meeting:{meeting}", f"deputy:{deputy}"], on=held)
    begin_report(deputy, Period(since=today, until=today), by=by, municipality=place.pk, code=code("DR"))


def in_session(code: Callable[[str], str], *, by: Actor, municipality: int) -> Mapping[str, int]:
    """A session with an item, a public paper of it and one for members alone: the item and the public paper."""
    entry = SessionEntry(topic=named("Суу"), date=clock.today() + timedelta(days=20), start_time=time(10))
    plan_session(entry, by=by, municipality=municipality, code=code("S"))
    item = add_item(code("S"), ItemEntry(titles=named("Суу түтүгү")), by=by, municipality=municipality)
    scan = accept(an_emblem(), name=f"{CANARIES['name']}.png")
    said = Description(kind="other", title="Смета", dated_on=DAY, counterparty=CANARIES["name"], note=CANARIES["note"])
    inside = replace(said, title=CANARIES["note"])
    paper = register_paper(item.pk, said, is_public=True, files=[scan], by=by, municipality=municipality)
    register_paper(item.pk, inside, is_public=False, by=by, municipality=municipality)
    return {"item": item.pk, "paper": paper.pk}


def submitted_in(code: Callable[[str], str], *, municipality: int) -> tuple[str, int, int]:
    """A demand that waits for its wording, an appeal and a remark over the site: the code of the receipt of the appeal,
    what waits, and the remark.
    """
    writer = Writer(CANARIES["name"], CANARIES["phone"], f"{CANARIES['email']}@example.invalid", CANARIES["address"])
    scan = accept(an_emblem(), name=f"{CANARIES['name']}.png")
    kinds = Submission.Kind
    letters = {
        kind: Letter(kind=kind, text=CANARIES["note"], writer=writer, village=code("V"), files=[scan], page="/")
        for kind in (kinds.DEMAND, kinds.PROPOSAL, kinds.HIDE)
    }
    sent = {kind: submit(letter, by=NOBODY, municipality=municipality) for kind, letter in letters.items()}
    with scope.of(municipality):
        waits = Submission.objects.get(code=sent[kinds.DEMAND].number).pk
        return sent[kinds.PROPOSAL].link, waits, Remark.objects.get().pk


def budgeted_in(code: Callable[[str], str], *, place: Municipality) -> Mapping[str, int]:
    """A code, a draft with a line, an adopted budget, a report and a statement of the treasury: their rows."""
    by = a_holder(Role.FINANCE_CHIEF, place, login=f"{CANARIES['account']}-money-{place.slug}")
    entry = CodeEntry(kind=BudgetCode.Kind.INCOME, code="1.1", names=named("Салык"), group="taxes")
    income = enter_code(entry, by=by, municipality=place.pk)
    begin_version(2026, BudgetVersion.Kind.DRAFT, by=by, municipality=place.pk, code=code("BV"))
    line = LineEntry(income="1.1", year_plan=Decimal(2), half_plan=Decimal(1))
    planned = put_in_line(code("BV"), line, by=by, municipality=place.pk)
    table = TableEntry(
        file=SentFile("t.csv", "Код;Аталышы;Жылдык план;Жарым жылдык\n1.1;Сап;2;1\n".encode()),
        columns={Field.INCOME: 0, Field.NAME_KY: 1, Field.YEAR_PLAN: 2, Field.HALF_PLAN: 3},
        unit=1000,
        accepts=True,
    )
    brought = bring_in_plan(code("BV"), table, by=by, municipality=place.pk)
    with scope.of(place.pk):
        figure = BudgetLine.objects.get(brought_in=brought)
    begin_version(2026, BudgetVersion.Kind.APPROVED, by=by, municipality=place.pk, copy_of=code("BV"), code=code("BA"))
    adopt_budget(code("BA"), on=date(2026, 1, 16), decision="11-1", by=by, municipality=place.pk)
    said = ReportEntry(
        year=2026,
        span=Execution.Span.MONTH,
        number=1,
        source="Казыналык",
        reported_on=date(2026, 2, 2),
        lines=[DoneEntry(income="1.1", amount=Decimal(1))],
    )
    report = report_execution(said, by=by, municipality=place.pk)
    statement = StatementEntry(amount=Decimal(1), source="Казыналык")
    stated = state_balance(date(2025, 12, 31), statement, by=by, municipality=place.pk)
    rows = {"code": income, "line": planned, "report": report, "balance": stated, "brought": brought, "figure": figure}
    return {name: row.pk for name, row in rows.items()}


def examples_in(slug: str) -> tuple[Municipality, Examples]:
    """Open a municipality and enter one of everything, with codes that no other municipality has."""
    place = a_municipality(slug)
    admin = a_holder(Role.MUNICIPAL_ADMIN, place, login=f"{CANARIES['account']}-admin-{slug}")
    secretary = a_holder(Role.RESPONSIBLE_SECRETARY, place, login=f"{CANARIES['account']}-{slug}")

    def code(kind: str) -> str:
        return f"{slug}-{kind}"

    commands.add_village(commands.VillageEntry(code=code("V"), names=named("Айыл")), by=admin, municipality=place.pk)
    commands.add_area(
        commands.AreaEntry(code=code("A"), names=named("Көчө"), kind=Area.Kind.STREET, village=code("V")),
        by=admin,
        municipality=place.pk,
    )
    commands.register_venue(
        code("W"),
        entry=commands.VenueEntry(names=named("Клуб"), village=code("V")),
        since=DAY,
        by=admin,
        municipality=place.pk,
    )
    commands.check_venue(
        code("W"), checked_on=DAY, checked_by="", note=CANARIES["note"], by=admin, municipality=place.pk
    )
    number = 8 if slug < "m" else 9
    commands.open_convocation(
        commands.ConvocationEntry(number=number, elected_on=DAY, first_session_on=DAY, until=TERM, seats=3),
        by=admin,
        municipality=place.pk,
    )
    district = commands.DistrictEntry(code=code("D"), number=1, names=named("Округ"), seats=2, villages=[code("V")])
    commands.form_district(district, by=admin, municipality=place.pk)
    person = commands.register_person(
        commands.PersonEntry(
            family_name="Асанов",
            given_name="Бакыт",
            patronymic=CANARIES["name"],
            public_name="Асанов Бакыт",
            phone=CANARIES["phone"],
            email=f"{CANARIES['email']}@example.invalid",
            address=CANARIES["address"],
        ),
        by=admin,
        municipality=place.pk,
    )
    double = commands.PersonEntry(family_name="Асанов", given_name="Бакыт", public_name="Асанов Бакыт")
    double_person = commands.register_person(double, by=admin, municipality=place.pk)
    mandate = commands.MandateEntry(
        code=code("15"), person=person.pk, convocation=number, district=code("D"), since=DAY
    )
    commands.give_mandate(mandate, by=admin, municipality=place.pk)
    commission = commands.CommissionEntry(
        code=code("C"), names=named("Бюджет"), kind=Commission.Kind.STANDING, since=DAY
    )
    commands.form_commission(commission, by=admin, municipality=place.pk)
    commands.appoint_member(
        commands.MembershipEntry(commission=code("C"), deputy=code("15"), since=DAY), by=admin, municipality=place.pk
    )
    commands.add_body(
        commands.BodyEntry(code=code("B"), names=named("Айыл өкмөтү"), kind=LsgBody.Kind.EXECUTIVE),
        by=admin,
        municipality=place.pk,
    )
    commands.add_position(
        commands.PositionEntry(code=code("P"), names=named("Башчы"), body=code("B"), kind=Position.Kind.HEAD),
        by=admin,
        municipality=place.pk,
    )
    commands.take_office(
        commands.HoldingEntry(position=code("P"), person=person.pk, since=DAY), by=admin, municipality=place.pk
    )
    commands.register_organization(
        code("O"),
        entry=commands.OrganizationEntry(
            names=named("Уюм"),
            kind=Organization.Kind.NGO,
            contact_person=CANARIES["name"],
            phone=CANARIES["phone"],
            email=f"{CANARIES['email']}@example.invalid",
            address=CANARIES["address"],
        ),
        by=admin,
        municipality=place.pk,
    )
    regulation = commands.RegulationEntry(title=named("Регламент"), resolution=RESOLUTION, since=DAY)
    adopted = commands.adopt_regulation(regulation, by=admin, municipality=place.pk)
    override = commands.override_parameter(
        "notice_days", value=7, since=DAY, resolution=RESOLUTION, by=admin, municipality=place.pk
    )
    reading = commands.choose_reading("roll-forward", resolution=RESOLUTION, by=admin, municipality=place.pk)
    day = commands.set_calendar_day(
        commands.CalendarEntry(day=date(2026, 3, 20), kind=DayKind.OFF, names=named("Орозо айт"), source="№ 1"),
        by=admin,
        municipality=place.pk,
    )
    keep_letterhead(
        LetterheadEntry(address=Texts(ky="Борбордук көчө, 1"), hours=Texts(), phone="03134 2-00-00"),
        by=admin,
        municipality=place.pk,
        seen=1,
        arms=an_emblem(),
    )
    address = add_head_address(address=f"{CANARIES['email']}@example.invalid", by=admin, municipality=place.pk)
    text = accept(f"{CANARIES['note']}\n".encode(), name=f"{CANARIES['name']}.txt")
    document = register_document(
        Description(kind="letter", title="Кат", dated_on=DAY, counterparty=CANARIES["name"], note=CANARIES["note"]),
        direction="incoming",
        files=[text],
        by=secretary,
        municipality=place.pk,
    )
    proof = Proof(kind=EvidenceKind.SCAN, claimed_on=DAY, file=text, note=CANARIES["note"])
    evidence = keep_evidence(proof, subject=document.ref, by=secretary, municipality=place.pk)
    told = told_and_changed(code, by=secretary, municipality=place.pk)
    receipt, expert = asked_of(code, by=secretary, municipality=place.pk)
    invited, speaker, shown, item, called = listed_in(code, by=secretary, municipality=place.pk)
    begin_head_report(2026, 1, by=secretary, municipality=place.pk, code=code("HR"))
    begin_head_report(2025, 2, by=secretary, municipality=place.pk, code=code("HP"))
    submit_head_report(code("HP"), on=clock.today(), with_gaps=True, by=secretary, municipality=place.pk)
    step, step_proof, receipt_proof, measures, measures_fact = followed_up(code, by=secretary, municipality=place.pk)
    head = a_holder(Role.HEAD, place, login=f"{CANARIES['account']}-head-{slug}")
    export = seconds.ask(Act.EXPORT_PEOPLE, subject=SUBJECT, reason=CANARIES["note"], by=head, municipality=place.pk)
    slip = open_with_code(
        commands.AccountEntry(login=f"{CANARIES['account']}-new-{slug}", full_name=CANARIES["account"]),
        by=admin,
        municipality=place.pk,
    )
    with scope.of(place.pk):
        grant = RoleGrant.objects.order_by("pk")[0]
    came, question = happened_today(code, by=secretary, municipality=place.pk)
    phrase, recording = minuted_in(code, by=secretary, municipality=place.pk)
    appealed_in(code, by=secretary, municipality=place.pk)
    receipt_code, waits, remark = submitted_in(code, municipality=place.pk)
    voiced = voiced_in(code, by=secretary, municipality=place.pk)
    reported_in(code, by=secretary, place=place)
    sat = in_session(code, by=secretary, municipality=place.pk)
    decided = decided_in(code, by=secretary, municipality=place.pk, note=CANARIES["note"])
    heard = heard_in(code, by=secretary, municipality=place.pk)
    money = budgeted_in(code, place=place)
    held = held_in(code, place=place, giver=CANARIES["name"])
    published = published_in(code, by=secretary, municipality=place.pk)
    kind = Explanation.Kind.ENTRY if slug == "min-bulak" else Explanation.Kind.FUNCTIONS
    public = made_public_in(code, by=secretary, municipality=place.pk, kind=kind)
    directory = "office-directory"
    return place, Examples(
        {
            ("", "slug"): slug,
            ("clause", "clause"): "2.5-notice",
            ("place-deputy", "code"): code("15"),
            ("place-meeting", "code"): code("M"),
            ("place-meeting", "version"): 1,
            ("place-meeting", "fact"): told,
            ("place-meeting", "position"): 1,
            ("place-measures", "code"): code("MA"),
            ("place-measures", "fact"): measures_fact,
            ("place-measures", "position"): 1,
            ("place-minutes", "code"): code("MA"),
            ("place-promise", "code"): code("O"),
            ("place-appeal", "code"): code("K"),
            ("place-receipt", "code"): receipt_code,
            ("place-subscription", "code"): subscribed_in(
                code("V"), meeting=code("M"), place=place, address=CANARIES["email"]
            ),
            ("place-write", "kind"): "complaint",
            ("place-promise", "key"): step_proof,
            (f"{directory}-villages", "key"): code("V"),
            (f"{directory}-areas", "key"): code("A"),
            (f"{directory}-venues", "key"): code("W"),
            (f"{directory}-convocations", "key"): str(number),
            (f"{directory}-districts", "key"): code("D"),
            (f"{directory}-people", "key"): str(person.pk),
            (f"{directory}-deputies", "key"): code("15"),
            (f"{directory}-commissions", "key"): code("C"),
            (f"{directory}-bodies", "key"): code("B"),
            (f"{directory}-offices", "key"): code("P"),
            (f"{directory}-organizations", "key"): code("O"),
            **public,
            ("office-property", "asset"): code("P-1"),
            ("office-property", "deal"): code("L-1"),
            ("office-property", "valuation"): held["valuation"],
            ("overview", "form"): "csv",
            ("oversight", "form"): "csv",
            ("office-oversight", "form"): "xlsx",
            ("office-property", "form"): "xlsx",
            ("office-funds", "fund"): code("FU"),
            ("office-funds", "movement"): held["movement"],
            ("office-funds", "form"): "xlsx",
            ("office-debts", "loan"): code("LN"),
            ("office-debts", "payment"): held["payment"],
            ("office-debts", "form"): "csv",
            ("office-programmes", "programme"): code("PR"),
            ("office-programmes", "work"): code("WK"),
            ("office-programmes", "step"): held["step"],
            ("office-programmes", "evidence"): held["proof"],
            ("office-programmes", "form"): "xlsx",
            ("office-outlook-forecast", "row"): held["forecast"],
            ("office-outlook-risk", "row"): held["risk"],
            ("office-outlook", "form"): "xlsx",
            ("work", "code"): code("WK"),
            ("work-photo", "key"): held["proof"],
            ("office-health", "one"): person.pk,
            ("office-health", "other"): double_person.pk,
            ("office-home", "group"): "overdue",
            ("office-lists", "kind"): "villages",
            ("office-lists", "token"): "no-such-token",
            ("office-meetings-paper", "language"): "ky",
            ("office-meetings-paper", "paper"): "sign-in",
            ("office-meetings-rules", "language"): "ky",
            ("office-rights", "grant"): grant.pk,
            ("office-rights", "code"): slip.number,
            ("office-requests", "number"): export.pk,
            ("office-requests", "export"): export.pk,
            ("office-meetings", "meeting"): code("M"),
            ("office-meetings-desk", "meeting"): code("H"),
            ("office-meetings-desk", "event"): came,
            ("office-meetings-desk", "person"): came,
            ("office-meetings-desk", "sheet"): 1,
            ("office-meetings-desk-came", "meeting"): code("M"),
            ("office-meetings-desk-came", "invited"): invited,
            ("office-meetings-hall", "meeting"): code("H"),
            ("office-meetings-hall", "event"): came,
            ("office-meetings-hall", "item"): 1,
            ("office-meetings-hall", "speech"): came,
            ("office-meetings-hall", "question"): question,
            ("office-meetings-hall", "deputy"): code("15"),
            ("office-meetings-minutes", "meeting"): code("H"),
            ("office-meetings-minutes", "phrase"): phrase,
            ("office-meetings-minutes", "recording"): recording,
            ("office-meetings-minutes", "copy"): "full",
            ("office-meetings-minutes", "language"): "ky",
            ("office-meetings-minutes", "form"): "pdf",
            ("office-meetings-questions", "meeting"): code("H"),
            ("office-meetings-questions", "question"): question,
            ("office-meetings-told", "row"): called,
            ("office-meetings-skip", "step"): "media",
            ("office-meetings-need", "step"): "media",
            ("office-meetings-notice", "fact"): told,
            ("office-meetings-notice", "area"): code("V"),
            ("office-meetings-notice", "position"): 1,
            ("office-meetings-notice", "size"): "a4",
            ("office-meetings-notice", "language"): "ky",
            ("office-meetings-notice", "form"): "pdf",
            ("office-meetings-lists-people", "row"): invited,
            ("office-meetings-lists-speakers", "row"): speaker,
            ("office-meetings-lists-agenda", "row"): item,
            ("office-meetings-lists-proof", "evidence"): shown,
            ("office-meetings-lists-paper", "paper"): "participants",
            ("office-meetings-lists-paper", "form"): "pdf",
            ("office-meetings-request", "asked"): code("IR"),
            ("office-meetings-requests", "form"): "pdf",
            ("office-meetings-requests", "step"): "receipt",
            ("office-meetings-requests", "evidence"): receipt,
            ("office-meetings-experts", "expert"): expert,
            ("office-appeals", "appeal"): code("K"),
            ("office-appeals", "position"): 1,
            ("office-appeals", "language"): "ky",
            ("office-appeals", "form"): "pdf",
            ("office-appeals", "token"): "no-such-token",
            ("place-mandate", "code"): code("N"),
            ("place-mandate", "key"): voiced["evidence"],
            ("place-receptions", "language"): "ky",
            ("office-mandates", "mandate"): code("N"),
            ("office-demands", "demand"): code("T"),
            ("office-my", "deputy"): code("15"),
            ("office-reports", "deputy"): code("15"),
            ("office-reports", "report"): code("DR"),
            ("office-reports", "part"): "decisions",
            ("office-reports", "language"): "ky",
            ("office-reports", "form"): "pdf",
            ("place-deputy-paper", "report"): code("DRH"),
            ("place-deputy-paper", "language"): "ky",
            **{("office-mandates", name): voiced[name] for name in ("step", "evidence")},
            **{("office-receptions", name): voiced[name] for name in ("hours", "off", "reception", "visit", "contact")},
            ("budget", "year"): 2026,
            ("budget", "half"): 1,
            ("budget", "table"): "income",
            ("budget", "kind"): "income",
            ("budget", "entry"): "1.1",
            ("budget-version", "code"): code("BA"),
            **{(page, "year"): 2026 for page in ("property", "funds")},
            **{(page, "half"): 1 for page in ("property", "funds")},
            ("property", "table"): "leases",
            ("funds", "table"): "spent",
            ("office-budget", "year"): 2026,
            ("office-budget", "half"): 1,
            ("office-budget", "version"): code("BV"),
            ("office-budget-import", "table"): "plan",
            ("office-budget-import", "token"): "no-such-token",
            **{("office-budget", name): row for name, row in money.items()},
            ("head-report", "code"): code("HP"),
            ("head-report", "chapter"): "5.2",
            ("head-report", "name"): f"{code('HP')}-ky.pdf",
            ("office-head-report", "year"): 2026,
            ("office-head-report", "half"): 1,
            ("office-head-report", "head_report"): code("HR"),
            ("office-head-report", "head_part"): "income",
            ("office-promises", "promise"): code("O"),
            ("office-promises", "step"): step,
            ("office-promises", "evidence"): step_proof,
            ("office-meetings-afterwards", "meeting"): code("MA"),
            ("office-meetings-outcomes", "meeting"): code("MA"),
            ("office-meetings-handover", "meeting"): code("MA"),
            ("office-meetings-handover", "evidence"): receipt_proof,
            ("office-meetings-handover", "language"): "ky",
            ("office-meetings-handover", "form"): "pdf",
            ("office-meetings-measures", "meeting"): code("MA"),
            ("office-meetings-measures", "notice"): measures,
            ("office-meetings-measures", "fact"): measures_fact,
            ("office-meetings-measures", "position"): 1,
            ("office-meetings-measures", "size"): "a4",
            ("office-meetings-measures", "language"): "both",
            ("office-settings-correct", "adopted"): adopted.pk,
            ("office-settings-override", "row"): override.pk,
            ("office-settings-reading", "row"): reading.pk,
            ("office-settings-day", "row"): day.pk,
            ("office-setup", "mark"): "no-arms",
            ("office-setup", "series"): "incoming",
            ("office-submissions", "row"): waits,
            ("office-submissions", "position"): 1,
            ("office-remarks", "row"): remark,
            **{(name, "item"): sat["item"] for name in ("office-session", "session")},
            **{(name, "paper"): sat["paper"] for name in ("office-session-item", "session-item")},
            ("office-session", "session"): code("S"),
            **{("office-session-day", name): decided[name] for name in ("item", "vote", "stay")},
            ("office-session-day", "session"): code("SD"),
            ("office-session-day", "member"): code("15"),
            ("office-session-day", "language"): "ky",
            ("office-session-day", "form"): "pdf",
            **{("office-broadcasts", name): heard[name] for name in ("broadcast", "recording", "moment")},
            ("office-broadcasts", "session"): code("SH"),
            ("office-head-hearings", "item"): heard["item"],
            ("office-powers", "power"): heard["power"],
            **{("office-catalogue", name): value for name, value in published.items()},
            ("office-catalogue-told", "item"): TOLD,
            ("place-catalogue", "code"): published["item"],
            ("place-catalogue", "publication"): published["publication"],
            ("place-catalogue", "position"): 1,
            ("place-catalogue", "key"): published["evidence"],
            ("office-decisions", "session"): code("SD"),
            ("office-decisions", "language"): "ky",
            ("office-decision", "decision"): decided["decision"],
            ("office-decision", "effect"): decided["effect"],
            ("office-decision", "language"): "ky",
            ("decision", "code"): decided["decision"],
            ("office-session-item", "position"): 1,
            ("office-session-paper", "paper"): "agenda",
            ("office-session-paper", "form"): "pdf",
            ("session", "code"): code("S"),
            ("session-item", "position"): 1,
            ("office-register", "document"): document.pk,
            ("office-register", "position"): 1,
            ("office-register", "evidence"): evidence.pk,
            ("office-register", "form"): "csv",
            ("office-turns-day", "row"): day.pk,
            ("office-turns-left", "key"): code("15"),
            ("office-journal", "address"): address.pk,
            ("account-passkey", "passkey"): 1,
            ("api", "table"): "promises",
            ("api-row", "key"): code("O"),
            ("api-nothing", "rest"): "no/such/address",
        },
        deputy=code("15"),
    )
