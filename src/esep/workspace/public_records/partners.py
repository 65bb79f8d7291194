"""Partners: whom the municipality works with, and on what (7.2.12-cooperation)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.publications.commands.records.partners import PartnerEntry, change_partner, end_partner, enter_partner
from esep.publications.models import Partner
from esep.publications.queries.records import partners
from esep.records.papers import number_of
from esep.workspace.day import DayField
from esep.workspace.directory.common import NamesForm, is_over, name_facts, term_facts
from esep.workspace.directory.kind import Fact, Kind
from esep.workspace.inputs import Text
from esep.workspace.public_records.common import (
    PAPER,
    ROOM,
    TakenOverForm,
    changing,
    closing,
    entering,
    texts,
)


class PartnerForm(NamesForm):
    """A partner and what the work is about."""

    kind = forms.ChoiceField(label=_("What it is"), choices=Partner.Kind.choices)
    subject_ky = Text(label=_("What the work is about, in Kyrgyz"), max_length=500, required=False)
    subject_ru = Text(label=_("What the work is about, in Russian"), max_length=500, required=False)
    since = DayField(label=_("Since"), required=False)
    until = DayField(label=_("Last day of the agreement"), required=False)
    paper = forms.CharField(label=PAPER, max_length=100, required=False)

    @property
    def entry(self) -> PartnerEntry:
        """The partner as commands take it."""
        typed = self.cleaned_data
        return PartnerEntry(
            names=self.names,
            kind=Partner.Kind(typed["kind"]),
            subject=texts(typed, "subject"),
            since=typed["since"],
            until=typed["until"],
            paper=typed["paper"],
        )


class NewPartnerForm(PartnerForm, TakenOverForm):
    """A partner as it is entered."""

    field_order = (*PartnerForm.base_fields, "is_older")


PARTNERS: Kind[Partner] = Kind(
    name="partners",
    room=ROOM,
    title=_("Partners"),
    lead=_("State bodies, public and international organisations that the municipality works with."),
    view=Act.VIEW_CATALOGUE,
    rows=lambda place: partners(),
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Partner"), _("Code"), _("What it is"), _("Since"), _("Until")),
    cells=lambda row: (row.code, row.get_kind_display(), row.since, row.until),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("What it is"), row.get_kind_display()),
        Fact(_("What the work is about, in Kyrgyz"), row.subject_ky),
        Fact(_("What the work is about, in Russian"), row.subject_ru),
        Fact(PAPER, number_of(row.document)),
        *term_facts(row),
    ),
    is_over=is_over,
    public=lambda row: ("place-partners",),
    adding=entering(enter_partner, words=_("Enter a partner"), form=NewPartnerForm),
    deeds=(
        changing(change_partner, form=PartnerForm, words=_("Change what is known")),
        closing(end_partner, words=_("End the work with this partner")),
    ),
)
