"""What is asked for about the municipality and its regulation."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.community.commands.municipality import MunicipalityEntry
from esep.community.commands.regulation import RegulationEntry, Resolution
from esep.community.names import Names
from esep.kernel.refusals import Words
from esep.regulation.calendar import DayKind
from esep.regulation.pack.model import Pack
from esep.workspace.day import DayField
from esep.workspace.directory.common import NamesForm
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number, Radios, Text


class MunicipalityForm(NamesForm):
    """Names of municipality and rayon, and since when records are kept."""

    rayon_ky = forms.CharField(label=_("Rayon in Kyrgyz"), max_length=200, required=False)
    rayon_ru = forms.CharField(label=_("Rayon in Russian"), max_length=200, required=False)
    rayon_en = forms.CharField(label=_("Rayon in English"), max_length=200, required=False)
    records_from = DayField(
        label=_("Records are kept since"),
        required=False,
        help_text=_("Duties that were due before this day are not judged."),
    )

    @property
    def entry(self) -> MunicipalityEntry:
        """The municipality as the command takes it."""
        typed = self.cleaned_data
        rayon = Names(ky=typed["rayon_ky"], ru=typed["rayon_ru"], en=typed["rayon_en"])
        return MunicipalityEntry(names=self.names, rayon=rayon, records_from=typed["records_from"])


class ResolutionForm(OfficeForm):
    """By which resolution the council decided."""

    decision_number = forms.CharField(label=_("Number of the council's resolution"), max_length=80)
    decision_on = DayField(label=_("Day of the resolution"))

    @property
    def resolution(self) -> Resolution:
        """The resolution as commands take it."""
        return Resolution(number=self.cleaned_data["decision_number"], on=self.cleaned_data["decision_on"])


class RegulationForm(NamesForm, ResolutionForm):
    """The adopted text."""

    since = DayField(label=_("In force since"))
    legal_basis = Text(label=_("Laws that it rests on"), required=False, help_text=_("One law a line."))
    text = Text(label=_("Text"), required=False, rows=8, help_text=_("Copy the adopted text in here. It may wait."))
    field_order: Sequence[str] = (
        "name_ky",
        "name_ru",
        "name_en",
        "decision_number",
        "decision_on",
        "since",
        "legal_basis",
        "text",
    )

    @property
    def entry(self) -> RegulationEntry:
        """The text as commands take it."""
        typed = self.cleaned_data
        return RegulationEntry(
            title=self.names,
            resolution=self.resolution,
            since=typed["since"],
            legal_basis=typed["legal_basis"].splitlines(),
            text=typed["text"],
        )


class OverrideForm(ResolutionForm):
    """The council's own number."""

    parameter = forms.ChoiceField(label=_("Number of the regulation"))
    value = Number(label=_("The council's own number"), min_value=0)
    since = DayField(
        label=_("In force since"), required=False, help_text=_("Leave it empty if it held from the beginning.")
    )
    field_order: Sequence[str] = ("parameter", "value", "since", "decision_number", "decision_on")


class ReadingForm(ResolutionForm):
    """How the council reads a doubtful clause."""

    reading = forms.ChoiceField(label=_("How the clause is read"), widget=Radios)
    field_order: Sequence[str] = ("reading", "decision_number", "decision_on")


class CalendarForm(NamesForm):
    """A day off, or a working day moved to a weekend."""

    day = DayField(label=_("Which day"))
    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=[(DayKind.OFF.value, _("day off")), (DayKind.WORKING.value, _("working day"))],
    )
    source = forms.CharField(label=_("Which act made it so"), max_length=300)
    is_confirmed = forms.BooleanField(label=_("This is sure (the moon has decided)"), required=False, initial=True)
    reason = Text(
        label=_("Why it is changed"),
        required=False,
        max_length=500,
        help_text=_("Only if something else was entered for this day before."),
    )
    field_order: Sequence[str] = ("day", "kind", "name_ky", "name_ru", "name_en", "source", "is_confirmed", "reason")


def parameter_words(id: str, *, pack: Pack) -> str:
    """A number of the regulation in words: its clause, what the model says, and its name."""
    parameter = pack.parameters.get(id)
    if parameter is None:
        return id
    clause = pack.clauses[parameter.clause]
    return f"{clause.id.partition('-')[0]} · {clause.title[_language()]} · {id}: {parameter.values[0].value}"


def parameter_choices(pack: Pack) -> list[tuple[str, Words]]:
    """The numbers that a council can set."""
    return [(id, parameter_words(id, pack=pack)) for id in pack.parameters]


def reading_words(id: str, *, pack: Pack) -> str:
    """A reading in words."""
    reading = pack.readings.get(id)
    return f"{reading.clause.partition('-')[0]} · {reading.text[_language()]}" if reading else id


def reading_choices(pack: Pack) -> list[tuple[str, Words]]:
    """The readings that a council can choose."""
    return [(id, reading_words(id, pack=pack)) for id in pack.readings]


def _language() -> str:
    return get_language() or "ky"
