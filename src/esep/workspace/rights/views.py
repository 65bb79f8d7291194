"""Accounts and roles: the list, opening an account, giving a role, ending one at once."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Role
from esep.community import queries
from esep.community.commands.account import AccountEntry, open_with_code
from esep.community.commands.asking import ask_second
from esep.community.commands.role import RoleEntry, end_role, grant_role
from esep.community.queries.access import codes_given
from esep.workspace.directory.reading import deputy_choices
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page, page
from esep.workspace.rights.common import held_role, to_rights
from esep.workspace.rights.forms import AccountForm, RoleForm, WhyForm
from esep.workspace.rights.slips import CODE_WORDS
from esep.workspace.submitting import Done, submit


@office(GET=Act.VIEW_RIGHTS)
def rights(request: HttpRequest, place: Office) -> HttpResponse:
    """Who holds which role, and who held one."""
    held = queries.roles(by=place.actor, municipality=place.municipality.pk)
    codes = codes_given(by=place.actor, municipality=place.municipality.pk)
    context = {
        "present": [grant for grant in held if grant.until is None],
        "ended": [grant for grant in held if grant.until is not None],
        "codes": [(given, CODE_WORDS[given.state]) for given in codes],
    }
    return page(request, place, "workspace/rights/rights.html", context)


@office(GET=Act.GRANT_ROLE, POST=Act.GRANT_ROLE)
def new_account(request: HttpRequest, place: Office) -> HttpResponse:
    """Open an account, whose owner chooses the password with a one-time code."""
    form = AccountForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        entry = AccountEntry(login=typed["login"], full_name=typed["full_name"], language=typed["language"])
        slip = open_with_code(entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-rights-slip", code=slip.number),
            words=_("The account is open."),
            follows=_("Print the slip, then give the account a role: without one it opens nothing."),
        )

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Open an account"), button=_("Open the account"), back=to_rights(place)
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
        request, place, form, title=_("Give a role"), button=_("Give the role"), back=to_rights(place)
    )


@office(GET=Act.END_ROLE, POST=Act.END_ROLE)
def ended_role(request: HttpRequest, place: Office, grant: int) -> HttpResponse:
    """End a role at once."""
    held = held_role(place, grant)
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
        back=to_rights(place),
    )


@office(GET=Act.DELETE_ACCOUNT, POST=Act.DELETE_ACCOUNT)
def ask_deletion(request: HttpRequest, place: Office, grant: int) -> HttpResponse:
    """Ask a second person to agree that an account is deleted."""
    held = held_role(place, grant)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        ask_second(
            Act.DELETE_ACCOUNT,
            by=place.actor,
            municipality=place.municipality.pk,
            subject=held.account.ref,
            reason=typed["reason"],
            about=held.account_id,
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
        back=to_rights(place),
    )
