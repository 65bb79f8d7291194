"""The council's work: sessions, decisions, broadcasts, entrusted powers (4.3, 6.2, 7.1)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.api.table import Asking, Column, Kind, Row, Table, Values
from esep.api.tables.paths import page_of
from esep.council.models import Decision
from esep.council.queries.broadcasts import airings_of
from esep.council.queries.decisions import decisions_in_public
from esep.council.queries.powers import powers_on
from esep.council.queries.public import State, sessions_in_public
from esep.council.queries.public.changed import (
    broadcasts_changed,
    decisions_changed,
    powers_changed,
    sessions_changed,
)
from esep.council.validity import Standing
from esep.kernel import scope
from esep.kernel.changes import Changes


def _sessions(asking: Asking) -> Iterator[Row]:
    for one in sessions_in_public(asking.place, language=asking.language, day=asking.day):
        values: Values = {
            "code": one.code,
            "commission": one.commission,
            "state": one.state.value,
            "on": one.on,
            "start": one.hour,
            "topic": one.topic.words,
            "place": one.place,
            "shut_because": one.shut,
            "items": one.items,
            "reason": one.reason,
            "closed_on": one.closed_on,
            "replaced_by": one.instead,
        }
        yield Row(one.code, values, page_of(asking, "session", one.code))


def _decisions(asking: Asking) -> Iterator[Row]:
    found = decisions_in_public(asking.place, language=asking.language)
    for one in found.rows:
        validity = found.validity(one.code, asking.day)
        values: Values = {
            "code": one.code,
            "number": one.number,
            "kind": one.kind.value,
            "title": one.title,
            "text": one.text,
            "session": one.session,
            "adopted_on": one.adopted_on,
            "in_force_from": one.in_force_from,
            "in_force_until": one.in_force_until,
            "standing": validity.standing.value,
            "standing_since": validity.since,
            "standing_by": validity.by,
            "changes": tuple(change.other for change in one.changes),
            "register_number": one.register_number,
            "registered_on": one.registered_on,
            "corrected_on": one.corrected_on,
            "in_favour": one.vote.in_favour if one.vote is not None else None,
            "against": one.vote.against if one.vote is not None else None,
            "abstained": one.vote.abstained if one.vote is not None else None,
        }
        yield Row(one.code, values, page_of(asking, "decision", one.code))


def _broadcasts(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "broadcasts")
    with scope.of(asking.pk):
        found = airings_of(language=asking.language)
    for session in found.sessions:
        for place, one in enumerate(session.airings, start=1):
            proof = one.proofs[0] if one.proofs else None
            values: Values = {
                "session": session.code,
                "session_on": session.on,
                "channel": one.channel,
                "medium": one.medium,
                "is_state_media": one.is_state_media,
                "is_live": one.is_live,
                "asked_on": one.asked_on,
                "aired_on": one.aired_on,
                "link": one.link or (proof.link if proof is not None else ""),
                "claimed_on": proof.claimed_on if proof is not None else None,
                "received_on": proof.received_on if proof is not None else None,
            }
            key = str(one.key) if one.key is not None else f"{session.code}.{place}"
            yield Row(key, values, page)


def _powers(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "powers")
    with scope.of(asking.pk):
        rows = powers_on(asking.day)
    for one in rows:
        values: Values = {
            "name": one.name_in(asking.language),
            "act": one.act,
            "office": one.position.code if one.position is not None else "",
            "since": one.since,
            "until": one.until,
        }
        yield Row(str(one.pk), values, page)


def _powers_changed(asking: Asking, since: datetime) -> Changes:
    return powers_changed(since, municipality=asking.pk, day=asking.day)


def _sessions_changed(asking: Asking, since: datetime) -> Changes:
    return sessions_changed(since, municipality=asking.pk)


def _decisions_changed(asking: Asking, since: datetime) -> Changes:
    return decisions_changed(since, municipality=asking.pk)


def _broadcasts_changed(asking: Asking, since: datetime) -> Changes:
    return broadcasts_changed(since, municipality=asking.pk)


SESSIONS = Table(
    name="sessions",
    title=pgettext_lazy("of the council", "Sessions"),
    about=_("Sessions of the council and sittings of its commissions, ahead and held."),
    columns=(
        Column("code", Kind.CODE, _("Code of the session")),
        Column(
            "commission", Kind.CODE, _("Code of the commission that sits; empty for the council"), refers="commissions"
        ),
        Column("state", Kind.CODE, _("How far it is"), choices=tuple(state.value for state in State)),
        Column("on", Kind.DAY, _("Day")),
        Column("start", Kind.TIME, _("Hour of the beginning, in Bishkek")),
        Column("topic", Kind.TEXT, _("What it is about, in the language asked for or in Kyrgyz")),
        Column("place", Kind.TEXT, _("Where")),
        Column("shut_because", Kind.TEXT, _("Why it is not open to residents; empty where it is")),
        Column("items", Kind.WHOLE, _("Items on its agenda")),
        Column("reason", Kind.TEXT, _("Why it was put off or cancelled")),
        Column("closed_on", Kind.DAY, _("Day on which it was put off or cancelled")),
        Column("replaced_by", Kind.CODE, _("Code of the session in its place"), refers="sessions"),
    ),
    rows=_sessions,
    changes=_sessions_changed,
    filters=("state", "commission"),
    dated="on",
)
DECISIONS = Table(
    name="decisions",
    title=_("Decisions of the council"),
    about=_("Each decision with its text, its vote, and whether it is in force."),
    columns=(
        Column("code", Kind.CODE, _("Code of the decision")),
        Column("number", Kind.TEXT, _("Number as people write it")),
        Column("kind", Kind.CODE, _("What it is about"), choices=tuple(Decision.Kind.values)),
        Column("title", Kind.TEXT, _("Title, in the language asked for or in Kyrgyz")),
        Column("text", Kind.TEXT, _("Text, in the language asked for or in Kyrgyz")),
        Column("session", Kind.CODE, _("Code of the session that adopted it"), refers="sessions"),
        Column("adopted_on", Kind.DAY, _("Day on which it was adopted")),
        Column("in_force_from", Kind.DAY, _("First day in force")),
        Column("in_force_until", Kind.DAY, _("Last day, where the decision itself names one")),
        Column("standing", Kind.CODE, _("How it stands today"), choices=tuple(one.value for one in Standing)),
        Column("standing_since", Kind.DAY, _("Since when it stands so")),
        Column("standing_by", Kind.CODE, _("Code of the later decision that made it so"), refers="decisions"),
        Column(
            "changes", Kind.CODES, _("Codes of the earlier decisions that it amends or repeals"), refers="decisions"
        ),
        Column("register_number", Kind.TEXT, _("Number in the register of documents")),
        Column("registered_on", Kind.DAY, _("Day on which it was registered")),
        Column("corrected_on", Kind.DAY, _("Day of a correction after that")),
        Column("in_favour", Kind.WHOLE, _("Votes in favour")),
        Column("against", Kind.WHOLE, _("Votes against")),
        Column("abstained", Kind.WHOLE, _("Abstentions")),
    ),
    rows=_decisions,
    changes=_decisions_changed,
    filters=("kind", "standing", "session"),
    dated="adopted_on",
)
BROADCASTS = Table(
    name="broadcasts",
    title=_("Broadcasts of sessions"),
    about=_("What went out of which session, through which medium, with its proof."),
    columns=(
        Column("session", Kind.CODE, _("Code of the session"), refers="sessions"),
        Column("session_on", Kind.DAY, _("Day of the session")),
        Column("channel", Kind.TEXT, _("Name of the medium")),
        Column("medium", Kind.TEXT, _("What sort of medium it is, in the language asked for")),
        Column("is_state_media", Kind.FLAG, _("Whether it is a state medium")),
        Column("is_live", Kind.FLAG, _("Whether it went out live")),
        Column("asked_on", Kind.DAY, _("Day on which the medium was asked")),
        Column("aired_on", Kind.DAY, _("Day on which it went out")),
        Column("link", Kind.LINK, _("Where it can be seen")),
        Column("claimed_on", Kind.DAY, _("Day that the proof claims")),
        Column("received_on", Kind.DAY, _("Day on which the proof was received")),
    ),
    rows=_broadcasts,
    changes=_broadcasts_changed,
    filters=("session",),
    dated="session_on",
)
POWERS = Table(
    name="powers",
    title=_("Entrusted powers"),
    about=_("Powers of the state that laws and acts entrusted to the executive."),
    columns=(
        Column("name", Kind.TEXT, _("What is entrusted, in the language asked for or in Kyrgyz")),
        Column("act", Kind.TEXT, _("By which act")),
        Column("office", Kind.CODE, _("Code of the office that does it"), refers="offices"),
        Column("since", Kind.DAY, _("First day")),
        Column("until", Kind.DAY, _("Last day, where one is set")),
    ),
    rows=_powers,
    changes=_powers_changed,
)
