"""The list of offices with those who hold them."""

from esep.community.commands.body import PositionEntry, put_position
from esep.community.commands.office import HoldingEntry, put_holding
from esep.community.lists.column import ListColumn, coded, named
from esep.community.lists.kind import ListKind
from esep.community.lists.naming import NAME, name_columns, person_named
from esep.community.lists.row import Change, Difference, Line, Outcome, found, updated
from esep.community.models import LsgBody, Position, Village
from esep.intake.column import Kind
from esep.kernel import clock
from esep.kernel.acting import Acting

COLUMNS = (
    coded("head"),
    *named("Айыл өкмөтүнүн башчысы", "Глава айыл окмоту", "Head of ayil okmotu"),
    ListColumn(name="body", example="okmotu", required=True),
    ListColumn(name="office_kind", example="head", required=True, choices=dict(Position.Kind.choices)),
    ListColumn(name="village", example="V2"),
    *name_columns(required=False),
    ListColumn(name="since", example="09.12.2024", kind=Kind.DAY),
)


def put(acting: Acting, line: Line) -> Outcome:
    """Enter or change an office, and who holds it."""
    position = Position.objects.filter(code=line.code).first()
    if position is not None:
        outcome = updated(acting, position, line.given("name_ky", "name_ru", "name_en"), title=position.name_ky)
    else:
        village = line.row.text("village")
        entry = PositionEntry(
            code=line.code,
            names=line.names,
            body=found(LsgBody, line.row.text("body"), field="body").code,
            kind=Position.Kind(line.choice("office_kind")),
            village=found(Village, village, field="village").code if village else None,
        )
        position = put_position(acting, entry)
        outcome = Outcome(Change.NEW, position.name_ky)
    taken = _taken(acting, line, position)
    if not taken:
        return outcome
    kept = Change.CHANGED if outcome.change is Change.SAME else outcome.change
    return Outcome(kept, outcome.title, (*outcome.differences, *taken))


def _taken(acting: Acting, line: Line, position: Position) -> tuple[Difference, ...]:
    """Enter the holder that the row names, unless it is the present one."""
    if not line.row.text("family_name"):
        return ()
    present = position.holdings.filter(until=None, is_acting=False).select_related("person").first()
    if present is not None and all(getattr(present.person, part) == line.row.text(part) for part in NAME):
        return ()
    person = person_named(acting, line)
    since = line.row.day("since") or clock.today()
    put_holding(acting, HoldingEntry(position=position.code, person=person.pk, since=since))
    return (Difference("family_name", None, person.full_name),)


OFFICES = ListKind("offices", COLUMNS, put)
