"""Explanations in plain words, each with the texts that were before it (7.2.1, 7.2.4-g, 7.2.11-a, 7.2.11-d)."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.publications.commands.records.explanations import ExplanationEntry, explain
from esep.publications.models import Explanation
from esep.publications.queries.records import Explained, explanations
from esep.regulation.dates import legal_day
from esep.workspace.directory.kind import Adding, Deed, Fact, Kind, Table
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Text
from esep.workspace.office import Office
from esep.workspace.public_records.common import KEEP, ROOM, TakenOverForm, texts, who

COLUMNS = ("title_ky", "title_ru", "text_ky", "text_ru")


class TextForm(OfficeForm):
    """A text under its title."""

    title_ky = forms.CharField(label=_("Title in Kyrgyz"), max_length=200)
    title_ru = forms.CharField(label=_("Title in Russian"), max_length=200, required=False)
    text_ky = Text(
        label=_("Text in Kyrgyz"),
        rows=12,
        max_length=20_000,
        help_text=_("Short sentences. Say where to go, what to bring, and which law sets it."),
    )
    text_ru = Text(label=_("Text in Russian"), rows=12, max_length=20_000, required=False)


class ExplanationForm(TextForm, TakenOverForm):
    """A text as it is entered."""

    kind = forms.ChoiceField(label=_("What it explains"), choices=Explanation.Kind.choices)
    field_order = ("kind", *TextForm.base_fields, "is_older")


def _entry(kind: Explanation.Kind, typed: Mapping[str, Any]) -> ExplanationEntry:
    return ExplanationEntry(kind=kind, title=texts(typed, "title"), text=texts(typed, "text"))


def _explained(place: Office, form: ExplanationForm) -> Explanation:
    entry = _entry(Explanation.Kind(form.cleaned_data["kind"]), form.cleaned_data)
    return explain(entry, **who(place), telling=form.telling)


def _explained_anew(place: Office, row: Explained, form: TextForm) -> Explanation:
    return explain(_entry(row.kind, form.cleaned_data), **who(place))


EXPLANATIONS: Kind[Explained] = Kind(
    name="explanations",
    room=ROOM,
    title=_("Explanations"),
    lead=_("Functions, how to enter the service, how to challenge a result: in plain words."),
    view=Act.VIEW_CATALOGUE,
    rows=lambda place: explanations().values(),
    key=lambda row: row.kind.value,
    heading=lambda row: row.newest.title_ky,
    columns=(_("Explanation"), _("What it explains"), _("In force since")),
    cells=lambda row: (row.kind.label, legal_day(row.newest.recorded_at)),
    facts=lambda row: (
        Fact(_("What it explains"), row.kind.label),
        Fact(_("In force since"), legal_day(row.newest.recorded_at)),
        Fact(_("Title in Kyrgyz"), row.newest.title_ky),
        Fact(_("Title in Russian"), row.newest.title_ru),
        Fact(_("Text in Kyrgyz"), row.newest.text_ky),
        Fact(_("Text in Russian"), row.newest.text_ru),
    ),
    tables=lambda row: (
        Table(
            caption=_("Earlier texts"),
            columns=(_("Entered on"), _("Title in Kyrgyz")),
            rows=[(date_format(legal_day(one.recorded_at)), one.title_ky) for one in row.older],
        ),
    ),
    is_over=lambda row: False,
    ref=lambda row: str(row.newest.ref),
    public=lambda row: ("place-explanation", row.kind.value),
    adding=Adding(
        words=_("Write an explanation"),
        form=ExplanationForm,
        act=KEEP,
        do=_explained,
        lead=_("The text takes the place of the earlier one, which everybody can still read."),
    ),
    deeds=(
        Deed(
            name="rewrite",
            words=_("Write it anew"),
            form=TextForm,
            act=KEEP,
            do=_explained_anew,
            initial=lambda row: {name: getattr(row.newest, name) for name in COLUMNS},
            lead=_("The text takes the place of the earlier one, which everybody can still read."),
        ),
    ),
)
