"""The task list of one meeting, step by step, as it stands on a day (2.5, 3.1-3.9)."""

from dataclasses import dataclass, replace
from datetime import date

from esep.community.models import VenueCheck
from esep.community.queries.venues import FRESH_DAYS
from esep.kernel.models import Municipality
from esep.meetings.listing import standing
from esep.meetings.models import ExpertEngagement, Invitation, SpeakerEntry
from esep.meetings.queries.coverage import Covered, coverage_of
from esep.meetings.queries.day_steps import after_steps, day_steps
from esep.meetings.queries.judging import Judged, judged
from esep.meetings.queries.meeting import Opened
from esep.meetings.queries.promises.carrying import offered_codes, taken_codes
from esep.meetings.queries.steps import MET, MeetingStep, Skipped, StepKind, StepState, Wait, all_met, step
from esep.meetings.telling import place_of, plan_of
from esep.regulation.evaluation import known
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import Category, MeetingHeld, OptionalStep, StepNotNeeded

BY_NOTICE_OR_IF_NEEDED = frozenset({Category.VOTERS, Category.MEDIA})
ALSO_UNJUDGED = frozenset(
    {
        StepKind.ORGANIZER,
        StepKind.VENUE,
        StepKind.VENUE_CHECK,
        StepKind.NOTICE,
        StepKind.PROMISES,
        StepKind.PAPERS,
        StepKind.DESK,
        StepKind.DAY,
        StepKind.MINUTES,
        StepKind.SIGNING,
    }
)
"""The steps that make sense for a gathering, a kurultai or a hearing too, without the checks (1.6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a meeting on a day: its plan, how it is judged, and its lists."""

    shown: Opened
    judged: Judged
    facts: tuple[Fact, ...]
    covered: tuple[Covered, ...]
    invited: tuple[Invitation, ...]
    speakers: tuple[SpeakerEntry, ...]
    experts: int
    checked_on: date | None

    @property
    def place(self) -> tuple[Wait, ...]:
        """The place, while it is waited for."""
        return () if place_of(self.shown.meeting) is not None else (Wait.PLACE,)

    @property
    def is_held(self) -> bool:
        """Whether it took place."""
        return any(isinstance(fact.data, MeetingHeld) for fact in self.facts)

    def skipped(self, optional: OptionalStep) -> Skipped | None:
        """That a step was said to be not needed."""
        for fact in self.facts:
            if isinstance(fact.data, StepNotNeeded) and fact.data.step is optional:
                return Skipped(fact.occurred_on, fact.data.reason)
        return None


def tasks_of(shown: Opened, *, municipality: Municipality, day: date, language: str) -> tuple[MeetingStep, ...]:
    """The steps of a meeting of the municipality in scope, in order. A closed meeting has none left to do."""
    meeting = shown.meeting
    now = judged(meeting, municipality=municipality, day=day, language=language)
    checks = VenueCheck.objects.filter(venue=meeting.venue, checked_on__lte=min(day, meeting.date))
    check = checks.order_by("-checked_on").first() if meeting.venue is not None else None
    have = Known(
        shown=shown,
        judged=now,
        facts=tuple(known(now.facts, as_of=day)),
        covered=coverage_of(now, plan_of(meeting)),
        invited=tuple(standing(Invitation, meeting)),
        speakers=tuple(standing(SpeakerEntry, meeting)),
        experts=ExpertEngagement.objects.filter(meeting=meeting, withdrawn_at__isnull=True).count(),
        checked_on=check.checked_on if check is not None else None,
    )
    steps = (
        *_planning(have),
        *_asking(have),
        *_telling(have),
        *_taking_up(have),
        *_printing(have),
        *day_steps(now, have.facts, held_on=meeting.date, deputies=len(shown.mandates)),
        *after_steps(now, have.facts),
    )
    wanted = [one for one in steps if meeting.is_judged or one.kind in ALSO_UNJUDGED]
    return tuple(one if meeting.is_open or one.is_over else replace(one, state=StepState.LAPSED) for one in wanted)


def _planning(have: Known) -> tuple[MeetingStep, ...]:
    meeting, law = have.shown.meeting, have.judged
    found = [
        step(StepKind.ORGANIZER, rows=law.of("organizer"), is_done=meeting.organizer is not None),
        step(StepKind.INITIATORS, rows=law.of("cooperate"), is_done=bool(meeting.initiators)),
        step(StepKind.VENUE, rows=law.of("venue"), is_done=not have.place),
    ]
    if meeting.venue is not None or have.place:
        is_fresh = have.checked_on is not None and (meeting.date - have.checked_on).days <= FRESH_DAYS
        found.append(
            step(StepKind.VENUE_CHECK, is_done=is_fresh, waits_for=have.place, checked_on=have.checked_on),
        )
    return tuple(found)


