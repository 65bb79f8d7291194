"""The turn of the council after elections: where it stands, and the one act that closes and opens."""

import hashlib
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community import queries
from esep.community.commands.turns import CouncilTurned, turn_council
from esep.community.queries.turns import Sitting, left_mandates, sitting_council
from esep.journeys.turning.council import rehearse_council
from esep.journeys.turning.matters import open_matters
from esep.kernel import clock
from esep.kernel.refusals import Refused
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import DONE, Back, form_page, page
from esep.workspace.refusal import available
from esep.workspace.submitting import Done, submit
from esep.workspace.turns.forms import CouncilForm

LOOKED_AT = "looked_at"
"""What the preview was of: the act is done only as it was looked at."""


@office(GET=Act.TURN_COUNCIL)
def council(request: HttpRequest, place: Office) -> HttpResponse:
    """The steps of the turn, each with where it stands."""
    by, municipality = place.actor, place.municipality
    sitting = sitting_council(by=by, municipality=municipality.pk)
    language = get_language() or "ky"
    held = sitting.mandates if sitting is not None else ()
    left = open_matters(
        left_mandates(by=by, municipality=municipality.pk), by=by, municipality=municipality, language=language
    )
    context = {
        "sitting": sitting,
        "free": max(0, sitting.convocation.seats - len(held)) if sitting is not None else None,
        "districts": queries.seats_on(clock.today(), by=by, municipality=municipality.pk),
        "matters": open_matters(held, by=by, municipality=municipality, language=language),
        "left": left,
        "waiting": sum(len(one.waiting) for one in left),
    }
    return page(request, place, "workspace/turns/council.html", context)


@office(GET=Act.TURN_COUNCIL, POST=Act.TURN_COUNCIL)
def turning(request: HttpRequest, place: Office) -> HttpResponse:
    """Close one convocation and open the next: first a look at what would happen, then the act."""
    by, municipality = place.actor, place.municipality.pk
    sitting = sitting_council(by=by, municipality=municipality)
    back = Back(place.address("office-turns-council"), _("Turn of the council"))
    if sitting is None:
        raise Refused.because(
            "no_council", _("No deputy holds a mandate."), remedy=_("Open the convocation in the directory.")
        )
    if _is_done(request, sitting):
        return HttpResponseRedirect(f"{back.address}?{DONE}={request.POST.get('form_key', '')}")
    form = CouncilForm(posted(request), sitting=sitting)

    def act(typed: dict[str, Any]) -> Done:
        turned = turn_council(form.turn, by=by, municipality=municipality, seen=form.seen)
        words = _("The convocation is open: %(number)s.") % {"number": turned.convocation.roman}
        return Done(address=back.address, words=words, follows=_("Enter the new deputies, and hand open matters on."))

    looked_at = _fingerprint(form)
    preview: CouncilTurned | None = None
    if request.method == "POST" and form.is_valid():
        if request.POST.get(LOOKED_AT) == looked_at:
            answer = submit(request, form, act)
            if answer is not None:
                return answer
        else:
            preview = _rehearsed(form, place)
    return form_page(
        request,
        place,
        form,
        title=_("Close the convocation and open the next"),
        lead=_("You see first what will happen. Nothing is done until you agree."),
        button=_("Show what will happen"),
        back=back,
        template="workspace/turns/turning.html",
        context={"preview": preview, LOOKED_AT: looked_at, "sitting": sitting},
    )


def _is_done(request: HttpRequest, sitting: Sitting) -> bool:
    """Whether a form was sent for a convocation that is over by now: pressed twice, or by a colleague before."""
    return request.method == "POST" and request.POST.get("ended", "") != str(sitting.convocation.number)


def _rehearsed(form: CouncilForm, place: Office) -> CouncilTurned | None:
    try:
        with available():
            return rehearse_council(form.turn, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
    except Refused as refused:
        form.take(refused)
        return None


def _fingerprint(form: CouncilForm) -> str:
    """What was typed, in short: another day or name gives another one."""
    if not form.is_bound or not form.is_valid():
        return ""
    typed = {name: str(value) for name, value in form.cleaned_data.items() if name != "form_key"}
    return hashlib.sha256(repr(sorted(typed.items())).encode()).hexdigest()
