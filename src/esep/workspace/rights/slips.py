"""The slip of a one-time code as a paper, and the words for where a code stands."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.community.queries.access import CodeState
from esep.community.queries.letterhead import printed_head
from esep.community.slip import Slip
from esep.documents.access_slip import AccessSlip, access_slip_pdf
from esep.documents.paper import MunicipalityName
from esep.regulation.dates import legal_day
from esep.regulation.wording import Language
from esep.workspace.office import Office

CODE_WORDS: Mapping[CodeState, Promise] = {
    CodeState.WAITING: _("not used yet"),
    CodeState.USED: _("used"),
    CodeState.EXPIRED: _("expired unused"),
    CodeState.WITHDRAWN: _("replaced by a newer one"),
}


def code_address(request: HttpRequest) -> str:
    """The whole address at which a code is typed, as it is printed: the same in every language."""
    with override("ky"):
        return request.build_absolute_uri(reverse("sign-in-code"))


def paper_of(slip: Slip, *, place: Office, address: str) -> bytes:
    """The slip to print."""
    return access_slip_pdf(
        AccessSlip(
            municipality=MunicipalityName(ky=place.municipality.name_ky, ru=place.municipality.name_in("ru")),
            full_name=slip.full_name,
            login=slip.login,
            code=slip.code,
            expires_at=slip.expires_at,
            drops_second_factor=slip.drops_second_factor,
            address=address,
            language=Language(slip.language),
            made_on=legal_day(slip.issued_at),
            journal=printed_head(place.municipality.pk),
        )
    )
