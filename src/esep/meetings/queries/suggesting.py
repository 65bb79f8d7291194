"""Suggesting: whom the directory and the last meeting offer for the participants list, ready to be ticked (2.11)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language

from esep.access import Act, Actor
from esep.community.models import (
    Commission,
    CommissionMembership,
    Organization,
    Person,
    Position,
    PositionHolding,
    holding_on,
)
from esep.community.queries.order import code_key
from esep.community.queries.seeing import seeing
from esep.meetings.invitee import InviteEntry
from esep.meetings.listing import same_name, standing
from esep.meetings.models import Invitation, MeetingDeputy, ReportMeeting
from esep.meetings.queries.list_names import name_said, person_said, post_of_chair, posts_in
from esep.meetings.queries.meeting import Opened, meeting_of
from esep.regulation.facts.meeting import Category

COUNCIL = (Position.Kind.KENESH_CHAIR, Position.Kind.KENESH_VICE_CHAIR)
OFFICE = (
    Position.Kind.HEAD,
    Position.Kind.RESPONSIBLE_SECRETARY,
    Position.Kind.FINANCE_CHIEF,
    Position.Kind.STAFF,
    Position.Kind.HEADMAN,
)
PUBLIC = (Organization.Kind.NGO, Organization.Kind.ASSOCIATION, Organization.Kind.PARTY)
"""Organisations that 2.11 names together with the executive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Somebody who may be put on the list: a key for the form, and the entry, which is written in Kyrgyz.

    ``name`` and ``about`` (post and organisation) are in the reader's language.
    """

    key: str
    entry: InviteEntry
    name: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """All suggestions, without those who stand on the list: by the directory, and from the last meeting, if any."""

    directory: tuple[Suggestion, ...]
    last: ReportMeeting | None
    copies: tuple[Suggestion, ...]

    def of(self, category: Category) -> tuple[Suggestion, ...]:
        """Those of the directory in one of the five groups."""
        return tuple(one for one in self.directory if one.entry.category is category)

    def chosen(self, keys: Iterable[str]) -> tuple[InviteEntry, ...]:
        """The entries of some keys, each once; keys of those who stand on the list meanwhile are left out."""
        wanted = set(keys)
        found: dict[tuple[str, str | None], InviteEntry] = {}
        for one in (*self.directory, *self.copies):
            if one.key in wanted:
                found.setdefault((same_name(one.entry.name), one.entry.organization), one.entry)
        return tuple(found.values())


def suggested(code: str, *, by: Actor, municipality: int) -> Suggested:
    """Whom to invite to a meeting (2.11): office-holders on its day, chairs of commissions, organisations, media; and
    whom the last earlier meeting of one of its deputies had on its list. Raises Refused.
    """
    with seeing(Act.KEEP_LISTS, by=by, municipality=municipality):
        shown = meeting_of(code)
        present = list(standing(Invitation, shown.meeting))
        report = {mandate.person_id for mandate in shown.mandates}
        last = _last_of(shown)
        return Suggested(
            directory=tuple(_left(_of_directory(shown.meeting.date), present=present, report=report)),
            last=last,
            copies=tuple(_left(_of_meeting(last), present=present, report=report)) if last is not None else (),
        )


def _left(found: Iterable[Suggestion], *, present: list[Invitation], report: set[int]) -> Iterator[Suggestion]:
    """Without those who stand on the list, who report themselves, and who were named before."""
    people = {row.person_id for row in present if row.person_id is not None} | report
    names = {(same_name(row.name), row.organization.code if row.organization else None) for row in present}
    for one in found:
        name = (same_name(one.entry.name), one.entry.organization)
        if one.entry.person in people or name in names:
            continue
        names.add(name)
        if one.entry.person is not None:
            people.add(one.entry.person)
        yield one


def _of_directory(day: date) -> Iterator[Suggestion]:
    held = {
        (holding.position_id, holding.is_acting): holding.person
        for holding in PositionHolding.objects.filter(holding_on(day)).select_related("person").order_by("since")
    }
    positions = sorted(Position.objects.filter(holding_on(day)), key=lambda row: code_key(row.code))
    yield from _of_offices(COUNCIL, positions, held, category=Category.KENESH)
    chairs = CommissionMembership.objects.filter(holding_on(day), is_chair=True, commission__in=_commissions(day))
    for row in chairs.select_related("mandate__person", "commission").order_by("commission__code"):
        post, about = post_of_chair(row.commission, "ky"), post_of_chair(row.commission, _language())
        yield _of_person(row.mandate.person, Category.KENESH, post=post, about=about)
    yield from _of_offices(OFFICE, positions, held, category=Category.EXECUTIVE)
    for organization in Organization.objects.filter(holding_on(day)).order_by("sector", "code"):
        yield _of_organization(organization)


def _commissions(day: date) -> Iterable[Commission]:
    return Commission.objects.filter(holding_on(day))


def _of_offices(
    kinds: Iterable[Position.Kind],
    positions: Iterable[Position],
    held: dict[tuple[int, bool], Person],
    *,
    category: Category,
) -> Iterator[Suggestion]:
    """Who holds the offices of some kinds, in their order; whoever stands in comes in place of the holder."""
    for kind in kinds:
        for position in (one for one in positions if one.kind == kind):
            person = held.get((position.pk, True)) or held.get((position.pk, False))
            if person is not None:
                yield _of_person(person, category, post=position.name_ky, about=position.name)


def _of_person(person: Person, category: Category, *, post: str, about: str) -> Suggestion:
    entry = InviteEntry(
        category=category,
        name=person.full_name,
        post=post[:200],
        person=person.pk,
        email=person.email,
        phone=person.phone,
    )
    name = person_said(person, _language())
    return Suggestion(key=f"person:{person.pk}", entry=entry, name=name, about=about)


def _of_organization(row: Organization) -> Suggestion:
    category = Category.SECTORS
    if row.kind == Organization.Kind.MEDIA:
        category = Category.MEDIA
    elif row.kind in PUBLIC:
        category = Category.EXECUTIVE
    entry = InviteEntry(
        category=category,
        name=row.contact_person or row.name_ky,
        organization=row.code,
        email=row.email,
        phone=row.phone,
    )
    sector = str(row.get_sector_display()) if row.sector else ""
    about = ", ".join(filter(None, (row.name if row.contact_person else "", sector)))
    return Suggestion(key=f"organization:{row.code}", entry=entry, name=row.contact_person or row.name, about=about)


def _last_of(shown: Opened) -> ReportMeeting | None:
    """The last meeting before this one at which one of its deputies reported, and for which somebody was listed."""
    people = [mandate.person_id for mandate in shown.mandates]
    theirs = MeetingDeputy.objects.filter(mandate__person__in=people, left_at__isnull=True).values("meeting")
    earlier = ReportMeeting.objects.filter(pk__in=theirs, date__lte=shown.meeting.date).exclude(pk=shown.meeting.pk)
    listed = Invitation.objects.filter(taken_out_at__isnull=True).values("meeting")
    return earlier.filter(pk__in=listed).order_by("-date", "-start_time", "-pk").first()


def _of_meeting(meeting: ReportMeeting) -> Iterator[Suggestion]:
    posts = posts_in(_language())
    for row in standing(Invitation, meeting).select_related("organization", "person"):
        entry = InviteEntry(
            category=Category(row.category),
            name=row.name,
            post=row.post,
            organization=_live_code(row.organization),
            person=row.person_id,
            email=row.email,
            phone=row.phone,
        )
        organization = row.organization.name if row.organization is not None else ""
        name = name_said(row, _language())
        about = ", ".join(filter(None, (posts.get(row.post, row.post), organization if organization != name else "")))
        yield Suggestion(key=f"invitation:{row.pk}", entry=entry, name=name, about=about)


def _language() -> str:
    """The reader's language."""
    return get_language() or "ky"


def _live_code(row: Organization | None) -> str | None:
    return row.code if row is not None and row.until is None else None
