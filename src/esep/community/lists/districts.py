"""The list of electoral districts with their villages."""

import re

from esep.community.commands.district import DistrictEntry, put_district, redraw, refuse_too_few_seats
from esep.community.lists.column import ListColumn, coded, named
from esep.community.lists.kind import ListKind
from esep.community.lists.row import Change, Difference, Line, Outcome, found, updated
from esep.community.models import ElectoralDistrict, Village
from esep.intake.column import Kind
from esep.kernel.acting import Acting

COLUMNS = (
    coded("D1"),
    ListColumn(name="number", example="1", required=True, kind=Kind.WHOLE),
    *named("№1 Миң-Булак", "№1 Мин-Булак", "No. 1 Min-Bulak"),
    ListColumn(name="seats", example="6", required=True, kind=Kind.WHOLE),
    ListColumn(name="villages", example="V1, V2", required=True),
)
CHANGING = ("number", "name_ky", "name_ru", "name_en", "seats")
BETWEEN = re.compile(r"[,;\n]")


def put(acting: Acting, line: Line) -> Outcome:
    """Enter or change a district."""
    written = [name.strip() for name in BETWEEN.split(line.row.text("villages")) if name.strip()]
    villages = sorted({found(Village, name, field="villages").code for name in written})
    seats = line.row.whole("seats") or 0
    district = ElectoralDistrict.objects.filter(code=line.code).first()
    if district is not None:
        return _changed(acting, line, district, villages=villages, seats=seats)
    entry = DistrictEntry(
        code=line.code, number=line.row.whole("number") or 0, names=line.names, seats=seats, villages=villages
    )
    put_district(acting, entry)
    return Outcome(Change.NEW, line.names.ky)


def _changed(acting: Acting, line: Line, district: ElectoralDistrict, *, villages: list[str], seats: int) -> Outcome:
    refuse_too_few_seats(district, seats=seats)
    before = sorted(district.parts.filter(until=None).values_list("village__code", flat=True))
    outcome = updated(acting, district, line.given(*CHANGING), title=district.name_ky)
    if before == villages:
        return outcome
    redraw(acting, district, villages=villages)
    drawn = Difference("villages", ", ".join(before), ", ".join(villages))
    return Outcome(Change.CHANGED, outcome.title, (*outcome.differences, drawn))


DISTRICTS = ListKind("districts", COLUMNS, put)
