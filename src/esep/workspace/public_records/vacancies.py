"""Vacancies of the office: open, filled, cancelled (7.2.11-b, 7.2.11-v)."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.publications.commands.records.vacancies import (
    VacancyEntry,
    cancel_vacancy,
    change_vacancy,
    fill_vacancy,
    open_vacancy,
)
from esep.publications.models import Vacancy
from esep.publications.queries.records import vacancies
from esep.workspace.day import DayField
from esep.workspace.directory.common import EndForm, NamesForm, name_facts, version_of
from esep.workspace.directory.kind import Deed, Fact, Kind, Table
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Text
from esep.workspace.office import Office
from esep.workspace.public_records.common import KEEP, ROOM, TakenOverForm, changing, entering, texts, who


class VacancyForm(NamesForm):
    """A post that is vacant."""

    unit = forms.CharField(label=_("Part of the office"), max_length=200, required=False)
    place = forms.CharField(label=_("Where the work is"), max_length=200, required=False)
    opened_on = DayField(label=_("Vacant since"))
    papers_by = DayField(label=_("Last day for papers"), required=False)
    requirements_ky = Text(
        label=_("What is asked of candidates, in Kyrgyz"),
        rows=6,
        max_length=5000,
        required=False,
        help_text=_("Education, experience, papers to bring: one line each."),
    )
    requirements_ru = Text(label=_("What is asked of candidates, in Russian"), rows=6, max_length=5000, required=False)

    @property
    def entry(self) -> VacancyEntry:
        """The vacancy as commands take it."""
        typed = self.cleaned_data
        return VacancyEntry(
            names=self.names,
            unit=typed["unit"],
            place=typed["place"],
            opened_on=typed["opened_on"],
            papers_by=typed["papers_by"],
            requirements=texts(typed, "requirements"),
        )


class NewVacancyForm(VacancyForm, TakenOverForm):
    """A vacancy as it is entered."""

    field_order = (*VacancyForm.base_fields, "is_older")


class FilledForm(OfficeForm):
    """The day on which somebody took the post."""

    on = DayField(label=_("Filled on"))


class CancelForm(EndForm):
    """The day and the reason of a cancellation."""

    on = DayField(label=_("Cancelled on"))


def _filled(place: Office, row: Vacancy, form: FilledForm) -> Vacancy:
    return fill_vacancy(row.code, on=form.cleaned_data["on"], **who(place), seen=form.seen)


def _cancelled(place: Office, row: Vacancy, form: CancelForm) -> Vacancy:
    typed = form.cleaned_data
    return cancel_vacancy(row.code, on=typed["on"], reason=typed["reason"], **who(place), seen=form.seen)


def _warning(row: Vacancy) -> Words:
    if not row.is_open:
        return ""
    if row.papers_by is not None and row.papers_by < clock.today():
        return _("The last day for papers has passed.")
    return "" if row.requirements_ky else _("No requirements are written.")


VACANCIES: Kind[Vacancy] = Kind(
    name="vacancies",
    room=ROOM,
    title=_("Vacancies"),
    lead=_("Posts of the municipal service that wait for somebody, and those that did."),
    view=Act.VIEW_CATALOGUE,
    rows=lambda place: vacancies(),
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Post"), _("Code"), _("Vacant since"), _("Last day for papers")),
    cells=lambda row: (row.code, row.opened_on, row.papers_by),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("Part of the office"), row.unit),
        Fact(_("Where the work is"), row.place),
        Fact(_("Vacant since"), row.opened_on),
        Fact(_("Last day for papers"), row.papers_by),
        Fact(_("What is asked of candidates, in Kyrgyz"), row.requirements_ky),
        Fact(_("What is asked of candidates, in Russian"), row.requirements_ru),
        Fact(_("Filled on"), row.filled_on),
        Fact(_("Cancelled on"), row.cancelled_on),
        Fact(_("Why"), row.cancelled_reason),
    ),
    tables=lambda row: (
        Table(
            caption=_("Competitions"),
            columns=(_("Code"), _("Announced on"), _("Result on"), pgettext_lazy("of a competition", "Winner")),
            rows=[(one.code, one.announced_on, one.result_on, one.winner) for one in row.competitions.all()],
        ),
    ),
    is_over=lambda row: not row.is_open,
    warning=_warning,
    public=lambda row: ("place-vacancy", row.code),
    adding=entering(open_vacancy, words=_("Enter a vacancy"), form=NewVacancyForm),
    deeds=(
        changing(change_vacancy, form=VacancyForm, words=_("Change the vacancy")),
        Deed(
            name="fill",
            words=_("Say that it is filled"),
            form=FilledForm,
            act=KEEP,
            do=_filled,
            initial=version_of,
            possible=lambda row: row.is_open,
        ),
        Deed(
            name="cancel",
            words=_("Cancel the vacancy"),
            form=CancelForm,
            act=KEEP,
            do=_cancelled,
            initial=version_of,
            possible=lambda row: row.is_open,
            lead=_("Everybody can still read it, with the reason. Nothing is deleted."),
        ),
    ),
)
