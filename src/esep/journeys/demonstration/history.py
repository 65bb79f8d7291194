"""History: the facts of the demonstration, recorded again in their order by those whose work it was.

A mandate, a room and its check are acts of the directory, and what comes before a meeting are acts of the meetings:
these record their facts themselves.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from esep.access import Act, Actor, Role
from esep.community import commands
from esep.community.commands import MandateEntry, MembershipEntry, VenueEntry
from esep.community.models import Village
from esep.demonstration import directory as said
from esep.demonstration import money as books
from esep.journeys.demonstration import (
    afterwards,
    budget,
    council,
    day,
    deputy_reports,
    head,
    holdings,
    meetings,
    public_records,
    publications,
    voice,
    works,
)
from esep.journeys.demonstration.desk import Desk, Happening
from esep.journeys.demonstration.drawing import drawn
from esep.journeys.demonstration.place import Place, form, give_account, hour, names
from esep.kernel import clock, scope
from esep.kernel.actors import actor_of
from esep.kernel.command import command
from esep.kernel.models import Account, RecordedFact
from esep.regulation.facts import Fact
from esep.regulation.facts.council import VenueChecked, VenueRegistered
from esep.regulation.facts.deputy import MandateBegan, MandateEnded
from esep.regulation.facts.meeting import MeetingHeld

CORRECTED = "Катталганда күнү ката жазылган."
"""Why a fact of the demonstration was corrected: its day was written wrongly."""


def live_through(place: Place, facts: Sequence[Fact]) -> None:
    """Carry out everything that happened, each at the hour at which it was recorded."""
    with scope.of(place.pk):
        villages = {village.code: village.name_in("ky") for village in Village.objects.all()}
    secretary = actor_of(Account.objects.get(login=said.login_of(Role.RESPONSIBLE_SECRETARY)))
    held = {fact.data.meeting: fact.data for fact in facts if isinstance(fact.data, MeetingHeld)}
    files = drawn(facts, villages=villages, works=books.money().works.all)
    desk = Desk(place=place, by=secretary, files=files, held=held)
    for at, happen in sorted(_happenings(desk, facts), key=lambda happening: happening[0]):
        with clock.set_to(at):
            happen()


def _happenings(desk: Desk, facts: Sequence[Fact]) -> Iterator[Happening]:
    """What was recorded together, and what stands beside the facts alone, each with its hour."""
    for at, together in groupby(facts, key=lambda fact: fact.recorded_at):
        yield at, partial(_record, tuple(together), desk)
    yield from meetings.beside(desk)
    yield from day.beside(desk)
    yield from afterwards.beside(desk)
    yield from voice.beside(desk)
    yield from deputy_reports.beside(desk)
    yield from council.beside(desk)
    yield from budget.beside(desk)
    yield from holdings.beside(desk)
    yield from works.beside(desk)
    yield from publications.beside(desk)
    yield from public_records.beside(desk)
    directory = said.directory()
    for commission in directory.commissions:
        if commission.since > directory.entered_on:
            yield hour(commission.since, 17), partial(_form_with_members, desk.place, commission)


def _record(facts: Sequence[Fact], desk: Desk) -> None:
    """Record facts of one hour: by the acts that say the same, and all others by one act."""
    place, by = desk.place, desk.by
    left = meetings.carry_out([fact for fact in facts if not _carry_out(fact, place, by=by)], desk)
    for chapter in (voice, council, budget, head, public_records, publications):
        left = [fact for fact in left if not chapter.carry_out(fact, desk)]
    if not left:
        return
    act = Act.RECORD_FACT if all(fact.supersedes is None for fact in left) else Act.CORRECT_FACT
    with command(act, by=by, municipality=place.pk) as acting:
        for fact in left:
            old = RecordedFact.objects.get(code=fact.supersedes) if fact.supersedes is not None else None
            acting.record(
                fact.kind,
                fact.data,
                records=fact.cases,
                on=fact.occurred_on if fact.occurred_at is None else None,
                at=fact.occurred_at,
                code=fact.id,
                supersedes=old,
                reason=CORRECTED if old is not None else "",
            )


def _carry_out(fact: Fact, place: Place, *, by: Actor) -> bool:
    """Whether an act of the directory records this fact; then it is done."""
    code = fact.cases[0].partition(":")[2]
    match fact.data:
        case MandateBegan(district=str(district)):
            _give_mandate(place, code, district=district, since=fact.occurred_on, by=by)
        case MandateEnded(reason=cause):
            commands.end_mandate(code, by=by, municipality=place.pk, on=fact.occurred_on, cause=cause)
        case VenueRegistered(area=str(village), seats=seats):
            known = next(venue for venue in said.directory().venues if venue.code == code)
            entry = VenueEntry(
                names=names(known.names), village=village, seats=seats, has_ramp=known.has_ramp, heating=known.heating
            )
            commands.register_venue(code, by=by, municipality=place.pk, entry=entry, since=fact.occurred_on)
        case VenueChecked(by=checked_by):
            commands.check_venue(
                code, by=by, municipality=place.pk, checked_on=fact.occurred_on, checked_by=checked_by or ""
            )
        case _:
            return False
    return True


def _give_mandate(place: Place, code: str, *, district: str, since: date, by: Actor) -> None:
    """Give a mandate, with the deputy's seats in standing commissions, and the account where there is one."""
    directory = said.directory()
    entry = MandateEntry(
        code=code,
        person=place.people[code],
        convocation=directory.convocation.number,
        district=district,
        since=since,
    )
    commands.give_mandate(entry, by=by, municipality=place.pk)
    for commission in directory.commissions:
        if code in commission.members and commission.since <= directory.entered_on:
            _join(place, commission, code, since=max(since, commission.since))
    for account in directory.accounts.of:
        if account.deputy == code:
            give_account(place, account)


def _form_with_members(place: Place, commission: said.Commission) -> None:
    form(place, commission)
    for code in commission.members:
        _join(place, commission, code, since=commission.since)


def _join(place: Place, commission: said.Commission, deputy: str, *, since: date) -> None:
    entry = MembershipEntry(
        commission=commission.code, deputy=deputy, since=since, is_chair=deputy == commission.members[0]
    )
    commands.appoint_member(entry, by=place.admin, municipality=place.pk)
