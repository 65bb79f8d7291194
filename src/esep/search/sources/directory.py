"""The directory as everybody may read it: villages with their rooms, deputies, offices, commissions, contacts."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from esep.community.queries.public import PublicDeputy, public_office
from esep.community.queries.public.council import commissions_of, deputies_of
from esep.community.queries.public.places import villages_of
from esep.community.queries.public.positions import bodies_of
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.texts import differing, in_languages, lines

T = TypeVar("T")

HOLDING = frozenset({"body", "position", "holding", "person", "mandate"})
"""Rows that say who holds which office."""


def _villages(reading: Reading, _codes: Collection[str] | None) -> Iterable[Said]:
    def read(_language: Language) -> Mapping[str, Text]:
        return {
            one.code: Text(
                one.name,
                lines(
                    (line for venue in one.venues for line in (venue.name, venue.address)),
                    one.headman.name if one.headman is not None else "",
                ),
            )
            for one in villages_of(reading.day, bodies=bodies_of(reading.day))
        }

    for code, texts in in_languages(read).items():
        yield _said("village", code, Kind.PLACE, texts, route="place-villages", villages=(code,))


def _deputies(reading: Reading, _codes: Collection[str] | None) -> Iterable[Said]:
    def read(_language: Language) -> Mapping[str, PublicDeputy]:
        return {one.code: one for one in deputies_of(reading.day)}

    for code, found in in_languages(read).items():
        texts = {
            language: Text(one.name, lines(one.offices, (seat.name for seat in one.seats)))
            for language, one in found.items()
        }
        yield _said("deputy", code, Kind.DEPUTY, texts, route="place-deputy", arguments={"code": code})


def _offices(reading: Reading, _codes: Collection[str] | None) -> Iterable[Said]:
    def read(_language: Language) -> Mapping[str, Text]:
        return {
            one.code: Text(one.name, lines((holder.name for holder in one.holders), body.name))
            for body in bodies_of(reading.day)
            for one in body.positions
        }

    for code, texts in in_languages(read).items():
        yield _said("office", code, Kind.OFFICE, texts, route="place-people")


def _commissions(reading: Reading, _codes: Collection[str] | None) -> Iterable[Said]:
    def read(_language: Language) -> Mapping[str, Text]:
        return {
            one.code: Text(one.name, lines(member.name for member in one.members))
            for one in commissions_of(reading.day)
        }

    for code, texts in in_languages(read).items():
        yield _said("commission", code, Kind.COMMISSION, texts, route="place-people")


def _contacts(reading: Reading, _codes: Collection[str] | None) -> Iterable[Said]:
    def read(_language: Language) -> Mapping[str, Text]:
        office = public_office(reading.municipality.pk)
        name = reading.municipality.name
        return {"": Text(name, lines(office.address, office.hours, office.phone, office.email))}

    for key, texts in in_languages(read).items():
        yield _said("contacts", key, Kind.CONTACTS, texts, route="place-contacts")


def _said(
    word: str,
    code: str,
    kind: Kind,
    texts: Mapping[Language, Text],
    *,
    route: str,
    arguments: Mapping[str, str] | None = None,
    villages: tuple[str, ...] = (),
) -> Said:
    return Said(
        ref=f"{word}:{code}",
        record=code,
        kind=kind,
        texts=differing(texts),
        route=route,
        arguments=arguments or {},
        villages=villages,
    )


VILLAGES = Source(
    name="villages",
    read=_villages,
    mentioned=HOLDING | {"village", "venue"},
    is_public=True,
    by_day=True,
)
DEPUTIES = Source(
    name="deputies",
    read=_deputies,
    mentioned=HOLDING | {"convocation", "commission", "membership", "district"},
    is_public=True,
    by_day=True,
)
OFFICES = Source(name="offices", read=_offices, mentioned=HOLDING, is_public=True, by_day=True)
COMMISSIONS = Source(
    name="commissions",
    read=_commissions,
    mentioned=frozenset({"commission", "membership", "mandate", "person"}),
    is_public=True,
    by_day=True,
)
CONTACTS = Source(name="contacts", read=_contacts, mentioned=frozenset({"letterhead", "municipality"}), is_public=True)
