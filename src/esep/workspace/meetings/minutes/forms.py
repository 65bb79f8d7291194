"""Forms around the text: held on paper, drawn up, signed, corrected, a recording, a sentence to keep."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import DeputyMandate
from esep.meetings.commands.minutes.common import SIGNATURES
from esep.meetings.commands.minutes.holding import Ballot, Heard, HeldEntry
from esep.meetings.minutes.composing import PARTS_OF_REPORT
from esep.meetings.minutes.text import Part
from esep.meetings.minutes.words import FIELD_WORDS, PART_WORDS
from esep.regulation.facts.common import Answer
from esep.reports.queries.prepared import Prepared
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Boxes, Number, Radios, Text
from esep.workspace.meetings.plan.hour import HourField
from esep.workspace.register.fields import SCAN, FilesField

ALL, SOME, NO = "all", "some", "no"

REPORT_WORDS = {
    "mandates": pgettext_lazy("part of a deputy's report", "voter mandates"),
    "appeals": pgettext_lazy("part of a deputy's report", "measures on appeals"),
    "decisions": pgettext_lazy("part of a deputy's report", "decisions of the council"),
    "commissions": pgettext_lazy("part of a deputy's report", "work of the commissions"),
    "executive": pgettext_lazy("part of a deputy's report", "work of the executive"),
}


def _number(label: Any) -> Number:
    return Number(label=label, min_value=0, max_value=1_000_000, required=False)


class HeldForm(OfficeForm):
    """A meeting as its paper tells it."""

    began = HourField(label=_("Hour at which it began"), error_messages={"required": _("Enter the hour.")})
    ended = HourField(label=_("Hour at which it ended"), error_messages={"required": _("Enter the hour.")})
    desk = HourField(label=_("Hour at which registration began"), required=False)
    citizens = Number(label=_("Citizens who took part"), min_value=0, max_value=1_000_000)
    women = _number(_("Of them women"))
    young = _number(_("Of them younger than 29"))
    invited = _number(_("People invited who came"))
    chair = forms.CharField(label=_("Elected chair of the meeting"), max_length=200, required=False)
    secretary = forms.CharField(label=_("Elected secretary of the meeting"), max_length=200, required=False)
    election_present = _number(_("Election: how many were present"))
    election_in_favour = _number(_("Election: votes for"))
    election_against = _number(_("Election: votes against"))
    election_abstained = _number(_("Election: abstained"))
    agenda_present = _number(_("Agenda: how many were present"))
    agenda_in_favour = _number(_("Agenda: votes for"))
    agenda_against = _number(_("Agenda: votes against"))
    agenda_abstained = _number(_("Agenda: abstained"))
    explained = forms.BooleanField(
        label=_("At the opening the topic and the procedure were explained"), required=False, initial=True
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        mandates: Sequence[DeputyMandate] = (),
        reports: Mapping[str, Prepared] | None = None,
    ) -> None:
        super().__init__(data)
        self.reports = reports or {}
        self.deputies = tuple(mandate.code for mandate in mandates)
        for mandate in mandates:
            self.fields[f"heard_{mandate.code}"] = forms.ChoiceField(
                label=_("Was the report heard: %(name)s") % {"name": mandate.person.name},
                choices=[
                    (ALL, _("Yes, with all five parts")),
                    (SOME, _("Yes, with the parts that are ticked below")),
                    (NO, _("No")),
                ],
                widget=Radios,
            )
            self.fields[f"parts_{mandate.code}"] = forms.MultipleChoiceField(
                label=_("Parts that were told: %(name)s") % {"name": mandate.person.name},
                choices=list(REPORT_WORDS.items()),
                widget=Boxes,
                required=False,
            )
            prepared = self.reports.get(mandate.code)
            self.initial[f"heard_{mandate.code}"] = ALL if prepared is None or prepared.is_whole else SOME
            self.initial[f"parts_{mandate.code}"] = prepared.told if prepared is not None else ()

    def clean(self) -> dict[str, Any]:
        """As Django's; a vote needs at least those present and those in favour."""
        typed = super().clean() or {}
        for vote in ("election", "agenda"):
            given = [typed.get(f"{vote}_{name}") for name in ("present", "in_favour")]
            if (given[0] is None) != (given[1] is None):
                missing = "present" if given[0] is None else "in_favour"
                self.add_error(f"{vote}_{missing}", _("A vote needs both: how many were present, and votes for."))
        return typed

    @property
    def entry(self) -> HeldEntry:
        """The meeting as the command takes it."""
        typed = self.cleaned_data
        return HeldEntry(
            began=typed["began"],
            ended=typed["ended"],
            desk=typed["desk"],
            citizens=typed["citizens"],
            women=typed["women"],
            young=typed["young"],
            invited=typed["invited"] or 0,
            chair=" ".join(typed["chair"].split()),
            secretary=" ".join(typed["secretary"].split()),
            election=self._ballot("election"),
            agenda=self._ballot("agenda"),
            explained=typed["explained"],
            reports=tuple(self._heard()),
        )

    def _ballot(self, vote: str) -> Ballot | None:
        typed = self.cleaned_data
        if typed[f"{vote}_present"] is None:
            return None
        return Ballot(
            present=typed[f"{vote}_present"],
            in_favour=typed[f"{vote}_in_favour"],
            against=typed[f"{vote}_against"] or 0,
            abstained=typed[f"{vote}_abstained"] or 0,
        )

    def _heard(self) -> Iterator[Heard]:
        for code in self.deputies:
            answer = self.cleaned_data[f"heard_{code}"]
            told = PARTS_OF_REPORT if answer == ALL else self.cleaned_data[f"parts_{code}"]
            if answer != NO:
                parts = {part: self._answer(code, part, is_told=part in told) for part in PARTS_OF_REPORT}
                yield Heard(deputy=code, parts=parts)

    def _answer(self, code: str, part: str, *, is_told: bool) -> dict[str, str]:
        """How a part was told; what was left out takes the reason of the written report, if that gives one."""
        if is_told:
            return {"answer": Answer.FILLED.value}
        prepared = self.reports.get(code)
        _answer, reason = prepared.parts.get(part, (Answer.EMPTY, "")) if prepared is not None else (None, "")
        return {"answer": Answer.NONE.value, "reason": reason} if reason else {"answer": Answer.EMPTY.value}


