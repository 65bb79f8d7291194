"""Versions of items: those that were published in the catalogue, and those of which a fact of another chapter tells."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from esep.publications.models import Publication, PublishedThrough
from esep.publications.printed import WORD
from esep.records.models import Evidence
from esep.records.photos import seen_photos
from esep.regulation.dates import legal_day
from esep.regulation.facts import Fact
from esep.regulation.facts.common import EvidenceKind, FactWithdrawn
from esep.regulation.facts.council import PublicationChannel, PublicationPublished

NO_RECORD = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownProof:
    """What shows that a version can be found somewhere: the claimed day, and the day on which it reached us.

    ``photo`` is the digest of a picture that everybody may see; empty for a link, and for any other file.
    """

    key: int
    kind: EvidenceKind
    claimed_on: date
    received_on: date
    link: str
    name: str
    photo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundIn:
    """A place where a version can be found since a claimed day. ``key`` is none where a fact alone names it."""

    key: int | None
    channel: PublicationChannel
    since: date
    received_on: date
    where: str = ""
    proof: ShownProof | None = None
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version. ``key`` is none where a fact of another chapter tells of it, which ``fact`` names.

    ``newer`` is the day of the version that took its place; none for the one that counts, and for withdrawn ones.
    """

    key: int | None
    fact: str
    item: str
    titles: Mapping[str, str]
    published_on: date
    recorded_at: datetime
    recorded_by: str
    period: str
    document: int | None
    document_number: str
    link: str
    content: str
    places: tuple[FoundIn, ...]
    withdrawn_on: date | None
    withdrawn_reason: str
    row_version: int
    newer: date | None = None
    is_of_head: bool = False

    @property
    def received_on(self) -> date:
        """The legal day on which the server heard of it."""
        return legal_day(self.recorded_at)

    @property
    def anchor(self) -> str:
        """What names it on a page."""
        return f"v{self.key}" if self.key is not None else f"f-{self.fact}"

    @property
    def stands(self) -> bool:
        """Whether it was not withdrawn."""
        return self.withdrawn_on is None

    @property
    def present(self) -> tuple[FoundIn, ...]:
        """Where it can be found now."""
        return tuple(place for place in self.places if place.withdrawn_on is None)

    @property
    def channels(self) -> tuple[PublicationChannel, ...]:
        """The channels through which it can be found now, each once, in their fixed order."""
        named = {place.channel for place in self.present}
        return tuple(channel for channel in PublicationChannel if channel in named)

    def title_in(self, language: str) -> str:
        """The title in one language, in Kyrgyz where there is none."""
        return self.titles.get(language) or self.titles["ky"]


def versions_by_item(
    facts: Sequence[Fact], *, day: date, items: Collection[str] | None = None
) -> Mapping[str, tuple[Version, ...]]:
    """The versions published by a day, of all items or of some, the newest first.

    ``facts`` are those of the items, superseded and withdrawn ones among them. Six queries at most.
    """
    rows = Publication.objects.select_related("fact", "document__number", "recorded_by")
    rows = rows.filter(published_on__lte=day) if items is None else rows.filter(published_on__lte=day, item__in=items)
    kept = list(rows.order_by("pk"))
    places = _places([row.pk for row in kept])
    later = {fact.supersedes: fact for fact in facts if fact.supersedes is not None}
    found: defaultdict[str, list[Version]] = defaultdict(list)
    for row in kept:
        found[row.item].append(_of_row(row, places.get(row.pk, ()), later))
    known = {row.fact.code for row in kept if row.fact is not None}
    for version in _of_facts(facts, later, known=known, day=day):
        if items is None or version.item in items:
            found[version.item].append(version)
    return {item: _in_order(versions) for item, versions in found.items()}


def _in_order(versions: Iterable[Version]) -> tuple[Version, ...]:
    """The newest first; each that stands knows the day of the one that took its place."""
    ordered = sorted(versions, key=lambda one: (one.published_on, one.recorded_at, one.key or 0), reverse=True)
    found, newer = [], None
    for one in ordered:
        found.append(replace(one, newer=newer) if one.stands else one)
        newer = one.published_on if one.stands else newer
    return tuple(found)


