"""Accounts and roles: the list, opening an account, giving a role, ending one at once."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Role
from esep.community import queries
from esep.community.commands.account import AccountEntry, open_account
from esep.community.commands.role import RoleEntry, end_role, grant_role
from esep.kernel import seconds
from esep.kernel.models import RoleGrant
from esep.kernel.refusals import not_found
from esep.workspace.directory.reading import deputy_choices
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.rights.forms import AccountForm, RoleForm, WhyForm
from esep.workspace.submitting import Done, submit


@office(GET=Act.VIEW_RIGHTS)
def rights(request: HttpRequest, place: Office) -> HttpResponse:
    """Who holds which role, and who held one."""
    held = queries.roles(by=place.actor, municipality=place.municipality.pk)
    context = {
        "present": [grant for grant in held if grant.until is None],
        "ended": [grant for grant in held if grant.until is not None],
    }
    return page(request, place, "workspace/rights/rights.html", context)


@office(GET=Act.GRANT_ROLE, POST=Act.GRANT_ROLE)
def new_account(request: HttpRequest, place: Office) -> HttpResponse:
    """Open an account."""
    form = AccountForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        entry = AccountEntry(login=typed["login"], full_name=typed["full_name"], language=typed["language"])
        open_account(entry, by=place.actor, municipality=place.municipality.pk, password=typed["password"])
        return Done(
            address=place.address("office-rights"),
            words=_("The account is open."),
            follows=_("Give it a role: without one it opens nothing."),
        )

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Open an account"), button=_("Open the account"), back=_back(place)
    )


@office(GET=Act.GRANT_ROLE, POST=Act.GRANT_ROLE)
def new_role(request: HttpRequest, place: Office) -> HttpResponse:
    """Give a role from this moment on."""
    form = RoleForm(posted(request), initial={"login": request.GET.get("login", "")})
    form.offer({"deputy": deputy_choices(place)})

    def act(typed: dict[str, Any]) -> Done:
        entry = RoleEntry(login=typed["login"], role=Role(typed["role"]), deputy=typed["deputy"])
        grant_role(entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=place.address("office-rights"), words=_("The role is given, from this moment on."))

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Give a role"), button=_("Give the role"), back=_back(place)
    )


@office(GET=Act.END_ROLE, POST=Act.END_ROLE)
def ended_role(request: HttpRequest, place: Office, grant: int) -> HttpResponse:
    """End a role at once."""
    held = _held(place, grant)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        end_role(grant, by=place.actor, municipality=place.municipality.pk, reason=typed["reason"])
        return Done(address=place.address("office-rights"), words=_("The role has ended."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("End a role"),
        lead=f"{held.account}: {held.get_role_display()}",
        button=_("End the role at once"),
        back=_back(place),
    )


@office(GET=Act.DELETE_ACCOUNT, POST=Act.DELETE_ACCOUNT)
def ask_deletion(request: HttpRequest, place: Office, grant: int) -> HttpResponse:
    """Ask a second person to agree that an account is deleted."""
    held = _held(place, grant)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        seconds.ask(
            Act.DELETE_ACCOUNT,
            by=place.actor,
            municipality=place.municipality.pk,
            subject=held.account.ref,
            reason=typed["reason"],
        )
        return Done(
            address=place.address("office-requests"),
            words=_("It is asked for."),
            follows=_("A colleague with the same right agrees or declines within three days."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Ask to delete an account"),
        lead=str(held.account),
        button=_("Ask for it"),
        back=_back(place),
    )


def _held(place: Office, grant: int) -> RoleGrant:
    held = queries.roles(by=place.actor, municipality=place.municipality.pk)
    found = next((one for one in held if one.pk == grant), None)
    if found is None:
        raise not_found()
    return found


def _back(place: Office) -> Back:
    return Back(place.address("office-rights"), _("People and rights"))
