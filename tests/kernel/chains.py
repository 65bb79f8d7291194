"""Chains of entries for tests of verification: made, and spoilt."""

from datetime import UTC, datetime, timedelta
from random import Random

from esep.kernel.chain import body_of, linked
from esep.kernel.models import GENESIS
from esep.kernel.verification.links import Link

BEGAN = datetime(2026, 9, 1, 4, tzinfo=UTC)


def a_chain(length: int) -> list[Link]:
    """A sound chain, one act an hour."""
    links: list[Link] = []
    previous = GENESIS
    for number in range(1, length + 1):
        at = BEGAN + timedelta(hours=number)
        body = body_of(
            number=number, at=at, act="municipality.keep", by="operator", on={f"venue:{number % 7}": "ab" * 32}
        )
        hash = linked(previous, body)
        links.append(Link(number, at, "municipality.keep", "operator", body, previous, hash, number))
        previous = hash
    return links


def rewritten(links: list[Link], *, at: int) -> list[Link]:
    """The chain with another act at one place and every hash from there on reckoned anew: sound in itself."""
    made, previous = links[:at], links[at].previous
    for link in links[at:]:
        body = link.body.replace("operator", "account:9") if link is links[at] else link.body
        by = "account:9" if link is links[at] else link.by
        hash = linked(previous, body)
        made.append(link._replace(body=body, by=by, previous=previous, hash=hash))
        previous = hash
    return made


def spoilt(links: list[Link], random: Random) -> list[Link]:
    """The chain after somebody was at it: one entry changed, left out, put in twice, moved; or the end cut off."""
    way = random.choice(("column", "leave out", "put in", "move", "cut off", "rewrite"))
    place = random.randrange(len(links))
    if way == "column":
        return [*links[:place], _changed(links[place], random), *links[place + 1 :]]
    if way == "leave out":
        return [*links[:place], *links[place + 1 :]]
    if way == "put in":
        return [*links[:place], random.choice(links), *links[place:]]
    if way == "move":
        other = random.choice([number for number in range(len(links)) if number != place])
        rest = [*links[:place], *links[place + 1 :]]
        return [*rest[:other], links[place], *rest[other:]]
    if way == "cut off":
        return links[:place]
    return rewritten(links, at=place)


def _changed(link: Link, random: Random) -> Link:
    match random.choice(("number", "at", "act", "by", "body", "previous", "hash")):
        case "number":
            return link._replace(number=link.number + random.choice((-1, 1, 1000)))
        case "at":
            return link._replace(at=link.at + timedelta(microseconds=random.choice((-1, 1, 10**9))))
        case "act":
            return link._replace(act=link.act + "x")
        case "by":
            return link._replace(by="nobody")
        case "body":
            return link._replace(body=_other_sign(link.body, random))
        case "previous":
            return link._replace(previous=_other_sign(link.previous, random))
        case _:
            return link._replace(hash=_other_sign(link.hash, random))


def _other_sign(text: str, random: Random) -> str:
    place = random.randrange(len(text))
    return text[:place] + random.choice([sign for sign in "0a}x" if sign != text[place]]) + text[place + 1 :]
