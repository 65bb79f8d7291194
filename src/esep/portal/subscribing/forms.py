"""Forms of letters: what to be told of, how often, in which language; and to which address."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.portal.place.here import Here
from esep.portal.subscribing.choosing import options_of
from esep.portal.voice.forms import VoiceForm
from esep.portal.voice.watch import BEGAN, TRAP, noticed
from esep.subscriptions.models import Subscription, Topic
from esep.subscriptions.wishes import Wish, topics_among

LANGUAGES = (("ky", _("Kyrgyz")), ("ru", _("Russian")), ("en", _("English")))


class ChoiceForm(VoiceForm):
    """What to be told of, and how."""

    topics = forms.MultipleChoiceField(
        label=_("Topics"),
        choices=Topic.choices,
        required=False,
        help_text=_("Tick none, and you are told of everything."),
        widget=forms.CheckboxSelectMultiple,
    )
    village = forms.ChoiceField(
        label=_("Village"), required=False, help_text=_("What concerns the whole municipality comes too.")
    )
    deputy = forms.ChoiceField(
        label=_("Deputy"), required=False, help_text=_("Then only what names this deputy comes.")
    )
    pace = forms.ChoiceField(label=_("How often"), choices=Subscription.Pace.choices)
    language = forms.ChoiceField(label=_("Language of the letters"), choices=LANGUAGES)

    ABOUT = ("village", "deputy", "pace", "language")

    def __init__(self, here: Here, data: Any = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial={"language": here.language, **(initial or {})})
        options = options_of(here)
        self.fields["topics"].widget.attrs.pop("class", None)
        self.offer("village", [("", _("All villages")), *((one.code, one.name) for one in options.village)])
        self.offer("deputy", [("", _("Not one in particular")), *((one.code, one.name) for one in options.deputy)])

    @property
    def about(self) -> list[forms.BoundField]:
        """What is chosen from lists."""
        return self.named(self.ABOUT)

    @property
    def wish(self) -> Wish:
        """What is wanted, as typed."""
        typed = self.cleaned_data
        return Wish(topics=topics_among(typed["topics"]), village=typed["village"], deputy=typed["deputy"])

    @property
    def pace_typed(self) -> Subscription.Pace:
        """How often letters come, as typed."""
        return Subscription.Pace(self.cleaned_data["pace"])


class AskForm(ChoiceForm):
    """The same with the address to which letters go. It watches for programs."""

    email = forms.EmailField(
        label=_("E-mail"), max_length=254, widget=forms.EmailInput({"autocomplete": "email", "inputmode": "email"})
    )
    began = forms.CharField(widget=forms.HiddenInput, required=False)
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}),
    )
    field_order = ("email", "topics", *ChoiceForm.ABOUT)

    @property
    def trap(self) -> forms.BoundField:
        """The field that nobody sees."""
        return self[TRAP]

    @property
    def is_doubtful(self) -> bool:
        """Whether something speaks for a program."""
        return bool(noticed(trap=self.cleaned_data[TRAP], began=self.cleaned_data[BEGAN]))
