"""Keeping the catalogue: an owner for each item, and items beyond the regulation (7.2)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, enter, live
from esep.community.models import Position
from esep.community.refusals import reason_missing
from esep.community.texts import Texts
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.publications.commands.publishing.entry import LONGEST_TITLE, too_long
from esep.publications.finding import CLAUSE, item_of
from esep.publications.models import CatalogueItem
from esep.publications.models.catalogue import LONGEST_REFRESH
from esep.publications.printed import is_own_code

LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraEntry:
    """An item beyond the regulation: its titles, how often somebody looks (in days; none: nobody must), a note."""

    titles: Texts
    refresh_days: int | None = None
    note: str = ""
    owner: str = ""


def name_owner(item: str, position: str, *, by: Actor, municipality: int, seen: int | None = None) -> CatalogueItem:
    """Say which office of the directory keeps an item; empty for none.

    Raises Refused: an unknown item or a heading, an unknown office or one that has ended, STALE.
    """
    with command(Act.KEEP_CATALOGUE, by=by, municipality=municipality) as acting:
        found = item_of(item, municipality=acting.municipality)
        owner = live(Position, position, field="position") if position else None
        if found.row is None:
            return acting.save(CatalogueItem(municipality=acting.municipality, code=item, owner=owner))
        found.row.owner = owner
        return acting.edit(found.row, seen=found.row.version if seen is None else seen)


def add_extra(code: str, entry: ExtraEntry, *, by: Actor, municipality: int) -> CatalogueItem:
    """Add an item beyond the regulation; no duty follows from it.

    Raises Refused: a code of the regulation or one that was used, no title, a term that nobody counts.
    """
    with command(Act.KEEP_CATALOGUE, by=by, municipality=municipality) as acting:
        if not is_own_code(code.strip()):
            raise Refused.because(
                "code_of_regulation",
                _("Codes that begin with a figure belong to the regulation."),
                remedy=_("Begin the code with a Latin letter, for example: budget-execution"),
                clause=CLAUSE,
                field="code",
            )
        row = CatalogueItem(municipality=acting.municipality, code=code.strip(), is_extra=True)
        return enter(acting, _described(row, entry))


def change_extra(code: str, entry: ExtraEntry, *, by: Actor, municipality: int, seen: int) -> CatalogueItem:
    """Change an item beyond the regulation. Raises Refused as above, and STALE."""
    with command(Act.KEEP_CATALOGUE, by=by, municipality=municipality) as acting:
        return acting.edit(_described(_open_extra(code), entry), seen=seen)


def close_extra(code: str, *, reason: str, by: Actor, municipality: int, seen: int | None = None) -> CatalogueItem:
    """Close an item beyond the regulation; what was published of it stays to be read. Raises Refused: no reason."""
    with command(Act.KEEP_CATALOGUE, by=by, municipality=municipality) as acting:
        row = _open_extra(code)
        if not reason.strip():
            raise reason_missing()
        row.withdrawn_at, row.withdrawn_reason = acting.at, " ".join(reason.split())[:500]
        return acting.edit(row, seen=row.version if seen is None else seen)


def _open_extra(code: str) -> CatalogueItem:
    row = by_code(CatalogueItem, code)
    if not row.is_extra or row.withdrawn_at is not None:
        raise not_found()
    return row


def _described(row: CatalogueItem, entry: ExtraEntry) -> CatalogueItem:
    if not entry.titles.ky.strip():
        raise Refused.because("title_missing", _("Write the title in Kyrgyz."), field="title_ky")
    for language in ("ky", "ru", "en"):
        title = " ".join(getattr(entry.titles, language).split())
        if len(title) > LONGEST_TITLE:
            raise too_long(f"title_{language}")
        setattr(row, f"title_{language}", title)
    if entry.refresh_days is not None and not 1 <= entry.refresh_days <= LONGEST_REFRESH:
        raise Refused.because(
            "refresh_out_of_range",
            _("This number of days is not counted."),
            remedy=_("Write a number from 1 to 3660, or leave it empty."),
            field="refresh_days",
        )
    if len(entry.note.strip()) > LONGEST_NOTE:
        raise too_long("note")
    row.refresh_days, row.note = entry.refresh_days, entry.note.strip()
    row.owner = live(Position, entry.owner, field="owner") if entry.owner else None
    return row
