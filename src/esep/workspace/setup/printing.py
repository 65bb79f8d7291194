"""The test of the printer: a page to print, and a word on how it came out."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.setup import mark_step
from esep.community.queries.letterhead import printed_head, printed_letterhead
from esep.community.queries.setup import Mark
from esep.documents.paper import MunicipalityName
from esep.documents.refusal import Refused as CannotBeMade
from esep.documents.trial import trial_pdf
from esep.kernel import clock
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import download, language, refused
from esep.workspace.setup.common import noted, public_address, to_setup
from esep.workspace.submitting import Done, submit


@office(GET=Act.VIEW_SETUP, POST=Act.KEEP_SETUP)
def printing(request: HttpRequest, place: Office) -> HttpResponse:
    """Give the page, and take the word that it was printed well."""
    form = OfficeForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        mark_step(Mark.PRINTED.value, by=place.actor, municipality=place.municipality.pk)
        return noted(place)

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Test of the printer"),
        lead=_("Print the page on A4, without scaling. Look at the letters, the ruler and the code."),
        button=_("It printed well"),
        back=to_setup(place),
        template="workspace/setup/print.html",
    )


@office(GET=Act.VIEW_SETUP)
def print_page(request: HttpRequest, place: Office) -> HttpResponse:
    """The page as PDF, in the reader's language."""
    try:
        made = trial_pdf(
            municipality=MunicipalityName(ky=place.municipality.name_in("ky"), ru=place.municipality.name_in("ru")),
            letterhead=printed_letterhead(place.municipality.pk, language=language()),
            address=public_address(request, place),
            language=language(),
            made_on=clock.today(),
            journal=printed_head(place.municipality.pk),
        )
    except CannotBeMade as error:
        raise refused(error) from error
    return download(made, name=f"test-{place.municipality.slug}.pdf", media_type="application/pdf")
