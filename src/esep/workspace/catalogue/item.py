"""One item: how it stands and why, its versions with their places, looks and changes, and the next step."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from esep.access import Act
from esep.kernel.refusals import Words, not_found
from esep.publications.contents import CONTENT_WORDS, Content
from esep.publications.models.catalogue import CHANNEL_WORDS
from esep.publications.queries.proofs import file_of_proof
from esep.publications.queries.versions import FoundIn, Version
from esep.workspace.catalogue.common import catalogue_in, item_in, to_item
from esep.workspace.catalogue.listing import line_of
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import language
from esep.workspace.register.files import given


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPlace:
    """A place in words; ``proof`` is the address of what shows it, ``withdraw`` of the form that takes it out."""

    place: FoundIn
    words: Words
    proof: str
    withdraw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVersion:
    """A version with what can be done to it; ``later`` is how many days after its day the server heard of it."""

    one: Version
    title: str
    content: Words
    places: tuple[ShownPlace, ...]
    later: int
    channel: str
    withdraw: str


@office(GET=Act.VIEW_CATALOGUE)
def item(request: HttpRequest, place: Office, item: str) -> HttpResponse:
    """The item with a code."""
    catalogue = catalogue_in(place)
    found = catalogue.find(item)
    if found is None:
        raise not_found()
    may = place.may(Act.PUBLISH) and not found.is_heading and found.closed_on is None
    row = catalogue.judging.row(item, municipality=place.municipality, language=language().value)
    below = [one for one in catalogue.printed if one.number.startswith(f"{found.number} ")] if found.is_heading else []
    context = {
        "line": line_of(place, found),
        "item": found,
        "below": [line_of(place, one) for one in below],
        "why": row.lines if row is not None and found.last_on is not None else (),
        "sum": row.sum if row is not None and found.last_on is not None else "",
        "versions": [_shown(place, found.title_in(language().value), one, may=may) for one in found.versions],
        "publishes": may,
        "press": OfficeForm() if may and found.newest is not None and not found.unpublished else None,
        "keeps": place.may(Act.KEEP_CATALOGUE) and not found.is_heading and found.closed_on is None,
    }
    return page(request, place, "workspace/catalogue/item.html", context)


@office(GET=Act.VIEW_CATALOGUE)
def proof(request: HttpRequest, place: Office, item: str, evidence: int) -> HttpResponseBase:
    """The file that shows where a version of the item is found."""
    found = item_in(place, item)
    return given(request, place, file_of_proof(evidence, item=item), back=to_item(place, found))


def _shown(place: Office, title: str, one: Version, *, may: bool) -> ShownVersion:
    at = {"item": one.item}
    row = {**at, "publication": one.key}
    may = may and one.stands
    withdraw = ""
    if may and not one.is_of_head:
        withdraw = (
            place.address("office-catalogue-withdraw", **row)
            if one.key is not None
            else place.address("office-catalogue-told-withdraw", **at, told=one.fact)
        )
    return ShownVersion(
        one=one,
        title=one.title_in(language().value) or title,
        content=CONTENT_WORDS[Content(one.content)] if one.content in set(Content) else _said_elsewhere(one),
        places=tuple(_place(place, one, each, may=may) for each in one.places),
        later=(one.received_on - one.published_on).days,
        channel=place.address("office-catalogue-channel", **row) if may and one.key is not None else "",
        withdraw=withdraw,
    )


def _said_elsewhere(one: Version) -> Words:
    return CONTENT_WORDS[Content.HEAD_REPORTS] if one.is_of_head else ""


def _place(place: Office, version: Version, one: FoundIn, *, may: bool) -> ShownPlace:
    proof = ""
    if one.proof is not None:
        proof = one.proof.link or place.address("office-catalogue-proof", item=version.item, evidence=one.proof.key)
    withdraw = ""
    if may and one.key is not None and one.withdrawn_on is None:
        withdraw = place.address(
            "office-catalogue-channel-withdraw", item=version.item, publication=version.key, channel=one.key
        )
    return ShownPlace(place=one, words=CHANNEL_WORDS[one.channel], proof=proof, withdraw=withdraw)
