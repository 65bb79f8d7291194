"""The copy for everybody: looked through part by part, released, and taken back when a name stayed in it (3.6)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.commands.minutes.releasing import keep_public_text, take_back_release
from esep.meetings.queries.minutes.reviewing import reviewed
from esep.workspace.forms import posted
from esep.workspace.meetings.minutes.blocks import blocks_of
from esep.workspace.meetings.minutes.common import TAB, address_of, keeps, minutes_in, to_minutes
from esep.workspace.meetings.minutes.text_form import TextForm
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.meetings.tabs import tab_page
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.VIEW_MINUTES, POST=Act.KEEP_MINUTES)
def public(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """What was taken out of the copy for everybody, its text to be worded anew, and the button that releases it."""
    state = minutes_in(place, meeting)
    review = reviewed(state, by=place.actor, municipality=place.municipality.pk)
    form = TextForm(posted(request), text=review.text) if keeps(place) else None

    def act(_typed: dict[str, Any]) -> Done:
        assert form is not None
        assert state.minutes is not None
        release = request.POST.get("do") == "release"
        keep_public_text(
            meeting,
            form.text,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=state.minutes.version,
            release=release,
        )
        address = place.address("office-meetings-minutes-public", meeting=meeting)
        words = _("The copy is released: everybody can read it.") if release else _("The copy is saved.")
        return Done(address=address_of(place, meeting) if release else address, words=words)

    answer = submit(request, form, act) if form is not None else None
    shown = review.as_state(state)
    context = {"state": state, "review": review, "form": form, "blocks": blocks_of(shown, form), "keeps": keeps(place)}
    template = "workspace/meetings/minutes/public.html"
    status = form.status if form is not None else 200
    return answer or tab_page(request, place, state.shown, template, context, tab=TAB, status=status)


@office(GET=Act.KEEP_MINUTES, POST=Act.KEEP_MINUTES)
def take_back(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Take the released copy back: nobody outside sees it until it is released again."""
    state = minutes_in(place, meeting)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        take_back_release(meeting, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-meetings-minutes-public", meeting=meeting),
            words=_("The copy is taken back: nobody outside sees it now."),
            follows=_("Word it anew, and release it again."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the copy back"),
        lead=_("The public page will say that the minutes are being looked through."),
        button=_("Take it back"),
        back=to_minutes(place, state.shown),
    )
