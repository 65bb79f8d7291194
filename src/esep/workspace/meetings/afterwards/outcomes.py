"""Entering what a meeting adopted, after the day; and taking unfinished promises up at a later one (3.6, 3.9)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.meetings.commands.outcomes.adopting import adopt_outcome
from esep.meetings.commands.outcomes.carrying import carry_over
from esep.meetings.queries.promises.carrying import carrying_of
from esep.regulation.facts.meeting import OutcomeKind
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Many
from esep.workspace.meetings.afterwards.common import afterwards_address, to_afterwards
from esep.workspace.meetings.tabs import back_to, meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.promises.forms import OutcomeForm, owner_choices
from esep.workspace.promises.lines import lines_of
from esep.workspace.register.common import language
from esep.workspace.submitting import Done, submit


class CarryForm(OfficeForm):
    """Which promises are taken up, and whether the agenda names them."""

    promises = Many(label=_("Unfinished promises"))


@office(GET=Act.KEEP_PROMISES, POST=Act.KEEP_PROMISES)
def adopt(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Enter a decision, recommendation or proposal as the meeting adopted it."""
    shown = meeting_in(place, meeting)
    form = OutcomeForm(posted(request), initial={"kind": OutcomeKind.RECOMMENDATION.value})
    form.offer({"owner": owner_choices(place)})

    def act(_typed: dict[str, Any]) -> Done:
        outcome = adopt_outcome(meeting, form.draft(), by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=afterwards_address(place, meeting, part="adopted"),
            words=_("It was entered as a promise: %(code)s") % {"code": outcome.code},
            follows=_("Enter the next one, or have the minutes signed."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Enter what was adopted"),
        lead=f"{meeting} · {shown.meeting.topic}",
        button=_("Enter"),
        back=to_afterwards(place, shown),
    )


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
def carry(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Take unfinished promises of earlier meetings up: all are ticked, one press puts them on the agenda."""
    shown, today = meeting_in(place, meeting), clock.today()
    found = carrying_of(shown, municipality=place.municipality, day=today, language=language().value)
    codes = [one.code for one in found.offered]
    form = CarryForm(posted(request), initial={"promises": codes})
    form.offer({"promises": [(one.code, f"{one.code} · {one.text}") for one in found.offered]})

    def act(typed: dict[str, Any]) -> Done:
        taken = carry_over(typed["promises"], meeting, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-meetings-lists", meeting=meeting),
            words=_("Promises taken up: %(count)s") % {"count": len(taken)},
            follows=_("They stand on the draft agenda as one item."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take up unfinished promises"),
        lead=_("They were made at earlier meetings of these villages or deputies."),
        button=_("Put them on the agenda"),
        back=back_to(place, shown),
        template="workspace/meetings/afterwards/carry.html",
        context={"offered": bool(found.offered), "taken": lines_of(found.taken, place, today=today)},
    )
