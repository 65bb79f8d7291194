"""One-time codes: asking for one, and the slip that whoever gave it out prints."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from esep.access import Act
from esep.community.commands.reset import ask_reset
from esep.community.queries.access import slip_to_show
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel.refusals import not_found
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page, page
from esep.workspace.register.common import download, refused
from esep.workspace.rights.common import held_role, to_rights
from esep.workspace.rights.forms import ResetForm
from esep.workspace.rights.slips import code_address, paper_of
from esep.workspace.submitting import Done, submit


@office(GET=Act.RESET_ACCESS, POST=Act.RESET_ACCESS)
def ask(request: HttpRequest, place: Office, grant: int) -> HttpResponse:
    """Ask a second person to agree that somebody who cannot sign in gets a one-time code."""
    held = held_role(place, grant)
    if held.account.deleted_at is not None:
        raise not_found()
    form = ResetForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        ask_reset(
            held.account_id,
            by=place.actor,
            municipality=place.municipality.pk,
            reason=typed["reason"],
            drops_second_factor=typed["drops_second_factor"],
        )
        return Done(
            address=place.address("office-requests"),
            words=_("It is asked for."),
            follows=_("Once a colleague agrees, that colleague prints the code and hands it over in person."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Ask for a one-time code"),
        lead=f"{held.account} ({held.account.login})",
        button=_("Ask for it"),
        back=to_rights(place),
    )


@never_cache
@office(GET=Act.RESET_ACCESS)
def slip(request: HttpRequest, place: Office, code: int) -> HttpResponse:
    """The code in big letters, for whoever gave it out and for half an hour."""
    found = slip_to_show(code, by=place.actor, municipality=place.municipality.pk)
    context = {"slip": found, "address": code_address(request), "back": to_rights(place)}
    return page(request, place, "workspace/rights/slip.html", context)


@office(GET=Act.RESET_ACCESS)
def slip_file(request: HttpRequest, place: Office, code: int) -> HttpResponse:
    """The same as a paper to print and to hand over."""
    found = slip_to_show(code, by=place.actor, municipality=place.municipality.pk)
    try:
        made = paper_of(found, place=place, address=code_address(request))
    except CannotBeMade as error:
        raise refused(error) from error
    return download(made, name=f"code-{found.number}.pdf", media_type="application/pdf")
