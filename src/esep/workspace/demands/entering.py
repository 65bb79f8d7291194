"""Entering a demand with its letter, answering it, turning it into a meeting, withdrawing it (2.4)."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.access import Act
from esep.appeals.commands.demands.answering import answer_demand
from esep.appeals.commands.demands.entering import enter_demand, withdraw_demand
from esep.appeals.queries.receptions.held import own_deputies
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.queries import meetings_between
from esep.workspace.demands.forms import AnswerForm, DemandForm, MeetingForm
from esep.workspace.demands.listing import address_of, kept_in, to_demand
from esep.workspace.directory.reading import deputy_choices
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.promises.forms import with_files
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit
from esep.workspace.voter_mandates.forms import with_whom

AHEAD = timedelta(days=400)
"""How far ahead meetings are offered."""


@takes_files
@office(GET=Act.KEEP_DEMANDS, POST=Act.KEEP_DEMANDS)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a demand for a report."""
    own = own_deputies(by=place.actor, municipality=place.municipality.pk, act=Act.KEEP_DEMANDS)
    form = with_files(DemandForm, request, initial={"received_on": clock.today(), "deputies": sorted(own or ())})
    form.offer({"deputies": with_whom(deputy_choices(place), own)})

    def act(typed: dict[str, Any]) -> Done:
        demand = enter_demand(form.entry, by=place.actor, municipality=place.municipality.pk, letter=typed["attached"])
        return Done(
            address=address_of(place, demand.code),
            words=format_lazy("{} {}", _("The demand is entered. Its code:"), demand.code),
            follows=_("Answer it in words, or turn it into a meeting. There is no due day."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Enter a demand for a report"),
        lead=_("Deputies can report at any time if a group, an association or a party demands it."),
        button=_("Enter the demand"),
        back=Back(place.address("office-demands"), _("Demands for a report")),
    )


@office(GET=Act.KEEP_DEMANDS, POST=Act.KEEP_DEMANDS)
def answer(request: HttpRequest, place: Office, demand: str) -> HttpResponse:
    """Answer a demand in words."""
    found = kept_in(place, demand)
    form = AnswerForm(posted(request), initial={"on": clock.today(), "reply": found.reply})
    _leave_out(form, "reason", unless=found.replied_on is not None)

    def act(typed: dict[str, Any]) -> Done:
        answer_demand(
            demand,
            typed["reply"],
            on=typed["on"],
            by=place.actor,
            municipality=place.municipality.pk,
            reason=typed.get("reason", ""),
        )
        return Done(address=address_of(place, demand), words=_("The answer was recorded."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Answer the demand"),
        lead=f"{found.group} · {found.subject}",
        button=_("Save the answer"),
        back=to_demand(place, demand),
    )


@office(GET=Act.KEEP_DEMANDS, POST=Act.KEEP_DEMANDS)
def turn(request: HttpRequest, place: Office, demand: str) -> HttpResponse:
    """Turn a demand into a meeting of the plan."""
    found = kept_in(place, demand)
    form = MeetingForm(posted(request), initial={"on": clock.today(), "meeting": found.meeting})
    _leave_out(form, "reason", unless=found.replied_on is not None)
    last = clock.today() + AHEAD
    entries = meetings_between(found.received_on, last, by=place.actor, municipality=place.municipality.pk)
    meetings = {entry.meeting.code: entry.meeting for entry in entries if entry.meeting.is_open}
    form.offer({"meeting": [(row.code, _called(row.code, row.date, row.topic)) for row in meetings.values()]})

    def act(typed: dict[str, Any]) -> Done:
        row = meetings[typed["meeting"]]
        with override("ky"):
            reply = str(_("A meeting answers it: %(meeting)s, %(day)s.")) % {
                "meeting": row.code,
                "day": date_format(row.date, "DATE_FORMAT"),
            }
        answer_demand(
            demand,
            reply,
            on=typed["on"],
            by=place.actor,
            municipality=place.municipality.pk,
            meeting=row.code,
            reason=typed.get("reason", ""),
        )
        return Done(address=address_of(place, demand), words=_("The demand was turned into a meeting."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Turn the demand into a meeting"),
        lead=f"{found.group} · {found.subject}",
        button=_("Save"),
        back=to_demand(place, demand),
    )


@office(GET=Act.KEEP_DEMANDS, POST=Act.KEEP_DEMANDS)
def withdraw(request: HttpRequest, place: Office, demand: str) -> HttpResponse:
    """Withdraw what was entered by mistake."""
    found = kept_in(place, demand)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_demand(demand, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=place.address("office-demands"), words=_("It was withdrawn. Its code stays used."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Withdraw the demand"),
        lead=f"{demand} · {found.group}",
        button=_("Withdraw"),
        back=to_demand(place, demand),
    )


def _leave_out(form: AnswerForm | MeetingForm, field: str, *, unless: bool) -> None:
    if not unless:
        del form.fields[field]


def _called(code: str, day: Any, topic: str) -> Words:
    return f"{code} · {day:%d.%m.%Y} · {topic}"[:120]
