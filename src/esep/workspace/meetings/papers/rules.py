"""The house rules: seen by all in the office, set by administrator and secretary, printed (3.4)."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.documents.house_rules import house_rules as rules_paper
from esep.documents.pack import Part, pack_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel import clock
from esep.kernel.refusals import Kind, not_found
from esep.meetings.commands.house_rules import keep_house_rules
from esep.meetings.queries.house_rules import Rules, house_rules, proposed
from esep.meetings.queries.printing import paper_of
from esep.regulation.wording import Language
from esep.workspace.forms import posted
from esep.workspace.meetings.papers.forms import RulesForm
from esep.workspace.meetings.papers.tab import PDF
from esep.workspace.meetings.papers.words import LANGUAGES
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.register.common import download, refused
from esep.workspace.setup.common import public_address
from esep.workspace.submitting import Done, submit

PROPOSAL = "proposal"
"""``?proposal=1`` fills the form with what Esep proposes."""


@office(GET=Act.VIEW_MEETINGS, POST=Act.KEEP_HOUSE_RULES)
def rules(request: HttpRequest, place: Office) -> HttpResponse:
    """The rules as they stand, or the proposal; to be changed by who may."""
    standing = _rules(place)
    texts = proposed() if PROPOSAL in request.GET else standing.texts
    form = RulesForm(posted(request), initial=_fields(texts), version=standing.version)

    def act(typed: dict[str, Any]) -> Done:
        keep_house_rules(form.text, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=place.address("office-meetings-rules"), words=_("The house rules were saved."))

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        newer = _rules(place)
        form.set_beside(_fields(newer.texts), version=newer.version)
    address = place.address("office-meetings-rules")
    context = {
        "rules": standing,
        "texts": [(language, words, standing.texts[language].splitlines()) for language, words in LANGUAGES.items()],
        "proposal": f"{address}?{PROPOSAL}=1",
        "shows_proposal": PROPOSAL in request.GET,
    }
    return answer or form_page(
        request,
        place,
        form,
        title=_("House rules"),
        lead=_("How meetings are held here. The chair explains it at the opening."),
        button=_("Save"),
        back=Back(place.address("office-meetings"), _("Meetings")),
        template="workspace/meetings/papers/rules.html",
        context=context,
    )


@office(GET=Act.VIEW_MEETINGS)
def rules_file(request: HttpRequest, place: Office, language: str) -> HttpResponse:
    """The rules in one language, to hang up."""
    if language not in list(Language):
        raise not_found()
    spoken = Language(language)
    paper = paper_of(place.municipality, language=spoken, address=public_address(request, place))
    content = rules_paper(paper, _rules(place).text_in(spoken))
    try:
        made = pack_pdf(
            [Part(template="house-rules", content=content)],
            title=content.frame.title,
            language=spoken,
            made_on=clock.today(),
        )
    except CannotBeMade as error:
        raise refused(error) from error
    return download(made, name=f"{place.municipality.slug}-house-rules-{spoken.value}.pdf", media_type=PDF)


def _rules(place: Office) -> Rules:
    return house_rules(by=place.actor, municipality=place.municipality.pk)


def _fields(texts: Mapping[Language, str]) -> dict[str, str]:
    return {f"text_{language.value}": text for language, text in texts.items()}
