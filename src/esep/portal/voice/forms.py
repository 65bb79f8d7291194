"""Forms for everybody: labelled fields, kept input, faults that lead to their field. Nothing personal is required."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from esep.appeals.models import Submission
from esep.appeals.moderating import Hold
from esep.appeals.receiving import refusals_of
from esep.appeals.sent import Writer
from esep.kernel.refusals import Kind, Refusal, Refused, Words
from esep.portal.voice.cookie import FORBIDDEN
from esep.portal.voice.files import HELP, FilesField
from esep.portal.voice.watch import BEGAN, TRAP, begun, noticed

STATUS: Mapping[Kind, int] = {Kind.BUSY: 503, Kind.CLOCK: 503, Kind.STORAGE: 507, Kind.STALE: 409, Kind.NOT_FOUND: 404}
BAD = 400
OURS = frozenset({Kind.BUSY, Kind.CLOCK, Kind.STORAGE})
"""What the writer can do nothing about. Only then the page names the request, as the log does."""

LONGEST_BEGINNING = 300
"""Letters of a text that a link may begin for whoever writes."""

LANGUAGES = (("ky", _("Kyrgyz")), ("ru", _("Russian")))
REQUIRED = _("Fill in this field.")
CHOOSE = _("Choose from the list.")
EMAIL = _("Write the whole e-mail address, like this: aty@example.kg")


class VoiceForm(forms.Form):
    """A form that keeps what was typed and takes a refusal in. ``once`` lets it count one time, however often sent."""

    use_required_attribute = False

    once = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, files: Any = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(
            data, files, auto_id="%s", label_suffix="", initial={"once": uuid4(), BEGAN: begun(), **(initial or {})}
        )
        self.refusals: tuple[Refusal, ...] = ()
        self._status = 0
        self.is_fault_of_ours = False
        for field in self.fields.values():
            if not isinstance(field.widget, forms.HiddenInput | forms.CheckboxInput | forms.FileInput):
                field.widget.attrs["class"] = f"input {field.widget.attrs.get('class', '')}".strip()
            field.error_messages |= {"required": REQUIRED, "invalid_choice": CHOOSE}
            if isinstance(field, forms.EmailField):
                field.error_messages["invalid"] = EMAIL

    @property
    def status(self) -> int:
        """The status of the page that shows the form."""
        return self._status or (BAD if self.is_bound and self.errors else 200)

    @property
    def faults(self) -> tuple[tuple[str, str], ...]:
        """Everything to mend in fields, in their order: the id of the input, and the words."""
        shown = ((name, self.errors[name]) for name in self.fields if name in self.errors)
        return tuple((self[name].auto_id, f"{self[name].label}: {error}") for name, errors in shown for error in errors)

    @property
    def key(self) -> UUID:
        """The key under which it is kept once."""
        typed: UUID | None = self.cleaned_data.get("once")
        return typed or uuid4()

    def named(self, names: Iterable[str]) -> list[forms.BoundField]:
        """Some fields in an order, those that the form has."""
        return [self[name] for name in names if name in self.fields]

    def offer(self, name: str, choices: Sequence[tuple[str, Words]]) -> None:
        """Give a field its choices."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(choices)

    def take(self, refused: Refused) -> None:
        """Show a refusal: beside its field where there is one, else on top. Everything typed stays."""
        self._status = STATUS.get(refused.kind, BAD)
        self.is_fault_of_ours = refused.kind in OURS
        self.refusals = tuple(refusal for refusal in refused.refusals if not self._is_beside(refusal))

    def _is_beside(self, refusal: Refusal) -> bool:
        """Whether a refusal is of a field, beside which it then stands."""
        if refusal.field not in self.fields:
            return False
        self.add_error(refusal.field, " ".join(str(part) for part in (refusal.message, refusal.remedy) if part))
        return True

    def miss_cookie(self) -> None:
        """Say that the browser did not bring the cookie of the form, and what to do."""
        self.is_valid()
        self.errors.clear()
        self._status = FORBIDDEN
        self.refusals = (
            Refusal(
                code="no_cookie",
                message=_("Your browser did not send the cookie of this form, so nothing was sent."),
                remedy=_(
                    "Press the button again. If this comes back, allow cookies for this site, or call the office."
                ),
            ),
        )


