"""The directory as the office keeps it: villages, rooms, offices, commissions, organisations. No contacts."""

from collections.abc import Collection, Iterable

from esep.access import Act
from esep.community.models import Commission, Organization, Position, Venue, Village
from esep.kernel.models.base import Named
from esep.search.said import Kind, Said
from esep.search.source import Reading, Source
from esep.search.texts import named

SHOWN = (
    (Village, Kind.PLACE, "villages"),
    (Venue, Kind.PLACE, "venues"),
    (Position, Kind.OFFICE, "offices"),
    (Commission, Kind.COMMISSION, "commissions"),
)


def _directory(_reading: Reading, _codes: Collection[str] | None) -> Iterable[Said]:
    for model, kind, address in SHOWN:
        for row in model.objects.all():
            yield _said(row, row.REF, row.code, kind, address)


def _organizations(_reading: Reading, _codes: Collection[str] | None) -> Iterable[Said]:
    for row in Organization.objects.all():
        yield _said(row, row.REF, row.code, Kind.ORGANIZATION, "organizations")


def _said(row: Named, word: str, code: str, kind: Kind, address: str) -> Said:
    return Said(
        ref=f"{word}:{code}",
        record=code,
        kind=kind,
        texts=named(row, body=code),
        route=f"office-directory-{address}-record",
        arguments={"key": code},
        act=Act.VIEW_DIRECTORY,
    )


DIRECTORY = Source(
    name="directory", read=_directory, mentioned=frozenset(model.REF for model, _kind, _address in SHOWN)
)
ORGANIZATIONS = Source(name="organizations", read=_organizations, mentioned=frozenset({Organization.REF}))
