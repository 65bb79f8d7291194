"""One address: each POST is one act, answered with the key of its row once it is done for good.

Every second one waits for others and goes with them.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from esep.access import OPERATOR, Act
from esep.kernel.batch import together
from esep.kernel.command import command
from esep.kernel.models import HeadAddress, Municipality


def act(request: HttpRequest) -> HttpResponse:
    """Carry out an act with the address that is sent."""
    if request.method != "POST":
        return HttpResponse(status=204)
    (place,) = Municipality.objects.all()
    address = request.body.decode()

    def add() -> HeadAddress:
        with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
            return acting.save(HeadAddress(municipality=place, address=address, since=acting.at))

    row = together(add, municipality=place.pk) if address[0] < "8" else add()
    return HttpResponse(str(row.pk), status=201)


urlpatterns = [path("", act)]
