"""Wanted: the rows that a new or a changed plan names, where such a plan can be at all (2.5)."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.community.queries import pack_of
from esep.community.refusals import in_years, not_in_future
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.meetings.entry import MeetingEntry, Planned, planned
from esep.meetings.models import ReportMeeting
from esep.meetings.telling import place_of, said_change
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.planning import Draft, plan_adopted


def wanted_plan(entry: MeetingEntry, *, planned_on: date, afterwards: bool) -> Planned:
    """The rows that a new plan names. Raises Refused for days that cannot be, and for what :func:`planned` refuses."""
    not_in_future(planned_on, today=clock.today(), field="planned_on")
    in_years(entry.date, field="date")
    if not afterwards:
        _refuse_past(entry)
    if entry.date < planned_on:
        raise Refused.because(
            "planned_after_meeting",
            _("The meeting was set after it was held: check both days."),
            remedy=_("Enter the day on which the meeting was set."),
            field="planned_on",
        )
    return planned(entry)


def wanted_change(meeting: ReportMeeting, entry: MeetingEntry) -> Planned:
    """The rows that a changed plan names. Raises Refused for a new day that has passed, for a place, an organiser or
    initiators that would be taken away, for a plan that is the same, and for what :func:`planned` refuses.
    """
    in_years(entry.date, field="date")
    if entry.date != meeting.date:
        _refuse_past(entry)
    wanted = planned(entry)
    _refuse_emptied(meeting, wanted)
    is_same = all(getattr(meeting, name) == value for name, value in wanted.columns.items())
    if is_same and said_change(meeting, wanted) is None:
        raise Refused.because(
            "nothing_changed",
            _("The plan says this already. Nothing was changed."),
            remedy=_("Change a part of the plan, or leave without saving."),
        )
    return wanted


def _refuse_past(entry: MeetingEntry) -> None:
    if entry.date < clock.today():
        raise Refused.because(
            "meeting_in_past",
            _("This day has passed."),
            remedy=_("The first day that still works: %(day)s. A meeting that was held is entered afterwards.")
            % {"day": date_format(_works_from(entry, today=clock.today()), "SHORT_DATE_FORMAT")},
            clause="2.5-notice",
            field="date",
        )


def _works_from(entry: MeetingEntry, *, today: date) -> date:
    """The first day on which the notice can still be in time; today for the kinds that nobody owes a notice (1.6)."""
    if entry.kind is not MeetingKind.REPORT_MEETING:
        return today
    pack = pack_of(Municipality.objects.get(pk=scope.municipality()))
    return plan_adopted(
        pack, Draft(day=today, start=entry.start_time, areas=tuple(entry.audience)), today=today
    ).works_from


def _refuse_emptied(meeting: ReportMeeting, wanted: Planned) -> None:
    """Place, organiser and initiators, once named, give way to others alone: the law took note of them."""
    had_place, has_place = place_of(meeting), wanted.columns["venue"] or wanted.columns["place_text"]
    if had_place and not has_place:
        raise Refused.because(
            "place_emptied", _("The place was named already. Name the new one."), clause="2.5-venue", field="place_text"
        )
    if meeting.organizer is not None and wanted.organizer is None:
        raise Refused.because(
            "organizer_emptied",
            _("The organiser was named already. Name the new one."),
            clause="2.5-organizer",
            field="organizer",
        )
    if meeting.initiators and not wanted.columns["initiators"]:
        raise Refused.because(
            "initiators_emptied",
            _("Those who asked for the meeting were named already. Name at least one."),
            clause="2.5-cooperate",
            field="initiators",
        )
