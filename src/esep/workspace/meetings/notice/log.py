"""Logging a notice on a phone: the camera, the village, the channel, done (2.5, first item)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.meetings.commands.noticing import NoticeEntry, log_notice
from esep.meetings.queries import Opened
from esep.meetings.queries.channel_use import channel_use
from esep.meetings.queries.printing import area_said
from esep.regulation.facts.meeting import Channel
from esep.workspace.meetings.notice.common import TAB, address_of, to_notice
from esep.workspace.meetings.notice.forms import LogForm, with_proof
from esep.workspace.meetings.resting import until_closed
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import language
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit


@takes_files
@office(GET=Act.GIVE_NOTICE, POST=Act.GIVE_NOTICE)
@until_closed(TAB)
def log(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Log one notice; ``?village=V4&channel=door_to_door`` chooses both beforehand, as the code on a sheet does."""
    shown = meeting_in(place, meeting)
    use = channel_use(shown.meeting, by=place.actor, municipality=place.municipality.pk)
    codes = [area.code for area in shown.areas]
    form: LogForm = with_proof(LogForm, request, initial=_initial(request, codes, everywhere=use.everywhere))
    form.offer_ways({area.code: area_said(area, language()) for area in shown.areas}, use.order)

    def act(typed: dict[str, Any]) -> Done:
        channel, on = Channel(typed["channel"]), typed["on"]
        entry = NoticeEntry(
            channel=channel,
            areas=typed["areas"],
            on=on,
            proof=form.proof(channel=channel, on=on),
        )
        log_notice(meeting, entry, by=place.actor, municipality=place.municipality.pk)
        return _logged(place, shown, area=entry.areas[0], has_proof=entry.proof is not None)

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Log a notice"),
        lead=f"{shown.meeting.code} · {shown.meeting.topic}",
        button=_("Done"),
        back=to_notice(place, shown),
    )


def _initial(request: HttpRequest, codes: list[str], *, everywhere: Channel | None) -> dict[str, Any]:
    """A poster today, unless the address says otherwise; the village where there is only one. Who told all villages at
    once last time finds that ready: ``everywhere``.
    """
    asked, village = request.GET.get("channel", ""), request.GET.get("village", "")
    usual = everywhere if everywhere is not None and not village else Channel.POSTER
    channel = Channel(asked) if asked in list(Channel) else usual
    chosen = [village] if village else codes if len(codes) == 1 or channel is everywhere else []
    return {"channel": channel.value, "areas": chosen, "on": clock.today()}


def _logged(place: Office, shown: Opened, *, area: str, has_proof: bool) -> Done:
    address = address_of(place, shown.meeting.code, area=area)
    if has_proof:
        return Done(address=address, words=_("The notice was logged with its proof."))
    return Done(
        address=address,
        words=_("The notice was logged without a proof."),
        follows=_("It does not count until a proof is added. The link stands beside it below."),
    )
