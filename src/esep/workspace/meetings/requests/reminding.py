"""Reminding an addressee: the words ready to be sent, and one press to record that it was done."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Refused
from esep.meetings.commands.reminding import remind
from esep.meetings.letters import letter_of, reminder_of
from esep.meetings.models.request import Means
from esep.meetings.queries import Opened
from esep.meetings.queries.requests import Asked
from esep.meetings.requests import Stage, sent_fact
from esep.workspace.forms import posted
from esep.workspace.meetings.requests.cards import LANGUAGE_WORDS
from esep.workspace.meetings.requests.common import address_of, request_in, to_requests
from esep.workspace.meetings.requests.forms import ReminderForm
from esep.workspace.meetings.resting import rest_page
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.ASK_INFORMATION, POST=Act.ASK_INFORMATION)
def reminder(request: HttpRequest, place: Office, meeting: str, asked: str) -> HttpResponse:
    """The reminder in two languages to paste or to mail, and the form that records it: filled in already."""
    shown, one = request_in(place, meeting, asked)
    try:
        sent_fact(one.facts)
    except Refused as refused:
        return _too_early(request, place, shown, one, refused)
    email = one.request.organization.email if one.request.organization is not None else ""
    means = Means.EMAIL if email else Means.PHONE
    form = ReminderForm(posted(request), initial={"on": clock.today(), "means": means.value})

    def act(typed: dict[str, Any]) -> Done:
        remind(
            asked,
            by=place.actor,
            municipality=place.municipality.pk,
            on=typed["on"],
            means=typed["means"],
            note=typed["note"],
        )
        return Done(address=address_of(place, one), words=_("The reminder is recorded."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Remind the addressee"),
        lead=one.request.addressee,
        button=_("Record the reminder"),
        back=to_requests(place, shown),
        template="workspace/meetings/requests/reminder.html",
        context={"one": one, "texts": [_text(one, place, language, email) for language in LANGUAGE_WORDS]},
    )


def _too_early(request: HttpRequest, place: Office, shown: Opened, one: Asked, refused: Refused) -> HttpResponse:
    """Nobody is reminded of a letter that did not go out, or that was withdrawn: the way on stands in its place."""
    name, words = ("send", _("Send the letter")) if one.stage is Stage.DRAFT else ("new", _("Write a request"))
    variables = {"asked": one.request.code} if one.stage is Stage.DRAFT else {}
    address = place.address(f"office-meetings-requests-{name}", meeting=shown.meeting.code, **variables)
    return rest_page(
        request,
        place,
        title=_("Remind the addressee"),
        why=[part for refusal in refused.refusals for part in (refusal.message, refusal.remedy) if part],
        back=to_requests(place, shown),
        ways=[Back(address, words)],
        status=400 if request.method == "POST" else 200,
    )


@dataclass(frozen=True, slots=True)
class ReminderText:
    """A reminder in one language; ``mail`` opens it in the visitor's own mail program, where an address is known."""

    language: str
    spoken: str
    subject: str
    text: str
    mail: str


def _text(one: Asked, place: Office, language: str, email: str) -> ReminderText:
    sent = one.facts.sent
    assert sent is not None
    letter = letter_of(one.request, municipality=place.municipality, on=sent.occurred_on, language=language)
    subject, text = reminder_of(letter, due_on=one.row.due_on if one.row is not None else None)
    mail = f"mailto:{quote(email)}?subject={quote(subject)}&body={quote(text)}" if email else ""
    return ReminderText(language, LANGUAGE_WORDS[language], subject, text, mail)
