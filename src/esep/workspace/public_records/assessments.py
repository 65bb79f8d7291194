"""What others found: of the body's work, and of services (7.2.3-b, 7.2.4-v)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.publications.commands.records.assessments import (
    AssessmentEntry,
    change_assessment,
    enter_assessment,
    withdraw_assessment,
)
from esep.publications.models import Assessment
from esep.publications.queries.records import assessments
from esep.records.papers import number_of
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.workspace.directory.common import NamesForm, name_facts
from esep.workspace.directory.kind import Fact, Kind
from esep.workspace.inputs import Number, Text
from esep.workspace.public_records.common import PAPER, ROOM, changing, entering, texts, withdrawing


class AssessmentForm(NamesForm):
    """What somebody found of a year."""

    kind = forms.ChoiceField(label=_("What was looked at"), choices=Assessment.Kind.choices)
    year = Number(label=_("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    assessor = forms.CharField(
        label=_("Who looked"), max_length=300, help_text=_("The regulation leaves open who that is.")
    )
    method_ky = Text(label=_("How it was done, in Kyrgyz"), max_length=1000, required=False)
    method_ru = Text(label=_("How it was done, in Russian"), max_length=1000, required=False)
    result_ky = Text(label=_("What was found, in Kyrgyz"), rows=6, max_length=5000)
    result_ru = Text(label=_("What was found, in Russian"), rows=6, max_length=5000, required=False)
    paper = forms.CharField(label=PAPER, max_length=100, required=False)

    @property
    def entry(self) -> AssessmentEntry:
        """The finding as commands take it."""
        typed = self.cleaned_data
        return AssessmentEntry(
            names=self.names,
            kind=Assessment.Kind(typed["kind"]),
            year=typed["year"],
            assessor=typed["assessor"],
            method=texts(typed, "method"),
            result=texts(typed, "result"),
            paper=typed["paper"],
        )


ASSESSMENTS: Kind[Assessment] = Kind(
    name="assessments",
    room=ROOM,
    title=_("Assessments and monitoring"),
    lead=_("What others found of the body's work, and what the public found of services."),
    view=Act.VIEW_CATALOGUE,
    rows=lambda place: assessments(),
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Assessment"), _("Code"), _("What was looked at"), _("Year"), _("Who looked")),
    cells=lambda row: (row.code, row.get_kind_display(), str(row.year), row.assessor),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("What was looked at"), row.get_kind_display()),
        Fact(_("Year"), str(row.year)),
        Fact(_("Who looked"), row.assessor),
        Fact(_("How it was done, in Kyrgyz"), row.method_ky),
        Fact(_("How it was done, in Russian"), row.method_ru),
        Fact(_("What was found, in Kyrgyz"), row.result_ky),
        Fact(_("What was found, in Russian"), row.result_ru),
        Fact(PAPER, number_of(row.document)),
        Fact(_("Why it was taken back"), row.withdrawn_reason),
    ),
    is_over=lambda row: bool(row.withdrawn_reason),
    public=lambda row: ("place-assessments",),
    adding=entering(enter_assessment, words=_("Enter an assessment"), form=AssessmentForm),
    deeds=(
        changing(change_assessment, form=AssessmentForm, words=_("Correct the assessment")),
        withdrawing(withdraw_assessment),
    ),
)
