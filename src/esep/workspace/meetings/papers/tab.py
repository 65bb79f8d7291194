"""The papers of a meeting: how far each is, each apart, and all in one press."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from esep.access import Act
from esep.documents.pack import pack_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.documents.telling import tell
from esep.kernel import clock
from esep.kernel.refusals import Refused, Words, not_found
from esep.meetings.queries import Opened
from esep.meetings.queries.packing import USUAL_DOOR_PAGES, Addresses, Order, pages_suggested, parts_of
from esep.meetings.queries.papers import WITH_NAMES, PaperKind, Readiness, papers_of
from esep.regulation.wording import Language
from esep.workspace.meetings.papers.forms import BOTH, PackForm
from esep.workspace.meetings.papers.words import CLAUSES, LANGUAGES, MENDED, MISSING, NAMES, PURPOSES, URGED
from esep.workspace.meetings.printed import log_address, public_address, sheet_address
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.meetings.written import written_in
from esep.workspace.office import Office, office
from esep.workspace.register.common import download, refused

TAB = "office-meetings-papers"
PDF = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What is missing for a paper, and the link to where it is mended."""

    words: Words
    address: str
    link: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A paper as its row shows it; ``files`` are the languages with their addresses."""

    state: Readiness
    name: Words
    purpose: Words
    clause: str
    urged: Words
    gaps: tuple[Gap, ...]
    files: tuple[tuple[Language, str, str], ...]


@office(GET=Act.VIEW_MEETINGS)
def papers(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """What can be printed, what is still missing for it, and what comes late."""
    shown = meeting_in(place, meeting)
    rows = _rows(place, shown)
    ready = [row.state.kind.value for row in rows if not row.state.is_empty]
    initial = {
        "papers": ready,
        "language": BOTH,
        "signin_pages": pages_suggested(shown),
        "door_pages": USUAL_DOOR_PAGES,
    }
    return _shown(request, place, shown, rows, PackForm(initial=initial))


@office(GET=Act.VIEW_MEETINGS)
def pack(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The papers that are ticked, in one file."""
    shown = meeting_in(place, meeting)
    rows = _rows(place, shown)
    form = PackForm(request.GET)
    _offer(form, rows)
    if not form.is_valid():
        return _shown(request, place, shown, rows, form)
    try:
        return _printed(request, place, shown, form.order, name="papers", title="pack.title")
    except Refused as error:
        form.take(error)
        return _shown(request, place, shown, rows, form)


@office(GET=Act.VIEW_MEETINGS)
def paper(request: HttpRequest, place: Office, meeting: str, paper: str, language: str) -> HttpResponse:
    """One paper in one language."""
    shown = meeting_in(place, meeting)
    if paper not in list(PaperKind) or language not in list(Language):
        raise not_found()
    kind, spoken = PaperKind(paper), Language(language)
    order = Order(kinds=(kind,), languages=(spoken,), signin_pages=pages_suggested(shown), door_pages=USUAL_DOOR_PAGES)
    return _printed(request, place, shown, order, name=f"{kind.value}-{spoken.value}")


def _printed(
    request: HttpRequest, place: Office, shown: Opened, order: Order, *, name: str, title: str = ""
) -> HttpResponse:
    code = shown.meeting.code
    addresses = Addresses(
        public=public_address(request, place, shown.meeting),
        log=lambda area: log_address(request, place, code, area=area),
        sheet=lambda number: sheet_address(request, place, code, sheet=number),
    )
    parts = parts_of(code, order, by=place.actor, municipality=place.municipality, addresses=addresses)
    language = order.languages[0]
    said = tell(title, language, code=code) if title else parts[0].content.frame.title
    try:
        made = pack_pdf(parts, title=said, language=language, made_on=clock.today())
    except CannotBeMade as error:
        raise refused(error) from error
    return download(made, name=f"{place.municipality.slug}-{code}-{name}.pdf", media_type=PDF)


def _shown(request: HttpRequest, place: Office, shown: Opened, rows: Sequence[Row], form: PackForm) -> HttpResponse:
    _offer(form, rows)
    left_out = [row.name for row in rows if row.state.is_empty]
    reports = written_in(place, shown.meeting.code)
    context = {"rows": rows, "form": form, "left_out": left_out, "reports": reports}
    return tab_page(
        request, place, shown, "workspace/meetings/papers/papers.html", context, tab=TAB, status=form.status
    )


def _offer(form: PackForm, rows: Sequence[Row]) -> None:
    form.offer({"papers": [(row.state.kind.value, row.name) for row in rows]})


def _rows(place: Office, shown: Opened) -> tuple[Row, ...]:
    """The papers that this visitor may print: those with names are for who may see the lists."""
    found = papers_of(shown, municipality=place.municipality, day=clock.today(), language=(get_language() or "ky")[:2])
    sees_lists = place.may(Act.VIEW_LISTS)
    return tuple(_row(place, shown, state) for state in found if sees_lists or state.kind not in WITH_NAMES)


def _row(place: Office, shown: Opened, state: Readiness) -> Row:
    code, kind = shown.meeting.code, state.kind
    return Row(
        state=state,
        name=NAMES[kind],
        purpose=PURPOSES[kind],
        clause=CLAUSES[kind],
        urged=URGED.get(kind, ""),
        gaps=tuple(
            Gap(words=MISSING[lack], address=place.address(MENDED[lack][0], meeting=code), link=MENDED[lack][1])
            for lack in state.lacks
        ),
        files=tuple(
            (language, words, place.address("office-meetings-paper", meeting=code, paper=kind.value, language=language))
            for language, words in LANGUAGES.items()
        ),
    )
