"""The council: its sessions and the sittings of commissions, and what they decided (4.3, 7.1)."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from esep.council.models import Decision
from esep.council.queries.decisions import decisions_in_public
from esep.council.queries.public import PublicSession, What, session_events, sessions_in_public
from esep.subscriptions.models import Topic
from esep.subscriptions.news.news import News, Reading
from esep.subscriptions.news.recorded import journaled_since
from esep.subscriptions.news.words import brief, capital, lines, when

HAPPENED = {
    What.PLANNED: pgettext_lazy("how a session stands", "Planned"),
    What.POSTPONED: pgettext_lazy("how a session stands", "Put off"),
    What.CANCELLED: pgettext_lazy("how a session stands", "Cancelled"),
    What.HELD: pgettext_lazy("how a session stands", "Held"),
}


def news_of_council(reading: Reading) -> Iterable[News]:
    """Sessions planned, off and held; decisions. A session that is over or off is not told as planned any more."""
    yield from _sessions(reading)
    yield from _decisions(reading)


def _sessions(reading: Reading) -> Iterable[News]:
    events = [event for event in session_events(reading.municipality) if event.at >= reading.since]
    if not events:
        return
    found = sessions_in_public(reading.municipality, language=reading.language, day=reading.day)
    sessions = {one.code: one for one in found}
    for event in events:
        session = sessions.get(event.code)
        if session is None or (event.what is What.PLANNED and not session.is_ahead):
            continue
        body = session.body or _("Session of the council")
        yield News(
            topic=Topic.COUNCIL,
            subject=f"session:{event.code}",
            what=f"{event.what}:{session.on}",
            at=event.at,
            title=brief(f"{body}. {capital(str(HAPPENED[event.what]))}: {session.topic.words}"),
            lines=_said(session),
            route="session",
            arguments={"code": event.code},
        )


def _said(session: PublicSession) -> tuple[str, ...]:
    told = lines(
        (_("When"), when(session.on, session.hour)), (_("Place"), session.place), (_("Reason"), session.reason)
    )
    if session.shut:
        return (*told, brief(f"{_('Not open to residents. Reason:')} {session.shut}"))
    return (*told, _("Every resident may come.")) if session.is_ahead else told


def _decisions(reading: Reading) -> Iterable[News]:
    entered = journaled_since(reading.since, word=Decision.REF)
    if not entered:
        return
    for one in decisions_in_public(reading.municipality, language=reading.language).rows:
        at = entered.get(f"{Decision.REF}:{one.pk}")
        if at is not None:
            yield News(
                topic=Topic.COUNCIL,
                subject=f"decision:{one.code}",
                what="adopted",
                at=at,
                title=brief(f"{_('Decision of the council')} № {one.number}. {one.title}"),
                lines=lines(
                    (_("Adopted"), when(one.adopted_on, None)),
                    (_("In force from"), when(one.in_force_from, None)),
                    (_("What it is about"), capital(str(one.kind.label))),
                ),
                route="decision",
                arguments={"code": one.code},
            )
