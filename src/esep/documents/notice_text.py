"""Texts of a notice: one to paste into a messenger, one to be read aloud in short sentences (2.5, first item)."""

from esep.documents.notice import NoticeSaid
from esep.documents.telling import tell

FIVE_MINUTES = 5
"""Minutes that have words; an hour with others is said in figures."""


def text_to_paste(notice: NoticeSaid) -> str:
    """The notice as plain text: a heading, labelled lines, what residents may do, the address."""
    facts = [
        ("when", notice.moment),
        ("where", notice.place),
        ("for", ", ".join(notice.areas)),
        ("reports", ", ".join(notice.reporters)),
    ]
    contact = [("organizer", notice.office), ("phone", notice.phone), ("more", notice.address)]
    blocks = (
        f"{notice.kind}: {notice.meeting.topic}",
        _labelled(notice, facts),
        "\n".join((notice.tell("everyone"), notice.tell("ask"))),
        _labelled(notice, contact),
    )
    return "\n\n".join(blocks)


def text_to_read(notice: NoticeSaid) -> str:
    """The notice for a loudspeaker, a sentence a line: days and hours in words, the moment said twice."""
    moment = said_moment(notice)
    names = ", ".join(notice.reporters)
    lines = (
        notice.tell("hello"),
        notice.call,
        notice.tell("said_topic", topic=notice.meeting.topic.rstrip(" .")),
        notice.tell("said_begins", moment=moment),
        notice.tell("said_place", place=notice.place),
        notice.tell("said_reports", names=names) if names else "",
        notice.tell("said_come"),
        notice.tell("said_ask"),
        notice.tell("said_again", moment=moment),
        notice.tell("said_phone", phone=notice.phone) if notice.phone else "",
    )
    return "\n".join(filter(None, lines))


def said_moment(notice: NoticeSaid) -> str:
    """Day and hour in words: «он тогузунчу сентябрда, ишемби күнү, саат он төрттө»."""
    day, language = notice.meeting.day, notice.language
    return notice.tell(
        "said_day",
        day=tell(f"day_said.d{day.day}", language),
        month=tell(f"month_on.m{day.month}", language),
        weekday=tell(f"weekday_on.w{day.isoweekday()}", language),
        hour=_said_hour(notice),
    )


def _said_hour(notice: NoticeSaid) -> str:
    hour, minute, language = notice.meeting.hour.hour, notice.meeting.hour.minute, notice.language
    if minute == 0:
        return tell(f"hour_sharp.h{hour}", language)
    if minute % FIVE_MINUTES:
        return f"{notice.meeting.hour:%H:%M}"
    return f"{tell(f'hour_said.h{hour}', language)} {tell(f'minute_said.m{minute}', language)}"


def _labelled(notice: NoticeSaid, lines: list[tuple[str, str]]) -> str:
    return "\n".join(f"{notice.tell(name)}: {value}" for name, value in lines if value)
