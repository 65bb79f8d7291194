"""Forms of the hall: opening, votes, speeches, questions, reports, outcomes, the end (3.2-3.5)."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from esep.meetings.models.outcome import KIND_WORDS
from esep.meetings.queries.hall.course import PARTS
from esep.regulation.facts.common import Answer
from esep.regulation.facts.meeting import OutcomeKind
from esep.workspace.day import DayField
from esep.workspace.inputs import Number, Radios, Text
from esep.workspace.meetings.hall.saying import COUNT, EventForm, VoteFields
from esep.workspace.meetings.hall.words import ANSWER_WORDS, PART_WORDS

VILLAGE: Mapping[str, Any] = {"label": _("Village"), "required": False}


class OpeningForm(EventForm):
    """Who opened the meeting."""

    by = forms.CharField(
        label=_("Who opens the meeting"),
        max_length=200,
        required=False,
        help_text=_("The chair, or whoever moderates. It may stay empty."),
    )


class OfficersForm(VoteFields):
    """Chair and secretary, and the vote on them."""

    chair = forms.CharField(label=_("Chair of the meeting"), max_length=200)
    secretary = forms.CharField(
        label=_("Secretary of the meeting"), max_length=200, help_text=_("Another person: both sign the minutes.")
    )
    field_order = ("chair", "secretary", "present", "in_favour", "against", "abstained")


class AgendaVoteForm(VoteFields):
    """The vote on the agenda."""


class SpeakerForm(EventForm):
    """Somebody in the hall who wants to speak. The name may stay empty."""

    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    village = forms.ChoiceField(**VILLAGE)
    topic = forms.CharField(label=_("About what"), max_length=200, required=False)


class SpeechEndForm(EventForm):
    """What was said, in a few words."""

    gist = Text(
        label=_("What was said, in a few words"),
        max_length=2000,
        required=False,
        help_text=_("It goes into the draft of the minutes. It may be written later there."),
    )


class QuestionForm(EventForm):
    """A question from the hall."""

    text = Text(label=_("Question"), max_length=2000)
    name = forms.CharField(
        label=_("Name of who asked"),
        max_length=200,
        required=False,
        help_text=_("It stands in the signed minutes. The public copy says: a resident."),
    )
    village = forms.ChoiceField(**VILLAGE)


class AnswerForm(EventForm):
    """An answer to a question."""

    text = Text(label=_("Answer"), max_length=2000)
    by = forms.CharField(label=_("Who answered"), max_length=200, required=False)


class ReportForm(EventForm):
    """How each of the five parts of a deputy's report was answered (3.5)."""

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for part in PARTS:
            self.fields[part] = forms.ChoiceField(
                label=str(PART_WORDS[part]),
                choices=[(answer.value, words) for answer, words in ANSWER_WORDS.items()],
                widget=Radios,
                error_messages={"required": _("Choose one of the three.")},
            )
            self.fields[f"{part}_reason"] = forms.CharField(
                label=_("Why there was nothing"),
                max_length=500,
                required=False,
                widget=forms.TextInput({"class": "input"}),
            )
        self.order_fields([*(name for part in PARTS for name in (part, f"{part}_reason")), "at"])

    def clean(self) -> dict[str, Any]:
        """As Django's; nothing in a period has its reason."""
        typed = super().clean() or {}
        for part in PARTS:
            if typed.get(part) == Answer.NONE and not typed.get(f"{part}_reason"):
                self.add_error(f"{part}_reason", _("Write why there was nothing in this period."))
        return typed

    @property
    def parts(self) -> dict[str, dict[str, str]]:
        """The answers as an event says them."""
        typed = self.cleaned_data
        found = {}
        for part in PARTS:
            found[part] = {"answer": typed[part]}
            if typed[part] == Answer.NONE:
                found[part]["reason"] = typed[f"{part}_reason"]
        return found


class OutcomeForm(VoteFields):
    """Something that the meeting adopted; the votes where they were counted."""

    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=[(kind.value, capfirst(KIND_WORDS[kind])) for kind in OutcomeKind],
        widget=Radios,
    )
    text = Text(label=_("What was adopted, in Kyrgyz"), max_length=2000)
    text_ru = Text(label=_("What was adopted, in Russian"), max_length=2000, required=False, rows=2)
    owner = forms.ChoiceField(label=_("Who answers for it"), required=False)
    responsible = forms.CharField(
        label=_("Or as it was said"),
        max_length=200,
        required=False,
        help_text=_("Only where nobody of the list fits."),
    )
    due_on = DayField(label=_("By which day"), required=False)
    present = Number(label=_("Present in the hall"), required=False, **COUNT)
    in_favour = Number(
        label=_("In favour"), required=False, **COUNT, help_text=_("Empty where hands were not counted.")
    )
    field_order = (
        *("kind", "text", "text_ru", "owner", "responsible", "due_on"),
        *("present", "in_favour", "against", "abstained"),
    )

    def content(self, typed: dict[str, Any], *, outcome: object) -> dict[str, object]:
        """The outcome as an event says it."""
        kind, _colon, code = typed["owner"].partition(":")
        due_on = typed["due_on"]
        return {
            "outcome": outcome,
            **{name: typed[name] for name in ("kind", "text", "text_ru", "responsible")},
            "due_on": due_on.isoformat() if due_on is not None else None,
            "vote": self.vote,
            **({kind: code} if code else {}),
        }


class EntryRefusedForm(EventForm):
    """That somebody was not let in."""

    reason = Text(label=_("What happened"), max_length=500, rows=2, help_text=_("Without names."))


class CloseForm(EventForm):
    """The end of the meeting."""