class WatchedForm(VoiceForm):
    """A form that keeps something: it watches for programs, and may take how the writer can be reached."""

    name = forms.CharField(
        label=_("Name"), max_length=200, required=False, widget=forms.TextInput({"autocomplete": "name"})
    )
    phone = forms.CharField(
        label=_("Telephone"),
        max_length=40,
        required=False,
        widget=forms.TextInput({"type": "tel", "inputmode": "tel", "autocomplete": "tel"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("The receipt is sent there too."),
        widget=forms.EmailInput({"autocomplete": "email"}),
    )
    address = forms.CharField(
        label=_("Address"), max_length=300, required=False, widget=forms.TextInput({"autocomplete": "street-address"})
    )
    began = forms.CharField(widget=forms.HiddenInput, required=False)
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}),
    )

    CONTACTS: Sequence[str] = ("name", "phone", "email", "address")

    def clean(self) -> None:
        """Say at once what the command would refuse, beside whatever else is to be mended."""
        typed = self.cleaned_data
        for refusal in refusals_of(text=typed.get("text"), collective=typed.get("collective")):
            self._is_beside(refusal)

    @property
    def contacts(self) -> list[forms.BoundField]:
        """How the writer can be reached."""
        return self.named(self.CONTACTS)

    @property
    def trap(self) -> forms.BoundField:
        """The field that nobody sees."""
        return self[TRAP]

    @property
    def writer(self) -> Writer:
        """How the writer can be reached, as typed."""
        typed = self.cleaned_data
        return Writer(**{name: typed.get(name, "") for name in self.CONTACTS})

    @property
    def noticed(self) -> frozenset[Hold]:
        """What speaks for a program."""
        return noticed(trap=self.cleaned_data[TRAP], began=self.cleaned_data[BEGAN])


class WriteForm(WatchedForm):
    """An appeal, a voter mandate or a demand."""

    text = forms.CharField(label=_("What it is about"), widget=forms.Textarea({"rows": 8}))
    group = forms.CharField(
        label=_("Group, association or party"),
        max_length=200,
        help_text=_("Everybody will read this name. Write no name of a person."),
    )
    topic = forms.ChoiceField(label=_("Topic"), choices=[("", _("Choose")), *Submission.Topic.choices])
    village = forms.ChoiceField(label=_("Village"), required=False)
    deputy = forms.ChoiceField(label=_("To whom"), required=False)
    collective = forms.IntegerField(
        label=_("How many signed, if several write together"),
        required=False,
        error_messages={"invalid": _("Write it in figures.")},
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "brief"}),
    )
    language = forms.ChoiceField(label=_("Language of the answer"), choices=LANGUAGES)
    attached = FilesField(label=_("Photos or papers"), required=False, help_text=HELP)

    ABOUT = ("text", "group", "topic", "village", "deputy", "collective", "language")
    field_order = (*ABOUT, *WatchedForm.CONTACTS, "attached")

    @property
    def about(self) -> list[forms.BoundField]:
        """What is written."""
        return self.named(self.ABOUT)

    @property
    def papers(self) -> list[forms.BoundField]:
        """The files: last, so that everything before them is kept where they are too large to be read."""
        return self.named(("attached",))


class RemarkForm(WatchedForm):
    """A mistake on a page, or personal data to be hidden."""

    text = forms.CharField(widget=forms.Textarea({"rows": 5}))
    page = forms.CharField(
        label=_("Page"), max_length=500, required=False, help_text=_("Its address, or what is written on top of it.")
    )

    ABOUT = ("text", "page")
    CONTACTS = ("name", "phone", "email")
    field_order = (*ABOUT, *CONTACTS)

    @property
    def about(self) -> list[forms.BoundField]:
        """What is written."""
        return self.named(self.ABOUT)


class FollowForm(VoiceForm):
    """The number of a receipt and its code."""

    number = forms.CharField(
        label=_("Number of the receipt"),
        max_length=40,
        help_text=_("For example: 26-00417"),
        widget=forms.TextInput({"autocomplete": "off", "inputmode": "numeric"}),
    )
    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        help_text=_("Eight figures, for example: 4821 7730"),
        widget=forms.TextInput({"autocomplete": "off", "inputmode": "numeric"}),
    )

    @property
    def about(self) -> list[forms.BoundField]:
        """What is typed."""
        return self.named(("number", "code"))


class SureForm(VoiceForm):
    """That somebody means it."""

    sure = forms.BooleanField(error_messages={"required": _("Tick the box first.")})


def posted(request: HttpRequest) -> tuple[Any, MultiValueDict[str, Any] | None]:
    """What was sent, for a form to be bound to; nothing when the page is only looked at."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)
