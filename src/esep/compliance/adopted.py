"""What a municipality's records are judged by: a fingerprint of the adopted pack, and the codes that facts may use."""

from functools import lru_cache
from hashlib import sha256

from pydantic import TypeAdapter

from esep.community.models import Area, DeputyMandate, Village
from esep.kernel.models import Municipality
from esep.regulation.facts import envelope
from esep.regulation.pack.model import Adoption, Pack

ADOPTION: TypeAdapter[Adoption] = TypeAdapter(Adoption)


@lru_cache(maxsize=256)
def fingerprint(pack: Pack) -> str:
    """SHA-256 over the pack's files and the municipality's readings, numbers, days off and first day of records."""
    return sha256(pack.sha256.encode() + ADOPTION.dump_json(pack.adoption)).hexdigest()


def codes_in_use(municipality: Municipality) -> envelope.Municipality:
    """The municipality with the codes that facts may use, whatever they name. Three queries.

    While no village or no deputy is entered, any code is taken.
    """
    areas = [*_codes(Village), *_codes(Area)]
    deputies = _codes(DeputyMandate)
    return envelope.Municipality(
        id=municipality.slug,
        name=municipality.names,
        areas={code: {} for code in areas} or None,
        deputies={code: {} for code in deputies} or None,
    )


def _codes(table: type[Village | Area | DeputyMandate]) -> list[str]:
    return list(table.objects.order_by("code").values_list("code", flat=True))
