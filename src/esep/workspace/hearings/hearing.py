"""A hearing: set for a session, recorded, corrected."""

from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.hearings.recording import correct_hearing, record_hearing
from esep.council.commands.hearings.scheduling import schedule_hearing
from esep.council.queries.hearings import HearingLine, choices_of, hearing_line
from esep.workspace.forms import posted
from esep.workspace.hearings.forms import CorrectForm, HeardForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.sessions.common import pressed
from esep.workspace.submitting import Done, submit

DO = Act.HEAR_HEAD
H = TypeVar("H", bound=HeardForm)


@office(GET=DO, POST=DO)
def schedule(request: HttpRequest, place: Office, item: int) -> HttpResponse:
    """Set the session of an item as the one that hears the head."""
    line = hearing_line(item)

    def act() -> Done:
        schedule_hearing(line.item.pk, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place), words=_("The hearing is set. Its day is told to the law."))

    return pressed(request, place, title=_("Set this session for the hearing"), back=to_list(place), act=act)


@office(GET=DO, POST=DO)
def heard(request: HttpRequest, place: Office, item: int) -> HttpResponse:
    """Record what the council said."""
    line = hearing_line(item)
    if line.hearing is None:
        return redirect(address_of(place))
    hearing = line.hearing
    form = offered(HeardForm(posted(request), version=hearing.version), line)

    def act(_typed: dict[str, Any]) -> Done:
        record_hearing(hearing.pk, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=address_of(place), words=_("The hearing is recorded."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Record the hearing"),
        lead=line.item.title,
        button=_("Save"),
        back=to_list(place),
    )


@office(GET=DO, POST=DO)
def correct(request: HttpRequest, place: Office, item: int) -> HttpResponse:
    """Say anew what the council said."""
    line = hearing_line(item)
    if line.hearing is None:
        return redirect(address_of(place))
    hearing = line.hearing
    initial = {
        "result": hearing.result,
        "vote": str(hearing.vote_id or ""),
        "decision": hearing.decision.code if hearing.decision is not None else "",
    }
    form = offered(CorrectForm(posted(request), initial=initial, version=hearing.version), line)

    def act(typed: dict[str, Any]) -> Done:
        correct_hearing(
            hearing.pk,
            form.entry,
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=address_of(place), words=_("The hearing is corrected. The earlier entry counts no more."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Correct the hearing"),
        lead=line.item.title,
        button=_("Save"),
        back=to_list(place),
    )


def offered(form: H, line: HearingLine) -> H:
    """A form with the votes and decisions that it may name."""
    found = choices_of(line.item)
    form.offer(
        {
            "vote": [
                (str(vote.pk), f"{vote.question_ky}: {vote.in_favour} / {vote.against} / {vote.abstained}")
                for vote in found.votes
            ],
            "decision": [(one.code, f"№ {one.number} {one.title}") for one in found.decisions],
        }
    )
    return form


def address_of(place: Office) -> str:
    """The address of the list."""
    return place.address("office-head-hearings")


def to_list(place: Office) -> Back:
    """The way back to the list."""
    return Back(address_of(place), _("The head before the council"))
