"""The catalogue in the demonstration: versions published, changes told, owners named, an item of the office's own."""

from collections.abc import Iterator
from functools import partial

from esep.access import Role
from esep.community.texts import Texts
from esep.demonstration import publications as said
from esep.demonstration.money import Words
from esep.journeys.demonstration.desk import Desk, Happening
from esep.journeys.demonstration.place import hour
from esep.publications.commands.catalogue.keeping import ExtraEntry, add_extra, name_owner
from esep.publications.commands.publishing.checking import check_publication, say_changed
from esep.publications.commands.publishing.entry import ChannelEntry, PublicationEntry
from esep.publications.commands.publishing.publishing import publish
from esep.publications.contents import OF_ITEM
from esep.publications.printed import WORD
from esep.records.proving import Proof
from esep.regulation.facts import Fact
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.council import (
    PublicationChannel,
    PublicationChecked,
    PublicationMatterChanged,
    PublicationPublished,
)

OWNERS_AT, EXTRA_AT, PUBLISHED_AT = 9, 10, 11
"""Hours of the day: owners are named, an item is added, it is published."""


def carry_out(fact: Fact, desk: Desk) -> bool:
    """Whether a fact tells of an item of the catalogue; then it is done."""
    item = next((ref.partition(":")[2] for ref in fact.cases if ref.partition(":")[0] == WORD), "")
    match fact.data:
        case PublicationPublished() as told:
            publish(item, _entry(item, fact, told, desk), by=desk.of(Role.OFFICE_STAFF), municipality=desk.pk)
        case PublicationChecked():
            check_publication(item, by=desk.of(Role.OFFICE_STAFF), municipality=desk.pk)
        case PublicationMatterChanged(what=what):
            say_changed(item, what, on=fact.occurred_on, by=desk.of(Role.OFFICE_STAFF), municipality=desk.pk)
        case _:
            return False
    return True


def beside(desk: Desk) -> Iterator[Happening]:
    """What was done without a fact: owners, and items beyond the regulation, each with its hour."""
    catalogue = said.publications()
    yield hour(catalogue.kept_since, OWNERS_AT), partial(_name_owners, desk)
    for extra in catalogue.extras:
        yield hour(catalogue.kept_since, EXTRA_AT), partial(_add, extra, desk)
        yield hour(extra.published, PUBLISHED_AT), partial(_publish, extra, desk)


def _entry(item: str, fact: Fact, told: PublicationPublished, desk: Desk) -> PublicationEntry:
    catalogue = said.publications()
    (proof,) = desk.proofs(fact, told.evidence)
    shows = PublicationChannel.SITE if proof.kind is EvidenceKind.LINK else PublicationChannel.BOARD
    title = catalogue.titles.get(fact.id, Words(ky=told.title or ""))
    contents = OF_ITEM[item] if PublicationChannel.SITE in told.channels else ()
    return PublicationEntry(
        titles=Texts(ky=told.title or "", ru=title.ru, en=title.en),
        on=fact.occurred_on,
        channels=tuple(_channel(one, proof if one is shows else None) for one in told.channels),
        period=told.period or "",
        content=contents[0].value if contents else "",
    )


def _channel(channel: PublicationChannel, proof: Proof | None) -> ChannelEntry:
    where = said.publications().board if channel is PublicationChannel.BOARD else ""
    return ChannelEntry(channel=channel, where=where, proof=proof)


def _name_owners(desk: Desk) -> None:
    for item, office in said.publications().owners.items():
        name_owner(item, office, by=desk.by, municipality=desk.pk)


def _add(extra: said.Extra, desk: Desk) -> None:
    entry = ExtraEntry(titles=_texts(extra.title), refresh_days=extra.refresh, note=extra.note, owner=extra.owner)
    add_extra(extra.code, entry, by=desk.by, municipality=desk.pk)


def _publish(extra: said.Extra, desk: Desk) -> None:
    entry = PublicationEntry(
        titles=_texts(extra.version),
        on=extra.published,
        channels=(ChannelEntry(channel=PublicationChannel.SITE),),
        content=extra.content,
    )
    publish(extra.code, entry, by=desk.of(Role.OFFICE_STAFF), municipality=desk.pk)


def _texts(words: Words) -> Texts:
    return Texts(ky=words.ky, ru=words.ru, en=words.en)
