"""`/<slug>/subscriptions/<code>/`: what one asked for, by the link of a letter. Looking at a page changes nothing:
programs that look into letters open their links.
"""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from esep.access import NOBODY, Act
from esep.kernel.refusals import Kind, Refused
from esep.kernel.routes import route
from esep.portal.place.here import Here, here_at
from esep.portal.place.page import place_page
from esep.portal.subscribing.forms import ChoiceForm
from esep.portal.voice.serving import secret
from esep.subscriptions.commands.keeping import change, confirm, leave
from esep.subscriptions.queries.own import OwnSubscription, own_subscription

ROUTE = "place-subscribe"
YES = "yes"
ONE_CLICK = ("List-Unsubscribe", "One-Click")
"""What a mail programme sends, and the button of the page too (RFC 8058)."""

SAVED = "saved"


@csrf_exempt
@route(GET=Act.READ_PUBLIC, POST=Act.SUBSCRIBE)
def subscription(request: HttpRequest, slug: str, code: str) -> HttpResponseBase:
    """What was chosen, and a form to choose anew. Whoever has the link needs no cookie."""
    here = here_at(slug)
    try:
        shown = _own(here, code)
        form = ChoiceForm(here, request.POST if request.method == "POST" else None, initial=_initial(shown))
        if form.is_bound and form.is_valid():
            typed = form.cleaned_data
            change(code, form.wish, pace=form.pace_typed, language=typed["language"], by=NOBODY, municipality=here.pk)
            address = reverse("place-subscription", args=[slug, shown.code])
            return HttpResponseRedirect(f"{address}?{SAVED}=1")
    except Refused as refused:
        if refused.kind is Kind.NOT_FOUND:
            return _none(request, here, refused)
        form.take(refused)
        shown = _own(here, code)
    context = {"form": form, "shown": shown, "is_saved": SAVED in request.GET and not form.is_bound}
    return _page(request, here, "subscription", _("Your letters"), context, status=form.status)


@csrf_exempt
@route(GET=Act.READ_PUBLIC, POST=Act.SUBSCRIBE)
def confirmation(request: HttpRequest, slug: str, code: str) -> HttpResponseBase:
    """What was asked for, with one button that lets it count."""
    here = here_at(slug)
    try:
        if YES in request.POST:
            confirm(code, by=NOBODY, municipality=here.pk)
            return HttpResponseRedirect(reverse("place-subscription", args=[slug, code]))
        shown = _own(here, code)
    except Refused as refused:
        if refused.kind is Kind.NOT_FOUND:
            return _none(request, here, refused)
        shown = _own(here, code)
    return _page(request, here, "confirm", _("Confirm that you want letters"), {"shown": shown})


@csrf_exempt
@route(GET=Act.READ_PUBLIC, POST=Act.SUBSCRIBE)
def leaving(request: HttpRequest, slug: str, code: str) -> HttpResponseBase:
    """One button that ends the letters. Mail programmes press it with one request, without a redirect (RFC 8058)."""
    here = here_at(slug)
    try:
        if request.POST.get(ONE_CLICK[0]) == ONE_CLICK[1]:
            leave(code, by=NOBODY, municipality=here.pk)
        shown = _own(here, code)
    except Refused as refused:
        return _none(request, here, refused)
    return _page(request, here, "leave", _("No more letters"), {"shown": shown})


def _own(here: Here, code: str) -> OwnSubscription:
    return own_subscription(code, municipality=here.pk, language=here.language)


def _initial(shown: OwnSubscription) -> dict[str, object]:
    return {
        "topics": [one.value for one in shown.topics],
        "village": shown.village,
        "deputy": shown.deputy,
        "pace": shown.pace.value,
        "language": shown.language,
    }


def _page(
    request: HttpRequest, here: Here, name: str, title: str, context: dict[str, object], *, status: int = 200
) -> HttpResponse:
    page = place_page(
        request,
        here,
        f"portal/subscribing/{name}.html",
        route=ROUTE,
        title=title,
        context={**context, "is_secret": True},
        status=status,
    )
    return secret(page)


def _none(request: HttpRequest, here: Here, refused: Refused) -> HttpResponse:
    title = _("There are no such letters here")
    return _page(request, here, "none", title, {"refusal": refused.refusals[0]}, status=404)
