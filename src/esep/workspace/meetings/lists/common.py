"""What the pages of the lists share: the way back, a button that acts at once, the words of a duty."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from esep.community.queries.directory import organizations
from esep.kernel.refusals import Kind, Words
from esep.meetings.models.listed import Listed
from esep.meetings.queries import Opened
from esep.meetings.queries.entries import entry_in
from esep.regulation.judgement import Row
from esep.regulation.status import Status
from esep.regulation.wording import name_of
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.meetings.pills import TONES
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.meetings.tabs import back_to
from esep.workspace.office import Office
from esep.workspace.page import Back, form_page
from esep.workspace.register.common import language
from esep.workspace.submitting import Done, submit

TAB = "office-meetings-lists"
PEOPLE, SPEAKERS, AGENDA, LOCK = "people", "speakers", "agenda", "lock"
"""The parts of the page, as its address names them after ``#``."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty that the lists serve, as it stands today: words and colour of its pill."""

    row: Row
    words: str
    tone: str

    @property
    def is_met(self) -> bool:
        """Whether nothing more is waited for."""
        return self.row.done_on is not None or self.row.status is Status.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a page that asks for a reason."""

    title: Words
    lead: Words
    button: Words


def duty_of(row: Row | None) -> Duty | None:
    """A duty with its words in the reader's language; none where the law does not see it."""
    if row is None:
        return None
    return Duty(row, name_of("status", row.status.value, language=language()), TONES.get(row.status, "idle"))


def to_lists(place: Office, shown: Opened) -> Back:
    """The way back to the lists."""
    return back_to(place, shown, tab=TAB)


def part_of(place: Office, shown: Opened, part: str) -> str:
    """The address of a part of the page."""
    return f"{place.address(TAB, meeting=shown.meeting.code)}#{part}"


def pressed(
    request: HttpRequest, place: Office, shown: Opened, *, title: Words, act: Callable[[], Done]
) -> HttpResponse:
    """Carry out what one button asks for. A refusal is shown on a page of its own, with the way back."""
    form = OfficeForm(posted(request))
    return submit(request, form, lambda _typed: act()) or form_page(
        request, place, form, title=title, button=title, back=to_lists(place, shown)
    )


def with_reason(
    request: HttpRequest, place: Office, shown: Opened, found: Listed, asked: Asked, *, act: Callable[[str, int], Done]
) -> HttpResponse:
    """Carry out what needs a reason alone: ``act`` gets the reason and the version that was seen."""
    form = WhyForm(posted(request), version=found.version)
    answer = submit(request, form, lambda typed: act(typed["reason"], form.seen))
    if form.refused_as is Kind.STALE:
        form.set_beside({}, version=entry_in(type(found), found.pk, meeting=shown.meeting).version)
    return answer or form_page(
        request, place, form, title=asked.title, lead=asked.lead, button=asked.button, back=to_lists(place, shown)
    )


def known_organizations(place: Office, shown: Opened) -> list[tuple[str, Words]]:
    """The organisations of the directory on the day of the meeting, for a form."""
    rows = organizations(by=place.actor, municipality=place.municipality.pk, on=shown.meeting.date)
    return [(row.code, row.name) for row in rows]
