"""The list of objects of the register (5.2-property): new ones are entered, known ones stay as they are."""

from esep.community.lists.row import Change, Line, Outcome, found
from esep.community.models import Village
from esep.finance.commands.property.registering import AssetEntry, put_asset
from esep.finance.lists.column import MoneyColumn, MoneyKind, code_taken, names_of, size_in
from esep.finance.models import Asset
from esep.intake.column import Kind
from esep.kernel.acting import Acting

COLUMNS = (
    MoneyColumn(name="code", example="P-015", required=True),
    MoneyColumn(name="name_ky", example="Эски дүкөн", required=True, is_name=True),
    MoneyColumn(name="name_ru", example="Старый магазин"),
    MoneyColumn(name="kind", example="building", required=True, choices=dict(Asset.Kind.choices)),
    MoneyColumn(name="village", example="V1"),
    MoneyColumn(name="address", example="Ынтымак көчөсү, 3"),
    MoneyColumn(name="square_metres", example="84,5"),
    MoneyColumn(name="hectares", example="0,12"),
    MoneyColumn(name="since", example="20.12.2024", kind=Kind.DAY),
)


def put(acting: Acting, line: Line) -> Outcome:
    """Enter one object; one that is there already is changed on its own page."""
    known = Asset.objects.filter(code=line.code).first()
    if known is not None:
        if known.name_ky != line.row.text("name_ky"):
            raise code_taken(line.code)
        return Outcome(Change.SAME, known.name_ky)
    village = line.row.text("village")
    entry = AssetEntry(
        names=names_of(line),
        kind=Asset.Kind(line.choice("kind")),
        village=found(Village, village, field="village").code if village else "",
        address=line.row.text("address"),
        square_metres=size_in(line, "square_metres"),
        hectares=size_in(line, "hectares"),
        since=line.row.day("since"),
    )
    return Outcome(Change.NEW, put_asset(acting, line.code, entry).name_ky)


ASSETS = MoneyKind("property", COLUMNS, put)
