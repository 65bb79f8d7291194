"""The catalogue as everybody may read it: no accounts, no documents but those that were made public (7.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.publications.contents import Content
from esep.publications.freshness import Fresh, Freshness
from esep.publications.models import Publication, PublishedThrough
from esep.publications.queries.catalogue import Catalogue, Change, Item, catalogue_of
from esep.publications.queries.versions import FoundIn, Version
from esep.records.models import StoredFile
from esep.records.photos import seen_photos
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.council import PublicationChannel


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicProof:
    """A proof with both of its days. ``photo`` is the digest of a picture that everybody may see; else empty."""

    key: int
    kind: EvidenceKind
    claimed_on: date
    received_on: date
    link: str
    photo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPlace:
    """A place where a version can be found since a claimed day, with the day on which the server heard of it."""

    channel: PublicationChannel
    since: date
    received_on: date
    where: str
    proof: PublicProof | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicVersion:
    """A version: what was claimed, what the server saw, where it is read. ``files`` are places of open documents.

    Of a withdrawn one only its title, its days and the reason are left.
    """

    anchor: str
    key: int | None
    title: str
    language: str
    published_on: date
    recorded_at: datetime
    received_on: date
    period: str
    content: str
    link: str
    document_number: str
    files: tuple[tuple[int, str], ...]
    places: tuple[PublicPlace, ...]
    withdrawn_on: date | None
    withdrawn_reason: str
    newer: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChange:
    """What the item tells about changed; without words it is the council's act on the budget of a year."""

    on: date
    what: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicItem:
    """A row of the catalogue for everybody."""

    code: str
    number: str
    title: str
    language: str
    is_heading: bool
    is_extra: bool
    refresh: int | None
    owner: str
    note: str
    closed_on: date | None
    closed_reason: str
    fresh: Fresh | None
    last_on: date | None
    looked_on: date | None
    channels: tuple[PublicationChannel, ...]
    versions: tuple[PublicVersion, ...]
    unpublished: tuple[PublicChange, ...]
    sum: str

    @property
    def newest(self) -> PublicVersion | None:
        """The version that counts."""
        return next((one for one in self.versions if one.withdrawn_on is None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCatalogue:
    """The rows of the regulation in the order of the print, those beyond it, and how many items stand how."""

    printed: tuple[PublicItem, ...]
    extras: tuple[PublicItem, ...]
    counts: Mapping[Freshness, int]

    @property
    def total(self) -> int:
        """How many items the regulation names."""
        return sum(self.counts.values())

    def find(self, code: str) -> PublicItem | None:
        """A row by its code."""
        return next((item for item in (*self.printed, *self.extras) if item.code == code), None)


def catalogue_in_public(municipality: Municipality, *, language: str, day: date) -> PublicCatalogue:
    """The catalogue as it stands on a day, in one language."""
    with scope.of(municipality.pk):
        found = catalogue_of(municipality, day=day)
        files = _open_files(found)
        rows = {
            item.code: found.judging.row(item.code, municipality=municipality, language=language)
            for item in found.items
        }

        def public(item: Item) -> PublicItem:
            row = rows.get(item.code)
            return _public(item, files, language=language, sum=row.sum if row is not None else "")

        return PublicCatalogue(
            printed=tuple(public(item) for item in found.printed),
            extras=tuple(public(item) for item in found.extras if item.closed_on is None or item.versions),
            counts=found.counts,
        )


def file_in_public(item: str, publication: int, position: int, *, municipality: int) -> StoredFile | None:
    """A file of the document that a standing version made public; none otherwise."""
    with scope.of(municipality):
        row = (
            Publication.objects.filter(pk=publication, item=item, withdrawn_at__isnull=True, document__isnull=False)
            .select_related("document__number")
            .first()
        )
        if row is None or row.document is None or row.document.is_annulled:
            return None
        placed = row.document.files.filter(position=position, taken_out_at__isnull=True).select_related("file").first()
        return placed.file.called(placed.called) if placed is not None else None


def photo_in_public(item: str, proof: int, *, municipality: int) -> str | None:
    """The digest of a photo that proves where a standing version is found, if everybody may see it; none otherwise."""
    with scope.of(municipality):
        found = (
            PublishedThrough.objects.filter(
                publication__item=item,
                publication__withdrawn_at__isnull=True,
                withdrawn_at__isnull=True,
                evidence=proof,
                evidence__kind=EvidenceKind.PHOTO,
            )
            .select_related("evidence__file")
            .first()
        )
        if found is None or found.evidence is None or found.evidence.file is None:
            return None
        digest = found.evidence.file.sha256
        return digest if digest in seen_photos({digest}) else None


Files = Mapping[int, tuple[tuple[int, str], ...]]


def _open_files(catalogue: Catalogue) -> Files:
    """By version: the places and names of the files of its document. Two queries, none where no version has one."""
    shown = {
        version.key
        for item in (*catalogue.printed, *catalogue.extras)
        for version in item.versions
        if version.key is not None and version.document is not None and version.stands
    }
    if not shown:
        return {}
    rows = Publication.objects.filter(pk__in=shown, document__number__annulled_at__isnull=True)
    found = {}
    for row in rows.select_related("document").prefetch_related("document__files__file"):
        assert row.document is not None
        placed = [one for one in row.document.files.all() if one.taken_out_at is None]
        found[row.pk] = tuple((one.position, one.called) for one in placed)
    return found


def _public(item: Item, files: Files, *, language: str, sum: str) -> PublicItem:
    return PublicItem(
        code=item.code,
        number=item.number,
        title=item.title_in(language),
        language=language if item.titles.get(language) else "ky",
        is_heading=item.is_heading,
        is_extra=item.is_extra,
        refresh=item.refresh,
        owner=item.owner_in(language),
        note=item.note if item.is_extra else "",
        closed_on=item.closed_on,
        closed_reason=item.closed_reason,
        fresh=item.fresh,
        last_on=item.last_on,
        looked_on=item.looked_on,
        channels=item.channels,
        versions=tuple(_version(one, files, language=language) for one in item.versions),
        unpublished=tuple(map(_change, item.unpublished)),
        sum=sum,
    )


def _version(version: Version, files: Files, *, language: str) -> PublicVersion:
    stands = version.stands
    content = version.content or (Content.HEAD_REPORTS.value if version.is_of_head else "")
    return PublicVersion(
        anchor=version.anchor,
        key=version.key,
        title=version.title_in(language),
        language=language if version.titles.get(language) else "ky",
        published_on=version.published_on,
        recorded_at=version.recorded_at,
        received_on=version.received_on,
        period=version.period,
        content=content if stands else "",
        link=version.link if stands else "",
        document_number=version.document_number if stands else "",
        files=files.get(version.key, ()) if stands and version.key is not None else (),
        places=tuple(map(_place, version.present)) if stands else (),
        withdrawn_on=version.withdrawn_on,
        withdrawn_reason=version.withdrawn_reason,
        newer=version.newer,
    )


def _place(place: FoundIn) -> PublicPlace:
    proof = place.proof
    return PublicPlace(
        channel=place.channel,
        since=place.since,
        received_on=place.received_on,
        where=place.where,
        proof=PublicProof(
            key=proof.key,
            kind=proof.kind,
            claimed_on=proof.claimed_on,
            received_on=proof.received_on,
            link=proof.link,
            photo=proof.photo,
        )
        if proof is not None
        else None,
    )


def _change(change: Change) -> PublicChange:
    return PublicChange(on=change.on, what=change.what, year=change.year)
