"""What people asked at a meeting, and sending it on: as an appeal or as a voter mandate (2.2, 2.3)."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.models import Submission
from esep.appeals.taking import APPEALS, Worded
from esep.journeys.raising.questions import Asked, asked_at
from esep.journeys.raising.raising import LONGEST_WORDING, raise_appeal, raise_voter_mandate
from esep.kernel.refusals import not_found
from esep.meetings.queries import Opened
from esep.workspace.directory.reading import deputy_choices
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Radios, Text
from esep.workspace.meetings.afterwards.common import TAB
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit

PAGE = "office-meetings-questions"
PLACES = {"appeal": ("office-appeals-appeal", "appeal"), "voter_mandate": ("office-mandates-mandate", "mandate")}
"""By the kind of record: the name of its page and the variable that takes the code."""


class AppealForm(OfficeForm):
    """What sort of appeal it is, about what, and who considers it."""

    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=[(kind.value, kind.label) for kind in Submission.Kind if kind in APPEALS],
        widget=Radios,
    )
    topic = forms.ChoiceField(label=_("What it is about"), choices=Submission.Topic)
    deputy = forms.ChoiceField(label=_("Deputy who considers it"), required=False)


class VoterMandateForm(OfficeForm):
    """To whom it is given, and its wording for everybody."""

    deputy = forms.ChoiceField(label=_("Deputy"))
    text_ky = Text(
        label=_("Wording for everybody, in Kyrgyz"),
        max_length=LONGEST_WORDING,
        help_text=_("One sentence, without names of residents."),
    )
    text_ru = Text(label=_("The same in Russian"), max_length=LONGEST_WORDING, required=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A question as the page draws it; ``code`` and ``address`` are of what it became."""

    asked: Asked
    code: str
    address: str


@office(GET=Act.VIEW_HALL)
def questions(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Every question with its answers, and what became of it."""
    shown = meeting_in(place, meeting)
    lines = tuple(_line(one, place) for one in asked_at(meeting, by=place.actor, municipality=place.municipality))
    context = {"asked": lines}
    return tab_page(request, place, shown, "workspace/meetings/afterwards/questions.html", context, tab=TAB)


@office(GET=Act.ENTER_APPEALS, POST=Act.ENTER_APPEALS)
def appeal(request: HttpRequest, place: Office, meeting: str, question: UUID) -> HttpResponse:
    """Make an appeal of a question."""
    shown, asked = meeting_in(place, meeting), _question(place, meeting, question)
    initial = {"kind": Submission.Kind.APPLICATION.value, "topic": Submission.Topic.OTHER.value}
    form = AppealForm(posted(request), initial=initial)
    form.offer({"deputy": _deputies(place, shown, act=Act.ENTER_APPEALS)})

    def act(typed: dict[str, Any]) -> Done:
        raised = raise_appeal(
            meeting,
            question,
            kind=Submission.Kind(typed["kind"]),
            topic=Submission.Topic(typed["topic"]),
            deputy=typed["deputy"],
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=place.address("office-appeals-appeal", appeal=raised.code),
            words=_("It is registered: %(code)s") % {"code": raised.code},
            follows=_("Pass it on, or answer it."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Make an appeal of the question"),
        lead=asked.text,
        button=_("Register"),
        back=_back(place, meeting),
    )


@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def voter_mandate(request: HttpRequest, place: Office, meeting: str, question: UUID) -> HttpResponse:
    """Make a voter mandate of a question."""
    shown, asked = meeting_in(place, meeting), _question(place, meeting, question)
    deputies = _deputies(place, shown, act=Act.KEEP_VOTER_MANDATES)
    initial = {"text_ky": asked.text[:LONGEST_WORDING], "deputy": deputies[0][0] if len(shown.mandates) == 1 else ""}
    form = VoterMandateForm(posted(request), initial=initial)
    form.offer({"deputy": deputies})

    def act(typed: dict[str, Any]) -> Done:
        given = raise_voter_mandate(
            meeting,
            question,
            Worded(ky=typed["text_ky"], ru=typed["text_ru"]),
            deputy=typed["deputy"],
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=place.address("office-mandates-mandate", mandate=given.code),
            words=_("It is registered: %(code)s") % {"code": given.code},
            follows=_("The deputy says how far it has come."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Make a voter mandate of the question"),
        lead=asked.text,
        button=_("Register"),
        back=_back(place, meeting),
    )


def _question(place: Office, meeting: str, key: UUID) -> Asked:
    found = asked_at(meeting, by=place.actor, municipality=place.municipality)
    asked = next((one for one in found if one.key == key), None)
    if asked is None:
        raise not_found()
    return asked


def _deputies(place: Office, shown: Opened, *, act: Act) -> list[tuple[str, str]]:
    """Those who reported first, then the others; a deputy finds only the own name."""
    reporting = [mandate.code for mandate in shown.mandates]
    own = [(code, str(words)) for code, words in deputy_choices(place) if place.may(act, owner=code)]
    return sorted(own, key=lambda choice: choice[0] not in reporting)


def _line(asked: Asked, place: Office) -> Line:
    kind, _colon, code = asked.record.partition(":")
    name, variable = PLACES.get(kind, ("", ""))
    return Line(asked=asked, code=code, address=place.address(name, **{variable: code}) if name else "")


def _back(place: Office, meeting: str) -> Back:
    return Back(place.address(PAGE, meeting=meeting), _("Questions of the meeting"))
