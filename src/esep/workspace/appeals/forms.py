"""Forms of appeals."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.appeals.commands.appeals.answering import LONGEST_ANSWER, LONGEST_MEASURE
from esep.appeals.models import Appeal, Submission
from esep.appeals.models.appeal import APPEAL_KIND_WORDS
from esep.appeals.sent import LONGEST_TEXT, MOST_FILES, Sent, Writer
from esep.workspace.appeals.words import LANGUAGE_WORDS
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number, Phone, Radios, Text
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.register.fields import FilesField

KINDS = [(kind.value, words) for kind, words in APPEAL_KIND_WORDS.items()]
CHANNELS = [
    (channel.value, channel.label)
    for channel in Submission.Channel
    if channel not in (Submission.Channel.SITE, Submission.Channel.LIST)
]
LANGUAGES = list(LANGUAGE_WORDS.items())
NOBODY_NAMED = _("In a few words. Name no residents: everybody can hear of it.")


class EnterForm(OfficeForm):
    """An appeal that did not come from the site."""

    kind = forms.ChoiceField(label=_("What it is"), choices=KINDS, widget=Radios)
    channel = forms.ChoiceField(label=_("How it came"), choices=CHANNELS, widget=Radios)
    came_on = DayField(label=_("Day it came"))
    subject = forms.CharField(label=_("What it is about"), max_length=300, help_text=NOBODY_NAMED)
    text = Text(
        label=_("Text"),
        max_length=LONGEST_TEXT,
        required=False,
        rows=6,
        help_text=_("As it was written or said. Never public. Empty: the line above."),
    )
    attached = FilesField(label=_("Scan or photo of the letter"), most=MOST_FILES)
    topic = forms.ChoiceField(label=_("Topic"), choices=Submission.Topic.choices)
    village = forms.ChoiceField(label=_("Village"), required=False)
    deputy = forms.ChoiceField(
        label=_("Deputy it is addressed to"), required=False, help_text=_("Empty: to the council or the office.")
    )
    collective = Number(
        label=_("How many signed"), required=False, min_value=2, help_text=_("Only if several people signed.")
    )
    language = forms.ChoiceField(label=_("Language of the appeal"), choices=LANGUAGES, widget=Radios)
    name = forms.CharField(
        label=_("Name of who wrote"),
        max_length=200,
        required=False,
        help_text=_("Kept apart, never public. May stay empty."),
    )
    phone = Phone(label=_("Telephone"))
    email = forms.EmailField(
        label=_("E-mail"), required=False, help_text=_("The answer goes there by itself."), max_length=254
    )
    address = forms.CharField(label=_("Address"), max_length=300, required=False)
    register = forms.BooleanField(
        label=_("Enter the letter in the register of documents"),
        required=False,
        help_text=_("It gets a number. Its scan stays here, where fewer people see it."),
    )
    paper_number = forms.CharField(
        label=_("Number in the paper book"), max_length=80, required=False, widget=forms.TextInput({"class": "brief"})
    )

    @property
    def sent(self) -> Sent:
        """The appeal as commands take it."""
        typed = self.cleaned_data
        return Sent(
            kind=Submission.Kind(typed["kind"]),
            text=typed["text"].strip() or typed["subject"],
            channel=Submission.Channel(typed["channel"]),
            topic=Submission.Topic(typed["topic"]),
            language=typed["language"],
            writer=Writer(
                name=typed["name"], phone=typed["phone"][:40], email=typed["email"], address=typed["address"]
            ),
            village=typed["village"],
            deputy=typed["deputy"],
            collective=typed["collective"],
            came_on=typed["came_on"],
            files=typed["attached"],
        )


class ChangeForm(OfficeForm):
    """What an appeal is about, said anew."""

    subject = forms.CharField(label=_("What it is about"), max_length=300, help_text=NOBODY_NAMED)
    kind = forms.ChoiceField(label=_("What it is"), choices=KINDS, widget=Radios)
    village = forms.ChoiceField(label=_("Village"), required=False)
    collective = Number(label=_("How many signed"), required=False, min_value=2)
    reason = Text(
        label=_("Why it is changed"), max_length=500, required=False, help_text=_("Needed if something changes.")
    )


class OnForm(OfficeForm):
    """A day and a word for colleagues."""

    on = DayField(label=_("Day on which it happened"))
    text = Text(label=_("Note for colleagues"), max_length=2000, required=False, help_text=_("Never public."))


class DeputyForm(OnForm):
    """The deputy who considers it."""

    deputy = forms.ChoiceField(
        label=_("Deputy"), help_text=_("Where a mandate has ended, the successor or the chair gets it.")
    )
    field_order = ("deputy", "on", "text")


class PositionForm(OnForm):
    """The office of the executive that it is passed on to."""

    position = forms.ChoiceField(label=_("Office"), help_text=_("The term of the answer runs on."))
    field_order = ("position", "on", "text")


class StepForm(OfficeForm):
    """What was done, in words."""

    on = DayField(label=_("Day on which it happened"))
    text = Text(label=_("What was done"), max_length=2000, help_text=_("For colleagues. Never public."))


class AnswerForm(OfficeForm):
    """What the author is told."""

    result = forms.ChoiceField(label=_("What it comes to"), choices=Appeal.Result.choices, widget=Radios)
    text = Text(
        label=_("Answer"),
        rows=10,
        max_length=LONGEST_ANSWER,
        help_text=_("In the language of the appeal. If it is declined, say why."),
    )
    on = DayField(label=_("Day on which the answer goes out"))
    measure = forms.CharField(
        label=_("Measure taken, for everybody"),
        max_length=LONGEST_MEASURE,
        required=False,
        help_text=_("In a few words, naming nobody. Everybody can hear of it."),
    )
    register = forms.BooleanField(label=_("Enter the answer in the register of documents"), required=False)
    by_email = forms.BooleanField(label=_("Send it by e-mail as well"), required=False)


class AnswerDayForm(WhyForm):
    """The right day, and why the other one stood there."""

    on = DayField(label=_("Day on which the answer went out"))
    field_order = ("on", "reason")


class WithdrawForm(WhyForm):
    """The day on which the author took it back, and why; the law keeps the reason."""

    on = DayField(label=_("Day"))
    field_order = ("on", "reason")


class JoinForm(OfficeForm):
    """The other appeal."""

    other = forms.CharField(
        label=_("Number of the other appeal"),
        max_length=40,
        help_text=_("For example: K-07. The younger one goes into the older."),
        widget=forms.TextInput({"autocomplete": "off", "class": "brief"}),
    )


class CopyForm(OfficeForm):
    """What everybody may read."""

    subject_ky = forms.CharField(label=_("What it is about, in Kyrgyz"), max_length=300)
    subject_ru = forms.CharField(label=_("The same in Russian"), max_length=300, required=False)
    text = Text(
        label=_("Text for everybody"),
        rows=8,
        max_length=5000,
        required=False,
        help_text=_("Without names, telephones and addresses. May stay empty."),
    )
    answer = Text(label=_("Answer for everybody"), rows=6, max_length=5000, required=False)


class EraseForm(WhyForm):
    """Why, and the words that stay."""

    text = Text(
        label=_("Text that stays, without what tells who wrote"),
        rows=8,
        max_length=LONGEST_TEXT,
        required=False,
        help_text=_("Empty: the whole text is erased too."),
    )
    answer = Text(
        label=_("Answer that stays, without what tells who wrote"), rows=6, max_length=LONGEST_ANSWER, required=False
    )
    sure = forms.BooleanField(
        label=_("I know that this cannot be undone"),
        help_text=_("Files that came with it and letters to its author are erased too."),
        error_messages={"required": _("Tick this: what is erased does not come back.")},
    )
    field_order: Any = ("reason", "text", "answer", "sure")
