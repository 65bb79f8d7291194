"""Registering: an object enters the register, is described anew, leaves it with a day and a reason (5.2-property)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, change, end, enter
from esep.community.models import Village
from esep.community.names import Names
from esep.community.refusals import in_years, not_in_future
from esep.finance.models import Asset, Deal
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused

CLAUSE = "5.2-property"


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetEntry:
    """An object as it is entered. ``village`` is a code; ``square_metres`` of rooms, ``hectares`` of land."""

    names: Names
    kind: Asset.Kind
    village: str = ""
    address: str = ""
    square_metres: Decimal | None = None
    hectares: Decimal | None = None
    since: date | None = None


def register_asset(code: str, entry: AssetEntry, *, by: Actor, municipality: int) -> Asset:
    """Enter an object under its inventory number. Raises Refused: a used code, an unknown village, no hectares of land,
    an area below nothing, a day to come.
    """
    with command(Act.KEEP_PROPERTY, by=by, municipality=municipality) as acting:
        return put_asset(acting, code, entry)


def put_asset(acting: Acting, code: str, entry: AssetEntry) -> Asset:
    """The same inside an act."""
    return enter(acting, Asset(municipality=acting.municipality, code=code.strip(), **_columns(entry)))


def change_asset(code: str, entry: AssetEntry, *, by: Actor, municipality: int, seen: int) -> Asset:
    """Describe an object anew; its code stays. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PROPERTY, by=by, municipality=municipality) as acting:
        return change(acting, by_code(Asset, code), seen=seen, **_columns(entry))


def end_asset(code: str, *, on: date, reason: str, by: Actor, municipality: int, seen: int) -> Asset:
    """Let an object leave the register after a day. Raises Refused: deals that go on after it, no reason, STALE."""
    with command(Act.KEEP_PROPERTY, by=by, municipality=municipality) as acting:
        asset = by_code(Asset, code)
        in_years(on, field="on")
        not_in_future(on, today=clock.today(), field="on")
        going_on = Deal.objects.filter(asset=asset, withdrawn_at__isnull=True).exclude(kind=Deal.Kind.SALE)
        running = [deal.code for deal in going_on if deal.until is None or deal.until > on]
        if running:
            raise Refused.because(
                "deals_go_on",
                _("Deals go on after this day: %(codes)s.") % {"codes": ", ".join(running)},
                remedy=_("End them first, or choose a later day."),
                clause=CLAUSE,
                field="on",
            )
        return end(acting, asset, on=on, reason=reason, seen=seen)


def _columns(entry: AssetEntry) -> dict[str, object]:
    in_years(entry.since, field="since")
    if entry.since is not None:
        not_in_future(entry.since, today=clock.today(), field="since")
    for field, size in (("square_metres", entry.square_metres), ("hectares", entry.hectares)):
        if size is not None and size <= 0:
            raise Refused.because(
                "size_not_above_nothing", _("The size must be more than nothing."), clause=CLAUSE, field=field
            )
    if entry.kind is Asset.Kind.FARM_LAND and entry.hectares is None:
        raise Refused.because("hectares_missing", _("Write how many hectares it is."), clause=CLAUSE, field="hectares")
    return {
        **entry.names.columns,
        "kind": entry.kind.value,
        "village": by_code(Village, entry.village, field="village") if entry.village else None,
        "address": entry.address.strip(),
        "square_metres": entry.square_metres,
        "hectares": entry.hectares,
        "since": entry.since,
    }
