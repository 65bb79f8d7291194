"""Convocations: the council as elected (glossary 16)."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.convocation import (
    ConvocationEntry,
    correct_convocation,
    end_convocation,
    open_convocation,
)
from esep.community.models import Convocation
from esep.kernel import clock
from esep.workspace.day import DayField
from esep.workspace.directory.common import (
    version_of,
)
from esep.workspace.directory.kind import Adding, Deed, Fact, Kind
from esep.workspace.directory.reading import convocations
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number
from esep.workspace.office import Office


class TermForm(OfficeForm):
    """The days and seats of a convocation."""

    elected_on = DayField(label=_("Day of the election"))
    first_session_on = DayField(label=_("Day of the first session"))
    until = DayField(label=_("Last day of the term"))
    seats = Number(label=_("Seats in the council"), min_value=1)


class ConvocationForm(TermForm):
    """A convocation as it is entered."""

    number = Number(label=_("Number of the convocation"), min_value=1, help_text=_("In figures: 8 for VIII"))
    field_order: Sequence[str] = ("number", "elected_on", "first_session_on", "until", "seats")


class LastDayForm(OfficeForm):
    """The last day."""

    on = DayField(label=_("Last day"))


def _term(form: TermForm, *, number: int) -> ConvocationEntry:
    typed = form.cleaned_data
    return ConvocationEntry(
        number=number,
        elected_on=typed["elected_on"],
        first_session_on=typed["first_session_on"],
        until=typed["until"],
        seats=typed["seats"],
    )


def _opened(place: Office, form: ConvocationForm) -> Convocation:
    entry = _term(form, number=form.cleaned_data["number"])
    return open_convocation(entry, by=place.actor, municipality=place.municipality.pk)


def _corrected(place: Office, row: Convocation, form: TermForm) -> Convocation:
    entry = _term(form, number=row.number)
    return correct_convocation(entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)


def _over(place: Office, row: Convocation, form: LastDayForm) -> Convocation:
    return end_convocation(
        row.number,
        by=place.actor,
        municipality=place.municipality.pk,
        seen=form.seen,
        on=form.cleaned_data["on"],
    )


def _term_of(row: Convocation) -> Mapping[str, Any]:
    return {name: getattr(row, name) for name in (*TermForm.base_fields, "version")}


CONVOCATIONS: Kind[Convocation] = Kind(
    name="convocations",
    title=_("Convocations"),
    lead=_("The council as elected: its days and seats."),
    view=Act.VIEW_DIRECTORY,
    rows=convocations,
    key=lambda row: str(row.number),
    heading=lambda row: row.roman,
    columns=(_("Convocation"), _("Day of the election"), _("Day of the first session"), _("Last day of the term")),
    cells=lambda row: (row.elected_on, row.first_session_on, row.until),
    facts=lambda row: (
        Fact(_("Day of the election"), row.elected_on),
        Fact(_("Day of the first session"), row.first_session_on),
        Fact(_("Last day of the term"), row.until),
        Fact(_("Seats in the council"), row.seats),
    ),
    is_over=lambda row: row.until < clock.today(),
    adding=Adding(words=_("Enter a convocation"), form=ConvocationForm, act=Act.KEEP_DIRECTORY, do=_opened),
    deeds=(
        Deed(
            name="correct",
            words=_("Correct days or seats"),
            form=TermForm,
            act=Act.KEEP_DIRECTORY,
            do=_corrected,
            initial=_term_of,
        ),
        Deed(
            name="end",
            words=_("End the convocation"),
            form=LastDayForm,
            act=Act.KEEP_PEOPLE,
            do=_over,
            initial=version_of,
            lead=_("Its mandates and seats in commissions end on the same day."),
        ),
    ),
)
