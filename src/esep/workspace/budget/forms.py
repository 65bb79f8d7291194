"""Forms of the budget."""

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.community.names import Names
from esep.finance.commands.balances.stating import StatementEntry
from esep.finance.commands.codes.entering import CodeEntry
from esep.finance.commands.lines.putting import LineEntry
from esep.finance.commands.versions.beginning import VersionEntry
from esep.finance.models import BudgetCode, BudgetVersion
from esep.finance.money import ZERO
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number, Radios, Text
from esep.workspace.sums import SumField, SumsForm

KINDS = BudgetVersion.Kind.choices
SOURCE_HINT = _("For example: report of the treasury on the budget.")
PAPER_HINT = _("Its number in the document register, if it is there.")


class NameFields(OfficeForm):
    """A name in three languages."""

    name_ky = forms.CharField(label=_("Name in Kyrgyz"), max_length=200)
    name_ru = forms.CharField(label=_("Name in Russian"), max_length=200, required=False)
    name_en = forms.CharField(label=_("Name in English"), max_length=200, required=False)


class CodeForm(NameFields):
    """A code of the classification that is there already: its name, group, order and days."""

    field_order = ("kind", "code", "name_ky", "name_ru", "name_en", "group", "position", "since", "until")

    group = forms.ChoiceField(
        label=_("Group of income"),
        choices=[("", _("none: it is expense")), *BudgetCode.Group.choices],
        required=False,
    )
    position = Number(label=_("Place in the order"), min_value=0, max_value=32_000, required=False)
    since = DayField(label=_("Holds from"), required=False, help_text=_("Empty: it always did."))
    until = DayField(label=_("Holds until"), required=False, help_text=_("Empty: it still holds."))

    def entry(self, kind: BudgetCode.Kind, code: str) -> CodeEntry:
        """What was typed, of a classification and with a text."""
        typed = self.cleaned_data
        return CodeEntry(
            kind=kind,
            code=code,
            names=Names(ky=typed["name_ky"], ru=typed["name_ru"], en=typed["name_en"]),
            group=typed["group"],
            since=typed["since"],
            until=typed["until"],
            position=typed["position"] or 0,
        )


class NewCodeForm(CodeForm):
    """A code that is not there yet."""

    kind = forms.ChoiceField(label=_("Classification"), choices=BudgetCode.Kind.choices, widget=Radios)
    code = forms.CharField(label=_("Code"), max_length=20)


class EndForm(OfficeForm):
    """The last day, and why."""

    on = DayField(label=_("Last day"))
    reason = Text(label=_("Why"), max_length=500)


class VersionForm(SumsForm):
    """What a version says as a whole."""

    opening = SumField(
        label=_("Balance on 1 January"),
        required=False,
        below_nothing=True,
        help_text=_("Empty: as the treasury states it, or as the year before ends."),
    )
    loans_taken = SumField(label=_("Loans to be taken"), required=False)
    loans_repaid = SumField(label=_("Loans to be paid back"), required=False)
    note = Text(label=_("Note"), max_length=1_000, required=False)

    @property
    def entry(self) -> VersionEntry:
        """What was typed."""
        typed = self.cleaned_data
        return VersionEntry(
            opening=typed["opening"],
            loans_taken=typed["loans_taken"] or ZERO,
            loans_repaid=typed["loans_repaid"] or ZERO,
            note=typed["note"],
        )


class NewVersionForm(OfficeForm):
    """A version that is begun: of which year and kind, empty or from another one."""

    year = Number(label=_("Year of the budget"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    kind = forms.ChoiceField(label=_("What it is"), choices=KINDS, widget=Radios)
    copy_of = forms.ChoiceField(
        label=_("Take the lines of"), required=False, help_text=_("Without a choice it begins empty.")
    )


class LineForm(SumsForm):
    """What lines of both sides have."""

    year_plan = SumField(label=_("Plan of the year"))
    half_plan = SumField(label=_("Plan of the first half-year"))
    words_ky = forms.CharField(label=_("What it is for, in Kyrgyz"), max_length=300, required=False)
    words_ru = forms.CharField(label=_("What it is for, in Russian"), max_length=300, required=False)
    village = forms.ChoiceField(label=_("Village, if it is for one"), required=False)

    @property
    def entry(self) -> LineEntry:
        """What was typed."""
        typed = self.cleaned_data
        return LineEntry(
            income=int(typed.get("income") or 0) or "",
            function=int(typed.get("function") or 0) or "",
            economic=int(typed.get("economic") or 0) or "",
            year_plan=typed["year_plan"],
            half_plan=typed["half_plan"],
            words_ky=typed["words_ky"],
            words_ru=typed["words_ru"],
            village=typed["village"],
        )


class IncomeForm(LineForm):
    """A line of income."""

    field_order = ("income", "unit", "year_plan", "half_plan")

    income = forms.ChoiceField(label=_("Code of income"))


class ExpenseForm(LineForm):
    """A line of expense."""

    field_order = ("function", "economic", "unit", "year_plan", "half_plan")

    function = forms.ChoiceField(label=_("Function"))
    economic = forms.ChoiceField(label=_("Economic item"))


class SubmitForm(OfficeForm):
    """The day on which a draft went to the council."""

    on = DayField(label=_("Day of submission"))
    document = forms.CharField(label=_("Covering letter"), max_length=60, required=False, help_text=PAPER_HINT)


class AdoptForm(OfficeForm):
    """The decision of the council."""

    on = DayField(label=_("Day of the decision"))
    decision = forms.CharField(label=_("Number of the decision"), max_length=40, help_text=_("For example: 13-1"))
    document = forms.CharField(label=_("Paper of the decision"), max_length=60, required=False, help_text=PAPER_HINT)


class StatementForm(SumsForm):
    """A statement of the treasury that is corrected."""

    field_order = ("day", "unit", "amount")

    amount = SumField(label=_("What was left"), below_nothing=True)
    source = forms.CharField(label=_("Source"), max_length=300, help_text=SOURCE_HINT)
    document = forms.CharField(label=_("Paper"), max_length=60, required=False, help_text=PAPER_HINT)

    @property
    def entry(self) -> StatementEntry:
        """What was typed."""
        typed = self.cleaned_data
        return StatementEntry(amount=typed["amount"], source=typed["source"], document=typed["document"])


class NewStatementForm(StatementForm):
    """A statement of a day that has none yet."""

    day = DayField(label=_("In the evening of"))


class ReasonForm(OfficeForm):
    """Why a code stands above or below its plan."""

    words_ky = Text(label=_("Why, in Kyrgyz"), max_length=500)
    words_ru = Text(label=_("Why, in Russian"), max_length=500, required=False)
