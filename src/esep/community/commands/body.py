"""Bodies and their offices (1.4; glossary 6-13)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, change, end, enter, live
from esep.community.models import LsgBody, Position, Village
from esep.community.names import Names
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyEntry:
    """A body as entered."""

    code: str
    names: Names
    kind: LsgBody.Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionEntry:
    """An office as entered: the code of its body, and of the village where it is a headman's."""

    code: str
    names: Names
    body: str
    kind: Position.Kind
    village: str | None = None


def add_body(entry: BodyEntry, *, by: Actor, municipality: int) -> LsgBody:
    """Enter a body. Raises Refused for a second council or executive."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return enter(
            acting,
            LsgBody(municipality=acting.municipality, code=entry.code, kind=entry.kind, **entry.names.columns),
        )


def rename_body(code: str, *, by: Actor, municipality: int, seen: int, names: Names) -> LsgBody:
    """Give a body another name. Raises Refused (STALE, unknown code)."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return change(acting, by_code(LsgBody, code), seen=seen, **names.columns)


def add_position(entry: PositionEntry, *, by: Actor, municipality: int) -> Position:
    """Enter an office. Raises Refused for a headman without a village."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return put_position(acting, entry)


def rename_position(code: str, *, by: Actor, municipality: int, seen: int, names: Names) -> Position:
    """Give an office another name. Raises Refused (STALE, unknown code)."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return change(acting, by_code(Position, code), seen=seen, **names.columns)


def end_position(code: str, *, by: Actor, municipality: int, seen: int, on: date, reason: str) -> Position:
    """Say that an office is no more after a day. Raises Refused while somebody holds it after that day."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        position = by_code(Position, code)
        if any(holding.until is None or holding.until > on for holding in position.holdings.all()):
            raise Refused.because(
                "position_held",
                _("Somebody holds this office after that day."),
                remedy=_("Enter first that the person has left it."),
                field="on",
            )
        return end(acting, position, on=on, reason=reason, seen=seen)


def put_position(acting: Acting, entry: PositionEntry) -> Position:
    """Enter an office inside an act."""
    return enter(
        acting,
        Position(
            municipality=acting.municipality,
            code=entry.code,
            body=live(LsgBody, entry.body, field="body"),
            kind=entry.kind,
            village=live(Village, entry.village, field="village") if entry.village else None,
            **entry.names.columns,
        ),
    )
