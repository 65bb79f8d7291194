"""`/<slug>/subscribe/`: letters without an account; and the feed and the calendar for whoever wants no letters."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from esep.access import NOBODY, Act
from esep.kernel.posting import can_send
from esep.kernel.refusals import Refused
from esep.kernel.routes import route
from esep.portal.place.here import Here, here_at
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.subscribing.choosing import options_of, query_of, read_wish
from esep.portal.subscribing.forms import AskForm
from esep.portal.voice.cookie import came_back
from esep.portal.voice.serving import fresh
from esep.subscriptions.commands.asking import Asked, ask_for_letters
from esep.subscriptions.saying import WAITS
from esep.subscriptions.wishes import Wish

BAD = 400
ROUTE = "place-subscribe"


@csrf_exempt
@route(GET=Act.READ_PUBLIC, POST=Act.SUBSCRIBE)
def subscribe(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The form, filled in with what an address chooses; status 400 where that means nothing."""
    here = here_at(slug)
    options = options_of(here)
    wish, faults = read_wish(request.GET, options=options)
    form = AskForm(here, request.POST if request.method == "POST" else None, initial=_initial(wish))
    if request.method == "POST" and _is_whole(request, form):
        try:
            ask_for_letters(_asked(request, form), by=NOBODY, municipality=here.pk)
        except Refused as refused:
            form.take(refused)
        else:
            return HttpResponseRedirect(reverse("place-subscribe-asked", args=[slug]))
    status = form.status if form.is_bound else BAD if faults else form.status
    page = place_page(
        request,
        here,
        "portal/subscribing/subscribe.html",
        route=ROUTE,
        title=_("Be told of news"),
        description=_("Letters, a feed or a calendar: by village, topic or deputy, without an account."),
        context={
            "form": form,
            "options": options,
            "wish": wish,
            "topic": next(iter(wish.topics), "") if len(wish.topics) == 1 else "",
            "faults": faults,
            "fault_fields": {fault.field: fault for fault in faults},
            "can_send": can_send(),
            "days": WAITS.days,
            **addresses(request, here, wish),
        },
        status=status,
    )
    return fresh(page)


@of_place
def asked(request: HttpRequest, here: Here) -> HttpResponse:
    """What happens now: the same for everybody who asked, whether the address was known or not."""
    return place_page(
        request,
        here,
        "portal/subscribing/asked.html",
        route=ROUTE,
        title=_("Look into your letters"),
        context={"days": WAITS.days, "can_send": can_send()},
    )


def addresses(request: HttpRequest, here: Here, wish: Wish) -> dict[str, object]:
    """The whole addresses of the feed and the calendar for a wish."""
    query = query_of(wish)
    feed = request.build_absolute_uri(reverse("place-news-feed", args=[here.place.slug]))
    calendar = request.build_absolute_uri(reverse("place-events-calendar", args=[here.place.slug]))
    return {
        "feed_address": f"{feed}{query}",
        "calendar_address": f"{calendar}{query}",
        "calendar_subscription": f"webcal:{calendar.partition(':')[2]}{query}",
    }


def _is_whole(request: HttpRequest, form: AskForm) -> bool:
    if not came_back(request):
        form.miss_cookie()
        return False
    return form.is_valid()


def _asked(request: HttpRequest, form: AskForm) -> Asked:
    typed = form.cleaned_data
    return Asked(
        email=typed["email"],
        site=f"{request.scheme}://{request.get_host()}",
        wish=form.wish,
        language=typed["language"],
        pace=form.pace_typed,
        is_doubtful=form.is_doubtful,
    )


def _initial(wish: Wish) -> dict[str, object]:
    return {"village": wish.village, "deputy": wish.deputy, "topics": sorted(one.value for one in wish.topics)}
