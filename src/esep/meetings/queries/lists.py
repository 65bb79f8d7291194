"""The lists of a meeting as the office sees them: five groups, speakers, agenda, lock, and what is due (2.5)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.models import Municipality, RecordedFact
from esep.meetings.listing import L, lock_of, reporting
from esep.meetings.mailing import mails_of
from esep.meetings.models import AgendaItem, Invitation, ReportMeeting, SpeakerEntry
from esep.meetings.models.invitation import CATEGORY_WORDS
from esep.meetings.models.listed import Listed
from esep.meetings.queries.contacts import sees_contacts
from esep.meetings.queries.judging import Judged, judged
from esep.meetings.queries.list_names import name_said, person_said, posts_in, speaker_said
from esep.meetings.queries.list_values import Group, Invited, Item, Lists, Speaking, begins_at
from esep.meetings.queries.meeting import Opened
from esep.meetings.tellings import tellings_of
from esep.records.models import Evidence
from esep.regulation.evaluation import known
from esep.regulation.facts.meeting import Category, StepNotNeeded

DUTIES = ("lists", "participants", "invitations", "speaker-notice")


def lists_of(shown: Opened, *, by: Actor, municipality: Municipality, language: str) -> Lists:
    """The lists of a meeting, and the duties they serve as of today. Raises Refused for who may not see them."""
    with seeing(Act.VIEW_LISTS, by=by, municipality=municipality.pk):
        meeting = shown.meeting
        lock = lock_of(meeting)
        has_contacts = sees_contacts(by=by, municipality=municipality.pk)
        people = _entries(Invitation, meeting, "organization", "person")
        speakers = _entries(SpeakerEntry, meeting, "organization", "mandate__person")
        items = _entries(AgendaItem, meeting, "speaker")
        if not has_contacts:
            _hide_contacts(people, speakers)
        law = judged(meeting, municipality=municipality, day=clock.today(), language=language)
        rows = law.of(*DUTIES)
        listed = {row.mandate_id for row in speakers if row.stands}
        gone = sorted((row for row in (*people, *speakers, *items) if not row.stands), key=_left_at)
        return Lists(
            meeting=meeting,
            groups=tuple(_groups(people, meeting=meeting, lock=lock, law=law, language=language)),
            speakers=_speaking(speakers, meeting=meeting, lock=lock, language=language),
            items=_items(items, meeting=meeting),
            left=tuple(gone),
            lock=lock,
            missing=tuple(person_said(m.person, language) for m in reporting(meeting) if m.pk not in listed),
            rows=rows,
            has_contacts=has_contacts,
        )


def _entries(table: type[L], meeting: ReportMeeting, *related: str) -> list[L]:
    """The entries with what they name, also those taken out."""
    return list(table.objects.filter(meeting=meeting).select_related("added_by", "taken_out_by", *related))


def _hide_contacts(people: Sequence[Invitation], speakers: Sequence[SpeakerEntry]) -> None:
    for invited in people:
        invited.email = invited.phone = ""
    for speaker in speakers:
        speaker.email = speaker.phone = ""


def _is_late(row: Listed, lock: RecordedFact | None) -> bool:
    return lock is not None and row.added_at > lock.recorded_at


def _groups(
    people: Sequence[Invitation], *, meeting: ReportMeeting, lock: RecordedFact | None, law: Judged, language: str
) -> list[Group]:
    posts = posts_in(language)
    mails = mails_of(meeting)
    parts = {row.subject: row for row in law.of("participants")}
    said = (fact.data for fact in known(law.facts, as_of=law.day))
    reasons = {data.step.value: data.reason for data in said if isinstance(data, StepNotNeeded)}
    return [
        Group(
            category=category,
            words=CATEGORY_WORDS[category],
            people=tuple(
                Invited(
                    row=row,
                    name=name_said(row, language),
                    post=posts.get(row.post, row.post),
                    is_late=_is_late(row, lock),
                    mail=mails.get(row.pk),
                )
                for row in people
                if row.stands and row.category == category
            ),
            row=parts.get(category.value),
            not_needed=reasons.get(category.value, ""),
        )
        for category in Category
    ]


def _speaking(
    rows: Sequence[SpeakerEntry], *, meeting: ReportMeeting, lock: RecordedFact | None, language: str
) -> tuple[Speaking, ...]:
    corrected = tellings_of(meeting, fact=None)
    posts = posts_in(language)
    standing = [row for row in rows if row.stands]
    kept: dict[str, list[Evidence]] = {}
    found = Evidence.objects.filter(subject__in=[row.ref for row in standing], withdrawn_at__isnull=True)
    for evidence in found.select_related("file").order_by("pk"):
        kept.setdefault(evidence.subject, []).append(evidence)
    return tuple(
        Speaking(
            row=row,
            name=speaker_said(row, language),
            post=posts.get(row.post, row.post),
            position=at,
            is_late=_is_late(row, lock),
            evidence=tuple(kept.get(row.ref, ())),
            corrected=corrected.get(row.ref),
        )
        for at, row in enumerate(standing, start=1)
    )


def _items(rows: Sequence[AgendaItem], *, meeting: ReportMeeting) -> tuple[Item, ...]:
    found = []
    begins: datetime | None = begins_at(meeting)
    for at, row in enumerate((row for row in rows if row.stands), start=1):
        found.append(Item(row=row, position=at, begins_at=begins))
        begins = begins + timedelta(minutes=row.minutes) if begins is not None and row.minutes is not None else None
    return tuple(found)


def _left_at(row: Listed) -> tuple[datetime, int]:
    assert row.taken_out_at is not None
    return row.taken_out_at, row.pk
