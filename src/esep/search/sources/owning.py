"""Which meeting a row belongs to: what hangs on a meeting is read anew with it."""

from collections.abc import Callable, Collection, Iterable

from esep.kernel.models import OfMunicipality

CODE = "meeting__code"


def by_key(model: type[OfMunicipality], *, path: str) -> Callable[[Collection[str]], Iterable[str]]:
    """From keys of rows of a table to codes along a path of theirs."""

    def codes(keys: Collection[str]) -> Iterable[str]:
        numbers = [int(key) for key in keys if key.isdigit()]
        found = model.objects.filter(pk__in=numbers).order_by().values_list(path, flat=True)
        return (str(one) for one in found if one is not None)

    return codes


def itself(codes: Collection[str]) -> Iterable[str]:
    """Records whose code is the key already."""
    return codes
