"""A reception: begun, written down visit by visit, over; corrected, withdrawn (2.3)."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.receptions.holding import (
    ReceptionEntry,
    count_visitors,
    hold_reception,
    withdraw_reception,
)
from esep.appeals.models import ReceptionVisit
from esep.appeals.queries.receptions import OneReception, reception_of
from esep.appeals.queries.receptions.held import own_deputies
from esep.kernel import clock
from esep.workspace.directory.reading import deputy_choices
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.receptions.choices import venue_choices
from esep.workspace.receptions.forms import CountForm, HoldForm
from esep.workspace.receptions.hours import to_receptions
from esep.workspace.register.common import language
from esep.workspace.submitting import Done, submit
from esep.workspace.voter_mandates.forms import with_whom
from esep.workspace.voter_mandates.own import refuse_foreign


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitShown:
    """A visit as the page draws it; addresses are empty where the visitor may not, or something came of it."""

    visit: ReceptionVisit
    change: str
    appeal: str
    mandate: str
    became: str
    became_appeal: str


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Begin a reception, or enter one that is over."""
    own = own_deputies(by=place.actor, municipality=place.municipality.pk, act=Act.KEEP_RECEPTIONS)
    asked = request.GET.get("deputy", "") or (next(iter(own)) if own else "")
    form = HoldForm(posted(request), initial={"deputy": asked, "on": clock.today()})
    form.offer({"deputy": with_whom(deputy_choices(place), own), "venue": venue_choices(place)})

    def act(typed: dict[str, Any]) -> Done:
        entry = ReceptionEntry(
            deputy=typed["deputy"],
            on=typed["on"],
            starts_at=typed["starts_at"],
            venue=typed["venue"],
            place_text=typed["place_text"],
            visitors=typed["visitors"],
        )
        row = hold_reception(entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, row.pk),
            words=_("The reception is entered."),
            follows=_("Write down everybody who comes, then say that it is over."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Begin a reception"),
        button=_("Begin"),
        back=to_receptions(place),
    )


@office(GET=Act.VIEW_RECEPTIONS)
def reception(request: HttpRequest, place: Office, reception: int) -> HttpResponse:
    """A reception with its visits."""
    found = reception_in(place, reception)
    row = found.reception
    may_keep = row.withdrawn_at is None and place.may(Act.KEEP_RECEPTIONS, owner=row.mandate.code)
    context = {
        "found": found,
        "row": row,
        "where": row.venue.place_in(language().value) if row.venue is not None else row.place_text,
        "may_keep": may_keep,
        "is_over": row.fact_id is not None,
        "visits": [_shown(one, found, place, may_keep=may_keep) for one in found.visits],
    }
    return page(request, place, "workspace/receptions/reception.html", context)


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def count(request: HttpRequest, place: Office, reception: int) -> HttpResponse:
    """Say how many came: the reception is over by it; afterwards it is a correction."""
    found = kept_in(place, reception)
    is_over = found.reception.fact_id is not None
    form = CountForm(posted(request), initial={"visitors": found.reception.visitors if is_over else len(found.visits)})
    if not is_over:
        del form.fields["reason"]

    def act(typed: dict[str, Any]) -> Done:
        count_visitors(
            reception,
            typed["visitors"],
            by=place.actor,
            municipality=place.municipality.pk,
            reason=typed.get("reason", ""),
        )
        return Done(address=address_of(place, reception), words=_("The number of visitors was recorded."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Correct the number") if is_over else _("The reception is over"),
        lead=_("The number is public in the deputy's report. Names are not."),
        button=_("Save"),
        back=to_reception(place, found),
    )


@office(GET=Act.KEEP_RECEPTIONS, POST=Act.KEEP_RECEPTIONS)
def withdraw(request: HttpRequest, place: Office, reception: int) -> HttpResponse:
    """Withdraw what was entered by mistake."""
    found = kept_in(place, reception)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_reception(reception, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=place.address("office-receptions"), words=_("The reception was withdrawn."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Withdraw the reception"),
        button=_("Withdraw"),
        back=to_reception(place, found),
    )


def reception_in(place: Office, reception: int) -> OneReception:
    """The reception of an address. Raises Refused where there is none, or it is another deputy's."""
    return reception_of(reception, by=place.actor, municipality=place.municipality)


def kept_in(place: Office, reception: int) -> OneReception:
    """The same where the visitor may work on it. Raises Refused."""
    found = reception_in(place, reception)
    refuse_foreign(place, Act.KEEP_RECEPTIONS, owner=found.reception.mandate.code)
    return found


def address_of(place: Office, reception: int) -> str:
    """The address of a reception."""
    return place.address("office-receptions-reception", reception=reception)


def to_reception(place: Office, found: OneReception) -> Back:
    """The way back to a reception."""
    return Back(address_of(place, found.reception.pk), f"{found.reception.held_on:%d.%m.%Y}")


def _shown(one: ReceptionVisit, found: OneReception, place: Office, *, may_keep: bool) -> VisitShown:
    owner = found.reception.mandate.code
    is_open = may_keep and one.appeal is None and one.voter_mandate is None and one.erased_at is None
    ids = {"reception": found.reception.pk, "visit": one.pk}
    has_words = is_open and bool(one.issue.strip())
    may_appeal = has_words and place.may(Act.ENTER_APPEALS, owner=owner)
    may_give = has_words and place.may(Act.KEEP_VOTER_MANDATES, owner=owner)
    became = became_appeal = ""
    if one.appeal is not None and place.may(Act.VIEW_APPEALS):
        became_appeal = place.address("office-appeals-appeal", appeal=one.appeal.code)
    if one.voter_mandate is not None:
        became = place.address("office-mandates-mandate", mandate=one.voter_mandate.code)
    return VisitShown(
        visit=one,
        change=place.address("office-receptions-visit-change", **ids) if is_open else "",
        appeal=place.address("office-receptions-visit-appeal", **ids) if may_appeal else "",
        mandate=place.address("office-receptions-visit-mandate", **ids) if may_give else "",
        became=became,
        became_appeal=became_appeal,
    )
