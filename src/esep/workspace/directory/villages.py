"""Villages, and the streets and quarters of each (2.5 owes a notice to each village)."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.area import AreaEntry, add_area, end_area, rename_area
from esep.community.commands.village import Figures, VillageEntry, add_village, end_village, rename_village, set_figures
from esep.community.models import Area, Village
from esep.workspace.day import DayField
from esep.workspace.directory.common import CodeForm, ending, is_over, name_facts, renaming, term_facts
from esep.workspace.directory.kind import Adding, Choices, Deed, Fact, Kind
from esep.workspace.directory.reading import areas, village_choices, villages
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office

COUNT = {"inputmode": "numeric", "autocomplete": "off", "class": "brief"}


class FiguresForm(OfficeForm):
    """What is counted in a village."""

    population = forms.IntegerField(label=_("Residents"), required=False, min_value=0, widget=forms.TextInput(COUNT))
    households = forms.IntegerField(label=_("Households"), required=False, min_value=0, widget=forms.TextInput(COUNT))
    voters = forms.IntegerField(label=_("Voters"), required=False, min_value=0, widget=forms.TextInput(COUNT))
    distance_km = forms.DecimalField(
        label=_("Kilometres to the centre"),
        required=False,
        min_value=0,
        max_digits=5,
        decimal_places=1,
        localize=True,
        widget=forms.TextInput({**COUNT, "inputmode": "decimal"}),
    )
    is_centre = forms.BooleanField(label=_("This village is the centre"), required=False)
    network = forms.CharField(
        label=_("Telephone and internet"), required=False, max_length=200, help_text=_("For example: no 4G")
    )

    @property
    def figures(self) -> Figures:
        """The figures as commands take them."""
        return Figures(**{name: self.cleaned_data[name] for name in Figures.__dataclass_fields__})


class VillageForm(CodeForm, FiguresForm):
    """A village as it is entered."""

    since = DayField(label=_("Since"), required=False, help_text=_("Leave it empty if it was always there."))
    field_order: Sequence[str] = ("code", "name_ky", "name_ru", "name_en", *FiguresForm.base_fields, "since")


class AreaForm(CodeForm):
    """A street or a quarter as it is entered."""

    kind = forms.ChoiceField(label=_("What it is"), choices=Area.Kind.choices)
    village = forms.ChoiceField(label=_("Village"))


def _added(place: Office, form: VillageForm) -> Village:
    typed = form.cleaned_data
    entry = VillageEntry(code=typed["code"], names=form.names, figures=form.figures, since=typed["since"])
    return add_village(entry, by=place.actor, municipality=place.municipality.pk)


def _counted(place: Office, row: Village, form: FiguresForm) -> Village:
    return set_figures(
        row.code, by=place.actor, municipality=place.municipality.pk, seen=form.seen, figures=form.figures
    )


def _figures_of(row: Village) -> Mapping[str, Any]:
    return {**{name: getattr(row, name) for name in Figures.__dataclass_fields__}, "version": row.version}


def _area_added(place: Office, form: AreaForm) -> Area:
    typed = form.cleaned_data
    entry = AreaEntry(code=typed["code"], names=form.names, kind=Area.Kind(typed["kind"]), village=typed["village"])
    return add_area(entry, by=place.actor, municipality=place.municipality.pk)


def _villages(place: Office) -> Choices:
    return {"village": village_choices(place)}


VILLAGES: Kind[Village] = Kind(
    name="villages",
    title=_("Villages"),
    lead=_("Each village gets its own notice of a meeting."),
    view=Act.VIEW_DIRECTORY,
    rows=villages,
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Village"), _("Code"), _("Residents"), _("Households"), _("Voters")),
    cells=lambda row: (row.code, row.population, row.households, row.voters),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("Residents"), row.population),
        Fact(_("Households"), row.households),
        Fact(_("Voters"), row.voters),
        Fact(_("Kilometres to the centre"), row.distance_km),
        Fact(_("This village is the centre"), row.is_centre),
        Fact(_("Telephone and internet"), row.network),
        *term_facts(row),
    ),
    is_over=is_over,
    adding=Adding(words=_("Enter a village"), form=VillageForm, act=Act.KEEP_DIRECTORY, do=_added),
    deeds=(
        renaming(rename_village),
        Deed(
            name="figures",
            words=_("Enter new figures"),
            form=FiguresForm,
            act=Act.KEEP_DIRECTORY,
            do=_counted,
            initial=_figures_of,
        ),
        ending(end_village, words=_("End the village")),
    ),
)

AREAS: Kind[Area] = Kind(
    name="areas",
    title=_("Streets and quarters"),
    lead=_("A notice may go to a part of a village."),
    view=Act.VIEW_DIRECTORY,
    rows=areas,
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Street or quarter"), _("Code"), _("What it is"), _("Village")),
    cells=lambda row: (row.code, row.get_kind_display(), row.village.name),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("What it is"), row.get_kind_display()),
        Fact(_("Village"), row.village.name),
        *term_facts(row),
    ),
    is_over=is_over,
    adding=Adding(
        words=_("Enter a street or a quarter"), form=AreaForm, act=Act.KEEP_DIRECTORY, do=_area_added, choices=_villages
    ),
    deeds=(renaming(rename_area), ending(end_area, words=_("End the street or quarter"))),
)
