"""Mandates of deputies: given and ended (1.7, 1.8)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.correction import MandateCorrection, correct_mandate, correct_mandate_end
from esep.community.commands.mandate import MandateEntry, end_mandate, give_mandate
from esep.community.models import DeputyMandate
from esep.community.models.mandate import MANDATE_END_WORDS
from esep.regulation.facts.deputy import MandateEnd
from esep.workspace.day import DayField
from esep.workspace.directory.kind import Adding, Choices, Deed, Fact, Kind
from esep.workspace.directory.reading import (
    convocation_choices,
    district_choices,
    mandates,
    person_choices,
)
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Text
from esep.workspace.office import Office


class MandateForm(OfficeForm):
    """A seat in the council."""

    code = forms.CharField(
        label=_("Deputy's code"),
        max_length=40,
        help_text=_("Short, in Latin letters and digits, such as 15. It never changes."),
        widget=forms.TextInput({"autocomplete": "off", "class": "brief", "spellcheck": "false"}),
    )
    person = forms.ChoiceField(label=_("Person"))
    convocation = forms.ChoiceField(label=_("Convocation"))
    district = forms.ChoiceField(label=_("District"))
    since = DayField(label=_("First day of the mandate"))


class MandateCorrectForm(OfficeForm):
    """What the beginning of a mandate should have said."""

    person = forms.ChoiceField(label=_("Person"))
    district = forms.ChoiceField(label=_("District"))
    since = DayField(label=_("First day of the mandate"))
    reason = Text(label=_("Why"), max_length=500)


class MandateEndForm(OfficeForm):
    """The last day of a mandate, and why it ended."""

    on = DayField(label=_("Last day"))
    cause = forms.ChoiceField(
        label=_("Why the mandate ended"), choices=[(end.value, MANDATE_END_WORDS[end]) for end in MandateEnd]
    )


class MandateEndCorrectForm(MandateEndForm):
    """What the end of a mandate should have said."""

    reason = Text(label=_("Why it is corrected"), max_length=500)


def _given(place: Office, form: MandateForm) -> DeputyMandate:
    typed = form.cleaned_data
    entry = MandateEntry(
        code=typed["code"],
        person=int(typed["person"]),
        convocation=int(typed["convocation"]),
        district=typed["district"],
        since=typed["since"],
    )
    return give_mandate(entry, by=place.actor, municipality=place.municipality.pk)


def _ended(place: Office, row: DeputyMandate, form: MandateEndForm) -> DeputyMandate:
    typed = form.cleaned_data
    return end_mandate(
        row.code,
        by=place.actor,
        municipality=place.municipality.pk,
        on=typed["on"],
        cause=MandateEnd(typed["cause"]),
    )


def _corrected(place: Office, row: DeputyMandate, form: MandateCorrectForm) -> DeputyMandate:
    typed = form.cleaned_data
    correction = MandateCorrection(person=int(typed["person"]), district=typed["district"], since=typed["since"])
    return correct_mandate(
        row.code,
        by=place.actor,
        municipality=place.municipality.pk,
        correction=correction,
        reason=typed["reason"],
    )


def _end_corrected(place: Office, row: DeputyMandate, form: MandateEndCorrectForm) -> DeputyMandate:
    typed = form.cleaned_data
    return correct_mandate_end(
        row.code,
        by=place.actor,
        municipality=place.municipality.pk,
        on=typed["on"],
        cause=MandateEnd(typed["cause"]),
        reason=typed["reason"],
    )


def _offered(place: Office) -> Choices:
    return {
        "person": person_choices(place),
        "convocation": convocation_choices(place),
        "district": district_choices(place),
    }


DEPUTIES: Kind[DeputyMandate] = Kind(
    name="deputies",
    title=_("Deputies"),
    lead=_("Mandates with their first and last days. The yearly report is owed from the first day."),
    view=Act.VIEW_DIRECTORY,
    rows=mandates,
    key=lambda row: row.code,
    heading=lambda row: row.person.public_name,
    columns=(_("Deputy"), _("Code"), _("District"), _("Convocation"), _("Since"), _("Until")),
    cells=lambda row: (row.code, row.district.name, row.convocation.roman, row.since, row.until),
    facts=lambda row: (
        Fact(_("Deputy's code"), row.code),
        Fact(_("District"), row.district.name),
        Fact(_("Convocation"), row.convocation.roman),
        Fact(_("Since"), row.since),
        Fact(_("Until"), row.until),
        Fact(_("Why it ended"), row.get_end_reason_display()),
    ),
    is_over=lambda row: row.until is not None,
    adding=Adding(
        words=_("Enter a mandate"),
        form=MandateForm,
        act=Act.KEEP_PEOPLE,
        do=_given,
        choices=_offered,
        lead=_("Enter the person first, if the name is not in the list."),
    ),
    deeds=(
        Deed(
            name="end",
            words=_("End the mandate"),
            form=MandateEndForm,
            act=Act.KEEP_PEOPLE,
            do=_ended,
            possible=lambda row: row.until is None,
            lead=_("Seats in commissions end on the same day."),
        ),
        Deed(
            name="correct",
            words=_("Correct the mandate"),
            form=MandateCorrectForm,
            act=Act.KEEP_PEOPLE,
            do=_corrected,
            initial=lambda row: {"person": str(row.person_id), "district": row.district.code, "since": row.since},
            choices=lambda place, row: {"person": person_choices(place), "district": district_choices(place)},
            lead=_("Only a slip is corrected here. What changed in earnest is an end and a new mandate."),
        ),
        Deed(
            name="correct-end",
            words=_("Correct the last day"),
            form=MandateEndCorrectForm,
            act=Act.KEEP_PEOPLE,
            do=_end_corrected,
            initial=lambda row: {"on": row.until, "cause": row.end_reason},
            possible=lambda row: row.until is not None,
        ),
    ),
)
