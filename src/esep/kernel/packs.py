"""The data of the regulation, kept by their digest: an upgrade brings others, and whoever adopted these is judged on.

A pack is named by what it holds, so that it can be asked for again from any version that kept it, and never be another.
"""

from functools import lru_cache
from hashlib import sha256

from esep.kernel import clock
from esep.kernel.models import KeptPack
from esep.regulation.pack.loading import load_archive, model_archive, model_pack
from esep.regulation.pack.model import Pack
from esep.regulation.refusals import BadInput

READY = 16
"""Packs kept ready: more than one installation is judged by at a time."""


def keep_present() -> None:
    """Keep the pack that ships with this version, if it is not kept yet. One query where it is."""
    pack = model_pack()
    if KeptPack.objects.filter(sha256=pack.sha256).exists():
        return
    row = KeptPack(
        sha256=pack.sha256,
        pack_id=pack.id,
        pack_version=pack.version,
        content=model_archive(),
        kept_at=clock.real(),
    )
    # Two servers may start at once; what either writes is the same.
    KeptPack.objects.bulk_create([row], ignore_conflicts=True)


def pack_with(digest: str) -> Pack | None:
    """The pack with a digest: the one that ships with this version, or a kept one; the same object each time.

    None where none is kept under the digest, and where this version cannot judge by what is kept any more.
    """
    present = model_pack()
    if digest == present.sha256:
        return present
    try:
        return _loaded(digest)
    except KeptPack.DoesNotExist:
        return None


@lru_cache(maxsize=READY)
def _loaded(digest: str) -> Pack | None:
    """A kept pack, read once; raises DoesNotExist, which is not remembered: it may be kept any moment."""
    archive = bytes(KeptPack.objects.values_list("content", flat=True).get(sha256=digest))
    if sha256(archive).hexdigest() != digest:
        return None
    try:
        return load_archive(archive)
    except BadInput:
        return None
