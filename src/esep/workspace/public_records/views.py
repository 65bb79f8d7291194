"""The page of the room: every kind of public record, with what stands out in it."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.access import Act
from esep.kernel import clock
from esep.publications.queries.public.services import Line, services_in_public, without
from esep.publications.queries.records import open_vacancies
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.public_records.kinds import KINDS
from esep.workspace.public_records.services import SERVICES
from esep.workspace.public_records.vacancies import VACANCIES


@office(GET=Act.VIEW_CATALOGUE)
def public_records(request: HttpRequest, place: Office) -> HttpResponse:
    """All kinds of public records."""
    noted = _noted(place)
    kinds = [(kind, place.address(kind.route), noted.get(kind.name, "")) for kind in KINDS]
    return page(request, place, "workspace/public_records/room.html", {"kinds": kinds})


def _noted(place: Office) -> Mapping[str, str]:
    """What is to be known of a kind before one opens it."""
    vacant = len(open_vacancies())
    services = services_in_public(place.municipality, day=clock.today(), language="ky")
    fees = without(services, Line.FEE)
    return {
        VACANCIES.name: f"{_('Open vacancies:')} {vacant}" if vacant else _("No vacancies today."),
        SERVICES.name: f"{_('Without a line about the fee:')} {fees} / {len(services)}" if fees else "",
    }