class DayForm(OfficeForm):
    """The day on which the minutes were drawn up."""

    on = DayField(label=_("Day on which they were drawn up"))


class WithScans(OfficeForm):
    """A form with scans, bound to files."""

    scans = FilesField(
        label=_("Scan or photo of every page"),
        required=True,
        takes=SCAN,
        missing=_("The scan is missing. Photograph or scan every page with its signatures, and choose the files."),
    )

    def __init__(self, data: QueryDict | None = None, files: Any = None, **kwargs: Any) -> None:
        super().__init__(data, files, **kwargs)
        self.clauses["scans"] = SIGNATURES


class SignForm(WithScans):
    """Who signed, on which day, and the scan."""

    chair = forms.CharField(label=_("Chair of the meeting, who signed"), max_length=200)
    secretary = forms.CharField(label=_("Secretary of the meeting, who signed"), max_length=200)
    reason = Text(label=_("Why others signed than were elected"), max_length=500, required=False, rows=2)
    on = DayField(label=_("Day of the signatures"))

    field_order = ("scans", "chair", "secretary", "reason", "on")


class CorrectionForm(WithScans):
    """What is added to signed minutes."""

    part = forms.ChoiceField(label=_("Which part"), choices=list(FIELD_WORDS.items()))
    text = Text(label=_("What is wrong, and what is right"), max_length=2000, rows=4)
    public_text = Text(
        label=_("The same for everybody"),
        max_length=2000,
        rows=4,
        required=False,
        help_text=_("Left empty, Esep takes the names of residents out of the text above."),
    )
    on = DayField(label=_("Day of the correction"))

    field_order = ("part", "text", "public_text", "on", "scans")


class RecordingForm(OfficeForm):
    """Where a recording is found."""

    link = forms.CharField(
        label=_("Address of the film or sound"),
        max_length=500,
        widget=forms.URLInput({"autocomplete": "off"}),
        help_text=_("The whole address, beginning with https://"),
    )
    began = HourField(
        label=_("Hour at which the recording begins"),
        required=False,
        help_text=_("With it, residents find each speech and question by a press."),
    )


class PhraseForm(OfficeForm):
    """A sentence to keep."""

    part = forms.ChoiceField(
        label=_("Which part"), choices=[(part.value, PART_WORDS[part]) for part in Part], widget=Radios
    )
    language = forms.ChoiceField(
        label=_("Language of the sentence"), choices=[("ky", _("Kyrgyz")), ("ru", _("Russian"))], widget=Radios
    )
    text = Text(label=_("The sentence"), max_length=1000)
