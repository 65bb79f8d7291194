"""What is asked before the papers are printed, and the house rules as they are typed."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from esep.documents.signin_sheet import MOST_PAGES
from esep.meetings.commands.house_rules import RulesText
from esep.meetings.queries.packing import MOST_DOOR_PAGES, Order
from esep.meetings.queries.papers import PaperKind
from esep.regulation.wording import Language
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Many, Number, Radios, Text
from esep.workspace.meetings.papers.words import LANGUAGES

BOTH = "both"
LONGEST_RULES = 5000
SIGNIN_WORDS = dict.fromkeys(("min_value", "max_value"), _("Choose from 1 to 25 pages."))
DOOR_WORDS = dict.fromkeys(("min_value", "max_value"), _("Choose from 1 to 10 pages."))


class PackForm(OfficeForm):
    """Which papers, in which languages, how many pages of the sign-in sheet."""

    language = forms.ChoiceField(
        label=_("Language of the papers"),
        choices=[
            (BOTH, _("Kyrgyz, then Russian")),
            *((language.value, LANGUAGES[language]) for language in (Language.KY, Language.RU)),
        ],
        widget=Radios,
        help_text=_("Papers to write on come once, in the first language."),
    )
    signin_pages = Number(
        label=_("Pages of the sign-in sheet"),
        min_value=1,
        max_value=MOST_PAGES,
        error_messages=SIGNIN_WORDS,
        help_text=_("40 people a page."),
    )
    door_pages = Number(
        label=_("Pages of the door-to-door sheet for each village"),
        min_value=1,
        max_value=MOST_DOOR_PAGES,
        error_messages=DOOR_WORDS,
        help_text=_("20 households a page."),
    )
    papers = Many(label=_("Papers"), error_messages={"required": _("Tick at least one paper.")})

    @property
    def order(self) -> Order:
        """What is ordered."""
        typed = self.cleaned_data
        chosen = typed["language"]
        return Order(
            kinds=tuple(PaperKind(kind) for kind in typed["papers"]),
            languages=(Language.KY, Language.RU) if chosen == BOTH else (Language(chosen),),
            signin_pages=typed["signin_pages"],
            door_pages=typed["door_pages"],
        )


class RulesForm(OfficeForm):
    """The house rules, a rule a line. Version 0 stands for the proposal."""

    text_ky = Text(label=_("Rules in Kyrgyz"), rows=12, max_length=LONGEST_RULES, help_text=_("One rule a line."))
    text_ru = Text(label=_("Rules in Russian"), rows=12, max_length=LONGEST_RULES, required=False)
    text_en = Text(label=_("Rules in English"), rows=12, max_length=LONGEST_RULES, required=False)

    def __init__(self, data: QueryDict | None = None, *, initial: Mapping[str, Any], version: int) -> None:
        super().__init__(data, initial=initial, version=version)
        self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    @property
    def text(self) -> RulesText:
        """The rules as the command takes them."""
        typed = self.cleaned_data
        return RulesText(ky=typed["text_ky"], ru=typed["text_ru"], en=typed["text_en"])
