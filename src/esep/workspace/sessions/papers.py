"""Papers of an item: chosen from the register or registered at once, opened, shown to everybody, taken out."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.sessions import add_paper, register_paper, show_paper, take_out_paper
from esep.council.queries.papers import file_of_paper, paper_in, papers_to_choose
from esep.council.queries.sessions import opened_item
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.records.models import Document
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import number_of
from esep.workspace.register.files import given
from esep.workspace.register.forms import with_files
from esep.workspace.register.upload import takes_files
from esep.workspace.sessions.common import ITEM, PAPERS, item_address, pressed, to_item
from esep.workspace.sessions.forms import ChooseForm, UploadForm
from esep.workspace.submitting import Done, submit

LONGEST_SEARCH = 100


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def choose(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """Lay a document of the register with the item; ``?words=water`` narrows the choice."""
    found = opened_item(session, item)[1].item
    words = request.GET.get("words", "")[:LONGEST_SEARCH]
    offered = papers_to_choose(item, words=words)
    form = ChooseForm(posted(request))
    form.offer({"document": [(str(row.pk), _said(row)) for row in offered.rows]})

    def act(typed: dict[str, Any]) -> Done:
        add_paper(
            item,
            document=int(typed["document"]),
            is_public=typed["is_public"],
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(address=item_address(place, found, PAPERS), words=_("The paper is with the item."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Choose a paper from the register"),
        lead=found.title,
        button=_("Lay it with the item"),
        back=to_item(place, found),
        template="workspace/sessions/choose.html",
        context={"offered": offered, "words": words},
    )


@takes_files
@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def upload(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """Register a paper and lay it with the item, in one step."""
    found = opened_item(session, item)[1].item
    form: UploadForm = with_files(UploadForm, request, initial={"dated_on": clock.today(), "kind": "other"})

    def act(typed: dict[str, Any]) -> Done:
        paper = register_paper(
            item,
            form.said,
            is_public=typed["is_public"],
            by=place.actor,
            municipality=place.municipality.pk,
            files=typed["attached"],
        )
        return Done(
            address=item_address(place, found, PAPERS),
            words=format_lazy("{} {}", _("Registered. Number:"), number_of(paper.document)),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Add a paper"),
        lead=_("It gets its number in the register and lies with the item at once."),
        button=_("Register and add"),
        back=to_item(place, found),
    )


@office(page=ITEM, POST=Act.PLAN_SESSION)
def show(request: HttpRequest, place: Office, session: str, item: int, paper: int) -> HttpResponse:
    """Let everybody open a paper (``public=yes``), or no longer."""
    found = opened_item(session, item)[1].item
    paper_in(item, paper)
    is_public = request.POST.get("public") == "yes"

    def act() -> Done:
        show_paper(paper, is_public=is_public, by=place.actor, municipality=place.municipality.pk)
        words: Words = _("Everybody can open the paper now.") if is_public else _("The paper is no longer public.")
        return Done(address=item_address(place, found, PAPERS), words=words)

    return pressed(request, place, title=_("Who may open the paper"), back=to_item(place, found), act=act)


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def take_out(request: HttpRequest, place: Office, session: str, item: int, paper: int) -> HttpResponse:
    """Take a paper away from the item; the document stays in the register."""
    found = opened_item(session, item)[1].item
    row = paper_in(item, paper)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        take_out_paper(paper, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=item_address(place, found, PAPERS), words=_("The paper was taken away from the item."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the paper away"),
        lead=f"{number_of(row.document)} · {row.document.title}",
        button=_("Take it away"),
        back=to_item(place, found),
    )


@office(GET=Act.VIEW_SESSIONS)
def file(request: HttpRequest, place: Office, session: str, item: int, paper: int, position: int) -> HttpResponseBase:
    """A file of a paper. ``?download=1`` saves it."""
    found = opened_item(session, item)[1].item
    return given(request, place, file_of_paper(paper_in(item, paper), position=position), back=to_item(place, found))


def _said(row: Document) -> str:
    return f"{number_of(row)}, {date_format(row.registered_on, 'SHORT_DATE_FORMAT')} · {row.title}"
