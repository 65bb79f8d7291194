"""Files on their way in: looked at before the act, written inside it, before it can end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from esep.intake.upload import Accepted, accept
from esep.kernel.acting import Acting
from esep.kernel.refusals import Refusal, Refused, of_bad_input
from esep.kernel.storage import store
from esep.records.models import StoredFile
from esep.regulation.refusals import BadInput


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent: the name it had there, and its content."""

    name: str
    data: bytes


def looked_at(files: Sequence[Sent], *, field: str) -> tuple[Accepted, ...]:
    """The files as they may be kept. Takes seconds for large pictures, so it is done before the act takes its lock.

    Raises Refused with every reason of every file, each after the name of its file; ``field`` is the form's.
    """
    accepted: list[Accepted] = []
    reasons: list[Refusal] = []
    for sent in files:
        try:
            accepted.append(accept(sent.data, name=sent.name))
        except BadInput as error:
            reasons += (_of_file(refusal, sent.name, field=field) for refusal in of_bad_input(error).refusals)
    if reasons:
        raise Refused(reasons)
    return tuple(accepted)


def keep_file(acting: Acting, accepted: Accepted) -> StoredFile:
    """Keep a file inside an act: its bytes first, then its row. The same content is kept once; one that was erased and
    is sent anew is kept again.

    When the act fails afterwards the bytes stay behind without a row. They do no harm, and serve the next try.
    """
    sha256 = store().write(accepted.data, municipality=acting.municipality.pk)
    known = StoredFile.objects.filter(sha256=sha256).first()
    if known is not None and known.erased_at is not None:
        known.name, known.erased_at = accepted.name, None
        return acting.save(known)
    if known is not None:
        return known
    return acting.save(
        StoredFile(
            municipality=acting.municipality,
            sha256=sha256,
            original_sha256=accepted.original_sha256,
            size=accepted.size,
            media_type=accepted.media_type,
            name=accepted.name,
            cleaned=[step.value for step in accepted.cleaned],
            received_at=acting.at,
            received_by=acting.account,
        )
    )


def bytes_of(file: StoredFile) -> BinaryIO:
    """The bytes of a file, compared with its digest. Raises :class:`esep.kernel.storage.BytesLost`."""
    return store().open(file.sha256, municipality=file.municipality_id)


def _of_file(refusal: Refusal, name: str, *, field: str) -> Refusal:
    return Refusal(code=refusal.code, message=f"{name}: {refusal.message}", remedy=refusal.remedy, field=field)
