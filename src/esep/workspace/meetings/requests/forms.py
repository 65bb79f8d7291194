"""Forms of requests and experts."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.community.models import Organization
from esep.kernel.refusals import Words
from esep.meetings.commands.experts import ExpertEntry
from esep.meetings.commands.requesting import RequestEntry
from esep.meetings.models.request import InformationRequest, Means
from esep.records.models.evidence import KIND_WORDS
from esep.regulation.facts.common import EvidenceKind
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Radios, Text
from esep.workspace.meetings.proofs import WithProof
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.register.fields import FilesField

OTHER_DAY, NOT_AT_ALL = "other_day", "not_at_all"
PROOFS = (EvidenceKind.RECEIPT, EvidenceKind.SCAN, EvidenceKind.PHOTO, EvidenceKind.LINK)


class RequestForm(OfficeForm):
    """What is asked of whom."""

    organization = forms.ChoiceField(
        label=_("Organisation"), required=False, help_text=_("From the directory. Or write the name below.")
    )
    addressee_text = forms.CharField(
        label=_("Other addressee"),
        max_length=200,
        required=False,
        help_text=_("A body or an enterprise that is not in the directory."),
    )
    subject = forms.CharField(
        label=_("What the request is about"), max_length=500, help_text=_("In one line, as it stands in the letter.")
    )
    questions = Text(
        label=_("Questions"),
        max_length=5000,
        required=False,
        rows=6,
        help_text=_("One question a line. The letter numbers them."),
    )

    @property
    def entry(self) -> RequestEntry:
        """The request as commands take it."""
        typed = self.cleaned_data
        return RequestEntry(
            typed["subject"],
            organization=typed["organization"] or None,
            addressee_text=typed["addressee_text"],
            questions=typed["questions"],
        )


class SendForm(OfficeForm):
    """How the letter goes out."""

    on = DayField(label=_("Day of sending"))
    language = forms.ChoiceField(
        label=_("Language of the letter"), choices=[("ky", "Кыргызча"), ("ru", "Русский")], widget=Radios()
    )
    register = forms.BooleanField(
        label=_("Give it a number and keep it in the register"),
        required=False,
        help_text=_("Without the tick it has a number in a paper book."),
    )
    by_email = forms.BooleanField(label=_("Send it by e-mail as well"), required=False)


class WithdrawForm(WhyForm):
    """A day, and why."""

    on = DayField(label=_("Day"))

    field_order = ("on", "reason")


class ReceiptForm(WithProof):
    """When the addressee received the letter, with the proof."""

    on = DayField(label=_("Day of receipt"), help_text=_("The day on the stamp, the receipt or the reply mail."))
    kind = forms.ChoiceField(
        label=_("Kind of evidence"), choices=[(kind.value, KIND_WORDS[kind]) for kind in PROOFS], required=False
    )
    link = forms.CharField(
        label=_("Link"),
        max_length=1000,
        required=False,
        help_text=_("Either a link or a file. Both may stay empty."),
        widget=forms.URLInput({"autocomplete": "off"}),
    )
    attached = FilesField(label=_("File"), most=1)

    def kind_of(self, media_type: str) -> EvidenceKind:
        """As somebody said; a scan otherwise."""
        return EvidenceKind(self.cleaned_data["kind"] or EvidenceKind.SCAN)


class AnswerForm(ReceiptForm):
    """When the answer came, with its file."""

    on = DayField(label=_("Day of the answer"), help_text=_("The day on which the answer reached you."))
    register = forms.BooleanField(
        label=_("Keep the answer in the register as an incoming document"),
        required=False,
        help_text=_("More files can be added to the document afterwards."),
    )

    field_order: Sequence[str] | None = ("on", "kind", "link", "attached", "register")


class AnswerWithReceiptForm(AnswerForm):
    """The same where the day of receipt is not recorded yet."""

    received_on = DayField(
        label=_("Day of receipt"),
        required=False,
        help_text=_("It is not recorded yet. Enter it, or tick below that nobody knows it."),
    )
    is_unknown = forms.BooleanField(
        label=_("Nobody can find the day of receipt out any more"),
        required=False,
        help_text=_("The answer is kept. Whether it was in time may stay open."),
    )

    field_order = ("received_on", "is_unknown", "on", "kind", "link", "attached", "register")


class CorrectForm(OfficeForm):
    """Another day, or none at all."""

    what = forms.ChoiceField(
        label=_("What is wrong"),
        choices=[(OTHER_DAY, _("It was on another day")), (NOT_AT_ALL, _("It should not have been recorded"))],
        widget=Radios(),
    )
    on = DayField(label=_("The right day"), required=False)
    reason = Text(label=_("Why"), max_length=500, help_text=_("The earlier day stays to be seen, with this reason."))

    def clean(self) -> dict[str, Any]:
        """As Django's; another day is named."""
        typed = super().clean() or {}
        if typed.get("what") == OTHER_DAY and "on" in typed and typed["on"] is None:
            self.add_error("on", _("Enter the day."))
        return typed


class CorrectSendingForm(OfficeForm):
    """Another day of sending. That the letter went out is not taken back: a request is withdrawn."""

    on = DayField(label=_("The right day"))
    reason = Text(label=_("Why"), max_length=500, help_text=_("The earlier day stays to be seen, with this reason."))


class ReminderForm(OfficeForm):
    """How and when the addressee was reminded."""

    means = forms.ChoiceField(label=_("How"), choices=Means.choices, widget=Radios())
    on = DayField(label=_("Day"))
    note = forms.CharField(label=_("Note"), max_length=500, required=False, help_text=_("What was promised."))


class ExpertForm(OfficeForm):
    """Who is brought in."""

    name = forms.CharField(label=_("Name"), max_length=200, help_text=_("Never shown to the public."))
    organization = forms.ChoiceField(label=_("Organisation"), required=False)
    field = forms.CharField(label=_("Field of knowledge"), max_length=200)
    task = Text(label=_("What the expert does"), max_length=1000)
    contact = forms.CharField(
        label=_("Telephone or e-mail"), max_length=200, required=False, help_text=_("Never shown to the public.")
    )
    on = DayField(label=_("Day on which the expert was brought in"))

    @property
    def entry(self) -> ExpertEntry:
        """The expert as commands take it."""
        typed = self.cleaned_data
        return ExpertEntry(
            typed["name"],
            typed["field"],
            typed["task"],
            organization=typed["organization"] or None,
            contact=typed["contact"],
        )


def offered(rows: Sequence[Organization], *, present: str = "") -> list[tuple[str, Words]]:
    """Organisations to choose from, by code; one that has ended only where it stands ``present`` in the form."""
    return [
        ("", _("none")),
        *((row.code, row.name) for row in rows if row.until is None or row.code == present),
    ]


def initial_of(request: InformationRequest) -> dict[str, str]:
    """What a request says now, for a form."""
    return {
        "organization": request.organization.code if request.organization is not None else "",
        "addressee_text": request.addressee_text,
        "subject": request.subject,
        "questions": request.questions,
    }
