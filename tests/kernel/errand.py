"""Small errands in an installation, run by tests as processes of their own: ``python -m tests.kernel.errand write``."""

import itertools
import sys
from datetime import timedelta

import django

django.setup()

from esep.access import OPERATOR, Act  # noqa: E402
from esep.kernel import clock, scope  # noqa: E402
from esep.kernel.command import command  # noqa: E402
from esep.kernel.models import HeadAddress, KeptPack, Municipality  # noqa: E402
from esep.kernel.opening import open_municipality  # noqa: E402

SLUGS = ("min-bulak", "kara-oy")


def open_places(count: int) -> None:
    """Open one or two municipalities."""
    for slug in SLUGS[:count]:
        open_municipality(Municipality(slug=slug, name_ky=slug), by=OPERATOR)


def write(most: int | None = None) -> None:
    """Add rows in both municipalities by turns, and say each as soon as it is acknowledged."""
    places = Municipality.objects.in_bulk(SLUGS, field_name="slug")
    for number in itertools.count() if most is None else range(most):
        place = places[SLUGS[number % 2]]
        print(add(place, f"a{number}-{sys.argv[2]}@example.invalid"), flush=True)


def add(place: Municipality, address: str) -> int:
    """One act; the answer is the key of its row."""
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
        return acting.save(HeadAddress(municipality=place, address=address, since=acting.at)).pk


def read() -> None:
    """Say the keys of all rows."""
    for place in Municipality.objects.order_by("pk"):
        with scope.of(place.pk):
            for key in HeadAddress.objects.order_by("pk").values_list("pk", flat=True):
                print(key)


def packs() -> None:
    """Say the digests of the packs that are kept."""
    for digest in KeptPack.objects.values_list("sha256", flat=True):
        print(digest)


def change() -> None:
    """Change a row quietly."""
    place = Municipality.objects.get(slug=SLUGS[0])
    with scope.of(place.pk):
        HeadAddress.objects.filter(pk=HeadAddress.objects.earliest("pk").pk).update(address="other@example.invalid")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["open"]:
            open_places(2)
        case ["open-one"]:
            open_places(1)
        case ["open-earlier"]:
            with clock.set_to(clock.now() - timedelta(days=2)):
                open_places(1)
                add(Municipality.objects.get(), "elder@example.invalid")
        case ["write", _word]:
            write()
        case ["write", _word, most]:
            write(int(most))
        case ["write-one", word, most]:
            (only,) = Municipality.objects.all()
            for number in range(int(most)):
                print(add(only, f"{word}{number}@example.invalid"), flush=True)
        case ["read"]:
            read()
        case ["packs"]:
            packs()
        case ["change"]:
            change()
