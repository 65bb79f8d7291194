"""Forms of the register."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from esep.records.describing import Description
from esep.records.models import Document
from esep.records.models.document import LONGEST_RETENTION
from esep.records.models.evidence import KIND_WORDS
from esep.records.register import Wanted, meetings, organizations
from esep.records.retention import Retention
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.register.fields import FilesField
from esep.workspace.register.upload import was_too_large

SUGGESTED, YEARS, PERMANENT = "suggested", "years", "permanent"
ANY = [("", _("all"))]
COUNT = {"inputmode": "numeric", "autocomplete": "off", "class": "brief"}
LONG = forms.Textarea({"rows": 3})


class DescriptionForm(OfficeForm):
    """What people say of a document."""

    kind = forms.ChoiceField(label=_("Kind of document"), choices=Document.Kind.choices)
    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("What it is about. Leave names of residents out.")
    )
    dated_on = DayField(label=_("Date on the document"))
    organization = forms.ChoiceField(label=_("Organisation it came from or goes to"), required=False)
    counterparty = forms.CharField(
        label=_("Other sender or receiver"),
        max_length=200,
        required=False,
        help_text=_("If it is not in the list of organisations. Never shown to the public."),
    )
    pages = forms.IntegerField(label=_("Pages"), required=False, min_value=1, widget=forms.TextInput(COUNT))
    shelf = forms.CharField(
        label=_("Where the paper lies"), max_length=100, required=False, help_text=_("Cabinet, shelf, folder.")
    )
    record = forms.ChoiceField(
        label=_("Report meeting"), required=False, help_text=_("If it is material of a report meeting.")
    )
    retention = forms.ChoiceField(
        label=_("How long it is kept"),
        choices=[(SUGGESTED, _("as suggested for its kind")), (YEARS, _("for years")), (PERMANENT, _("for ever"))],
        help_text=_("Check the suggested term with the list of the archive."),
    )
    retention_years = forms.IntegerField(
        label=_("For how many years"),
        required=False,
        min_value=1,
        max_value=LONGEST_RETENTION,
        widget=forms.TextInput(COUNT),
    )
    paper_number = forms.CharField(
        label=_("Number in the paper book"), max_length=80, required=False, widget=forms.TextInput({"class": "brief"})
    )
    registered_on = DayField(
        label=_("Day of registration in the paper book"),
        required=False,
        help_text=_("Leave it empty for a document that is registered today."),
    )
    note = forms.CharField(label=_("Note"), max_length=1000, required=False, widget=LONG)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nothing = [("", _("none"))]
        known = [(str(number), name) for number, name in organizations().items()]
        self.fields["organization"].choices = [*nothing, *known]  # type: ignore[attr-defined]
        records = dict(meetings())
        present = self.initial.get("record")
        if present:
            records.setdefault(present, present)
        self.fields["record"].choices = [*nothing, *records.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """As Django's; a term in years has its number."""
        typed = super().clean() or {}
        if typed.get("retention") == YEARS and not typed.get("retention_years"):
            self.add_error("retention_years", _("Enter the number of years."))
        return typed

    @property
    def said(self) -> Description:
        """The description as commands take it."""
        typed = self.cleaned_data
        retention = {
            SUGGESTED: None,
            YEARS: Retention(typed["retention_years"]),
            PERMANENT: Retention(),
        }[typed["retention"]]
        return Description(
            kind=typed["kind"],
            title=typed["title"],
            dated_on=typed["dated_on"],
            organization=int(typed["organization"]) if typed["organization"] else None,
            counterparty=typed["counterparty"],
            pages=typed["pages"],
            shelf=typed["shelf"],
            retention=retention,
            record=typed["record"],
            note=typed["note"],
            paper_number=typed["paper_number"],
            registered_on=typed["registered_on"],
        )


class RegisterForm(DescriptionForm):
    """A document as it is registered, with its files."""

    direction = forms.ChoiceField(label=_("Direction"), choices=Document.Direction.choices)
    attached = FilesField(label=_("Files"))

    field_order = ("direction", *DescriptionForm.base_fields, "attached")


