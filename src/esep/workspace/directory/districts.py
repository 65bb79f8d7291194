"""Electoral districts: whom a deputy answers to (1.7)."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.district import DistrictEntry, change_district, end_district, form_district
from esep.community.models import ElectoralDistrict
from esep.workspace.day import DayField
from esep.workspace.directory.common import (
    CodeForm,
    NamesForm,
    ending,
    is_over,
    name_facts,
    names_of,
    term_facts,
)
from esep.workspace.directory.kind import Adding, Choices, Deed, Fact, Kind
from esep.workspace.directory.reading import districts, village_choices
from esep.workspace.inputs import Many, Number
from esep.workspace.office import Office


class SeatsForm(NamesForm):
    """What can be corrected in a district."""

    seats = Number(label=_("Seats"), min_value=1)
    villages = Many(label=_("Villages of the district"))


class DistrictForm(CodeForm):
    """A district as it is entered."""

    number = Number(label=_("Number of the district"), min_value=1)
    seats = Number(label=_("Seats"), min_value=1)
    villages = Many(label=_("Villages of the district"))
    since = DayField(label=_("Since"), required=False)
    field_order: Sequence[str] = ("code", "number", "name_ky", "name_ru", "name_en", "seats", "villages", "since")


def _formed(place: Office, form: DistrictForm) -> ElectoralDistrict:
    typed = form.cleaned_data
    entry = DistrictEntry(
        code=typed["code"],
        number=typed["number"],
        names=form.names,
        seats=typed["seats"],
        villages=typed["villages"],
        since=typed["since"],
    )
    return form_district(entry, by=place.actor, municipality=place.municipality.pk)


def _changed(place: Office, row: ElectoralDistrict, form: SeatsForm) -> ElectoralDistrict:
    typed = form.cleaned_data
    return change_district(
        row.code,
        by=place.actor,
        municipality=place.municipality.pk,
        seen=form.seen,
        names=form.names,
        seats=typed["seats"],
        villages=typed["villages"],
    )


def _villages(place: Office) -> Choices:
    return {"villages": village_choices(place)}


def _seats_of(row: ElectoralDistrict) -> Mapping[str, Any]:
    return {**names_of(row), "seats": row.seats, "villages": [part.village.code for part in _parts(row)]}


def _parts(row: ElectoralDistrict) -> list[Any]:
    return [part for part in row.parts.all() if part.until is None]


DISTRICTS: Kind[ElectoralDistrict] = Kind(
    name="districts",
    title=_("Electoral districts"),
    lead=_("A deputy reports to the voters of a district."),
    view=Act.VIEW_DIRECTORY,
    rows=districts,
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("District"), _("Number of the district"), _("Seats"), _("Villages of the district")),
    cells=lambda row: (row.number, row.seats, ", ".join(part.village.name for part in _parts(row))),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("Number of the district"), row.number),
        Fact(_("Seats"), row.seats),
        Fact(_("Villages of the district"), ", ".join(part.village.name for part in _parts(row))),
        *term_facts(row),
    ),
    is_over=is_over,
    adding=Adding(
        words=_("Enter a district"), form=DistrictForm, act=Act.KEEP_DIRECTORY, do=_formed, choices=_villages
    ),
    deeds=(
        Deed(
            name="change",
            words=_("Change name, seats or villages"),
            form=SeatsForm,
            act=Act.KEEP_DIRECTORY,
            do=_changed,
            initial=_seats_of,
            choices=lambda place, row: _villages(place),
        ),
        ending(end_district, words=_("End the district")),
    ),
)
