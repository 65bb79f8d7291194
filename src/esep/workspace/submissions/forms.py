"""Forms of deciding: what it is registered as, in which words for everybody, or why it is set aside."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.appeals.models import Submission
from esep.appeals.models.appeal import APPEAL_KIND_WORDS
from esep.appeals.taking import REMARKS
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Many, Radios, Text

PUBLIC = _("Everybody reads it. Name no resident, telephone or address.")


class AppealForm(OfficeForm):
    """The kind of an appeal, and what the law hears that it is about."""

    kind = forms.ChoiceField(
        label=_("Kind"), choices=[(kind.value, words) for kind, words in APPEAL_KIND_WORDS.items()], widget=Radios
    )
    subject = forms.CharField(
        label=_("What it is about, in a few words"),
        max_length=500,
        required=False,
        help_text=_("Without it the topic is taken. Name no resident."),
    )


class VoterMandateForm(OfficeForm):
    """The task as everybody reads it, and whose it is."""

    deputy = forms.ChoiceField(label=_("Deputy"))
    text_ky = Text(label=_("The task, in Kyrgyz"), max_length=500, help_text=PUBLIC)
    text_ru = Text(label=_("The task, in Russian"), max_length=500, required=False)


class DemandForm(OfficeForm):
    """Who demands a report, of whom, about what."""

    group = forms.CharField(label=_("Group, association or party"), max_length=200, help_text=PUBLIC)
    deputies = Many(label=_("Deputies who are to report"))
    subject_ky = Text(label=_("What about, in Kyrgyz"), max_length=500, help_text=PUBLIC)
    subject_ru = Text(label=_("What about, in Russian"), max_length=500, required=False)


class RemarkForm(OfficeForm):
    """Which of the two remarks about this site it is."""

    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=[(kind.value, kind.label) for kind in Submission.Kind if kind in REMARKS],
        widget=Radios,
    )


class AsideForm(OfficeForm):
    """Why it is set aside."""

    reason = Text(
        label=_("Why"),
        max_length=500,
        help_text=_("Whoever wrote reads this. Say politely what is missing, so that they can write anew."),
    )


REGISTER, ASIDE = "register", "aside"


class SeveralForm(OfficeForm):
    """What to do with several at once."""

    rows = Many(label=_("Which ones"), error_messages={"required": _("Choose at least one.")})
    decision = forms.ChoiceField(
        label=_("What to do with them"),
        choices=[(REGISTER, _("Register each as what it was called")), (ASIDE, _("Set all of them aside"))],
        widget=Radios,
    )
    reason = Text(
        label=_("Why, if they are set aside"),
        max_length=500,
        required=False,
        help_text=_("Whoever wrote reads this."),
    )

    def clean(self) -> dict[str, Any]:
        """As Django's; setting aside needs a reason."""
        typed = super().clean() or {}
        if typed.get("decision") == ASIDE and not typed.get("reason", "").strip():
            self.add_error("reason", _("Say why."))
        return typed
