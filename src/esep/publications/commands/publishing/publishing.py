"""Publishing: a version becomes the newest of its item, with every place where it can be found (7.2)."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.publications.commands.publishing.entry import ChannelEntry, PublicationEntry, open_document
from esep.publications.contents import CONTENT_WORDS, Content
from esep.publications.finding import FoundItem, item_of, version_of
from esep.publications.holding import holds
from esep.publications.models import Publication, PublishedThrough
from esep.records.proving import Proof, put_evidence, said_of
from esep.regulation.facts.council import PublicationPublished

PUBLISHED = "publication.published"
REPORTS, HEAD = "7.2.3-a", "head:okmotu"
"""A report of the head is told to two records: to the item, and to the head's half-years (1.5)."""


def publish(item: str, entry: PublicationEntry, *, by: Actor, municipality: int) -> Publication:
    """Publish a version of an item; the law hears of it, unless the item is beyond the regulation.

    A past day is taken as it is said; the server keeps the hour of the act beside it. Raises Refused: an unknown item
    or a heading, no title, a day to come, no place or content, a page of this site with nothing on it, a document that
    may name residents, the same twice.
    """
    with command(Act.PUBLISH, by=by, municipality=municipality) as acting:
        found = item_of(item, municipality=acting.municipality)
        entry.check(found, today=clock.today())
        _refuse_empty(acting, entry, found)
        standing = Publication.objects.filter(item=item, withdrawn_at__isnull=True)
        _refuse_twice(entry, found, [row for row in standing if row.published_on == entry.on])
        row = Publication(
            municipality=acting.municipality,
            item=item,
            **{f"title_{code}": " ".join(getattr(entry.titles, code).split()) for code in ("ky", "ru", "en")},
            published_on=entry.on,
            period=entry.period,
            document=open_document(entry.document),
            link=entry.address,
            content=entry.content,
            supersedes=standing.filter(published_on__lte=entry.on).order_by("published_on", "pk").last(),
            recorded_at=acting.at,
            recorded_by=acting.account,
        )
        if not found.is_extra:
            row.fact = acting.record(PUBLISHED, _said(acting, row, entry), records=_records(found, row), on=entry.on)
        acting.save(row)
        for channel in entry.channels:
            put_place(acting, row, channel)
        return row


def add_channel(publication: int, entry: ChannelEntry, *, by: Actor, municipality: int) -> PublishedThrough:
    """Say where else a version can be found since a day: later it hangs on the board, with a photo.

    Raises Refused: an unknown or withdrawn version, a day to come or before it was published, the same place twice.
    """
    with command(Act.PUBLISH, by=by, municipality=municipality) as acting:
        row = version_of(publication)
        entry.check(published_on=row.published_on, today=clock.today())
        where = " ".join(entry.where.split())
        same = PublishedThrough.objects.filter(publication=row, channel=entry.channel.value, where=where)
        if entry.proof is None and same.filter(withdrawn_at__isnull=True).exists():
            raise Refused.because(
                "channel_known",
                _("It is said already that it can be found there."),
                remedy=_("Add a photo or a link, or say where exactly this other place is."),
                field="channel",
            )
        return put_place(acting, row, entry)


def put_place(acting: Acting, row: Publication, entry: ChannelEntry) -> PublishedThrough:
    """Keep inside an act where a version can be found, with its proof."""
    evidence = put_evidence(acting, entry.proof, subject=row.ref) if entry.proof is not None else None
    return acting.save(
        PublishedThrough(
            municipality=acting.municipality,
            publication=row,
            channel=entry.channel.value,
            since=entry.since or row.published_on,
            where=" ".join(entry.where.split()),
            evidence=evidence,
            recorded_at=acting.at,
            recorded_by=acting.account,
        )
    )


def _said(acting: Acting, row: Publication, entry: PublicationEntry) -> PublicationPublished:
    proofs: list[Proof] = [channel.proof for channel in entry.channels if channel.proof is not None]
    return PublicationPublished(
        channels=tuple(channel.channel for channel in entry.channels),
        title=row.title_ky,
        period=row.period or None,
        evidence=tuple(said_of(acting, proof) for proof in proofs),
    )


def _records(item: FoundItem, row: Publication) -> list[str]:
    return [item.record, HEAD] if item.code == REPORTS and row.period else [item.record]


def _refuse_empty(acting: Acting, entry: PublicationEntry, item: FoundItem) -> None:
    today = clock.today()
    if entry.content and not holds(Content(entry.content), item.code, municipality=acting.municipality, day=today):
        raise Refused.because(
            "page_is_empty",
            _("Nothing is written yet on that page of this site: «%(page)s».")
            % {"page": CONTENT_WORDS[Content(entry.content)]},
            remedy=_("Enter it there first; or choose a document, or an address elsewhere."),
            clause=item.clause,
            field="content",
        )


def _refuse_twice(entry: PublicationEntry, item: FoundItem, of_day: list[Publication]) -> None:
    title = " ".join(entry.titles.ky.split())
    if any(row.title_ky == title and row.period == entry.period for row in of_day):
        raise Refused.because(
            "published_already",
            _("This version is published already: the same title on the same day."),
            remedy=_("If it can be found in one more place, add that place to it."),
            clause=item.clause,
            field="title_ky",
        )
