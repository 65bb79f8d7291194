"""The one look of all forms of the office: labelled fields, kept input, faults that lead to their field.

    form = VillageForm(posted(request))
    answer = submit(request, form, lambda typed: _entered(place, typed))
    return answer or form_page(request, place, form, title=_("Enter a village"), button=_("Save"), back=...)

:mod:`esep.workspace.submitting` carries out, :func:`esep.workspace.page.form_page` shows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Kind, Refusal, Refused, Words
from esep.workspace.refusal import STATUS
from esep.workspace.spent import new_key

PLAIN = (forms.CheckboxInput, forms.CheckboxSelectMultiple, forms.RadioSelect, forms.MultiWidget, forms.HiddenInput)

# What the framework says, and what we say instead.
WORDS = (
    ("required", forms.Field.default_error_messages["required"], _("Fill in this field.")),
    ("invalid", forms.IntegerField.default_error_messages["invalid"], _("Write it in figures.")),
    ("invalid", forms.DecimalField.default_error_messages["invalid"], _("Write it in figures.")),
    ("invalid_choice", forms.ChoiceField.default_error_messages["invalid_choice"], _("Choose from the list.")),
    ("invalid_choice", forms.MultipleChoiceField.default_error_messages["invalid_choice"], _("Choose from the list.")),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend: the id of the input to go to (empty: the form as a whole), what is wrong, and by which clause
    (empty: by none).
    """

    target: str
    message: str
    clause: str = ""


class OfficeForm(forms.Form):
    """A form that keeps what was typed, knows whether it was sent before, and takes a refusal in.

    For a row that is edited give ``version``, the one that is shown; the command is told the version that was seen.
    """

    use_required_attribute = False
    field_order: Sequence[str] | None = None

    def __init__(
        self,
        data: QueryDict | None = None,
        files: Any = None,
        *,
        initial: Mapping[str, Any] | None = None,
        version: int | None = None,
    ) -> None:
        super().__init__(data, files, auto_id="%s", initial=dict(initial or {}), label_suffix="")
        self.fields["form_key"] = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
        self.initial["form_key"] = new_key()
        if version is not None:
            self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
            self.initial["version"] = version
        self.refusals: tuple[Refusal, ...] = ()
        self.clauses: dict[str, str] = {}
        self.refused_as: Kind | None = None
        self.saved_meanwhile: Mapping[str, str] = {}
        self.spellings: dict[str, str] = {}
        for field in self.fields.values():
            field.error_messages |= _worded(field)
            if not isinstance(field.widget, PLAIN):
                field.widget.attrs["class"] = f"input {field.widget.attrs.get('class', '')}".strip()

    @property
    def seen(self) -> int:
        """The version that the visitor had before them."""
        return int(self.cleaned_data["version"])

    @property
    def status(self) -> int:
        """The status of the page that shows the form."""
        if self.refused_as is not None:
            return STATUS[self.refused_as]
        return 400 if self.is_bound and self.errors else 200

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything to mend, in the order of the fields."""
        found: list[Fault] = [Fault("", str(error)) for error in self.non_field_errors()]
        for name, errors in self.errors.items():
            if name in self.fields:
                bound = self[name]
                target = f"{bound.auto_id}_0" if bound.use_fieldset else bound.auto_id
                clause = self.clauses.get(name, "")
                found += [Fault(target, f"{bound.label}: {error}", clause) for error in errors]
        return tuple(found)

    @property
    def shown(self) -> list["Shown"]:
        """The visible fields, each with what somebody else saved meanwhile, and the spelling that is offered."""
        offered = {name: text for name, text in self.spellings.items() if name in self.errors}
        return [
            Shown(bound, self.saved_meanwhile.get(bound.name), offered.get(bound.name))
            for bound in self.visible_fields()
        ]

    @property
    def asks_for_file(self) -> bool:
        """Whether a file must be chosen again after the page was shown anew."""
        return self.is_multipart()

    def offer(self, options: Mapping[str, Sequence[tuple[str, Words]]]) -> None:
        """Give fields their choices: rows of the municipality, by field. The first one of a list is empty."""
        for name, choices in options.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            is_list = not isinstance(field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)
            empty = [("", _("Choose"))] if is_list else []
            field.choices = [*empty, *choices]

    def take(self, refused: Refused) -> None:
        """Show a refusal: beside its field where there is one, else on top. Everything typed stays."""
        self.refused_as = refused.kind
        on_top = []
        for refusal in refused.refusals:
            if refusal.field in self.fields and refusal.field not in ("version", "form_key"):
                self.add_error(refusal.field, " ".join(str(part) for part in (refusal.message, refusal.remedy) if part))
                if refusal.clause:
                    self.clauses[refusal.field] = refusal.clause
            else:
                on_top.append(refusal)
        self.refusals = tuple(on_top)

    def set_beside(self, theirs: Mapping[str, Any], *, version: int) -> None:
        """After STALE: what is stored now stands beside what was typed, and saving again overwrites that version."""
        assert isinstance(self.data, QueryDict)
        typed = self.data
        self.data = typed.copy()
        self.data["version"] = str(version)
        differing = {}
        for name, value in theirs.items():
            field = self.fields[name]
            mine = field.widget.value_from_datadict(typed, self.files, name)
            if field.has_changed(value, mine):
                differing[name] = _readable(field, value)
        self.saved_meanwhile = differing


@dataclass(frozen=True, slots=True)
class Shown:
    """A field as it is drawn; ``theirs`` is what somebody else saved into it meanwhile, None when nothing differs.

    ``spelling`` is the name in Kyrgyz letters where it was typed with others (:mod:`esep.workspace.spelling`): None
    when nothing is asked, empty when none can be offered.
    """

    field: forms.BoundField
    theirs: str | None
    spelling: str | None = None

    @property
    def is_check(self) -> bool:
        """Whether it is a single tick box, whose label stands after it."""
        return isinstance(self.field.field.widget, forms.CheckboxInput)

    @property
    def is_file(self) -> bool:
        """Whether it is a file, which a browser never keeps."""
        return isinstance(self.field.field, forms.FileField)

    def drawn(self) -> SafeString:
        """The input itself."""
        return self.field.as_widget()


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, for a form to be bound to; None when the page is only looked at."""
    return request.POST if request.method == "POST" else None


def _worded(field: forms.Field) -> dict[str, Any]:
    """Our words in place of the framework's, unless the field has words of its own."""
    found: dict[str, Any] = {
        code: words for code, framework, words in WORDS if field.error_messages.get(code) is framework
    }
    if isinstance(field, forms.EmailField):
        found["invalid"] = _("Write the whole e-mail address, like this: aty@example.kg")
    return found


def _readable(field: forms.Field, value: object) -> str:
    """A stored value as people read it."""
    if isinstance(field, forms.BooleanField):
        return gettext("yes") if value else gettext("no")
    if isinstance(field, forms.ChoiceField):
        chosen = {str(one) for one in value} if isinstance(value, list | tuple) else {str(value)}
        options: Iterable[Any] = field.choices  # type: ignore[assignment]
        return ", ".join(str(label) for key, label in options if str(key) in chosen) or gettext("empty")
    if isinstance(value, date):
        return date_format(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value) if value not in (None, "") else gettext("empty")
