"""One work: how it stands, its money by year, its steps with proofs."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.models import Activity, ActivityMoney
from esep.finance.queries.programmes import Work, WorkStep, money_of, steps_of, work_called
from esep.finance.queries.proofs import WorkProof, file_of_work_proof
from esep.finance.saying import quantity
from esep.kernel import clock
from esep.kernel.refusals import Words, not_found
from esep.kernel.storage import BytesLost
from esep.records.files import bytes_of
from esep.records.models import StoredFile
from esep.records.models.evidence import KIND_WORDS as PROOF_WORDS
from esep.workspace.ledger.book import Book, Line, Pill, book_page
from esep.workspace.ledger.table import Action, Table, amount, text
from esep.workspace.office import Office, office
from esep.workspace.page import Back
from esep.workspace.programmes.listing import work_address
from esep.workspace.programmes.words import MOMENT_WORDS, STEP_BUTTONS, TONES, State, how_far
from esep.workspace.promises.promise import ProofLink
from esep.workspace.register.files import given

SMALL_SIDE, SMALL_BYTES = 320, 4 * 1024
"""Of a photo on the page of its work."""

OVER = (State.DONE, State.STOPPED)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    """A step of the history; addresses are empty where the visitor may not."""

    step: WorkStep
    words: Words
    said: str
    done: str
    proofs: tuple[ProofLink, ...]
    prove: str
    withdraw: str


@office(GET=Act.VIEW_FINANCE)
def work(request: HttpRequest, place: Office, work: str) -> HttpResponse:
    """The work with a code."""
    found = work_called(work, day=clock.today())
    row, language = found.activity, get_language() or "ky"
    may = place.may(Act.KEEP_PROGRAMMES) and row.withdrawn_at is None
    book = Book(
        title=row.name_in(language),
        lead=f"{row.code} · {row.programme.name_in(language)}",
        clause="4.4-programmes",
        back=Back(place.address("office-programmes"), _("Programmes and works")),
        pills=(Pill(found.state.label, TONES[found.state]),),
        notes=(f"{_('Withdrawn. Reason:')} {row.withdrawn_reason}",) if row.withdrawn_at is not None else (),
        actions=_steps_to(found, place) if may else (),
        facts=_facts(found, language=language),
        tables=(_money(money_of(row), place, row, may=may),),
        links=_links(row, place) if may else (),
        ref=row.ref,
    )
    steps = tuple(_shown(one, place, row, language=language, may=may) for one in steps_of(row))
    return book_page(request, place, book, template="workspace/programmes/work.html", context={"steps": steps})


@office(GET=Act.VIEW_FINANCE)
def proof(request: HttpRequest, place: Office, work: str, evidence: int) -> HttpResponseBase:
    """The file of a proof of a step; ``?small`` asks for the picture that its page shows."""
    found = work_called(work, day=clock.today())
    file = file_of_work_proof(evidence, work=work)
    if "small" in request.GET and file.media_type.startswith("image/"):
        return _small(file)
    return given(request, place, file, back=to_work(place, found.activity))


def _small(file: StoredFile) -> HttpResponse:
    from esep.documents.photo import small_jpeg

    try:
        with bytes_of(file) as photo:
            content = small_jpeg(photo, side=SMALL_SIDE, most=SMALL_BYTES)
    except BytesLost as lost:
        raise not_found() from lost
    return HttpResponse(content, content_type="image/jpeg", headers={"Cache-Control": "private, no-store"})


def to_work(place: Office, row: Activity) -> Back:
    """The way back to a work."""
    return Back(work_address(place, row.code), f"{row.code} {row.name}")


def _steps_to(found: Work, place: Office) -> tuple[Action, ...]:
    """The buttons: what is likely next is the first one."""
    address = place.address("office-programmes-step", work=found.code)
    order = [State.DONE, State.IN_WORK, State.LATE, State.STOPPED]
    if found.state is State.PLANNED:
        order = [State.IN_WORK, State.DONE, State.LATE, State.STOPPED]
    return tuple(
        Action(f"{address}?state={state.value}", STEP_BUTTONS[state], at == 0 and found.state not in OVER)
        for at, state in enumerate(order)
    )


def _links(row: Activity, place: Office) -> tuple[Action, ...]:
    return (
        Action(place.address("office-programmes-work-change", work=row.code), _("Change the work")),
        Action(place.address("office-programmes-work-withdraw", work=row.code), _("Withdraw the work")),
    )


def _facts(found: Work, *, language: str) -> tuple[Line, ...]:
    row = found.activity
    target = f"{quantity(row.target)} {found.unit_in(language)}" if row.target is not None else ""
    return (
        Line(_("How far"), text(how_far(found, language=language))),
        Line(_("How much there is to do"), text(target)),
        Line(_("Villages"), text(", ".join(village.name_in(language) for village in found.villages))),
        Line(_("Function of the budget"), text(str(row.function) if row.function is not None else "")),
        Line(_("Office that does it"), text(row.owner)),
    )


def _money(rows: Iterable[ActivityMoney], place: Office, work: Activity, *, may: bool) -> Table:
    def address(year: int) -> str:
        return place.address("office-programmes-money", work=work.code) + f"?year={year}"

    years = tuple(rows)
    missing = [year for year in (clock.today().year, clock.today().year + 1) if year not in {one.year for one in years}]
    return Table(
        name="money",
        caption=_("Money by year"),
        lead=_("Sums are thousand soms."),
        columns=(
            _("Year"),
            _("Plan of the year"),
            _("Of it in the first half"),
            _("Spent in the first half"),
            _("Spent in the second half"),
        ),
        rows=tuple(
            (
                text(str(one.year), address=address(one.year) if may else ""),
                amount(one.year_plan),
                amount(one.half_plan),
                amount(one.spent_first),
                amount(one.spent_second),
            )
            for one in years
        ),
        actions=tuple(Action(address(year), f"{_('Enter the money of the year:')} {year}") for year in missing)
        if may
        else (),
    )


def _shown(step: WorkStep, place: Office, work: Activity, *, language: str, may: bool) -> StepShown:
    may = may and step.row.withdrawn_at is None
    done = [
        f"{step.row.percent}%" if step.row.percent is not None else "",
        f"{quantity(step.row.done)} {work.unit_ru if language == 'ru' and work.unit_ru else work.unit_ky}".strip()
        if step.row.done is not None
        else "",
    ]
    return StepShown(
        step=step,
        words=step.state.label,
        said=step.words_in(language),
        done=", ".join(part for part in done if part),
        proofs=tuple(_linked(one, place, work=work.code) for one in step.proofs),
        prove=place.address("office-programmes-prove", work=work.code, step=step.row.pk) if may else "",
        withdraw=place.address("office-programmes-step-withdraw", work=work.code, step=step.row.pk) if may else "",
    )


def _linked(one: WorkProof, place: Office, *, work: str) -> ProofLink:
    address = one.link
    if one.file is not None:
        address = place.address("office-programmes-proof", work=work, evidence=one.pk)
    return ProofLink(
        words=MOMENT_WORDS.get(one.moment) or PROOF_WORDS[one.kind],
        name=one.name,
        address=address,
        is_photo=one.is_photo,
        is_outside=bool(one.link),
    )
