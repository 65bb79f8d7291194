"""What tests of whole installations do in a process: ``python -m tests.search.errand open | find``."""

import sys

import django

django.setup()

from esep.access import Role  # noqa: E402
from esep.community import commands  # noqa: E402
from esep.community.names import Names  # noqa: E402
from esep.kernel import scope  # noqa: E402
from esep.kernel.models import Municipality  # noqa: E402
from esep.regulation.wording import Language  # noqa: E402
from esep.search.finding import found_in_public  # noqa: E402
from esep.search.models import PublicEntry, StaffEntry  # noqa: E402
from tests.kernel.people import a_holder, a_municipality  # noqa: E402


def open_place() -> None:
    """A municipality with a village."""
    place = a_municipality()
    admin = a_holder(Role.MUNICIPAL_ADMIN, place)
    entry = commands.VillageEntry(code="V1", names=Names(ky="Миң-Булак", ru="Тысяча родников"))
    commands.add_village(entry, by=admin, municipality=place.pk)


def find() -> None:
    """How many entries there are, and what is found by the village's Russian name."""
    place = Municipality.objects.get()
    with scope.of(place.pk):
        print(PublicEntry.objects.count(), StaffEntry.objects.count())
    answer = found_in_public("родник", municipality=place.pk, language=Language.KY)
    print(["".join(piece.text for piece in hit.title) for hit in answer.hits])


if __name__ == "__main__":
    {"open": open_place, "find": find}[sys.argv[1]]()
