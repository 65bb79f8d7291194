"""Forms of the head's report: who prepares it, who writes what, the words of a part, reasons, days."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Words
from esep.regulation.facts.common import Answer
from esep.reports.commands.head.writing import LONGEST_REASON, LONGEST_TEXT
from esep.reports.models import HeadPart
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Many, Radios, Text

NOBODY = ("", _("nobody yet"))


class AuthorsForm(OfficeForm):
    """The staff who prepare the report."""

    persons = Many(
        label=_("Who prepares the report"), error_messages={"required": _("Choose at least one member of staff.")}
    )


class OneAuthorForm(OfficeForm):
    """Who writes one part, and by when."""

    person = forms.ChoiceField(label=_("Who writes it"), required=False)
    due_on = DayField(label=_("Day of its own"), required=False, help_text=_("Empty: the day of all parts."))


class AssignForm(OfficeForm):
    """Who writes which part: one day for all, one choice a part."""

    due_on = DayField(label=_("To be written by"), required=False)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        parts: Sequence[tuple[str, str]],
        persons: Sequence[tuple[str, Words]],
        initial: Mapping[str, Any],
        version: int,
    ) -> None:
        super().__init__(data, initial=initial, version=version)
        for part, words in parts:
            field = forms.ChoiceField(label=words, required=False, choices=[NOBODY, *persons])
            field.widget.attrs["class"] = "input"
            self.fields[part] = field

    @property
    def persons(self) -> dict[HeadPart, int | None]:
        """What was chosen, by part."""
        return {
            part: int(self.cleaned_data[part]) if self.cleaned_data.get(part) else None
            for part in HeadPart
            if part in self.fields
        }


class PartForm(OfficeForm):
    """The words of one part, and the papers that it rests on."""

    text_ky = Text(label=_("Text, in Kyrgyz"), max_length=LONGEST_TEXT, required=False, rows=12)
    text_ru = Text(label=_("Text, in Russian"), max_length=LONGEST_TEXT, required=False, rows=12)
    sources = Text(
        label=_("Papers and statistics"), required=False, rows=4, help_text=_("One a line. The clause asks for them.")
    )

    @property
    def papers(self) -> tuple[str, ...]:
        """The sources line by line."""
        return tuple(line for line in self.cleaned_data["sources"].splitlines() if line.strip())


class WithoutForm(OfficeForm):
    """Why there is nothing of a part, or why it is not drafted yet."""

    answer = forms.ChoiceField(label=_("What is so"), widget=Radios)
    reason = Text(
        label=_("Reason"), max_length=LONGEST_REASON, help_text=_("For example: nothing was sold in this half-year.")
    )

    def allow(self, *, waiting: bool) -> None:
        """Offer the answers that the clause knows."""
        choices: list[tuple[str, Words]] = [(Answer.NONE.value, _("There was nothing of it in this half-year"))]
        if waiting:
            choices.append((Answer.NOT_YET_DRAFTED.value, _("The draft budget is not drafted yet")))
        self.offer({"answer": choices})


class SubmitForm(OfficeForm):
    """On which day it went to the council; and that missing parts are known."""

    on = DayField(label=_("Day on which the council got it"))
    with_gaps = forms.BooleanField(label=_("Submit it although parts are missing"), required=False)

    def __init__(self, data: QueryDict | None = None, *, today: date, version: int, has_gaps: bool) -> None:
        super().__init__(data, initial={"on": today}, version=version)
        if not has_gaps:
            del self.fields["with_gaps"]


class PublishForm(OfficeForm):
    """On which day it was published; and that the council has not heard it."""

    on = DayField(label=_("Day of publication"))
    before_hearing = forms.BooleanField(label=_("Publish it before the council hears it"), required=False)

    def __init__(self, data: QueryDict | None = None, *, today: date, version: int, is_heard: bool) -> None:
        super().__init__(data, initial={"on": today}, version=version)
        if is_heard:
            del self.fields["before_hearing"]


class PressForm(OfficeForm):
    """A press that carries out what its page says."""
