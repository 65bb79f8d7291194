"""Hours of a deputy: entered, corrected, ended; one day off, and that taken back (2.3)."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.receptions.hours import change_hours, say_off, set_hours, take_back_off
from esep.appeals.models import ReceptionHours
from esep.appeals.queries.receptions.held import off_of, own_deputies
from esep.appeals.queries.receptions.held import one_hours as one_of
from esep.kernel import clock
from esep.kernel.refusals import Kind
from esep.workspace.directory.reading import deputy_choices
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.receptions.choices import venue_choices
from esep.workspace.receptions.forms import AgainForm, ChangeHoursForm, HoursForm, OffForm
from esep.workspace.receptions.words import hours_words
from esep.workspace.submitting import Done, submit
from esep.workspace.voter_mandates.forms import with_whom
from esep.workspace.voter_mandates.own import refuse_foreign


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter the hours of a deputy."""
    own = own_deputies(by=place.actor, municipality=place.municipality.pk, act=Act.KEEP_RECEPTIONS)
    asked = request.GET.get("deputy", "") or (next(iter(own)) if own else "")
    form = HoursForm(posted(request), initial={"deputy": asked, "since": clock.today()})
    form.offer({"deputy": with_whom(deputy_choices(place), own), "venue": venue_choices(place)})

    def act(typed: dict[str, Any]) -> Done:
        set_hours(typed["deputy"], form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=place.address("office-receptions"), words=_("The hours are entered. Everybody sees them."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Enter hours of reception"),
        lead=_("The regulation names no number of receptions. Once a month is good advice."),
        button=_("Enter the hours"),
        back=to_receptions(place),
    )


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def change(request: HttpRequest, place: Office, hours: int) -> HttpResponse:
    """Correct hours, or let them end."""
    row = _kept(place, hours)
    form = ChangeHoursForm(posted(request), initial=_values(row), version=row.version)
    form.offer({"venue": venue_choices(place)})

    def act(_typed: dict[str, Any]) -> Done:
        change_hours(hours, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=place.address("office-receptions"), words=_("The hours were changed."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        row = _kept(place, hours)
        form.set_beside(_values(row), version=row.version)
    return form_page(
        request,
        place,
        form,
        title=_("Change the hours"),
        lead=f"{row.mandate.person.name} · {hours_words(row)}",
        button=_("Save"),
        back=to_receptions(place),
    )


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def off(request: HttpRequest, place: Office, hours: int) -> HttpResponse:
    """Say that there is no reception on one day."""
    row = _kept(place, hours)
    coming = one_of(hours, by=place.actor, municipality=place.municipality).coming
    form = OffForm(posted(request))
    form.offer({"day": [(day.isoformat(), date_format(day)) for day in coming]})

    def act(typed: dict[str, Any]) -> Done:
        day = date.fromisoformat(typed["day"])
        say_off(hours, day, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=place.address("office-receptions"), words=_("Everybody sees that this day is off."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("No reception on one day"),
        lead=f"{row.mandate.person.name} · {hours_words(row)}",
        button=_("Save"),
        back=to_receptions(place),
    )


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def take_back(request: HttpRequest, place: Office, hours: int, off: int) -> HttpResponse:
    """Say that there is a reception after all."""
    row = _kept(place, hours)
    found = off_of(off, hours=hours, by=place.actor, municipality=place.municipality)
    form = AgainForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        take_back_off(off, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-receptions"), words=_("Everybody sees that there is a reception after all.")
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("A reception after all"),
        lead=f"{row.mandate.person.name} · {date_format(found.day)} · {found.reason}",
        button=_("There is a reception"),
        back=to_receptions(place),
    )


def to_receptions(place: Office) -> Back:
    """The way back to the receptions."""
    return Back(place.address("office-receptions"), _("Receptions"))


def _kept(place: Office, hours: int) -> ReceptionHours:
    row = one_of(hours, by=place.actor, municipality=place.municipality).hours
    refuse_foreign(place, Act.KEEP_RECEPTIONS, owner=row.mandate.code)
    return row


def _values(row: ReceptionHours) -> dict[str, Any]:
    return {
        "weekday": str(row.weekday),
        "week": str(row.week),
        "starts_at": row.starts_at,
        "ends_at": row.ends_at,
        "venue": row.venue.code if row.venue is not None else "",
        "place_text": row.place_text,
        "since": row.since,
        "until": row.until,
    }