def _asking(have: Known) -> tuple[MeetingStep, ...]:
    law = have.judged
    sent = {
        ref for fact in have.facts if fact.kind == "request.sent" for ref in fact.cases if ref.startswith("request:")
    }
    over = {ref for fact in have.facts if fact.kind == "request.answered" for ref in fact.cases}
    sent -= {ref for fact in have.facts if fact.kind == "request.withdrawn" for ref in fact.cases}
    answered = sent & over
    skipped = have.skipped(OptionalStep.REQUESTS)
    rows = law.of("info-response") or law.of("info-request")
    return (
        step(
            StepKind.REQUESTS,
            rows=rows,
            is_done=bool(sent) and answered == sent,
            waits_for=(Wait.ANSWERS,) if sent else (),
            counted=(len(answered), len(sent)) if sent else None,
            optional=OptionalStep.REQUESTS if not sent else None,
            skipped=skipped,
        ),
        step(
            StepKind.EXPERTS,
            is_done=have.experts > 0,
            counted=(have.experts, have.experts) if have.experts else None,
            optional=OptionalStep.EXPERTS,
            skipped=have.skipped(OptionalStep.EXPERTS),
        ),
    )


def _telling(have: Known) -> tuple[MeetingStep, ...]:
    law = have.judged
    told = sum(_is_told(one) for one in have.covered)
    groups = [row for row in law.of("participants") if row.subject not in BY_NOTICE_OR_IF_NEEDED]
    media = [row for row in law.of("participants") if row.subject == Category.MEDIA]
    listed = {entry.mandate_id for entry in have.speakers}
    unlisted = any(mandate.pk not in listed for mandate in have.shown.mandates)
    nobody = () if have.speakers else (Wait.SPEAKER,)
    presenting = [entry for entry in have.speakers if entry.told_on is not None]
    return (
        step(
            StepKind.NOTICE,
            rows=law.of("notice"),
            is_done=bool(have.covered) and told == len(have.covered),
            waits_for=have.place,
            counted=(told, len(have.covered)),
        ),
        step(
            StepKind.LISTS,
            rows=law.of("lists"),
            is_done=all_met(law.of("lists")),
            waits_for=nobody or ((Wait.DEPUTIES,) if unlisted else ()),
        ),
        step(
            StepKind.SPEAKERS,
            rows=law.of("speaker-notice"),
            is_done=all_met(law.of("speaker-notice")) and len(presenting) == len(have.speakers),
            waits_for=nobody,
            counted=(len(presenting), len(have.speakers)) if have.speakers else None,
        ),
        step(
            StepKind.INVITATIONS,
            rows=(*law.of("invitations"), *groups),
            is_done=all_met((*law.of("invitations"), *groups)),
            waits_for=() if have.invited else (Wait.PEOPLE,),
            counted=(sum(row.status in MET for row in groups), len(groups)),
        ),
        step(
            StepKind.MEDIA,
            rows=media,
            is_done=any(_is_invited(entry) for entry in have.invited),
            optional=OptionalStep.MEDIA,
            skipped=have.skipped(OptionalStep.MEDIA),
        ),
    )


def _taking_up(have: Known) -> tuple[MeetingStep, ...]:
    """Unfinished promises of earlier meetings; no step where there are none (3.9)."""
    taken, offered = taken_codes(have.shown.meeting), offered_codes(have.shown)
    if not taken and not offered:
        return ()
    return (
        step(
            StepKind.PROMISES,
            is_done=not offered or have.is_held,
            counted=(len(taken), len(taken) + len(offered)),
        ),
    )


def _printing(have: Known) -> tuple[MeetingStep, ...]:
    lacks = have.place or (() if have.speakers or not have.shown.meeting.is_judged else (Wait.SPEAKER,))
    return (step(StepKind.PAPERS, is_done=have.is_held, waits_for=lacks),)


def _is_told(one: Covered) -> bool:
    return one.row.status in MET if one.row is not None else one.first_on is not None


def _is_invited(entry: Invitation) -> bool:
    return entry.category == Category.MEDIA and entry.is_sent
