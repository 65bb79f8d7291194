"""The meetings of a year: those ahead with what presses most, then those that were held or closed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.models import ReportMeeting
from esep.meetings.models.meeting import KIND_WORDS
from esep.meetings.queries import meetings_between
from esep.meetings.queries.calendar import Entry
from esep.meetings.queries.nearest import nearest_steps
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.regulation.judgement import Row
from esep.regulation.status import Status
from esep.regulation.wording import name_of
from esep.workspace.directory.reading import district_choices
from esep.workspace.meetings.pills import TONES
from esep.workspace.meetings.plan.forms import FilterForm
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import language
from esep.workspace.today.own import own_deputies


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A meeting of the list: its deputies, whether they are the visitor's own, and the pill of what presses most."""

    meeting: ReportMeeting
    deputies: tuple[str, ...]
    is_own: bool
    is_held: bool
    row: Row | None
    pill: Words
    days: int | None
    tone: str


@office(GET=Act.VIEW_MEETINGS)
def meetings(request: HttpRequest, place: Office) -> HttpResponse:
    """The meetings of a year; those ahead are shown to the end of the next one."""
    today = clock.today()
    year = _year(request.GET.get("year", ""), today=today)
    form = FilterForm(request.GET)
    form.offer({"district": district_choices(place), "kind": [(one.value, words) for one, words in KIND_WORDS.items()]})
    chosen = form.cleaned_data if form.is_valid() else {}
    last = date(year + (1 if year == today.year else 0), 12, 31)
    entries = meetings_between(date(year, 1, 1), last, by=place.actor, municipality=place.municipality.pk)
    wanted = [one for one in entries if _fits(one.meeting, chosen)]
    ahead = [one for one in wanted if one.meeting.is_open and not one.is_held and one.meeting.date >= today]
    over = [one for one in reversed(wanted) if one not in ahead and one.meeting.date.year == year]
    near = nearest_steps(
        [one.meeting for one in ahead], municipality=place.municipality, day=today, language=language()
    )
    own = own_deputies(place) or frozenset()
    context = {
        "year": year,
        "today": today,
        "years": (year - 1, year, year + 1),
        "form": form,
        "narrowed": any(chosen.values()),
        "ahead": _lines(ahead, near, own=own, today=today),
        "over": _lines(over, near, own=own, today=today),
    }
    return page(request, place, "workspace/meetings/plan/meetings.html", context)


def _year(typed: str, *, today: date) -> int:
    """The year that an address asks for; the present one where it asks for none."""
    if typed.isascii() and typed.isdigit() and len(typed) == 4 and FIRST_YEAR < int(typed) < LAST_YEAR:
        return int(typed)
    return today.year


def _fits(meeting: ReportMeeting, chosen: dict[str, str]) -> bool:
    if chosen.get("kind", "") not in ("", meeting.kind):
        return False
    district = chosen.get("district")
    return not district or (meeting.district is not None and meeting.district.code == district)


def _lines(entries: Iterable[Entry], near: Mapping[int, Row], *, own: frozenset[str], today: date) -> tuple[Line, ...]:
    """The meetings in their order, the visitor's own before all others."""
    lines = [_line(one, near.get(one.meeting.pk), own=own, today=today) for one in entries]
    return tuple(sorted(lines, key=lambda line: not line.is_own))


def _line(entry: Entry, row: Row | None, *, own: frozenset[str], today: date) -> Line:
    meeting = entry.meeting
    mandates = [deputy.mandate for deputy in meeting.deputies.all()]
    pill, days, tone = _pill(entry, row, today=today)
    return Line(
        meeting=meeting,
        deputies=tuple(mandate.person.name for mandate in mandates),
        is_own=any(mandate.code in own for mandate in mandates),
        is_held=entry.is_held,
        row=row,
        pill=pill,
        days=days,
        tone=tone,
    )


def _pill(entry: Entry, row: Row | None, *, today: date) -> tuple[Words, int | None, str]:
    meeting = entry.meeting
    if not meeting.is_open:
        return meeting.get_closed_as_display(), None, "idle"
    if entry.is_held:
        return _("held"), None, "done"
    if meeting.date < today:
        return _("not recorded whether it was held"), None, "due"
    if row is None:
        return _("everything is done so far"), None, "done"
    if row.status is Status.OVERDUE and row.days_late:
        return _("Days late:"), row.days_late, "late"
    if row.due_on is not None and row.due_on > today:
        return _("Days left:"), (row.due_on - today).days, TONES.get(row.status, "idle")
    return name_of("status", row.status.value, language=language()), None, TONES.get(row.status, "idle")
