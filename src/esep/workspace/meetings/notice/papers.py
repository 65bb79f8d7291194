"""Files of a notice: poster, picture for messengers, door-to-door sheets, an entry for calendars (2.5, first item)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.documents.notice_picture import picture_png
from esep.documents.notice_poster import PosterSize, poster_pdf
from esep.documents.notice_sheet import door_sheet
from esep.documents.pack import Part, pack_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel import clock
from esep.kernel.refusals import not_found
from esep.meetings.queries import Opened
from esep.meetings.queries.notice_papers import Press, press_of
from esep.meetings.queries.printing import area_said
from esep.regulation.wording import Language
from esep.workspace.meetings.notice.words import BOTH, PRINTED_IN
from esep.workspace.meetings.printed import log_address, public_address
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.register.common import download, refused

PDF, PNG, ICS = "application/pdf", "image/png", "text/calendar; charset=utf-8"


@office(GET=Act.VIEW_MEETINGS)
def poster(request: HttpRequest, place: Office, meeting: str, size: str, language: str) -> HttpResponse:
    """The poster in one language or both, on A4 or A3."""
    if size not in list(PosterSize) or (language != BOTH and language not in PRINTED_IN):
        raise not_found()
    shown = meeting_in(place, meeting)
    languages = PRINTED_IN if language == BOTH else (Language(language),)
    presses = [press_in(request, place, shown, one) for one in languages]
    notices = [press.notice for press in presses]
    made = _made(lambda: poster_pdf(presses[0].paper, notices, size=PosterSize(size)))
    return download(made, name=f"{_name(place, shown)}-poster-{size}-{language}.pdf", media_type=PDF)


@office(GET=Act.VIEW_MEETINGS)
def picture(request: HttpRequest, place: Office, meeting: str, language: str) -> HttpResponse:
    """The picture for messengers."""
    shown = meeting_in(place, meeting)
    press = press_in(request, place, shown, spoken(language))
    made = _made(lambda: picture_png(press.notice, press.paper.municipality, press.paper.journal))
    return download(made, name=f"{_name(place, shown)}-{language}.png", media_type=PNG)


@office(GET=Act.VIEW_MEETINGS)
def door_sheets(request: HttpRequest, place: Office, meeting: str, language: str) -> HttpResponse:
    """A sheet for each village, or for the one that ``?village=V4`` names."""
    shown = meeting_in(place, meeting)
    press = press_in(request, place, shown, spoken(language))
    wanted = request.GET.get("village", "")
    areas = [area for area in shown.areas if wanted in ("", area.code)]
    if not areas:
        raise not_found()

    def make() -> bytes:
        parts = [
            Part(
                template="door-sheet",
                content=door_sheet(
                    press.paper,
                    press.notice,
                    village=area_said(area, press.paper.language),
                    log=log_address(request, place, meeting, area=area.code),
                ),
            )
            for area in areas
        ]
        title = parts[0].content.frame.title
        return pack_pdf(parts, title=title, language=press.paper.language, made_on=clock.today())

    return download(_made(make), name=f"{_name(place, shown)}-door-to-door-{language}.pdf", media_type=PDF)


@office(GET=Act.VIEW_MEETINGS)
def calendar(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The meeting as an entry for a calendar."""
    from esep.meetings.calendar_file import calendar_entry

    shown = meeting_in(place, meeting)
    made = calendar_entry(shown.meeting, address=public_address(request, place, shown.meeting))
    return download(made, name=f"{_name(place, shown)}.ics", media_type=ICS)


def spoken(language: str) -> Language:
    """The language of an address. Raises Refused for one in which residents are not told."""
    if language not in PRINTED_IN:
        raise not_found()
    return Language(language)


def press_in(request: HttpRequest, place: Office, shown: Opened, language: Language) -> Press:
    """The notice ready to be printed. Raises Refused."""
    address = public_address(request, place, shown.meeting)
    return press_of(shown, municipality=place.municipality, language=language, address=address)


def _made(make: Callable[[], bytes]) -> bytes:
    try:
        return make()
    except CannotBeMade as error:
        raise refused(error) from error


def _name(place: Office, shown: Opened) -> str:
    return f"{place.municipality.slug}-{shown.meeting.code}"
