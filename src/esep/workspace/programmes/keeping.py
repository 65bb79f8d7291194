"""Acts on programmes and works: entered, changed, withdrawn; the money of a year (4.4-programmes)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.programmes.entering import (
    change_programme,
    change_work,
    end_programme,
    enter_programme,
    enter_work,
    withdraw_work,
)
from esep.finance.commands.programmes.spending import set_money
from esep.finance.models import BudgetCode
from esep.finance.queries.codes import codes_in
from esep.finance.queries.programmes import money_in, programme_called, programmes, work_called
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.workspace.directory.common import EndForm
from esep.workspace.directory.reading import village_choices
from esep.workspace.forms import posted
from esep.workspace.ledger.asking import Asked, asked
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.outlook.listing import chosen_year
from esep.workspace.page import Back
from esep.workspace.programmes.forms import (
    MoneyForm,
    NewWorkForm,
    ProgrammeForm,
    WorkForm,
    money_values,
    programme_values,
    work_values,
)
from esep.workspace.programmes.listing import work_address
from esep.workspace.programmes.work import to_work
from esep.workspace.submitting import Done


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a programme."""
    form = ProgrammeForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        enter_programme("", form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-programmes"),
            words=_("The programme is entered."),
            follows=_("Enter its works."),
        )

    said = Asked(title=_("Enter a programme"), button=_("Save"), back=_back(place))
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def change(request: HttpRequest, place: Office, programme: str) -> HttpResponse:
    """Correct a programme."""
    row = programme_called(programme)
    values = dict(programme_values(row))
    version = values.pop("version")
    form = ProgrammeForm(posted(request), initial=values, version=version)

    def act(_typed: dict[str, Any]) -> Done:
        change_programme(programme, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=place.address("office-programmes"), words=_("Saved"))

    said = Asked(title=_("Change the programme"), button=_("Save"), back=_back(place), lead=row.name)
    return asked(request, place, form, act, said=said, stored=lambda: (values, row.version))


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def end(request: HttpRequest, place: Office, programme: str) -> HttpResponse:
    """Say that a programme ended."""
    row = programme_called(programme)
    form = EndForm(posted(request), initial={"on": row.until}, version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        end_programme(
            programme,
            on=typed["on"],
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=place.address("office-programmes"), words=_("Saved"))

    said = Asked(title=_("End the programme"), button=_("Save"), back=_back(place), lead=row.name)
    return asked(request, place, form, act, said=said, stored=lambda: ({}, row.version))


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def new_work(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a work."""
    form = NewWorkForm(posted(request))
    form.offer(_choices(place))

    def act(typed: dict[str, Any]) -> Done:
        row = enter_work(typed["code"], form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=work_address(place, row.code),
            words=_("The work is entered. Its code: %(code)s") % {"code": row.code},
            follows=_("Enter what it may cost, and how it stands."),
        )

    return asked(request, place, form, act, said=Asked(title=_("Enter a work"), button=_("Save"), back=_back(place)))


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def alter_work(request: HttpRequest, place: Office, work: str) -> HttpResponse:
    """Describe a work anew."""
    found = work_called(work, day=clock.today())
    values = dict(work_values(found))
    version = values.pop("version")
    form = WorkForm(posted(request), initial=values, version=version)
    form.offer(_choices(place))

    def act(_typed: dict[str, Any]) -> Done:
        change_work(work, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=work_address(place, work), words=_("Saved"))

    said = Asked(title=_("Change the work"), button=_("Save"), back=to_work(place, found.activity))
    return asked(request, place, form, act, said=said, stored=lambda: (values, version))


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def drop_work(request: HttpRequest, place: Office, work: str) -> HttpResponse:
    """Withdraw a work."""
    found = work_called(work, day=clock.today())
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_work(work, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=work_address(place, work), words=_("It was withdrawn. It stays to be seen, with the reason.")
        )

    said = Asked(
        title=_("Withdraw the work"),
        button=_("Withdraw"),
        back=to_work(place, found.activity),
        lead=found.activity.name,
    )
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def money(request: HttpRequest, place: Office, work: str) -> HttpResponse:
    """Enter the money of a work in a year; ``?year=2027`` chooses it."""
    found, year = work_called(work, day=clock.today()), chosen_year(request)
    row = money_in(found.activity, year)
    values = money_values(row) if row is not None else {}
    form = MoneyForm(posted(request), initial=values, version=row.version if row is not None else None)

    def act(_typed: dict[str, Any]) -> Done:
        seen = form.seen if "version" in form.cleaned_data else None
        set_money(work, form.entry_of(year), by=place.actor, municipality=place.municipality.pk, seen=seen)
        return Done(address=work_address(place, work), words=_("Saved"))

    said = Asked(
        title=f"{_('Money of the year:')} {year}",
        button=_("Save"),
        back=to_work(place, found.activity),
        lead=found.activity.name,
    )
    stored = (lambda: (values, row.version)) if row is not None else None
    return asked(request, place, form, act, said=said, stored=stored)


def _choices(place: Office) -> dict[str, list[tuple[str, Words]]]:
    functions = [row for row in codes_in(clock.today().year) if row.kind == BudgetCode.Kind.FUNCTION]
    return {
        "programme": [(row.code, row.name) for row in programmes() if row.holds_on(clock.today())],
        "villages": village_choices(place),
        "function": [(row.code, str(row)) for row in functions],
    }


def _back(place: Office) -> Back:
    return Back(place.address("office-programmes"), _("Programmes and works"))
