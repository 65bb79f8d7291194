"""Votes as everybody may know them: counts, and names where the vote was open and they were taken."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from esep.community.models import DeputyMandate
from esep.community.queries.order import code_key
from esep.council.models import SessionVote, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVoice:
    """How a member voted."""

    deputy: str
    name: str
    choice: Voice.Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVote:
    """A vote in the words of one language. ``voices`` are empty where votes were counted without names or in secret.

    ``annulled_reason`` is empty for one that stands.
    """

    pk: int
    item: int
    question: str
    taken_at: datetime
    needs: SessionVote.Needs
    is_secret: bool
    seats: int
    present: int
    in_favour: int
    against: int
    abstained: int
    not_voting: int
    is_carried: bool
    voices: tuple[ShownVoice, ...]
    annulled_reason: str = ""

    def cast(self, choice: str) -> tuple[ShownVoice, ...]:
        """Who voted in one way."""
        return tuple(one for one in self.voices if one.choice == choice)

    @property
    def named(self) -> tuple[tuple[str, tuple[ShownVoice, ...]], ...]:
        """The ways of voting in which somebody voted, in words, each with who did."""
        return tuple((str(choice.label), self.cast(choice)) for choice in Voice.Choice if self.cast(choice))


def votes_of(items: Iterable[int], *, language: str, annulled: bool = False) -> Mapping[int, tuple[ShownVote, ...]]:
    """The votes on items, by the key of the item, in the order in which they were taken; inside a scope.

    With ``annulled`` those that were taken anew stand among them. Two queries.
    """
    rows = (
        SessionVote.objects.filter(item__in=list(items))
        .order_by("taken_at", "pk")
        .prefetch_related("voices__mandate__person")
    )
    found: dict[int, list[ShownVote]] = {}
    for row in rows if annulled else rows.filter(annulled_at__isnull=True):
        found.setdefault(row.item_id, []).append(_shown(row, language=language))
    return {item: tuple(votes) for item, votes in found.items()}


def name_in(mandate: DeputyMandate, language: str) -> str:
    """The public name of a deputy in one language, in Kyrgyz where there is none."""
    return mandate.person.names.get(language) or mandate.person.public_name


def _shown(row: SessionVote, *, language: str) -> ShownVote:
    voices = () if row.is_secret else [one for one in row.voices.all() if one.choice]
    return ShownVote(
        pk=row.pk,
        item=row.item_id,
        question=(row.question_ru if language == "ru" else "") or row.question_ky,
        taken_at=row.taken_at,
        needs=SessionVote.Needs(row.needs),
        is_secret=row.is_secret,
        seats=row.seats,
        present=row.present,
        in_favour=row.in_favour,
        against=row.against,
        abstained=row.abstained,
        not_voting=row.not_voting,
        is_carried=row.is_carried,
        voices=tuple(
            ShownVoice(deputy=one.mandate.code, name=name_in(one.mandate, language), choice=Voice.Choice(one.choice))
            for one in sorted(voices, key=lambda one: code_key(one.mandate.code))
        ),
        annulled_reason=row.annulled_reason,
    )
