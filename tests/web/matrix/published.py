"""An item beyond the regulation with a version on the site and the board, and a version of which a fact alone tells."""

from collections.abc import Callable, Mapping

from esep.access import Act, Actor
from esep.community.texts import Texts
from esep.kernel import clock
from esep.kernel.command import command
from esep.publications.commands.catalogue.keeping import ExtraEntry, add_extra
from esep.publications.commands.publishing.entry import ChannelEntry, PublicationEntry
from esep.publications.commands.publishing.publishing import publish
from esep.publications.models import PublishedThrough
from esep.records.describing import Description
from esep.records.files import looked_at
from esep.records.proving import Proof
from esep.records.registering import register_document
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.council import PublicationChannel, PublicationPublished
from tests.records.papers import a_photo, a_text

TOLD = "7.2.11-b"


def published_in(code: Callable[[str], str], *, by: Actor, municipality: int) -> Mapping[str, object]:
    """The item, its version, the place on the board with its proof, and the fact."""
    item, today = code("extra"), clock.today()
    add_extra(item, ExtraEntry(titles=Texts(ky="Маалымат")), by=by, municipality=municipality)
    said = Description(kind="report", title="Жыйынтык", dated_on=today)
    papers = looked_at([a_text()], field="attached")
    document = register_document(said, direction="internal", files=papers, by=by, municipality=municipality)
    (file,) = looked_at([a_photo(tone=42)], field="attached")
    proof = Proof(kind=EvidenceKind.PHOTO, claimed_on=today, file=file)
    board = ChannelEntry(channel=PublicationChannel.BOARD, proof=proof)
    entry = PublicationEntry(titles=Texts(ky="Маалымат"), on=today, channels=(board,), document=document.pk)
    version = publish(item, entry, by=by, municipality=municipality)
    data = PublicationPublished(channels=(PublicationChannel.SITE,), title="Тизме")
    with command(Act.RECORD_FACT, by=by, municipality=municipality) as acting:
        told = acting.record("publication.published", data, records=[f"publication:{TOLD}"], on=today)
        place = PublishedThrough.objects.get(publication=version)
    return {
        "item": item,
        "publication": version.pk,
        "channel": place.pk,
        "evidence": place.evidence_id,
        "told": told.code,
    }
