"""Competitions for vacancies: terms, the result with its winner, challenges without names (7.2.11-g, 7.2.11-d)."""

from collections.abc import Sequence

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.access import Act
from esep.kernel.refusals import Words
from esep.publications.commands.records.competitions import (
    CompetitionEntry,
    ResultEntry,
    announce_competition,
    change_competition,
    record_result,
    withdraw_competition,
)
from esep.publications.commands.records.result_appeals import decide_result_appeal, file_result_appeal
from esep.publications.models import Competition, ResultAppeal
from esep.publications.queries.records import competitions, open_vacancies
from esep.records.papers import number_of
from esep.workspace.day import DayField
from esep.workspace.directory.kind import Adding, Choices, Deed, Fact, Kind, Table
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number, Text
from esep.workspace.office import Office
from esep.workspace.public_records.common import (
    KEEP,
    PAPER,
    ROOM,
    TakenOverForm,
    changing,
    shown,
    texts,
    who,
    withdrawing,
)

NO_NAMES = _("Only the winner is named. Write nobody else's name here: it would be public.")


class TermsForm(OfficeForm):
    """The terms of a competition."""

    announced_on = DayField(label=_("Announced on"))
    held_on = DayField(label=_("Day of the competition"), required=False)
    terms_ky = Text(label=_("Terms in Kyrgyz"), rows=6, max_length=5000, required=False)
    terms_ru = Text(label=_("Terms in Russian"), rows=6, max_length=5000, required=False)
    paper = forms.CharField(label=PAPER, max_length=100, required=False)

    @property
    def entry(self) -> CompetitionEntry:
        """The terms as commands take them."""
        typed = self.cleaned_data
        return CompetitionEntry(
            announced_on=typed["announced_on"],
            held_on=typed["held_on"],
            terms=texts(typed, "terms"),
            paper=typed["paper"],
        )


class NewCompetitionForm(TermsForm, TakenOverForm):
    """A competition as it is announced."""

    vacancy = forms.ChoiceField(label=_("Vacancy"))
    field_order: Sequence[str] = ("vacancy", *TermsForm.base_fields, "is_older")


class ResultForm(OfficeForm):
    """What came of a competition."""

    result_on = DayField(label=_("Day of the result"))
    winner = forms.CharField(
        label=pgettext_lazy("of a competition", "Winner"),
        max_length=200,
        required=False,
        help_text=_("Leave it empty if nobody won, and say why below."),
    )
    applicants = Number(label=_("How many applied"), min_value=0, max_value=10_000, required=False)
    result_ky = Text(label=_("Result in Kyrgyz"), max_length=500, required=False)
    result_ru = Text(label=_("Result in Russian"), max_length=500, required=False)

    @property
    def entry(self) -> ResultEntry:
        """The result as commands take it."""
        typed = self.cleaned_data
        return ResultEntry(
            result_on=typed["result_on"],
            winner=typed["winner"],
            words=texts(typed, "result"),
            applicants=typed["applicants"],
        )


class ChallengeForm(OfficeForm):
    """That a result was challenged."""

    on = DayField(label=_("Challenged on"))


class DecisionForm(OfficeForm):
    """What was decided of a challenge."""

    appeal = forms.ChoiceField(label=_("Which challenge"))
    on = DayField(label=_("Decided on"))
    decision_ky = Text(label=_("Decision in Kyrgyz"), max_length=500)
    decision_ru = Text(label=_("Decision in Russian"), max_length=500, required=False)


def _announced(place: Office, form: NewCompetitionForm) -> Competition:
    vacancy = form.cleaned_data["vacancy"]
    return announce_competition("", form.entry, vacancy=vacancy, **who(place), telling=form.telling)


def _resulted(place: Office, row: Competition, form: ResultForm) -> Competition:
    return record_result(row.code, form.entry, **who(place), seen=form.seen)


