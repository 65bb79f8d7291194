"""One address: each POST is one act, answered with the key of its row once it is done for good."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from esep.access import OPERATOR, Act
from esep.kernel.command import command
from esep.kernel.models import HeadAddress, Municipality


def act(request: HttpRequest) -> HttpResponse:
    """Carry out an act with the address that is sent."""
    if request.method != "POST":
        return HttpResponse(status=204)
    (place,) = Municipality.objects.all()
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
        row = acting.save(HeadAddress(municipality=place, address=request.body.decode(), since=acting.at))
    return HttpResponse(str(row.pk), status=201)


urlpatterns = [path("", act)]
