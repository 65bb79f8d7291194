"""Picture of a notice for a messenger: one glance on a phone, below 100 KB (2.5, first item)."""

import json

from esep.documents.notice import NoticeSaid
from esep.documents.paper import JournalHead, MunicipalityName, journal_line
from esep.documents.qr import qr_svg
from esep.documents.signs import drawn, shortened

TOPIC_SIGNS = 140
PLACE_SIGNS = 90
NAMES_SIGNS = 100
REPORTERS_SIGNS = 200


def picture_png(notice: NoticeSaid, municipality: MunicipalityName, journal: JournalHead | None = None) -> bytes:
    """The picture, 1080 by 1350 dots (PNG). Raises Refused: ``paper_failed``, ``address_unfit``."""
    from esep.documents.drawing import draw_png

    name = municipality.ru if notice.language.value == "ru" else municipality.ky
    said = {
        "language": notice.language.value,
        "name": drawn(shortened(name, most=NAMES_SIGNS)),
        "kind": drawn(notice.kind),
        "topic": drawn(shortened(notice.meeting.topic, most=TOPIC_SIGNS)),
        "day": drawn(notice.day),
        "hour": drawn(notice.hour),
        "place": drawn(shortened(notice.place, most=PLACE_SIGNS)),
        "for": drawn(shortened(f"{notice.tell('for')}: {', '.join(notice.areas)}", most=NAMES_SIGNS)),
        "reports": drawn(_reports(notice)),
        "everyone": drawn(notice.tell("everyone")),
        "phone": drawn(f"{notice.tell('phone')}: {notice.phone}") if notice.phone else "",
        "address": notice.address,
        "journal": drawn(journal_line(journal, language=notice.language)) if journal is not None else "",
        "code": qr_svg(notice.address).decode(),
    }
    return draw_png("notice-picture", content=json.dumps(said, ensure_ascii=False))


def _reports(notice: NoticeSaid) -> str:
    """Who reports, by whole names; three points where some found no room."""
    if not notice.reporters:
        return ""
    shown: list[str] = []
    for name in notice.reporters:
        if len(", ".join((*shown, name))) > REPORTERS_SIGNS:
            shown.append("…")
            break
        shown.append(name)
    return f"{notice.tell('reports')}: {', '.join(shown)}"
