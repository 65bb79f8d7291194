"""Printing: what every paper of a session is made from, in the paper's language. Read inside a scope."""

from collections.abc import Callable

from django.utils.translation import override

from esep.community.models import Person
from esep.community.queries.letterhead import printed_head, printed_letterhead
from esep.council.finding import members_on
from esep.council.halves import half_words
from esep.council.models import ItemPaper, Session, SessionItem
from esep.council.queries.sessions import OpenedItem, OpenedSession
from esep.documents.paper import MunicipalityName, Paper
from esep.documents.session_agenda import AgendaLine, SessionAgenda, session_agenda
from esep.documents.session_items import ItemSaid, PaperSaid, SessionItems, session_items
from esep.documents.session_said import SessionSaid
from esep.documents.session_signin import SessionSignin, session_signin
from esep.documents.telling import tell
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.regulation.wording import Language

Address = Callable[[ItemPaper], str]
"""The whole address at which a paper is opened, as it is printed."""


def paper_of(municipality: Municipality, *, language: Language, address: str) -> Paper:
    """The frame of a paper of the municipality in scope, made today; its title is given by the paper."""
    return Paper(
        title="",
        municipality=MunicipalityName(ky=municipality.name_in("ky"), ru=municipality.name_in("ru")),
        language=language,
        made_on=clock.today(),
        address=address,
        journal=printed_head(municipality.pk),
        letterhead=printed_letterhead(municipality.pk, language=language),
    )


def said_in(session: Session, language: Language) -> SessionSaid:
    """A session as papers in a language say it."""
    return SessionSaid(
        code=session.code,
        commission=session.commission.name_in(language.value) if session.commission is not None else "",
        topic=session.topic_in(language.value),
        day=session.date,
        hour=session.start_time,
        place=place_in(session, language.value),
        shut=session.shut_reason,
    )


def place_in(session: Session, language: str) -> str:
    """Where a session is held, in one language; empty where nobody said."""
    return session.venue.place_in(language) if session.venue is not None else session.place_text


def agenda_of(shown: OpenedSession, paper: Paper) -> SessionAgenda:
    """The agenda of a session: what is before it, in its order."""
    language = paper.language
    lines = [
        AgendaLine(
            number=item.position,
            title=item.title_in(language.value),
            presents=item.rapporteur,
            note=_note(item, language),
        )
        for item in (one.item for one in _before(shown))
    ]
    return session_agenda(paper, said_in(shown.session, language), lines)


def items_of(shown: OpenedSession, paper: Paper, *, address: Address) -> SessionItems:
    """The items of a session with their texts, and the papers that lie with each."""
    said = [_item(one, paper.language, address=address) for one in _before(shown)]
    return session_items(paper, said_in(shown.session, paper.language), said)


def signin_of(shown: OpenedSession, paper: Paper) -> SessionSignin:
    """The sheet of those who are members of the council, or of the commission, on the day of the session."""
    language = paper.language
    names = [_named(row.person, language) for row in members_on(shown.session, shown.session.date)]
    return session_signin(paper, said_in(shown.session, language), names)


def _before(shown: OpenedSession) -> list[OpenedItem]:
    return [one for one in shown.items if one.item.state != SessionItem.State.CARRIED_OVER]


def _item(one: OpenedItem, language: Language, *, address: Address) -> ItemSaid:
    item = one.item
    with override(language.value):
        kind = str(item.get_kind_display())
    return ItemSaid(
        number=item.position,
        title=item.title_in(language.value),
        kind=f"{kind}: {half_words(item.period)}" if item.period else kind,
        presents=item.rapporteur,
        text=item.text_in(language.value),
        note=_note(item, language),
        papers=[
            PaperSaid(
                number=paper.document.number.text if paper.document.number is not None else "",
                title=paper.document.title,
                day=paper.document.dated_on,
                is_public=paper.is_public,
                address=address(paper),
            )
            for paper in one.papers
        ],
    )


def _note(item: SessionItem, language: Language) -> str:
    if item.carried_from is None:
        return ""
    earlier = item.carried_from.session
    return tell("session_agenda.carried", language, code=earlier.code, day=earlier.date)


def _named(person: Person, language: Language) -> str:
    return person.names.get(language.value, person.public_name)
