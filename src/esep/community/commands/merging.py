"""Merging a person who was entered twice, and saying that two people of one name are two."""

from dataclasses import dataclass
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.commands.person import PersonEntry, known_person
from esep.community.entering import change
from esep.community.models import CommissionMembership, Person, SetupMark
from esep.community.queries.merging import double_mark, rows_naming
from esep.community.refusals import overlapping, reason_missing
from esep.community.terms import Term, overlap
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, Words, not_found

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeEntry:
    """Who stays and who goes, by number, with the versions that were seen; ``person`` is how the one that stays reads
    afterwards.
    """

    stays: int
    goes: int
    stays_seen: int
    goes_seen: int
    person: PersonEntry


def merge_people(entry: MergeEntry, *, by: Actor, municipality: int) -> Person:
    """Make one person of two rows: mandates, offices and whatever else names the one that goes then name the other.

    The row that goes stays stored as it was, leads to the one that stays, and leaves every list and choice; both keep
    their history. There is no act that parts them again: the journal names every row that moved, so that each can be
    given back by correcting it. Facts name nobody but by the deputy's code, so none changes.

    Raises Refused: the same row, a row merged before, STALE, and where one person would then have held two mandates,
    one office twice or two seats of one commission at one time.
    """
    with command(Act.MERGE_PEOPLE, by=by, municipality=municipality) as acting:
        stays, goes = known_person(entry.stays), known_person(entry.goes)
        if stays.pk == goes.pk:
            raise not_found()
        _refuse_clashes(stays, goes)
        for field, row in rows_naming(goes):
            setattr(row, field, stays)
            acting.save(row)
        change(acting, goes, seen=entry.goes_seen, merged_into=stays)
        return change(acting, stays, seen=entry.stays_seen, **entry.person.columns)


def tell_apart(one: int, other: int, *, by: Actor, municipality: int, reason: str) -> SetupMark:
    """Say that two people of one name are two, so that nobody asks again. Raises Refused without a reason."""
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality) as acting:
        first, second = known_person(one), known_person(other)
        if not reason.strip():
            raise reason_missing()
        acting.mention(first.ref)
        acting.mention(second.ref)
        return _marked(acting, double_mark(first.pk, second.pk), reason)


def _marked(acting: Acting, step: str, reason: str) -> SetupMark:
    if acting.account is None:
        raise not_found()
    return acting.save(
        SetupMark(
            municipality=acting.municipality,
            step=step,
            said_at=acting.at,
            said_by=acting.account,
            note=reason.strip()[:300],
        )
    )


def _refuse_clashes(stays: Person, goes: Person) -> None:
    """Refuse what one person cannot have held at one time. Six queries."""
    mandates = [[(row.code, (row.since, row.until)) for row in one.mandates.all()] for one in (stays, goes)]
    for mine, theirs in _meeting(mandates[0], mandates[1]):
        raise _clash(_("Both held a mandate at one time. Deputies' codes: %(codes)s."), codes=f"{mine}, {theirs}")
    offices = [
        [(row.position.name, (row.since, row.until)) for row in one.holdings.select_related("position")]
        for one in (stays, goes)
    ]
    for mine, theirs in _meeting(offices[0], offices[1]):
        if mine == theirs:
            raise _clash(_("Both held this office at one time: %(codes)s."), codes=mine)
    seats = [
        [
            (row.commission.name, (row.since, row.until))
            for row in CommissionMembership.objects.filter(mandate__person=one).select_related("commission")
        ]
        for one in (stays, goes)
    ]
    for mine, theirs in _meeting(seats[0], seats[1]):
        if mine == theirs:
            raise _clash(_("Both sat in this commission at one time: %(codes)s."), codes=mine)


def _meeting(one: list[tuple[T, Term]], other: list[tuple[T, Term]]) -> list[tuple[T, T]]:
    """Which of the one run beside which of the other."""
    return [(mine, theirs) for mine, term in one for theirs, beside in other if overlap(term, beside)]


def _clash(message: Words, *, codes: str) -> Refused:
    return overlapping(
        str(message) % {"codes": codes},
        remedy=_("Correct the days of one of the two first. If these are two people, say so."),
        field="",
    )
