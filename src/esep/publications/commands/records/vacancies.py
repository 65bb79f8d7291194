"""Vacancies: a post becomes vacant, is described anew, is filled, or the vacancy is cancelled (7.2.11)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, change, enter
from esep.community.names import Names
from esep.community.refusals import in_years, not_yet, reason_missing
from esep.community.texts import Texts
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.publications.commands.records.entering import UNSAID, given, happened, worded
from esep.publications.commands.records.telling import TOLD, Telling, tell
from esep.publications.models import Vacancy

LIST, REQUIREMENTS = "7.2.11-b", "7.2.11-v"
"""The clauses of the list of vacancies, and of what is asked of candidates."""

ASKED = frozenset({"requirements_ky", "requirements_ru"})


@dataclass(frozen=True, slots=True, kw_only=True)
class VacancyEntry:
    """A vacant post. ``unit`` is where in the office, ``place`` where the work is; ``papers_by`` is the last day."""

    names: Names
    opened_on: date
    unit: str = ""
    place: str = ""
    requirements: Texts = UNSAID
    papers_by: date | None = None


def open_vacancy(code: str, entry: VacancyEntry, *, by: Actor, municipality: int, telling: Telling = TOLD) -> Vacancy:
    """Say that a post is vacant; without a code it gets the next one. The law is told that the list changed, and what
    is asked of candidates where that is written.

    Raises Refused: a used code, a day to come, papers due before the post was vacant, a text too long.
    """
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = Vacancy(municipality=acting.municipality, code=given(Vacancy, code, "VC-"), **_columns(entry))
        enter(acting, row)
        items = (LIST, REQUIREMENTS) if row.requirements_ky or row.requirements_ru else (LIST,)
        tell(acting, telling, *items, what=_("A post is vacant"), name=row.name_ky, on=row.opened_on)
        return row


def change_vacancy(
    code: str, entry: VacancyEntry, *, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> Vacancy:
    """Describe a vacancy anew. While it is open, the law is told of what has changed: the list, the requirements.

    Raises Refused as above, and STALE.
    """
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = by_code(Vacancy, code)
        columns = _columns(entry)
        changed = {column for column, value in columns.items() if getattr(row, column) != value}
        change(acting, row, seen=seen, **columns)
        items = [item for item, is_new in ((REQUIREMENTS, changed & ASKED), (LIST, changed - ASKED)) if is_new]
        if row.is_open:
            tell(acting, telling, *items, what=_("A vacancy changed"), name=row.name_ky, on=clock.today())
        return row


def fill_vacancy(code: str, *, on: date, by: Actor, municipality: int, seen: int, telling: Telling = TOLD) -> Vacancy:
    """Say that somebody took the post. Raises Refused: closed already, a day to come or before it opened, STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = open_still(code)
        not_yet(row.opened_on, happened(on, field="on"), field="on")
        change(acting, row, seen=seen, filled_on=on)
        tell(acting, telling, LIST, what=_("A vacancy is filled"), name=row.name_ky, on=on)
        return row


def cancel_vacancy(
    code: str, *, on: date, reason: str, by: Actor, municipality: int, seen: int, telling: Telling = TOLD
) -> Vacancy:
    """Say that the post will not be filled. Raises Refused as above, and without a reason."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = open_still(code)
        not_yet(row.opened_on, happened(on, field="on"), field="on")
        if not reason.strip():
            raise reason_missing()
        change(acting, row, seen=seen, cancelled_on=on, cancelled_reason=reason.strip())
        tell(acting, telling, LIST, what=_("A vacancy is cancelled"), name=row.name_ky, on=on)
        return row


def open_still(code: str, *, field: str = "code") -> Vacancy:
    """The vacancy with a code, neither filled nor cancelled. Raises Refused."""
    row = by_code(Vacancy, code, field=field)
    if not row.is_open:
        raise Refused.because(
            "vacancy_closed",
            _("This vacancy is closed already: %(code)s.") % {"code": code},
            remedy=_("If the post is vacant again, open a new vacancy."),
            clause=LIST,
            field=field,
        )
    return row


def _columns(entry: VacancyEntry) -> dict[str, object]:
    happened(entry.opened_on, field="opened_on")
    in_years(entry.papers_by, field="papers_by")
    if entry.papers_by is not None and entry.papers_by < entry.opened_on:
        raise Refused.because(
            "papers_before_vacancy",
            _("The last day for papers is before the post became vacant."),
            remedy=_("Check both days."),
            clause=LIST,
            field="papers_by",
        )
    return {
        **entry.names.columns,
        **worded(Vacancy, requirements=entry.requirements),
        "unit": entry.unit.strip(),
        "place": entry.place.strip(),
        "opened_on": entry.opened_on,
        "papers_by": entry.papers_by,
    }
