"""The list of organisations."""

from esep.community.commands.organization import OrganizationEntry, put_organization
from esep.community.lists.column import ListColumn, coded, named
from esep.community.lists.kind import ListKind
from esep.community.lists.row import Change, Line, Outcome, updated
from esep.community.models import Organization
from esep.intake.column import Kind
from esep.kernel.acting import Acting

COLUMNS = (
    coded("youth"),
    *named("«Жаш толкун» бирикмеси", "Объединение «Жаш толкун»", "Jash Tolkun association"),
    ListColumn(name="organization_kind", example="association", required=True, choices=dict(Organization.Kind.choices)),
    ListColumn(name="sector", example="education", choices=dict(Organization.Sector.choices)),
    ListColumn(name="is_state_media", example="жок", kind=Kind.YES_NO),
    ListColumn(name="contact_person", example="Асанова Гүлзат", is_name=True),
    ListColumn(name="phone", example="+996 555 00 00 00"),
    ListColumn(name="email", example="org@example.kg"),
    ListColumn(name="address", example="Ынтымак көчөсү, 2"),
)
CHANGING = ("name_ky", "name_ru", "name_en", "sector", "is_state_media", "contact_person", "phone", "email", "address")


def put(acting: Acting, line: Line) -> Outcome:
    """Enter or change an organisation."""
    organization = Organization.objects.filter(code=line.code).first()
    if organization is not None:
        values = {**line.given(*CHANGING), "kind": line.choice("organization_kind")}
        return updated(acting, organization, values, title=organization.name_ky)
    entry = OrganizationEntry(
        names=line.names,
        kind=Organization.Kind(line.choice("organization_kind")),
        sector=line.choice("sector"),
        is_state_media=bool(line.row.yes("is_state_media")),
        contact_person=line.row.text("contact_person"),
        phone=line.row.text("phone"),
        email=line.row.text("email"),
        address=line.row.text("address"),
    )
    put_organization(acting, line.code, entry=entry)
    return Outcome(Change.NEW, line.names.ky)


ORGANIZATIONS = ListKind("organizations", COLUMNS, put)
