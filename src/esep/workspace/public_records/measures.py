"""Measures against corruption: the plan of a year, and what came of each (7.2.5-anticorruption)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.publications.commands.records.measures import (
    MeasureEntry,
    change_measure,
    enter_measure,
    finish_measure,
    withdraw_measure,
)
from esep.publications.models import AntiCorruptionMeasure
from esep.publications.queries.records import measures
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.workspace.day import DayField
from esep.workspace.directory.common import NamesForm, name_facts
from esep.workspace.directory.kind import Deed, Fact, Kind
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number, Text
from esep.workspace.office import Office
from esep.workspace.public_records.common import KEEP, ROOM, changing, entering, shown, texts, who, withdrawing


class MeasureForm(NamesForm):
    """A measure of a year's plan."""

    year = Number(label=_("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    responsible = forms.CharField(label=_("Office that answers for it"), max_length=200, required=False)
    due_on = DayField(label=_("To be done by"), required=False)

    @property
    def entry(self) -> MeasureEntry:
        """The measure as commands take it."""
        typed = self.cleaned_data
        return MeasureEntry(
            names=self.names, year=typed["year"], responsible=typed["responsible"], due_on=typed["due_on"]
        )


class DoneForm(OfficeForm):
    """What came of a measure."""

    done_on = DayField(label=_("Done on"))
    outcome_ky = Text(label=_("What was done, in Kyrgyz"), max_length=500)
    outcome_ru = Text(label=_("What was done, in Russian"), max_length=500, required=False)


def _finished(place: Office, row: AntiCorruptionMeasure, form: DoneForm) -> AntiCorruptionMeasure:
    typed = form.cleaned_data
    return finish_measure(row.code, on=typed["done_on"], outcome=texts(typed, "outcome"), **who(place), seen=form.seen)


def _warning(row: AntiCorruptionMeasure) -> Words:
    is_waiting = row.done_on is None and not row.withdrawn_reason
    is_behind = is_waiting and row.due_on is not None and row.due_on < clock.today()
    return _("The day of the plan has passed.") if is_behind else ""


MEASURES: Kind[AntiCorruptionMeasure] = Kind(
    name="measures",
    room=ROOM,
    title=_("Measures against corruption"),
    lead=_("The plan of each year: who answers, by when, and what came of it."),
    view=Act.VIEW_CATALOGUE,
    rows=lambda place: measures(),
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Measure"), _("Code"), _("Year"), _("To be done by"), _("Done on")),
    cells=lambda row: (row.code, str(row.year), row.due_on, row.done_on),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("Year"), str(row.year)),
        Fact(_("Office that answers for it"), row.responsible),
        Fact(_("To be done by"), row.due_on),
        Fact(_("Done on"), row.done_on),
        Fact(_("What was done, in Kyrgyz"), row.outcome_ky),
        Fact(_("What was done, in Russian"), row.outcome_ru),
        Fact(_("Why it was taken back"), row.withdrawn_reason),
    ),
    is_over=lambda row: row.done_on is not None or bool(row.withdrawn_reason),
    warning=_warning,
    public=lambda row: ("place-integrity",),
    adding=entering(enter_measure, words=_("Enter a measure"), form=MeasureForm),
    deeds=(
        changing(change_measure, form=MeasureForm, words=_("Change the measure")),
        Deed(
            name="done",
            words=_("Say what was done"),
            form=DoneForm,
            act=KEEP,
            do=_finished,
            initial=lambda row: shown(row, DoneForm),
            possible=lambda row: not row.withdrawn_reason,
        ),
        withdrawing(withdraw_measure),
    ),
)
