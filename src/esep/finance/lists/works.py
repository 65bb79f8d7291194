"""The list of works of programmes (4.4-programmes): new ones are entered with their plan, known ones stay."""

from decimal import Decimal

from esep.community.lists.row import Change, Line, Outcome, found
from esep.community.models import Village
from esep.finance.commands.programmes.entering import WorkEntry, put_work
from esep.finance.commands.programmes.spending import MoneyEntry, put_money
from esep.finance.entering import Said
from esep.finance.lists.column import MoneyColumn, MoneyKind, code_taken, names_of, size_in, sum_in
from esep.finance.models import Activity, Programme
from esep.intake.column import Kind
from esep.kernel.acting import Acting

COLUMNS = (
    MoneyColumn(name="code", example="A-30", required=True),
    MoneyColumn(name="name_ky", example="Жол оңдоо", required=True, is_name=True),
    MoneyColumn(name="name_ru", example="Ремонт дороги"),
    MoneyColumn(name="programme", example="PR-1", required=True),
    MoneyColumn(name="villages", example="V1, V4"),
    MoneyColumn(name="function", example="701"),
    MoneyColumn(name="owner", example="Айыл өкмөтү"),
    MoneyColumn(name="target", example="4,2"),
    MoneyColumn(name="unit_ky", example="км"),
    MoneyColumn(name="unit_ru", example="км"),
    MoneyColumn(name="year", example="2027", kind=Kind.WHOLE),
    MoneyColumn(name="year_plan", example="1 250,0"),
    MoneyColumn(name="half_plan", example="400,0"),
)


def put(acting: Acting, line: Line) -> Outcome:
    """Enter one work with its plan of a year; one that is there already is changed on its own page."""
    known = Activity.objects.filter(code=line.code).first()
    if known is not None:
        if known.name_ky != line.row.text("name_ky"):
            raise code_taken(line.code)
        return Outcome(Change.SAME, known.name_ky)
    villages = [one.strip() for one in line.row.text("villages").split(",")]
    entry = WorkEntry(
        names=names_of(line),
        programme=found(Programme, line.row.text("programme"), field="programme").code,
        villages=[found(Village, one, field="villages").code for one in villages if one],
        function=line.row.text("function"),
        owner=line.row.text("owner"),
        target=size_in(line, "target"),
        unit=Said(ky=line.row.text("unit_ky"), ru=line.row.text("unit_ru")),
    )
    work = put_work(acting, line.code, entry)
    year, planned = line.row.whole("year"), sum_in(line, "year_plan")
    if year is not None and planned is not None:
        half = sum_in(line, "half_plan") or Decimal(0)
        put_money(acting, work, MoneyEntry(year=year, year_plan=planned, half_plan=half))
    return Outcome(Change.NEW, work.name_ky)


WORKS = MoneyKind("works", COLUMNS, put)
