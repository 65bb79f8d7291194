"""One's own account on one page, and the language of its pages."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language_info, override
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.actors import actor_of
from esep.kernel.factors import factors_of, needs_second_factor
from esep.kernel.models import Account
from esep.kernel.own import choose_language
from esep.kernel.sessions import visits_of
from esep.workspace.accounts.forms import LanguageForm
from esep.workspace.accounts.gate import own
from esep.workspace.accounts.page import own_form, own_page
from esep.workspace.forms import posted
from esep.workspace.submitting import Done, submit


@own(GET=Act.OPEN_ACCOUNT)
def account(request: HttpRequest, account: Account) -> HttpResponse:
    """Everything about one's own account on one page."""
    visits = visits_of(account, present=request.session.session_key or "")
    context = {
        "own_language": get_language_info(account.language)["name_local"],
        "factors": factors_of(account),
        "advised": needs_second_factor(account, actor_of(account)),
        "visits": visits,
        "others": sum(not visit.is_present for visit in visits),
    }
    return own_page(request, "workspace/accounts/own.html", context)


@own(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)
def language(request: HttpRequest, account: Account) -> HttpResponse:
    """Choose the language of the pages after signing in."""
    form = LanguageForm(posted(request), initial={"language": account.language})

    def act(typed: dict[str, Any]) -> Done:
        choose_language(account, typed["language"])
        with override(typed["language"]):
            return Done(address=reverse("account"), words=str(_("The language is chosen.")))

    answer = submit(request, form, act)
    return answer or own_form(request, form, title=_("Choose the language"), button=_("Save"))
