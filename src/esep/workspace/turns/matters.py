"""Handing on what a deputy left open."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community import queries
from esep.community.commands.turns import HandingOn, hand_on
from esep.community.commands.turns.matters import refuse_held
from esep.community.models import DeputyMandate
from esep.community.queries.turns import offices_to_hand_to, sitting_council
from esep.journeys.turning.matters import Matter, open_matters
from esep.kernel.refusals import Words, not_found
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Many, Text
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit

DEPUTY, POSITION = "deputy", "position"


class HandingForm(OfficeForm):
    """Which matters go to whom, and why."""

    records = Many(label=_("Open matters"))
    successor = forms.ChoiceField(label=_("Who goes on with them"))
    reason = Text(label=_("Why"), max_length=500)

    @property
    def named(self) -> tuple[str, str]:
        """The codes of a deputy and of an office; one of them is empty."""
        kind, _colon, code = self.cleaned_data["successor"].partition(":")
        return (code, "") if kind == DEPUTY else ("", code)


@office(GET=Act.TURN_COUNCIL, POST=Act.TURN_COUNCIL)
def handing_on(request: HttpRequest, place: Office, key: str) -> HttpResponse:
    """Name who goes on with open matters of one deputy."""
    left = _left(place, key)
    found = open_matters([left], by=place.actor, municipality=place.municipality, language=get_language() or "ky")
    matters = [one for each in found for one in each.matters]
    successors = _successors(place, but=left)
    form = HandingForm(posted(request), initial=_proposed(matters, left, successors))
    form.offer(
        {
            "records": [(one.record, _told(one)) for one in matters],
            "successor": [(choice, words) for choice, words, _person in successors],
        }
    )
    back = Back(place.address("office-turns-council"), _("Turn of the council"))

    def act(typed: dict[str, Any]) -> Done:
        to_deputy, to_position = form.named
        handed = hand_on(
            HandingOn(
                records=typed["records"],
                deputy=left.code,
                to_deputy=to_deputy,
                to_position=to_position,
                reason=typed["reason"],
            ),
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(address=back.address, words=_("Matters handed on: %(count)s.") % {"count": len(handed)})

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=left.person.full_name,
        lead=_("What residents still wait for. Somebody goes on with each matter."),
        button=_("Hand on"),
        back=back,
        template="workspace/turns/left.html",
        context={"handed": [one for one in matters if one.handed is not None]},
    )


def _left(place: Office, code: str) -> DeputyMandate:
    """The ended mandate with a code. Raises Refused where there is none, and while it is held."""
    mandates = queries.all_mandates(by=place.actor, municipality=place.municipality.pk)
    found = next((mandate for mandate in mandates if mandate.code == code), None)
    if found is None:
        raise not_found()
    refuse_held(found)
    return found


def _successors(place: Office, *, but: DeputyMandate) -> list[tuple[str, Words, int | None]]:
    """Whom matters can go to, a deputy with the person: those of the district first, then the others, then offices."""
    by, municipality = place.actor, place.municipality.pk
    sitting = sitting_council(by=by, municipality=municipality)
    held = sorted(sitting.mandates if sitting is not None else (), key=lambda one: one.district_id != but.district_id)
    offices = offices_to_hand_to(by=by, municipality=municipality)
    return [
        *(
            (f"{DEPUTY}:{one.code}", f"{one.person.full_name} ({one.code}) · {one.district.name}", one.person_id)
            for one in held
        ),
        *((f"{POSITION}:{one.code}", one.name, None) for one in offices),
    ]


def _proposed(
    matters: Sequence[Matter], left: DeputyMandate, successors: Sequence[tuple[str, Words, int | None]]
) -> dict[str, object]:
    """What waits is ticked; whoever was elected again goes on with their own."""
    waiting = [one.record for one in matters if one.handed is None]
    again = next((choice for choice, _words, person in successors if person == left.person_id), None)
    if again is None:
        return {"records": waiting}
    return {"records": waiting, "successor": again, "reason": _("Elected again")}


def _told(matter: Matter) -> Words:
    if matter.due_on is None:
        return matter.name
    return _("%(name)s, last day: %(day)s") % {"name": matter.name, "day": date_format(matter.due_on)}
