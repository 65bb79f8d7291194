"""A session that is planned with its agenda by the acts of the office, for tests: the least that is needed."""

from datetime import date, time

from esep.access import Actor
from esep.community.names import Names
from esep.community.texts import Texts
from esep.council.commands.sessions import ItemEntry, SessionEntry, add_item, plan_session
from esep.council.models import Session, SessionItem
from tests.community.min_bulak import MinBulak

FRIDAY = date(2026, 9, 18)
LATER = date(2026, 9, 25)


def an_entry(**more: object) -> SessionEntry:
    """A plan for Friday, in a venue."""
    values: dict[str, object] = {
        "topic": Names(ky="Таза суу", ru="Чистая вода"),
        "date": FRIDAY,
        "start_time": time(10),
        "venue": "W1",
        **more,
    }
    return SessionEntry(**values)  # type: ignore[arg-type]


def planned(built: MinBulak, by: Actor, **more: object) -> Session:
    """A session that is planned."""
    return plan_session(an_entry(**more), by=by, municipality=built.place.pk)


def item_entry(title: str = "Суу түтүгүн оңдоо", **more: object) -> ItemEntry:
    """An item to decide on."""
    values: dict[str, object] = {"titles": Names(ky=title), "texts": Texts(ky="Оңдоо сунушталат."), **more}
    return ItemEntry(**values)  # type: ignore[arg-type]


def item_in(
    session: Session, built: MinBulak, by: Actor, title: str = "Суу түтүгүн оңдоо", **more: object
) -> SessionItem:
    """An item at the end of its agenda."""
    return add_item(session.code, item_entry(title, **more), by=by, municipality=built.place.pk)
