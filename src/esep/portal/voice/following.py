"""`/<slug>/follow/`: a receipt found again by its number and the code that can be said on the telephone."""

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from esep.access import Act
from esep.appeals.queries.submissions.finding import link_by_spoken
from esep.kernel.refusals import Refused
from esep.kernel.routes import route
from esep.portal.place.here import here_at
from esep.portal.place.kept import office
from esep.portal.place.page import place_page
from esep.portal.voice.cookie import came_back
from esep.portal.voice.forms import FollowForm, posted
from esep.portal.voice.serving import fresh


@csrf_exempt
@route(GET=Act.READ_PUBLIC, POST=Act.FOLLOW_SUBMISSION)
def follow(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The form; a number and a code that belong together lead to the receipt."""
    here = here_at(slug)
    data, _files = posted(request)
    form = FollowForm(data)
    if request.method == "POST":
        if not came_back(request):
            form.miss_cookie()
        elif form.is_valid():
            typed = form.cleaned_data
            try:
                link = link_by_spoken(typed["number"], typed["code"], municipality=here.pk)
            except Refused as refused:
                form.take(refused)
            else:
                return HttpResponseRedirect(reverse("place-receipt", args=[slug, link]))
    page = place_page(
        request,
        here,
        "portal/voice/follow.html",
        route="place-follow",
        title=_("Follow what you wrote"),
        context={"form": form, "office": office(here)},
        status=form.status,
    )
    return fresh(page)
