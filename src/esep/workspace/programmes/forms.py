"""Forms of programmes: a programme, a work, its money in a year, a step with pictures."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.finance.commands.programmes.entering import ProgrammeEntry, WorkEntry
from esep.finance.commands.programmes.spending import MoneyEntry
from esep.finance.commands.programmes.stepping import StepEntry
from esep.finance.entering import Said
from esep.finance.models import Activity, ActivityMoney, ActivityStep, Programme
from esep.finance.money import ZERO
from esep.finance.queries.programmes import Work
from esep.workspace.day import DayField
from esep.workspace.directory.common import NamesForm, names_of
from esep.workspace.inputs import Many, Number, Radios, Text
from esep.workspace.ledger.fields import Paper, Quantity, number_of_paper, said_in_form
from esep.workspace.promises.forms import ProofsForm
from esep.workspace.sums import SumField, SumsForm


class ProgrammeForm(NamesForm):
    """A programme with its days."""

    kind = forms.ChoiceField(label=_("What it is for"), choices=Programme.Kind.choices, widget=Radios)
    since = DayField(label=_("First day"), required=False)
    until = DayField(label=_("Last day"), required=False)
    paper = Paper()

    @property
    def entry(self) -> ProgrammeEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return ProgrammeEntry(
            names=self.names,
            kind=Programme.Kind(typed["kind"]),
            since=typed["since"],
            until=typed["until"],
            paper=typed["paper"],
        )


class WorkForm(NamesForm):
    """A work of a programme."""

    programme = forms.ChoiceField(label=_("Programme"))
    villages = Many(label=_("Villages in which it is done"), required=False)
    function = forms.ChoiceField(label=_("Function of the budget that pays for it"), required=False)
    owner = forms.CharField(label=_("Office that does it"), max_length=200, required=False)
    target = Quantity(label=_("How much there is to do"), required=False, help_text=_("For example: 4,2 or 38"))
    unit_ky = forms.CharField(
        label=_("Counted in, in Kyrgyz"), max_length=60, required=False, help_text=_("For example: км, чырак")
    )
    unit_ru = forms.CharField(label=_("Counted in, in Russian"), max_length=60, required=False)

    @property
    def entry(self) -> WorkEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return WorkEntry(
            names=self.names,
            programme=typed["programme"],
            villages=tuple(typed["villages"]),
            function=typed["function"],
            owner=typed["owner"],
            target=typed["target"],
            unit=said_in_form(typed, "unit"),
        )


class NewWorkForm(WorkForm):
    """The same with its code in the programme."""

    code = forms.CharField(
        label=_("Code in the programme"),
        max_length=40,
        required=False,
        help_text=_("Leave it empty for the next one, such as A-11. It never changes."),
        widget=forms.TextInput({"autocomplete": "off", "class": "brief", "spellcheck": "false"}),
    )
    field_order = ("programme", "code")


class MoneyForm(SumsForm):
    """What it may cost in a year, and what was spent."""

    year_plan = SumField(label=_("Plan of the year"))
    half_plan = SumField(label=_("Of it in the first half"), required=False)
    spent_first = SumField(label=_("Spent in the first half"), required=False)
    spent_second = SumField(label=_("Spent in the second half"), required=False)

    def entry_of(self, year: int) -> MoneyEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return MoneyEntry(
            year=year,
            year_plan=typed["year_plan"],
            half_plan=typed["half_plan"] if typed["half_plan"] is not None else ZERO,
            spent_first=typed["spent_first"],
            spent_second=typed["spent_second"],
        )


class StepForm(ProofsForm):
    """How far it has come, with pictures."""

    state = forms.ChoiceField(label=_("How it stands"), choices=ActivityStep.State.choices, widget=Radios)
    day = DayField(label=_("Day on which it stood so"))
    percent = Number(label=_("How much of it is done, per cent"), min_value=0, max_value=100, required=False)
    done = Quantity(label=_("How much is done, as counted"), required=False)
    words_ky = Text(
        label=_("What was done, in Kyrgyz"),
        max_length=300,
        required=False,
        help_text=_("Everybody can read it. Of a delay, say why."),
    )
    words_ru = Text(label=_("The same in Russian"), max_length=300, required=False)

    field_order = (
        "state",
        "photo",
        "photo_before",
        "day",
        "percent",
        "done",
        "words_ky",
        "words_ru",
        "attached",
        "link",
    )

    @property
    def entry(self) -> StepEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return StepEntry(
            day=typed["day"],
            state=ActivityStep.State(typed["state"]),
            percent=typed["percent"],
            done=typed["done"],
            words=Said(ky=typed["words_ky"], ru=typed["words_ru"]),
        )


def programme_values(row: Programme) -> Mapping[str, Any]:
    """A programme as its form shows it."""
    return {
        **names_of(row),
        "kind": row.kind,
        "since": row.since,
        "until": row.until,
        "paper": number_of_paper(row.document),
    }


def work_values(work: Work) -> Mapping[str, Any]:
    """A work as its form shows it."""
    row: Activity = work.activity
    return {
        **names_of(row),
        "programme": row.programme.code,
        "villages": [village.code for village in work.villages],
        "function": row.function.code if row.function is not None else "",
        "owner": row.owner,
        "target": row.target,
        "unit_ky": row.unit_ky,
        "unit_ru": row.unit_ru,
    }


def money_values(row: ActivityMoney) -> Mapping[str, Any]:
    """Money as its form shows it."""
    names = ("year_plan", "half_plan", "spent_first", "spent_second")
    return {name: getattr(row, name) for name in names}
