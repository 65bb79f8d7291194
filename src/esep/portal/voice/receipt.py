"""`/<slug>/receipts/<code>/`: the receipt of what somebody wrote, and where it is now. Its author's alone."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.csrf import csrf_exempt

from esep.access import NOBODY, Act
from esep.appeals.commands.submissions.following import forget_author, take_back
from esep.appeals.models import Appeal
from esep.appeals.queries.submissions.following import Followed, followed
from esep.kernel.refusals import Kind, Refused
from esep.kernel.routes import route
from esep.portal.place.here import Here, here_at
from esep.portal.place.kept import directory, office
from esep.portal.place.page import place_page
from esep.portal.status import BY_CODE
from esep.portal.voice.cookie import came_back
from esep.portal.voice.forms import SureForm, posted
from esep.portal.voice.serving import secret


@route(GET=Act.FOLLOW_SUBMISSION)
def receipt(request: HttpRequest, slug: str, code: str) -> HttpResponseBase:
    """The receipt; a page with the way out where there is none of that code here (404)."""
    here = here_at(slug)
    try:
        shown = _followed(here, code)
    except Refused as refused:
        return _none(request, here, refused)
    return secret(
        place_page(
            request,
            here,
            "portal/voice/receipt.html",
            route="place-receipt",
            title=_("Receipt"),
            context=_context(here, shown),
        )
    )


@csrf_exempt
@route(GET=Act.FOLLOW_SUBMISSION, POST=Act.FOLLOW_SUBMISSION)
def back(request: HttpRequest, slug: str, code: str) -> HttpResponseBase:
    """Take back what is not answered yet."""
    words = {
        "title": _("Take it back"),
        "lead": _("Nobody works on it any more afterwards. That it came stays in the count."),
        "sure": _("Yes, I take it back"),
        "button": pgettext("button", "Take it back"),
    }
    return _asked(request, slug, code, take_back, words=words)


@csrf_exempt
@route(GET=Act.FOLLOW_SUBMISSION, POST=Act.FOLLOW_SUBMISSION)
def forget(request: HttpRequest, slug: str, code: str) -> HttpResponseBase:
    """Erase how the writer can be reached."""
    words = {
        "title": _("Erase my contacts"),
        "lead": _("Name, telephone, e-mail and address are erased for good. Read the answer here then."),
        "sure": _("Yes, erase them"),
        "button": pgettext("button", "Erase my contacts"),
    }
    return _asked(request, slug, code, forget_author, words=words)


def _asked(
    request: HttpRequest, slug: str, code: str, act: Callable[..., object], *, words: dict[str, str]
) -> HttpResponseBase:
    """Ask whether it is meant, then do it and lead back to the receipt."""
    here = here_at(slug)
    data, _files = posted(request)
    form = SureForm(data)
    form.fields["sure"].label = words["sure"]
    try:
        shown = _followed(here, code)
        if request.method == "POST" and _is_meant(request, form):
            act(code, by=NOBODY, municipality=here.pk)
            return HttpResponseRedirect(reverse("place-receipt", args=[slug, shown.link]))
    except Refused as refused:
        if refused.kind is Kind.NOT_FOUND:
            return _none(request, here, refused)
        form.take(refused)
    context = {**words, "form": form, "shown": shown, "is_secret": True}
    page = place_page(
        request,
        here,
        "portal/voice/sure.html",
        route="place-receipt",
        title=words["title"],
        context=context,
        status=form.status,
    )
    return secret(page)


def _is_meant(request: HttpRequest, form: SureForm) -> bool:
    if not came_back(request):
        form.miss_cookie()
        return False
    return form.is_valid()


def _followed(here: Here, code: str) -> Followed:
    return followed(code, municipality=here.place, day=here.today, language=here.language)


def _none(request: HttpRequest, here: Here, refused: Refused) -> HttpResponse:
    context = {"refusal": refused.refusals[0], "office": office(here), "is_secret": True}
    page = place_page(
        request,
        here,
        "portal/voice/no_receipt.html",
        route="place-receipt",
        title=_("There is no such receipt here"),
        context=context,
        status=404,
    )
    return secret(page)


def _context(here: Here, shown: Followed) -> dict[str, object]:
    names = directory(here)
    appeal = shown.appeal
    due = appeal.due if appeal is not None and appeal.state == Appeal.State.OPEN else None
    return {
        "shown": shown,
        "is_secret": True,
        "office": office(here),
        "deputy": names.deputy(appeal.deputy if appeal is not None else shown.deputy),
        "instead_of": names.deputy(appeal.instead_of) if appeal is not None else None,
        "due": due,
        "due_word": BY_CODE[due.status.value] if due is not None else None,
    }