def _challenged(place: Office, row: Competition, form: ChallengeForm) -> ResultAppeal:
    return file_result_appeal(row.code, on=form.cleaned_data["on"], **who(place))


def _decided(place: Office, row: Competition, form: DecisionForm) -> ResultAppeal:
    typed = form.cleaned_data
    words = texts(typed, "decision")
    return decide_result_appeal(int(typed["appeal"]), on=typed["on"], decision=words, **who(place))


def _vacancies(place: Office) -> Choices:
    return {"vacancy": [(row.code, f"{row.code}. {row.name}") for row in open_vacancies()]}


def _waiting(row: Competition) -> list[ResultAppeal]:
    return [one for one in row.appeals.all() if one.decided_on is None]


def _standing(row: Competition) -> Words:
    if row.withdrawn_reason:
        return _("Withdrawn")
    return row.winner or row.result_ky or _("no result yet")


COMPETITIONS: Kind[Competition] = Kind(
    name="competitions",
    room=ROOM,
    title=_("Competitions"),
    lead=_("Terms and results of competitions for vacancies. Of the candidates only the winner is named."),
    view=Act.VIEW_CATALOGUE,
    rows=lambda place: competitions(),
    key=lambda row: row.code,
    heading=lambda row: row.vacancy.name,
    columns=(_("Post"), _("Code"), _("Announced on"), _("Result")),
    cells=lambda row: (row.code, row.announced_on, _standing(row)),
    facts=lambda row: (
        Fact(_("Code"), row.code),
        Fact(_("Vacancy"), row.vacancy.code),
        Fact(_("Announced on"), row.announced_on),
        Fact(_("Day of the competition"), row.held_on),
        Fact(_("Terms in Kyrgyz"), row.terms_ky),
        Fact(_("Terms in Russian"), row.terms_ru),
        Fact(PAPER, number_of(row.document)),
        Fact(_("How many applied"), row.applicants),
        Fact(_("Day of the result"), row.result_on),
        Fact(pgettext_lazy("of a competition", "Winner"), row.winner),
        Fact(_("Result in Kyrgyz"), row.result_ky),
        Fact(_("Result in Russian"), row.result_ru),
        Fact(_("Why it was taken back"), row.withdrawn_reason),
    ),
    tables=lambda row: (
        Table(
            caption=_("Challenges of the result"),
            columns=(_("Challenged on"), _("Decided on"), _("Decision in Kyrgyz")),
            rows=[(one.filed_on, one.decided_on, one.decision_ky) for one in row.appeals.all()],
        ),
    ),
    is_over=lambda row: row.result_on is not None or bool(row.withdrawn_reason),
    public=lambda row: ("place-vacancy", row.vacancy.code),
    adding=Adding(
        words=_("Announce a competition"), form=NewCompetitionForm, act=KEEP, do=_announced, choices=_vacancies
    ),
    deeds=(
        changing(change_competition, form=TermsForm, words=_("Change the terms")),
        Deed(
            name="result",
            words=_("Enter the result"),
            form=ResultForm,
            act=KEEP,
            do=_resulted,
            initial=lambda row: shown(row, ResultForm),
            possible=lambda row: not row.withdrawn_reason,
            lead=NO_NAMES,
        ),
        Deed(
            name="challenge",
            words=_("Enter a challenge of the result"),
            form=ChallengeForm,
            act=KEEP,
            do=_challenged,
            possible=lambda row: row.result_on is not None and not row.withdrawn_reason,
            lead=_("Only the day is kept. Who challenged the result is written nowhere."),
        ),
        Deed(
            name="decide",
            words=_("Enter what was decided"),
            form=DecisionForm,
            act=KEEP,
            do=_decided,
            choices=lambda place, row: {"appeal": [(str(one.pk), date_format(one.filed_on)) for one in _waiting(row)]},
            possible=lambda row: bool(_waiting(row)),
            lead=NO_NAMES,
        ),
        withdrawing(withdraw_competition),
    ),
)