class FilesForm(OfficeForm):
    """More files for a document."""

    attached = FilesField(label=_("Files"), required=True)


class WhyForm(OfficeForm):
    """Why."""

    reason = forms.CharField(label=_("Why"), max_length=500, widget=LONG)


class ShelfForm(OfficeForm):
    """Another place for the paper."""

    shelf = forms.CharField(label=_("Where the paper lies"), max_length=100)


class EvidenceForm(OfficeForm):
    """Evidence for a document."""

    kind = forms.ChoiceField(
        label=_("Kind of evidence"), choices=[(kind.value, words) for kind, words in KIND_WORDS.items()]
    )
    claimed_on = DayField(label=_("Day on which it happened"))
    link = forms.CharField(
        label=_("Link"),
        max_length=1000,
        required=False,
        help_text=_("Either a link or a file."),
        widget=forms.URLInput({"autocomplete": "off"}),
    )
    note = forms.CharField(label=_("Note"), max_length=500, required=False, widget=LONG)
    attached = FilesField(label=_("File"), most=1)

    def clean(self) -> dict[str, Any]:
        """As Django's; it is either a file or a link."""
        typed = super().clean() or {}
        if "attached" in typed and "link" in typed and bool(typed["attached"]) == bool(typed["link"]):
            self.add_error("link", _("Give either a file or a link."))
        return typed


class PeriodForm(OfficeForm):
    """From which day to which."""

    since = DayField(label=_("First day of the period"))
    until = DayField(label=_("Last day of the period"))


class WantedForm(OfficeForm):
    """Which documents to show."""

    words = forms.CharField(label=_("Words to look for"), max_length=200, required=False)
    direction = forms.ChoiceField(label=_("Direction"), choices=[*ANY, *Document.Direction.choices], required=False)
    kind = forms.ChoiceField(label=_("Kind of document"), choices=[*ANY, *Document.Kind.choices], required=False)
    since = DayField(label=_("Registered from"), required=False)
    until = DayField(label=_("Registered to"), required=False)

    @property
    def wanted(self) -> Wanted:
        """What was asked for, as far as it could be read."""
        if not self.is_bound:
            return Wanted()
        self.full_clean()
        readable = self.cleaned_data
        return Wanted(
            direction=readable.get("direction", ""),
            kind=readable.get("kind", ""),
            since=readable.get("since"),
            until=readable.get("until"),
            words=readable.get("words", ""),
        )


class LabelsForm(WantedForm):
    """For which documents to print labels, and on which place of the sheet the first one goes."""

    start = forms.IntegerField(
        label=_("First free label on the sheet"),
        min_value=1,
        max_value=24,
        help_text=_("Counted row by row. A new sheet begins at 1."),
        widget=forms.TextInput(COUNT),
    )

    field_order = ("since", "until", "direction", "kind", "words", "start")


def with_files(form: type[OfficeForm], request: HttpRequest, *, initial: Mapping[str, Any] | None = None) -> Any:
    """A form that takes files, bound to what was sent."""
    data = posted(request)
    made = form(data, request.FILES if data is not None else None, initial=initial)
    field = made.fields["attached"]
    assert isinstance(field, FilesField)
    field.is_too_large = data is not None and was_too_large(request)
    return made


def initial_of(document: Document) -> dict[str, Any]:
    """What a document says now, for a form."""
    said = PERMANENT if document.is_permanent else YEARS
    retention = SUGGESTED if document.is_retention_suggested else said
    return {
        "kind": document.kind,
        "title": document.title,
        "dated_on": document.dated_on,
        "organization": str(document.organization_id or ""),
        "counterparty": document.counterparty,
        "pages": document.pages,
        "shelf": document.shelf,
        "record": document.record,
        "retention": retention,
        "retention_years": document.retention_years if retention == YEARS else None,
        "paper_number": document.paper_number,
        "registered_on": document.registered_on,
        "note": document.note,
    }
