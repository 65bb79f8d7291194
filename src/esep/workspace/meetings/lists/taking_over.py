"""Taking over: a meeting in the place of another begins with its lists; first it is counted, then one press (2.5)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.commands.taking_over import take_over
from esep.meetings.queries import Opened
from esep.meetings.queries.taking_over import Offer, offered
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.meetings.lists.common import PEOPLE, TAB, part_of, to_lists
from esep.workspace.meetings.resting import rest_page, until_closed
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def take(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Take over lists, agenda and unsent requests from the meeting that was put off to this one."""
    shown = meeting_in(place, meeting)
    form = OfficeForm(posted(request))

    def act() -> Done:
        taken = take_over(meeting, by=place.actor, municipality=place.municipality.pk)
        words = _("Taken over. Participants: %(people)s, speakers: %(speakers)s, items: %(items)s, requests: %(asked)s")
        return Done(
            address=part_of(place, shown, PEOPLE),
            words=words
            % {
                "people": taken.invitations,
                "speakers": taken.speakers,
                "items": taken.items,
                "asked": taken.requests,
            },
            follows=_("Look the lists through, then send the invitations and tell the speakers anew."),
        )

    answer = submit(request, form, lambda _typed: act())
    offer = offer_in(place, shown)
    if answer is None and offer is None:
        return _nothing(request, place, shown, form)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Take over the lists"),
        lead=_("Nobody counts as invited or told again. The earlier lists stay as they are."),
        button=_("Take over"),
        back=to_lists(place, shown),
        template="workspace/meetings/lists/take_over.html",
        context={"offer": offer, "asks": place.may(Act.ASK_INFORMATION)},
    )


def offer_in(place: Office, shown: Opened) -> Offer | None:
    """What may be taken over, where the visitor keeps lists and there is something."""
    if not place.may(Act.KEEP_LISTS):
        return None
    return offered(shown.meeting, by=place.actor, municipality=place.municipality.pk)


def _nothing(request: HttpRequest, place: Office, shown: Opened, form: OfficeForm) -> HttpResponse:
    """Why nothing can be taken over: what the act itself says, or that the lists are begun."""
    said = [part for one in form.refusals for part in (one.message, one.remedy) if part]
    back = to_lists(place, shown)
    return rest_page(
        request,
        place,
        title=_("Take over the lists"),
        why=said or [_("Lists are taken over once, while they are empty, from the meeting that was put off.")],
        back=back,
        ways=[back],
        status=form.status,
    )
