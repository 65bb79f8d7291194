"""Decisions of the council with what later ones did to them. Everything of them is public."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.council.finding import begun, decision_of
from esep.council.models import Decision, DecisionEffect, Session, SessionItem
from esep.council.queries.votes import ShownVote, votes_of
from esep.council.validity import Effect, EffectKind, Term, Validity, validity_on
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.records.models import Document

MOST_OFFERED = 100
"""Rows that a list of choices offers, the newest ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changing:
    """That one decision changes another: the ``other`` one by its code, number and title. ``pk`` is that of the row."""

    pk: int
    other: str
    number: str
    title: str
    kind: DecisionEffect.Kind
    since: date
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDecision:
    """A decision in the words of one language. ``changes``: what it does to earlier ones, ``changed_by``: the reverse.

    ``commission`` is empty for the council itself, ``register_number`` before it is registered; ``corrected_on`` is the
    day of a correction after that.
    """

    pk: int
    code: str
    number: str
    kind: Decision.Kind
    session: str
    commission: str
    item: int | None
    item_title: str
    vote: ShownVote | None
    title: str
    text: str
    adopted_on: date
    adopted_at: datetime | None
    in_force_from: date
    in_force_until: date | None
    register_number: str
    registered_on: date | None
    corrected_on: date | None
    changes: tuple[Changing, ...] = ()
    changed_by: tuple[Changing, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """Every decision, the newest first, and how each stands on any day."""

    rows: tuple[KnownDecision, ...]
    terms: Mapping[str, Term] = field(repr=False)
    effects: tuple[Effect, ...] = field(repr=False)

    def find(self, code: str) -> KnownDecision | None:
        """The decision with a code, if there is one."""
        return next((one for one in self.rows if one.code == code), None)

    def validity(self, code: str, day: date) -> Validity:
        """How a decision stands on a day. KeyError for an unknown code."""
        return validity_on(code, day, terms=self.terms, effects=self.effects)

    def number_of(self, code: str) -> str:
        """The number of a decision as people write it; empty for no code."""
        return next((one.number for one in self.rows if one.code == code), "")


def decisions(*, by: Actor, municipality: int, language: str) -> Decisions:
    """Every decision, for the office. Six queries. Raises Refused."""
    with seeing(Act.VIEW_SESSIONS, by=by, municipality=municipality):
        return known_decisions(language=language)


def decisions_in_public(municipality: Municipality, *, language: str) -> Decisions:
    """Every decision, for everybody. Six queries."""
    with scope.of(municipality.pk):
        return known_decisions(language=language)


def known_decisions(*, language: str) -> Decisions:
    """Every decision of the municipality in scope. Six queries."""
    related = ("session__commission", "item", "vote", "document__number", "document__replaces")
    rows = list(Decision.objects.select_related(*related).order_by("adopted_on", "pk"))
    made = DecisionEffect.objects.filter(withdrawn_at__isnull=True).select_related("decision", "on")
    effects = list(made.order_by("since", "pk"))
    voted = votes_of({row.vote.item_id for row in rows if row.vote is not None}, language=language)
    votes = {vote.pk: vote for of_item in voted.values() for vote in of_item}
    return Decisions(
        rows=tuple(_known(row, votes=votes, effects=effects, language=language) for row in reversed(rows)),
        terms={
            row.code: Term(row.code, place, row.in_force_from, row.in_force_until) for place, row in enumerate(rows)
        },
        effects=tuple(Effect(one.decision.code, one.on.code, EffectKind(one.kind), one.since) for one in effects),
    )


def decision_row(code: str, *, by: Actor, municipality: int) -> Decision:
    """The row of a decision, to be changed. Raises Refused where there is none."""
    with seeing(Act.VIEW_SESSIONS, by=by, municipality=municipality):
        return decision_of(code)


def register_choices(*, by: Actor, municipality: int) -> tuple[Document, ...]:
    """Decisions of the register that belong to none of ours yet, the newest first."""
    with seeing(Act.KEEP_DECISIONS, by=by, municipality=municipality):
        taken = Decision.objects.filter(document__isnull=False).values("document")
        rows = Document.objects.filter(kind=Document.Kind.DECISION.value, number__annulled_at__isnull=True)
        free = rows.exclude(pk__in=taken).filter(replaced_by__isnull=True).select_related("number")
        return tuple(free.order_by("-registered_on", "-pk")[:MOST_OFFERED])


def vote_choices(session: str, *, by: Actor, municipality: int, language: str) -> tuple[ShownVote, ...]:
    """The votes of a session that stand and were carried."""
    with seeing(Act.KEEP_DECISIONS, by=by, municipality=municipality):
        items = SessionItem.objects.filter(session__code=session).values_list("pk", flat=True)
        found = votes_of(items, language=language)
        return tuple(vote for item in items for vote in found.get(item, ()) if vote.is_carried)


def begun_session(code: str, *, by: Actor, municipality: int) -> tuple[Session, tuple[SessionItem, ...]]:
    """A session that has begun, with the items on which it may decide. Raises Refused."""
    with seeing(Act.KEEP_DECISIONS, by=by, municipality=municipality):
        session = begun(code)
        items = session.items.exclude(state__in=("taken_off", "carried_over")).order_by("position", "pk")
        return session, tuple(items)


def begun_sessions(*, by: Actor, municipality: int) -> tuple[Session, ...]:
    """Sessions that have begun, the newest first, for a decision to be entered."""
    with seeing(Act.KEEP_DECISIONS, by=by, municipality=municipality):
        rows = Session.objects.filter(began_at__isnull=False).order_by("-date", "-pk")
        return tuple(rows[:MOST_OFFERED])


def _known(
    row: Decision, *, votes: Mapping[int, ShownVote], effects: Iterable[DecisionEffect], language: str
) -> KnownDecision:
    document = row.document
    number = document.number if document is not None else None
    corrected = document is not None and document.replaces is not None
    return KnownDecision(
        pk=row.pk,
        code=row.code,
        number=row.number,
        kind=Decision.Kind(row.kind),
        session=row.session.code,
        commission=row.session.commission.name_in(language) if row.session.commission is not None else "",
        item=row.item_id,
        item_title=row.item.title_in(language) if row.item is not None else "",
        vote=votes.get(row.vote_id) if row.vote_id is not None else None,
        title=row.title_in(language),
        text=row.text_in(language),
        adopted_on=row.adopted_on,
        adopted_at=row.session.ended_at or row.session.began_at,
        in_force_from=row.in_force_from,
        in_force_until=row.in_force_until,
        register_number=number.text if number is not None else "",
        registered_on=document.registered_on if document is not None else None,
        corrected_on=document.registered_on if document is not None and corrected else None,
        changes=tuple(_changing(one, one.on, language) for one in effects if one.decision_id == row.pk),
        changed_by=tuple(_changing(one, one.decision, language) for one in effects if one.on_id == row.pk),
    )


def _changing(effect: DecisionEffect, other: Decision, language: str) -> Changing:
    return Changing(
        pk=effect.pk,
        other=other.code,
        number=other.number,
        title=other.title_in(language),
        kind=DecisionEffect.Kind(effect.kind),
        since=effect.since,
        note=effect.note,
    )
