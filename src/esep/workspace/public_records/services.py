"""Standards of services, with the lines that nobody wrote yet (7.2.4-a)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Words
from esep.publications.commands.records.services import ServiceEntry, change_service, end_service, enter_service
from esep.publications.models import ServiceStandard
from esep.publications.queries.records import services
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

LINES = ("provider", "papers", "term", "fee")


class ServiceForm(NamesForm):
    """The standard of a service."""

    kind = forms.ChoiceField(label=_("What it is"), choices=ServiceStandard.Kind.choices)
    provider_ky = forms.CharField(label=_("Who gives it, in Kyrgyz"), max_length=300, required=False)
    provider_ru = forms.CharField(label=_("Who gives it, in Russian"), max_length=300, required=False)
    papers_ky = Text(
        label=_("Papers to bring, in Kyrgyz"),
        rows=5,
        max_length=3000,
        required=False,
        help_text=_("One paper a line. If none is needed, say so."),
    )
    papers_ru = Text(label=_("Papers to bring, in Russian"), rows=5, max_length=3000, required=False)
    term_ky = forms.CharField(label=_("How long it takes, in Kyrgyz"), max_length=300, required=False)
    term_ru = forms.CharField(label=_("How long it takes, in Russian"), max_length=300, required=False)
    fee_ky = forms.CharField(
        label=_("Fee, in Kyrgyz"), max_length=300, required=False, help_text=_("If it is free, say so.")
    )
    fee_ru = forms.CharField(label=_("Fee, in Russian"), max_length=300, required=False)
    basis = forms.CharField(label=_("Act that sets the standard"), max_length=500, required=False)
    paper = forms.CharField(label=PAPER, max_length=100, required=False)
    since = DayField(label=_("Since"), required=False)

    @property
    def entry(self) -> ServiceEntry:
        """The standard as commands take it."""
        typed = self.cleaned_data
        return ServiceEntry(
            names=self.names,
            kind=ServiceStandard.Kind(typed["kind"]),
            basis=typed["basis"],
            since=typed["since"],
            paper=typed["paper"],
            **{line: texts(typed, line) for line in LINES},
        )


class NewServiceForm(ServiceForm, TakenOverForm):
    """A service as it is entered."""

    field_order = (*ServiceForm.base_fields, "is_older")


def _warning(row: ServiceStandard) -> Words:
    if is_over(row):
        return ""
    if not row.fee_ky:
        return _("No line about the fee")
    if not row.term_ky:
        return _("No line about the term")
    return "" if row.papers_ky else _("No line about papers")


SERVICES: Kind[ServiceStandard] = Kind(
    name="services",
    room=ROOM,
    title=_("Standards of services"),
    lead=_("For each service: who gives it, for what papers, how long it takes, what it costs."),
    view=Act.VIEW_CATALOGUE,
    rows=lambda place: services(),
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Service"), _("Code"), _("What it is"), _("How long it takes"), _("Fee")),
    cells=lambda row: (row.code, row.get_kind_display(), row.term_ky, row.fee_ky),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("What it is"), row.get_kind_display()),
        Fact(_("Who gives it, in Kyrgyz"), row.provider_ky),
        Fact(_("Who gives it, in Russian"), row.provider_ru),
        Fact(_("Papers to bring, in Kyrgyz"), row.papers_ky),
        Fact(_("Papers to bring, in Russian"), row.papers_ru),
        Fact(_("How long it takes, in Kyrgyz"), row.term_ky),
        Fact(_("How long it takes, in Russian"), row.term_ru),
        Fact(_("Fee, in Kyrgyz"), row.fee_ky),
        Fact(_("Fee, in Russian"), row.fee_ru),
        Fact(_("Act that sets the standard"), row.basis),
        Fact(PAPER, number_of(row.document)),
        *term_facts(row),
    ),
    is_over=is_over,
    warning=_warning,
    public=lambda row: () if is_over(row) else ("place-service", row.code),
    adding=entering(enter_service, words=_("Enter a service"), form=NewServiceForm),
    deeds=(
        changing(change_service, form=ServiceForm, words=_("Change the standard")),
        closing(end_service, words=_("End the service")),
    ),
)
