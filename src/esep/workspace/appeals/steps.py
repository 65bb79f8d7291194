"""What is done with an appeal before its answer: a deputy, the executive and back, measures, reminders, notes (2.3)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.appeals.stepping import give_to_deputy, pass_to_executive, take_back, write_step
from esep.appeals.models import AppealStep
from esep.community import queries
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.workspace.appeals.common import acted, kept_in
from esep.workspace.appeals.forms import DeputyForm, OnForm, PositionForm, StepForm
from esep.workspace.directory.reading import deputy_choices
from esep.workspace.forms import posted
from esep.workspace.office import Office, office

Kind = AppealStep.Kind
TITLES = {
    Kind.MEASURE: _("Record a measure"),
    Kind.REMINDED: _("Record a reminder"),
    Kind.NOTE: _("Write a note"),
}
DONE = {
    Kind.MEASURE: _("The measure was recorded."),
    Kind.REMINDED: _("The reminder was recorded."),
    Kind.NOTE: _("The note was written."),
}


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def deputy(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Give an appeal to a deputy."""
    found, row = kept_in(place, appeal)
    form = DeputyForm(posted(request), initial={"on": clock.today()})
    present = row.mandate.code if row.mandate is not None else ""
    form.offer({"deputy": [(code, words) for code, words in deputy_choices(place) if code != present]})

    def act(typed: dict[str, Any]) -> Words:
        given = give_to_deputy(
            appeal,
            typed["deputy"],
            by=place.actor,
            municipality=place.municipality.pk,
            on=typed["on"],
            text=typed["text"],
        )
        name = given.mandate.person.public_name
        if given.instead_of is not None:
            return _("That mandate has ended, so the appeal went to: %(name)s.") % {"name": name}
        return _("The appeal was given to: %(name)s.") % {"name": name}

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=found.one.is_open,
        title=_("Give the appeal to a deputy"),
        button=_("Give it"),
    )


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def executive(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Pass an appeal on to an office of the executive."""
    found, row = kept_in(place, appeal)
    form = PositionForm(posted(request), initial={"on": clock.today()})
    positions = queries.positions(by=place.actor, municipality=place.municipality.pk, on=clock.today())
    form.offer({"position": [(one.code, one.name) for one in positions if one.pk != row.position_id]})

    def act(typed: dict[str, Any]) -> Words:
        passed = pass_to_executive(
            appeal,
            typed["position"],
            by=place.actor,
            municipality=place.municipality.pk,
            on=typed["on"],
            text=typed["text"],
        )
        name = passed.position.name if passed.position is not None else ""
        return _("The appeal was passed on to: %(name)s.") % {"name": name}

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=found.one.is_open,
        title=_("Pass the appeal on"),
        button=_("Pass it on"),
        follows=_("The term runs on. The answer is recorded here."),
    )


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def returned(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Say that an appeal came back from the executive."""
    found, row = kept_in(place, appeal)
    form = OnForm(posted(request), initial={"on": clock.today()})

    def act(typed: dict[str, Any]) -> Words:
        take_back(appeal, by=place.actor, municipality=place.municipality.pk, on=typed["on"], text=typed["text"])
        return _("It is recorded that the appeal came back.")

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=found.one.is_open and row.position is not None,
        title=_("The appeal came back"),
        button=_("Record it"),
    )


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def measure(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Record a measure."""
    return _written(request, place, appeal, Kind.MEASURE)


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def reminder(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Record that somebody was reminded."""
    return _written(request, place, appeal, Kind.REMINDED)


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def note(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Write a note for colleagues."""
    return _written(request, place, appeal, Kind.NOTE)


def _written(request: HttpRequest, place: Office, appeal: str, kind: AppealStep.Kind) -> HttpResponse:
    found, _row = kept_in(place, appeal)
    form = StepForm(posted(request), initial={"on": clock.today()})

    def act(typed: dict[str, Any]) -> Words:
        write_step(appeal, kind, by=place.actor, municipality=place.municipality.pk, on=typed["on"], text=typed["text"])
        return DONE[kind]

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=found.one.is_open or kind is not Kind.REMINDED,
        title=TITLES[kind],
        button=_("Record it"),
    )
