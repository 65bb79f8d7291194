"""The schedule of receptions as a paper to be hung up (PDF)."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override

from esep.access import Act
from esep.appeals.queries.receptions.paper import hours_paper
from esep.documents.reception_hours import reception_hours_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.regulation.wording import Language
from esep.workspace.office import Office, office
from esep.workspace.register.common import download, language, refused


@office(GET=Act.VIEW_RECEPTIONS)
def poster(request: HttpRequest, place: Office) -> HttpResponse:
    """The paper; ``?language=ru`` chooses its language, the reader's unless given."""
    asked = request.GET.get("language", "")
    spoken = Language(asked) if asked in list(Language) else language()
    with override("ky"):
        address = request.build_absolute_uri(reverse("place-receptions", args=[place.municipality.slug]))
    try:
        content, paper = hours_paper(place.municipality, language=spoken, address=address)
        made = reception_hours_pdf(content, paper)
    except CannotBeMade as error:
        raise refused(error) from error
    name = f"{place.municipality.slug}-receptions-{spoken.value}.pdf"
    return download(made, name=name, media_type="application/pdf")
