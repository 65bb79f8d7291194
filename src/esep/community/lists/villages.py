"""The list of villages."""

from esep.community.commands.village import Figures, VillageEntry, put_village
from esep.community.lists.column import ListColumn, coded, named
from esep.community.lists.kind import ListKind
from esep.community.lists.row import Change, Line, Outcome, updated
from esep.community.models import Village
from esep.intake.column import Kind
from esep.kernel.acting import Acting

COLUMNS = (
    coded("V1"),
    *named("Миң-Булак", "Мин-Булак", "Min-Bulak"),
    ListColumn(name="population", example="5240", kind=Kind.WHOLE),
    ListColumn(name="households", example="1182", kind=Kind.WHOLE),
    ListColumn(name="voters", example="3280", kind=Kind.WHOLE),
    ListColumn(name="network", example="4G"),
)
CHANGING = ("name_ky", "name_ru", "name_en", "population", "households", "voters", "network")


def put(acting: Acting, line: Line) -> Outcome:
    """Enter or change a village."""
    village = Village.objects.filter(code=line.code).first()
    if village is not None:
        return updated(acting, village, line.given(*CHANGING), title=village.name_ky)
    figures = Figures(
        population=line.row.whole("population"),
        households=line.row.whole("households"),
        voters=line.row.whole("voters"),
        network=line.row.text("network"),
    )
    put_village(acting, VillageEntry(code=line.code, names=line.names, figures=figures))
    return Outcome(Change.NEW, line.names.ky)


VILLAGES = ListKind("villages", COLUMNS, put)
