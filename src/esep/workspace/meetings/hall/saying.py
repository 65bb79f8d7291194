"""Saying what happened: a form of the desk or the hall is one event, whose name was made when the form was drawn.

A second press of the button, or a page loaded anew, brings the same event, and is answered as done.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Refused
from esep.meetings.commands.hall.receiving import Sent, receive
from esep.meetings.hall.events import EventKind
from esep.meetings.queries import Opened
from esep.regulation.dates import BISHKEK
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number
from esep.workspace.meetings.hall.device import device_of
from esep.workspace.meetings.plan.hour import HourField
from esep.workspace.office import Office
from esep.workspace.refusal import available
from esep.workspace.submitting import is_switch

COUNT = {"min_value": 0, "max_value": 100_000}


class EventForm(OfficeForm):
    """A form that says one thing. ``event`` is its name; ``at`` the hour, empty for now."""

    event = forms.UUIDField(widget=forms.HiddenInput, error_messages={"invalid": _("Open the page anew.")})
    at = HourField(label=_("Hour"), required=False, help_text=_("Empty means now. Write it for what happened earlier."))

    def __init__(self, data: QueryDict | None = None, files: Any = None, **kwargs: Any) -> None:
        super().__init__(data, files, **kwargs)
        self.initial["event"] = uuid4()
        self.order_fields([*(name for name in self.fields if name != "at"), "at"])

    def take(self, refused: Refused) -> None:
        """As the others; what was said under this name before needs a new one."""
        super().take(refused)
        if any(one.code == "event_differs" for one in refused.refusals):
            assert isinstance(self.data, QueryDict)
            self.data = self.data.copy()
            self.data["event"] = str(uuid4())


class PressForm(OfficeForm):
    """A button that says one thing: nothing but its name."""

    event = forms.UUIDField(widget=forms.HiddenInput, error_messages={"invalid": _("Open the page anew.")})

    def __init__(self, data: QueryDict | None = None, files: Any = None, **kwargs: Any) -> None:
        super().__init__(data, files, **kwargs)
        self.initial["event"] = uuid4()


class VoteFields(EventForm):
    """Hands that were counted, with those who were present at that moment."""

    present = Number(label=_("Present in the hall"), **COUNT, help_text=_("As the desk counts. Correct it if needed."))
    in_favour = Number(label=_("In favour"), **COUNT)
    against = Number(label=_("Against"), required=False, **COUNT)
    abstained = Number(label=_("Abstained"), required=False, **COUNT)

    @property
    def vote(self) -> dict[str, int] | None:
        """The vote as an event says it; none where hands were not counted."""
        typed = self.cleaned_data
        if typed["in_favour"] is None or typed["present"] is None:
            return None
        return {name: typed[name] or 0 for name in ("present", "in_favour", "against", "abstained")}


def said(
    request: HttpRequest,
    place: Office,
    shown: Opened,
    form: EventForm | PressForm,
    kind: EventKind,
    content: Callable[[dict[str, Any]], Mapping[str, object]],
    *,
    to: str | Callable[[], str],
) -> HttpResponse | None:
    """Say what a form says, and lead on. None when the form is to be shown (again); what is refused stands in it."""
    if request.method != "POST" or is_switch(request, form) or not form.is_valid():
        return None
    typed = form.cleaned_data
    one = Sent(
        event=typed["event"], kind=kind.value, data=bare(content(typed)), claimed_at=hour_of(shown, typed.get("at"))
    )
    if not say(request, place, shown.meeting.code, [one], form=form):
        return None
    return HttpResponseRedirect(to if isinstance(to, str) else to())


def say(
    request: HttpRequest,
    place: Office,
    meeting: str,
    events: Sequence[Sent],
    *,
    form: OfficeForm,
    on_paper: bool = False,
) -> bool:
    """Let the meeting receive events of this browser. What is refused stands in the form; then the answer is no."""
    try:
        with available():
            receive(
                meeting,
                events,
                device=device_of(request),
                by=place.actor,
                municipality=place.municipality.pk,
                on_paper=on_paper,
            )
    except Refused as refused:
        form.take(refused)
        return False
    return True


def bare(content: Mapping[str, object]) -> dict[str, object]:
    """What was typed, without what was left empty."""
    return {name: _plain(value) for name, value in content.items() if value not in (None, "")}


def hour_of(shown: Opened, hour: time | None) -> datetime | None:
    """The moment of an hour on the day of the meeting; none for now."""
    return datetime.combine(shown.meeting.date, hour, BISHKEK) if hour is not None else None


def _plain(value: object) -> object:
    return str(value) if isinstance(value, UUID) else value