def _of_row(row: Publication, places: Sequence[FoundIn], later: Mapping[str, Fact]) -> Version:
    withdrawn_on = legal_day(row.withdrawn_at) if row.withdrawn_at is not None else None
    reason = row.withdrawn_reason
    after = later.get(row.fact.code) if row.fact is not None else None
    if withdrawn_on is None and after is not None:
        withdrawn_on = legal_day(after.recorded_at)
        reason = after.data.reason if isinstance(after.data, FactWithdrawn) else NO_RECORD
    number = row.document.number if row.document is not None else None
    return Version(
        key=row.pk,
        fact=row.fact.code if row.fact is not None else NO_RECORD,
        item=row.item,
        titles={"ky": row.title_ky, "ru": row.title_ru, "en": row.title_en},
        published_on=row.published_on,
        recorded_at=row.recorded_at,
        recorded_by=str(row.recorded_by or ""),
        period=row.period,
        document=row.document_id,
        document_number=number.text if number is not None else "",
        link=row.link,
        content=row.content,
        places=tuple(places),
        withdrawn_on=withdrawn_on,
        withdrawn_reason=reason,
        row_version=row.version,
    )


def _of_facts(
    facts: Iterable[Fact], later: Mapping[str, Fact], *, known: Collection[str], day: date
) -> Iterator[Version]:
    for fact in facts:
        said = fact.data
        if not isinstance(said, PublicationPublished) or fact.id in known or fact.occurred_on > day:
            continue
        after = later.get(fact.id)
        withdrawn = after.data if after is not None and isinstance(after.data, FactWithdrawn) else None
        if after is not None and withdrawn is None:
            continue
        for record in fact.cases:
            word, _colon, item = record.partition(":")
            if word == WORD:
                yield Version(
                    key=None,
                    fact=fact.id,
                    item=item,
                    titles={"ky": said.title or ""},
                    published_on=fact.occurred_on,
                    recorded_at=fact.recorded_at,
                    recorded_by="",
                    period=said.period or "",
                    document=None,
                    document_number="",
                    link=next((one.ref for one in said.evidence if one.kind is EvidenceKind.LINK), ""),
                    content="",
                    places=tuple(
                        FoundIn(
                            key=None,
                            channel=channel,
                            since=fact.occurred_on,
                            received_on=legal_day(fact.recorded_at),
                        )
                        for channel in said.channels
                    ),
                    withdrawn_on=legal_day(after.recorded_at) if after is not None else None,
                    withdrawn_reason=withdrawn.reason if withdrawn is not None else "",
                    row_version=0,
                    is_of_head=any(one.partition(":")[0] == "head" for one in fact.cases),
                )


def _places(versions: Collection[int]) -> Mapping[int, Sequence[FoundIn]]:
    rows = list(
        PublishedThrough.objects.filter(publication__in=versions).select_related("evidence__file").order_by("pk")
    )
    photos = seen_photos(
        {
            row.evidence.file.sha256
            for row in rows
            if row.evidence is not None and row.evidence.file is not None and row.evidence.kind == EvidenceKind.PHOTO
        }
    )
    found: defaultdict[int, list[FoundIn]] = defaultdict(list)
    for row in rows:
        found[row.publication_id].append(
            FoundIn(
                key=row.pk,
                channel=PublicationChannel(row.channel),
                since=row.since,
                received_on=legal_day(row.recorded_at),
                where=row.where,
                proof=_proof(row.evidence, photos) if row.evidence is not None else None,
                withdrawn_on=legal_day(row.withdrawn_at) if row.withdrawn_at is not None else None,
                withdrawn_reason=row.withdrawn_reason,
            )
        )
    return found


def _proof(row: Evidence, photos: Collection[str]) -> ShownProof | None:
    if row.withdrawn_at is not None:
        return None
    digest = row.file.sha256 if row.file is not None else ""
    return ShownProof(
        key=row.pk,
        kind=EvidenceKind(row.kind),
        claimed_on=row.claimed_on,
        received_on=legal_day(row.received_at),
        link=row.link,
        name=(row.name or row.file.name) if row.file is not None else row.link,
        photo=digest if digest in photos and row.kind == EvidenceKind.PHOTO else "",
    )
