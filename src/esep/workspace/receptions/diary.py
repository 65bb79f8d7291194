"""The diary of a deputy: meetings, receptions and contacts, ahead and behind (2.1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.contacts.entering import ContactEntry, enter_contact, withdraw_contact
from esep.appeals.queries.receptions import hours_of, receptions
from esep.appeals.queries.receptions.held import contact_of, contacts_of, deputies_seen, own_deputies
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.queries import meetings_between
from esep.workspace.directory.reading import deputy_choices, village_choices
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.receptions.choices import organization_choices
from esep.workspace.receptions.forms import ContactForm
from esep.workspace.register.common import language
from esep.workspace.submitting import Done, submit
from esep.workspace.voter_mandates.forms import with_whom
from esep.workspace.voter_mandates.own import refuse_foreign

BEHIND, AHEAD = timedelta(days=366), timedelta(days=62)
"""How much of the past and of what is to come a diary shows."""

MEETING: Words = _("Meeting")
RECEPTION: Words = _("Reception")
CONTACT: Words = _("Contact")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a diary; ``about`` is what else is known, ``undo`` the address where it is withdrawn."""

    day: date
    hour: time | None
    word: Words
    title: str
    about: str = ""
    address: str = ""
    undo: str = ""
    is_off: bool = False


@office(GET=Act.VIEW_RECEPTIONS)
def diary(request: HttpRequest, place: Office) -> HttpResponse:
    """The diary of ``?deputy=15``; of the visitor's own mandate, or the first deputy, unless given."""
    deputies = deputies_seen(by=place.actor, municipality=place.municipality)
    asked = request.GET.get("deputy", "")
    chosen = next((row for row in deputies if row.code == asked), deputies[0] if deputies else None)
    entries = sorted(_entries(place, chosen.code), key=_when) if chosen is not None else []
    today = clock.today()
    context = {
        "deputies": deputies,
        "chosen": chosen,
        "ahead": [one for one in entries if one.day >= today],
        "behind": [one for one in reversed(entries) if one.day < today],
        "may_keep": chosen is not None and place.may(Act.KEEP_RECEPTIONS, owner=chosen.code),
    }
    return page(request, place, "workspace/receptions/diary.html", context)


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def contact(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a contact; ``?deputy=15`` chooses whose it is."""
    own = own_deputies(by=place.actor, municipality=place.municipality.pk, act=Act.KEEP_RECEPTIONS)
    asked = request.GET.get("deputy", "") or (next(iter(own)) if own else "")
    form = ContactForm(posted(request), initial={"deputy": asked, "on": clock.today()})
    form.offer(
        {
            "deputy": with_whom(deputy_choices(place), own),
            "organization": organization_choices(place),
            "village": village_choices(place),
        }
    )

    def act(typed: dict[str, Any]) -> Done:
        entry = ContactEntry(
            deputy=typed["deputy"],
            on=typed["on"],
            counterpart=typed["counterpart"],
            organization=typed["organization"],
            village=typed["village"],
            note=typed["note"],
        )
        enter_contact(entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=_diary(place, typed["deputy"]), words=_("The contact is in the diary."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Enter a contact"),
        lead=_("No number of contacts is asked for. The diary helps with the yearly report."),
        button=_("Enter the contact"),
        back=Back(_diary(place, asked), _("Diary")),
    )


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def withdraw(request: HttpRequest, place: Office, contact: int) -> HttpResponse:
    """Withdraw a contact that was entered by mistake."""
    row = contact_of(contact, by=place.actor, municipality=place.municipality)
    refuse_foreign(place, Act.KEEP_RECEPTIONS, owner=row.mandate.code)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_contact(contact, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=_diary(place, row.mandate.code), words=_("The contact was withdrawn."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Withdraw the contact"),
        lead=f"{row.happened_on:%d.%m.%Y} · {row.counterpart}",
        button=_("Withdraw"),
        back=Back(_diary(place, row.mandate.code), _("Diary")),
    )


def _entries(place: Office, deputy: str) -> Iterator[Entry]:
    """Yield what the diary of a deputy holds, in no order."""
    today = clock.today()
    for entry in meetings_between(today - BEHIND, today + AHEAD, by=place.actor, municipality=place.municipality.pk):
        meeting = entry.meeting
        if deputy in {row.mandate.code for row in meeting.deputies.all()}:
            yield Entry(
                day=meeting.date,
                hour=meeting.start_time,
                word=MEETING,
                title=meeting.topic,
                about=meeting.code,
                address=place.address("office-meetings-meeting", meeting=meeting.code),
                is_off=not meeting.is_open,
            )
    for row in receptions(by=place.actor, municipality=place.municipality):
        if row.mandate.code == deputy:
            yield Entry(
                day=row.held_on,
                hour=row.starts_at,
                word=RECEPTION,
                title=row.venue.name if row.venue is not None else row.place_text,
                about=str(row.visitors) if row.fact_id is not None else "",
                address=place.address("office-receptions-reception", reception=row.pk),
            )
    for one in contacts_of([deputy], by=place.actor, municipality=place.municipality):
        yield Entry(
            day=one.happened_on,
            hour=None,
            word=CONTACT,
            title=one.counterpart,
            about=one.note,
            undo=place.address("office-receptions-contact-withdraw", contact=one.pk)
            if place.may(Act.KEEP_RECEPTIONS, owner=deputy)
            else "",
        )
    yield from _coming(place, deputy)


def _coming(place: Office, deputy: str) -> Iterator[Entry]:
    last = clock.today() + AHEAD
    for one in hours_of(by=place.actor, municipality=place.municipality):
        row = one.hours
        if row.mandate.code == deputy:
            where = row.venue.place_in(language().value) if row.venue is not None else row.place_text
            for day in one.coming:
                if day <= last:
                    yield Entry(day=day, hour=row.starts_at, word=RECEPTION, title=where)


def _when(entry: Entry) -> tuple[date, time, str]:
    return entry.day, entry.hour or time.min, entry.title


def _diary(place: Office, deputy: str) -> str:
    address = place.address("office-receptions-diary")
    return f"{address}?deputy={deputy}" if deputy else address
