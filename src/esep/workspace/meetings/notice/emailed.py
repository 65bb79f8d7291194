"""A notice that went out by e-mail to subscribers of a village, recorded with one press (2.5, first item)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.access import Act
from esep.intake.upload import Accepted, accept
from esep.kernel import clock
from esep.kernel.refusals import not_found
from esep.meetings.commands.noticing import NoticeEntry, log_notice
from esep.meetings.queries import Opened
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import Channel
from esep.subscriptions.queries.notices import Dispatch, dispatches_of
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.meetings.notice.common import TAB, address_of, to_notice
from esep.workspace.meetings.resting import until_closed
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import language
from esep.workspace.submitting import Done, submit

RECORDED_IN = "ky"


class EmailedForm(OfficeForm):
    """Nothing but the button."""


@office(GET=Act.GIVE_NOTICE, POST=Act.GIVE_NOTICE)
@until_closed(TAB)
def emailed(request: HttpRequest, place: Office, meeting: str, area: str) -> HttpResponse:
    """Record letters that went out as one more way in which residents were told; numbers are the proof."""
    shown = meeting_in(place, meeting)
    sent = emailed_to(place, meeting, language=language().value).get(area)
    if sent is None:
        raise not_found()
    form = EmailedForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        statement = _statement(place, shown)
        proof = Proof(kind=EvidenceKind.RECEIPT, claimed_on=sent.last_on, file=statement[area])
        entry = NoticeEntry(channel=Channel.OTHER, areas=[area], on=sent.last_on, proof=proof)
        log_notice(meeting, entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, meeting, area=area),
            words=_("The letters are recorded as a notice with its proof."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Record the letters as a notice"),
        lead=said_of(sent),
        button=_("Record it"),
        back=to_notice(place, shown),
    )


def emailed_to(place: Office, meeting: str, *, language: str) -> dict[str, Dispatch]:
    """The letters that went out, by area."""
    return dict(
        dispatches_of(meeting, by=place.actor, municipality=place.municipality, day=clock.today(), language=language)
    )


def said_of(sent: Dispatch) -> str:
    """How many letters went to which village, and when."""
    days = (sent.first_on, sent.last_on) if sent.first_on != sent.last_on else (sent.last_on,)
    return _now("%(area)s. Letters to subscribers: %(count)s (%(days)s)") % {
        "area": sent.name,
        "count": sent.count,
        "days": " – ".join(date_format(day, "SHORT_DATE_FORMAT") for day in days),
    }


def _statement(place: Office, shown: Opened) -> dict[str, Accepted]:
    """The proof by area: what was said to how many, in the language of the records; no address."""
    with override(RECORDED_IN):
        found = emailed_to(place, shown.meeting.code, language=RECORDED_IN)
        return {
            code: accept(_text(place, shown, sent).encode(), name=f"letters-{code}.txt") for code, sent in found.items()
        }


def _text(place: Office, shown: Opened, sent: Dispatch) -> str:
    plan = sent.plan
    lines = (
        place.municipality.name_in(RECORDED_IN),
        said_of(sent),
        f"{_now('Meeting')}: {shown.meeting.code}",
        f"{_now('Topic')}: {plan.topic}",
        f"{_now('Day and hour')}: {date_format(plan.on)}, {plan.start:%H:%M}",
        f"{_now('Place')}: {plan.place}",
        _now("Counted by Esep from the letters that went out. It keeps no list of addresses here."),
    )
    return "\n".join(lines) + "\n"
